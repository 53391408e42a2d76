// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { LANGUAGES } from "../../src/functions/language";
import { ArchiveError, unpackArchive } from "../../src/package/archive";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { compareWorkbooks } from "../../src/ministry/compare/compare";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { archiveSentence } from "../../src/package/problem";
import { openWorkbook } from "../../src/package/workbook-file";
import { textsOf } from "../package/xml-in-tests";
import { MOST_COLUMNS, MOST_ROWS } from "../../src/workbook/references";
import { functionIdOf } from "../../src/workbook/stored-form";
import { readWorkbook } from "../../src/package/read-workbook";
import { partsOf } from "../ministry/packages";
import type { WorkbookSpec } from "../../src/workbook/spec";
import { EXCEL_LIMITS } from "../../src/workbook/file-limits";

/** What is wrong with how a file was taken, by everything that reads files; undefined when all is well. */
export async function complaintAboutFile(bytes: Uint8Array): Promise<string | undefined> {
  const given = bytes.slice();
  const complaint =
    (await refusedOr("copy", () =>
      ministryCopy(bytes, { language: "en" }).then((copy) => complaintAboutCopy(copy.bytes)),
    )) ??
    (await refusedOr("workbench", async () => complaintAboutWorkbook(readWorkbook(bytes).workbook))) ??
    (await refusedOr("compare", () => Promise.resolve(complaintAboutComparison(bytes))));
  if (complaint !== undefined) return complaint;
  return given.every((byte, index) => byte === bytes[index]) ? undefined : "the bytes given were changed";
}

async function refusedOr(reader: string, work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    const complaint = await work();
    return complaint === undefined ? undefined : `${reader}: ${complaint}`;
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    // What is found when our own work is read again is a fault of ours.
    if (error.problem === "not-as-promised") return `${reader}: not as promised`;
    const sentences = LANGUAGES.map((language) => archiveSentence(error.problem, language));
    return sentences.every((sentence) => /^[A-Z][^\n]+\.$/.test(sentence)) ? undefined : `${reader}: no sentence`;
  }
}

/** A copy holds no call of ours, and copied again it stays what it is. */
async function complaintAboutCopy(copy: Uint8Array): Promise<string | undefined> {
  const left = callsIn(copy);
  if (left.length > 0) return `a call is left: ${left[0]}`;
  const again = await ministryCopy(copy, { language: "en" });
  if (again.report.isChanged) return "the copy of the copy is another one";
  return undefined;
}

/** The calls in what somebody can see; a sheet that the workbook does not list is a sheet to nobody. */
function callsIn(copy: Uint8Array): string[] {
  const { workbookPath, sheets, tables } = openWorkbook(unpackArchive(copy));
  const parts = partsOf(copy);
  const formulas = (path: string, ...holders: string[]) => {
    const xml = parts[path] ?? "";
    if (!/kader|&#/i.test(xml)) return [];
    return textsOf(xml, ...holders);
  };
  return [
    ...formulas(workbookPath, "definedName"),
    ...sheets.flatMap(({ path }) => formulas(path, "f", "formula", "formula1", "formula2")),
    ...tables.flatMap(({ path }) => formulas(path, "calculatedColumnFormula", "totalsRowFormula")),
  ].filter(
    (text) =>
      text.length <= EXCEL_LIMITS.formulaCharacters &&
      tokenize(text).some(({ type, value }) => type === "func" && functionIdOf(value)),
  );
}

async function complaintAboutWorkbook(workbook: WorkbookSpec): Promise<string | undefined> {
  const within = (row: number, column: number) => row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS;
  for (const { cells, columnWidths, merges } of workbook.sheets) {
    for (const { row, column, value } of cells) {
      if (!within(row, column)) return `a cell outside the sheet: ${row}, ${column}`;
      if (typeof value === "number" && !Number.isFinite(value)) return "no plain number";
    }
    if (columnWidths.length > MOST_COLUMNS) return "more columns than a sheet has";
    if (
      !merges.every(
        ({ firstRow, firstColumn, lastRow, lastColumn }) =>
          within(firstRow, firstColumn) && within(lastRow, lastColumn),
      )
    )
      return "a merge outside the sheet";
  }
  await writeWorkbook(workbook, { language: "nl" });
  return undefined;
}

function complaintAboutComparison(bytes: Uint8Array): string | undefined {
  const comparison = compareWorkbooks(bytes, bytes, "nl");
  if (!comparison.ok) return undefined;
  return comparison.inputs.length + comparison.results.length === 0 ? undefined : "a workbook is not equal to itself";
}
