// SPDX-License-Identifier: EUPL-1.2
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { ArchiveError, type ArchiveProblem } from "../../src/package/problem";
import { readWorkbook } from "../../src/package/read-workbook";
import { COPY_LIMITS, WORKBOOK_LIMITS } from "../../src/workbook/file-limits";
import { makePackage, numbers, partsOf, relationship } from "../ministry/packages";
import { strToU8, zipSync } from "fflate";

/** A small file that grows when it is read: each ends in its sentence long before it has grown. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MOST_PROCESSOR_SECONDS = 10;

const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join("");
const sum = (cells: number) => `SUM(${Array.from({ length: cells }, (_, index) => `A${index + 1}`).join("+")})`;
const CALL = "_xldudf_KADER_QUEUE_LOAD(A1,B1)";

/** A group of cells that shares one formula. */
function sharing(formula: string, cells: number): Uint8Array {
  const child = (index: number) =>
    `<row r="${index + 3}"><c r="C${index + 3}"><f t="shared" si="0"/><v>2</v></c></row>`;
  const first = `<row r="2"><c r="C2"><f t="shared" si="0" ref="C2:C${cells + 2}">${formula}</f><v>2</v></c></row>`;
  return makePackage({ sheets: { Data: numbers(1, 100, 50) + first + repeated(cells, child) } });
}

/** Cells that all show the same shared text. */
function showing(text: string, cells: number): Uint8Array {
  const strings = `<sst xmlns="${MAIN}"><si><t>${text}</t></si></sst>`;
  return makePackage({
    sheets: { Data: repeated(cells, (index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`) },
    parts: { "xl/sharedStrings.xml": strings },
    workbookRelationships: relationship("rIdS", "sharedStrings", "sharedStrings.xml"),
  });
}

/** Very many sheets that are all the same part. */
function sheetsOnOnePart(sheets: number): Uint8Array {
  const parts = partsOf(makePackage({ sheets: { Data: repeated(3_000, (index) => numbers(index + 1, index)) } }));
  const more = repeated(sheets, (index) => `<sheet name="S${index}" sheetId="${index + 2}" r:id="rId1"/>`);
  parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace("</sheets>", `${more}</sheets>`);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const cellsOver = (limit: number, characters: number) => Math.ceil(limit / characters) + 1;

const FILES: readonly [string, () => Uint8Array, ArchiveProblem][] = [
  [
    "a long formula with a call, shared by many cells",
    () => sharing(`${CALL}+${sum(1_000)}`, cellsOver(WORKBOOK_LIMITS.formulaCharacters, sum(1_000).length)),
    "too-much",
  ],
  ["a long text in many cells", () => showing("x".repeat(1_000_000), 600), "too-much"],
  [
    "texts as long as Excel has them in more cells than there is room for",
    () => showing("x".repeat(32_767), 5_000),
    "too-much",
  ],
  ["five thousand sheets on one part", () => sheetsOnOnePart(4_998), "damaged"],
  ["more sheets than anyone reads", () => sheetsOnOnePart(WORKBOOK_LIMITS.sheets + 1), "too-large"],
];

it.each(FILES)("%s: one sentence, soon, when opened and when copied", async (_, make, problem) => {
  const bytes = make();
  const start = process.cpuUsage();
  expect(() => readWorkbook(bytes)).toThrow(new ArchiveError(problem));
  await expect(ministryCopy(bytes)).rejects.toThrow(new ArchiveError(problem));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(MOST_PROCESSOR_SECONDS);
});

it("formulas with a call that are longer together than a copy can translate are refused before they are", async () => {
  const formula = `${CALL}+${sum(1_000)}`;
  const cells = cellsOver(COPY_LIMITS.formulaCharacters, formula.length);
  await expect(ministryCopy(sharing(formula, cells))).rejects.toThrow(new ArchiveError("too-much"));
  expect((await ministryCopy(sharing(formula, 20))).report.translated[0]?.cells).toBe(21);
});
