// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { html } from "../../src/functions/help/html";
import { functionPage, indexPage } from "../../src/functions/help/page";
import { LANGUAGES } from "../../src/functions/language";
import type { FunctionRecord } from "../../src/functions/record";
import { recordOf } from "./call";

/** Tags that must be closed are closed, in the right order. */
function unclosedTags(page: string): string[] {
  const open: string[] = [];
  for (const [, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (name === undefined || ["meta", "link"].includes(name)) continue;
    if (slash === "") open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

const PAGES = LANGUAGES.flatMap((language) => [
  { name: "index", language, make: () => indexPage(KADER_FUNCTIONS, language) },
  ...KADER_FUNCTIONS.map((record) => ({ name: record.id, language, make: () => functionPage(record, language) })),
]);

describe.each(PAGES)("the help page $name in $language", ({ language, make }) => {
  let page: string;
  beforeEach(() => {
    page = make();
  });

  it("is a whole document that says its language", () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="(nl|en)">/);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toMatch(/<title>[^<]+<\/title>/);
    expect(unclosedTags(page)).toEqual([]);
  });

  it("holds no script, no style of its own and nothing from elsewhere", () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it("leads to the same page in the other language", () => {
    const other = language === "nl" ? "en" : "nl";
    expect(page).toMatch(new RegExp(`<a href="\\.\\./${other}/[a-z-]+\\.html" hreflang="${other}" lang="${other}">`));
  });
});

describe("a function's page", () => {
  const record = recordOf("PRODUCTION_CAPACITY");

  it("shows every argument with shape, accepted numbers and what a blank or missing cell does", () => {
    const page = functionPage(recordOf("TARGET_CAPACITY"), "en");
    for (const name of Object.keys(recordOf("TARGET_CAPACITY").arguments))
      expect(page).toContain(`<code>${name}</code>`);
    expect(page).toContain("block: products down, periods across");
    expect(page).toContain("a number greater than 0");
    expect(page).toContain("counts as 0");
    expect(page).toContain("4 by default");
  });

  it("shows syntax, formula, result, errors and source", () => {
    const page = functionPage(recordOf("ONE_OFF_RATE"), "nl");
    expect(page).toContain("=KADER.ONE_OFF_RATE(basistarief; verlaging; verlagingsjaar; jaren)");
    for (const text of ["Uitgangstarief − verlaging", "#WAARDE!", "Kamerstuk 29 270, nr. 106"]) {
      expect(page).toContain(text);
    }
  });

  it("shows the worked example as a table that the function itself has calculated", () => {
    expect(functionPage(record, "nl")).toContain("<td>421,0526</td>");
    expect(functionPage(record, "en")).toContain("<td>421.0526</td>");
    const doubled: FunctionRecord = {
      ...record,
      compute: (args) => {
        const block = record.compute(args);
        block.values.forEach((units, index) => (block.values[index] = 2 * units));
        return block;
      },
    };
    expect(functionPage(doubled, "en")).toContain("<td>842.1053</td>");
  });

  it("says of errors in cells what the function does with them", () => {
    const answers = ["#DIV/0!", "#SPILL!"].map((code) => callFunction(record, [{ code }, 1, 1], "en"));
    expect(answers).toMatchObject([{ error: { code: "#DIV/0!" } }, { error: { code: "#VALUE!" } }]);
    expect(functionPage(record, "en")).toContain(
      "#DIV/0! stays #DIV/0!. An error that Excel does not take from an add-in, such as #SPILL!, becomes #VALUE!.",
    );
    expect(functionPage(record, "nl")).toContain("#DEEL/0! blijft #DEEL/0!.");
  });

  it("names rows and columns that are no products or periods", () => {
    expect(functionPage(recordOf("SUBSIDY_SETTLEMENT"), "nl")).toContain('<th scope="row">Terug te betalen</th>');
    expect(functionPage(recordOf("PRODUCTION_VARIANCE"), "en")).toContain('<th scope="col">Price effect</th>');
  });

  it("is not made for an example that gives an error", () => {
    const [example] = record.examples;
    const broken = { ...record, examples: [{ ...example, arguments: ["1"] }] } as FunctionRecord;
    expect(() => functionPage(broken, "en")).toThrow("The example of PRODUCTION_CAPACITY gives hourlyRate is missing.");
  });
});

describe("the index", () => {
  it("lists every function with a link to its page", () => {
    const page = indexPage(KADER_FUNCTIONS, "en");
    for (const { id } of KADER_FUNCTIONS) {
      expect(page).toContain(`<a href="${id.toLowerCase().replaceAll("_", "-")}.html">${id}</a>`);
    }
  });
});

describe("text on a page", () => {
  it("is never markup", () => {
    const text = `<script>alert("x")</script> & 'y'`;
    expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${escaped(text)}">${escaped(text)}</p>`);
    const hostile = { ...recordOf("QUEUE_LOAD"), summary: { nl: text, en: text } };
    expect(functionPage(hostile, "en")).not.toContain("<script");
  });

  it("joins pieces that are HTML already as they are", () => {
    const pieces = [1, 2].map((n) => html`<i>${n}</i>`);
    expect(html`${pieces}${pieces[0] ?? ""}`.text).toBe("<i>1</i><i>2</i><i>1</i>");
  });
});

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
