// SPDX-License-Identifier: EUPL-1.2
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { Archive, unpackArchive } from "../../src/package/archive";
import { ArchiveError } from "../../src/package/problem";
import { saveWorkbook } from "../../src/package/save/save-workbook";
import { readWorkbook } from "../../src/package/read-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { makePackage, numbers, partsOf, relationship } from "../ministry/packages";

/** What Kader makes is opened again and held against what it promises, before anyone gets it. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CALL = '<row r="2"><c r="A2"><f>_xldudf_KADER_QUEUE_LOAD(A1,B1)</f><v>2</v></c></row>';
const REFUSED = new ArchiveError("not-as-promised");

const workbook = () => makePackage({ sheets: { Data: numbers(1, 100, 50) + CALL, Ander: numbers(1, 7) } });

/** Whatever is written into parts of a name is written otherwise. */
function spoil(name: RegExp, change: (text: string) => string): void {
  const { write } = Archive.prototype;
  jest.spyOn(Archive.prototype, "write").mockImplementation(function (this: Archive, path: string, text: string) {
    write.call(this, path, name.test(path) ? change(text) : text);
  });
}

afterEach(() => jest.restoreAllMocks());

describe("a copy that lacks something is never handed over", () => {
  it.each([
    ["a formula", /sheet1\.xml$/, (text: string) => text.replace(/<f>[^<]*<\/f>/, "")],
    ["a sheet that was there", /workbook\.xml$/, (text: string) => text.replace(/<sheet name="Ander"[^>]*>/, "")],
    [
      "the sheet that accounts for it",
      /workbook\.xml$/,
      (text: string) => text.replace(/<sheet name="Verantwoording"[^>]*>/, ""),
    ],
    ["its fingerprint", /worksheets\/sheet\d\.xml$/, (text: string) => text.replace(/[0-9a-f]{64}/, "0".repeat(64))],
    [
      "its mark",
      /workbook\.xml$/,
      (text: string) => text.replace(/<definedName name="Kader_Accountability".*?<\/definedName>/, ""),
    ],
    ["well-formed XML", /workbook\.xml$/, (text: string) => text.replace("</sheets>", "</sheet>")],
  ])("%s", async (_, name, change) => {
    const bytes = workbook();
    expect((await ministryCopy(bytes)).report.isChanged).toBe(true);
    spoil(name, change);
    await expect(ministryCopy(bytes)).rejects.toThrow(ArchiveError);
  });
});

describe("a saved workbook that lacks something is never handed over", () => {
  const saved = (bytes: Uint8Array) => {
    const { workbook: opened } = readWorkbook(bytes);
    const [first, ...others] = opened.sheets;
    if (first === undefined) throw new Error("no sheet");
    const cell = { row: 4, column: 0, value: 'tekst\u000b <&> "é"', style: {} };
    const current: WorkbookSpec = { ...opened, sheets: [{ ...first, cells: [...first.cells, cell] }, ...others] };
    return saveWorkbook({ bytes, opened, current, structure: new Map() });
  };

  it("when nothing is lacking it is", () => {
    const cells = readWorkbook(saved(workbook()).bytes).workbook.sheets[0]?.cells;
    expect(cells?.find(({ row }) => row === 4)?.value).toBe('tekst\u000b <&> "é"');
  });

  it.each([
    ["a text", /sheet1\.xml$/, (text: string) => text.replace("é", "e")],
    ["a sheet", /workbook\.xml$|sheet1\.xml$/, (text: string) => text.replace(/<row r="5">.*?<\/row>/, "")],
  ])("%s", (_, name, change) => {
    spoil(name, change);
    expect(() => saved(workbook())).toThrow(REFUSED);
  });
});

it("texts that no cell shows any more are not in a copy; the others keep their numbers", async () => {
  const text = (string: string) => `<si><t>${string}</t></si>`;
  const bytes = makePackage({
    sheets: { Data: `${numbers(1, 100, 50)}${CALL}<row r="3"><c r="A3" t="s"><v>2</v></c></row>` },
    parts: {
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${["geheim", "weg", "blijft", "ook weg"].map(text).join("")}</sst>`,
    },
    workbookRelationships: relationship("rIdS", "sharedStrings", "sharedStrings.xml"),
  });
  const copy = (await ministryCopy(bytes)).bytes;
  expect(partsOf(copy)["xl/sharedStrings.xml"]).toBe(
    `<sst xmlns="${MAIN}"><si><t/></si><si><t/></si><si><t>blijft</t></si><si><t/></si></sst>`,
  );
  expect(unpackArchive(copy).text("xl/worksheets/sheet1.xml")).toContain('<c r="A3" t="s"><v>2</v></c>');
});
