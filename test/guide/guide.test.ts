// SPDX-License-Identifier: EUPL-1.2
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { guidePage } from "../../scripts/guide-page";
import { SHORTCUTS } from "../../src/addin/shortcuts";
import { KADER_FUNCTIONS } from "../../src/functions";
import { GUIDE_FILE, INDEX_FILE, helpPageFile } from "../../src/functions/help/paths";
import { GRID_KEYS } from "../../src/hosts/univer/keys";
import { LANGUAGES } from "../../src/functions/language";
import { assumptionsOf } from "../../src/model/assumption";
import { assumptionLabel, assumptionTag } from "../../src/taskpane/analysis/assumption-label";
import { formatsFor } from "../../src/taskpane/format";
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { GUIDE_FOLDER, type Section, readGuide } from "./guide-text";
import { messagesQuoted } from "./messages";
import { readyPane } from "./ready-pane";
import { screenWords } from "./screen-words";

const PICTURES = path.resolve(GUIDE_FOLDER, "../images/guide");
const ENGLISH = readGuide("en").map(({ heading }) => heading);
const textIn = (language: string) => readFileSync(path.join(GUIDE_FOLDER, `${language}.md`), "utf8");

describe("the guide", () => {
  it("has the same parts in both languages: headings, tables, lists, sums, functions and pictures", () => {
    const shapeOf = (section: Section) => ({
      level: section.level,
      items: section.items.length,
      rows: section.rows.map(({ length }) => length),
      sums: section.sums.length,
      formulas: section.formulas.map(({ formula }) => /^=KADER\.[A-Z_]*/.exec(formula)?.[0]),
      pictures: section.pictures.map((picture) => picture.replace(/\/(nl|en)-/, "/")),
      bold: section.bold.length,
    });
    const [dutch, english] = LANGUAGES.map((language) => readGuide(language).map(shapeOf));
    expect(dutch).toEqual(english);
    expect(dutch?.length).toBeGreaterThan(25);
  });

  it("shows every picture that was taken for it, of its own language", () => {
    const shown = LANGUAGES.flatMap((language) =>
      readGuide(language).flatMap(({ pictures }) => {
        expect(pictures.filter((picture) => !picture.startsWith(`../images/guide/${language}-`))).toEqual([]);
        return pictures.map((picture) => path.basename(picture));
      }),
    );
    expect([...new Set(shown)].sort()).toEqual(readdirSync(PICTURES).sort());
  });
});

describe.each(LANGUAGES)("the guide in %s", (language) => {
  const sections = readGuide(language);
  const section = (english: string) => sections[ENGLISH.indexOf(english)] as Section;
  const page = guidePage(textIn(language), language);

  it("puts in bold only what stands on the screen like that", () => {
    const words = screenWords(language);
    expect(sections.flatMap(({ bold }) => bold).filter((word) => !words.has(word))).toEqual([]);
  });

  it("quotes every message of the pane, word for word", () => {
    const quoted = section("What to do when there is a message").rows.map(([message]) => message);
    expect(quoted).toEqual(messagesQuoted(language));
  });

  it("lists the keyboard shortcuts of Excel, with what each does in the words that Excel shows", () => {
    const rows = Object.values(SHORTCUTS).map(({ keys, name }) => [keys.default, keys.mac, name[language]]);
    expect(section("Keyboard shortcuts in Excel").rows).toEqual(rows);
  });

  it("explains every letter in the pane's own words", () => {
    const rows = section("The letters").rows;
    const meanings = Object.entries(PANE_TEXTS[language].tags);
    expect(rows.map(([letter]) => letter)).toEqual(meanings.map(([tag]) => tag));
    meanings.forEach(([, meaning], index) => expect(rows[index]?.[1]).toMatch(meaning));
  });

  it("lists the keys that the cells have, and what they do", () => {
    const told = GRID_KEYS.map(({ keys: [key], does }) => [key.replace("`", "\\`"), does[language]]);
    expect(section("Keys in the cells").rows).toEqual(told);
  });

  it("lists exactly the values of the example that are illustrations", async () => {
    const { state } = await readyPane(language);
    const { locale } = { locale: language === "nl" ? "nl-NL" : "en-GB" };
    const reader = { language, texts: PANE_TEXTS[language], formats: formatsFor(locale) };
    const isUnused = (parameter: string, value: number) => parameter === "shares" && value === 0;
    const labels = assumptionsOf(state.input, 0)
      .filter(({ id }) => assumptionTag(id, state) === "I")
      .filter(({ id, value }) => id.kind !== "measure" || !isUnused(id.parameter, value))
      .map(({ id }) => assumptionLabel(id, state, reader));
    expect([...section("What is an illustration in the example").items].sort()).toEqual(labels.sort());
  });

  it("leads only to places that are there", () => {
    const other = language === "nl" ? "en" : "nl";
    const pages = [GUIDE_FILE, INDEX_FILE, ...KADER_FUNCTIONS.map(({ id }) => helpPageFile(id))];
    const pictures = readdirSync(PICTURES).map((picture) => `../images/${picture}`);
    const known = new Set([...pages, ...pictures, `../${other}/${GUIDE_FILE}`, "../help.css", "../icon.svg"]);
    const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`));
    const addresses = [...page.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => decodeURI(address as string));
    expect(addresses.length).toBeGreaterThan(25);
    expect(addresses.filter((address) => !known.has(address) && !anchors.has(address))).toEqual([]);
    expect(anchors.size).toBe([...page.matchAll(/ id="/g)].length);
  });

  it("becomes a page that says its language, without script, style or raw markup of its own", () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe("the page of a guide", () => {
  it("shows markup in the text as text", () => {
    const page = guidePage("# Title\n\n## Part\n\n<script>alert(1)</script> <b>bold</b>", "en");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;");
    expect(page).not.toContain("<script");
  });

  it("leads from a function to its page, and from one language to the other", () => {
    const page = guidePage("# Title\n\n## Part\n\n`=KADER.QUEUE_LOAD(1, 2)` and [Dutch](nl.md)", "en");
    expect(page).toContain('<a href="queue-load.html"><code>=KADER.QUEUE_LOAD(1, 2)</code></a>');
    expect(page).toContain('<a href="../nl/guide.html">Dutch</a>');
  });

  it.each([
    ["a place outside the help", "# Title\n\n## Part\n\n[there](https://example.org)", "https://example.org"],
    ["a function that does not exist", "# Title\n\n## Part\n\n`=KADER.NOTHING(1)`", "NOTHING"],
    ["no title", "## Part", "only title"],
    ["two titles", "# Title\n\n## Part\n\n# Another", "only title"],
  ])("is refused with %s", (_, text, named) => {
    expect(() => guidePage(text, "en")).toThrow(named);
  });
});
