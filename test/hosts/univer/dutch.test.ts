// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { inDutch } from "../../../src/hosts/univer/dutch/locale";

type Texts = ReadonlyMap<string, string>;

/** Read by Node itself: behind these packs are modules that the tests' own way of loading does not take. */
function packOf(place: string): Readonly<Record<string, unknown>> {
  const script = `const pack = require("@univerjs/${place}/en-US"); JSON.stringify(pack.default ?? pack)`;
  return JSON.parse(execFileSync(process.execPath, ["-p", script], { encoding: "utf8" })) as Record<string, unknown>;
}

/** Functions of the grid, which keep their English names; and documents, which the workbench does not have. */
const LEFT_OUT = new Set(["functionList", "docs-ui"]);

/** Typefaces, signs, and words that are the same in both languages. */
const SAME =
  /^(|[<>]=?|Start|Subscript|Superscript|Percentage|Database|Web|Univer|Min(imum)?|Max(imum)?|is \{FORMULA1\}|OK)$/;

function textsOf(node: unknown, place = ""): Texts {
  if (typeof node === "string") return new Map([[place, node]]);
  const parts = Object.entries(node as object).filter(([key]) => !LEFT_OUT.has(key));
  return new Map(parts.flatMap(([key, value]) => [...textsOf(value, `${place}/${key}`)]));
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ["cells and menus", "preset-sheets-core/locales"],
  ["data validation", "preset-sheets-data-validation/locales"],
  ["conditional formats", "preset-sheets-conditional-formatting/locales"],
  ["filters", "sheets-filter/locale"],
])("the texts of the grid about %s", (_, place) => {
  const pack = packOf(place);
  const english = textsOf(pack);
  const dutch = textsOf(inDutch(pack));

  it("are in Dutch, all of them", () => {
    expect(dutch.size).toBe(english.size);
    const left = [...english].filter(([place, text]) => dutch.get(place) === text && !place.includes("/fontFamily/"));
    expect(left.filter(([, text]) => !SAME.test(text))).toEqual([]);
  });

  it("keep what is filled in", () => {
    for (const [place, text] of english)
      expect([place, placeholders(dutch.get(place) ?? "")]).toEqual([place, placeholders(text)]);
  });
});

it("leaves the grid's own functions as they are", () => {
  const { "sheets-formula": formulas } = packOf("preset-sheets-core/locales");
  expect(Object.keys((formulas as { functionList: object }).functionList)).toContain("SUM");
  expect(inDutch(formulas)).toEqual(formulas);
});
