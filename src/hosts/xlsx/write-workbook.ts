// SPDX-License-Identifier: EUPL-1.2
import { writeXlsx } from "hucre/xlsx";
import type { WorkbookSpec } from "../../workbook/spec";
import { type Archive, packArchive, unpackArchive } from "../../package/archive";
import { NEWER_ERRORS, STORED_ERRORS } from "../../package/cells";
import { addLinks } from "../../package/save/link-changes";
import { addNotes } from "../../package/save/note-changes";
import { filterXml } from "../../package/save/filter-changes";
import { correct } from "./corrections";
import { type WorkbookFileOptions, toHucre } from "./hucre-workbook";
import { linkChartTexts } from "./linked-charts";

/**
 * The workbook as an .xlsx file. Formulas carry the values of the engine, so every program shows the right numbers
 * before it calculates anything, and functions are in the form that Excel stores.
 */
export async function writeWorkbook(workbook: WorkbookSpec, options: WorkbookFileOptions): Promise<Uint8Array> {
  const written = unpackArchive(await writeXlsx(toHucre(workbook, options)));
  correct(written, options);
  linkChartTexts(written, workbook);
  errorsAsErrors(written);
  chosenRows(written, workbook);
  for (const [index, { links, notes }] of workbook.sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    addLinks(written, path, links);
    addNotes(written, path, notes);
  }
  return packArchive(written);
}

/** The writer stores the error of a formula as a text of that name. */
function errorsAsErrors(archive: Archive): void {
  for (const path of archive.files.keys()) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = archive.text(path) ?? "";
    const changed = xml.replace(
      / t="str"(><f[^>]*>[^<]*<\/f><v>)(#[A-Z0-9/]+[!?]?)(<\/v>)/g,
      (cell, formula: string, value: string, end: string) => {
        if (STORED_ERRORS.has(value)) return ` t="e"${formula}${value}${end}`;
        return NEWER_ERRORS.has(value) ? ` t="e"${formula}#VALUE!${end}` : cell;
      },
    );
    if (changed !== xml) archive.write(path, changed);
  }
}

/** The writer knows no rows without anything in the column of a filter. */
function chosenRows(archive: Archive, { sheets }: WorkbookSpec): void {
  for (const [index, { filter }] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = filter && archive.text(path);
    if (filter === undefined || xml === undefined) continue;
    archive.write(
      path,
      xml.replace(/<autoFilter[^>]*\/>/, () => filterXml(filter, "")),
    );
  }
}
