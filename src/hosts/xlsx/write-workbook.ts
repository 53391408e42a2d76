import { writeXlsx } from "hucre/xlsx";
import type { WorkbookSpec } from "../../workbook/spec";
import { type Archive, packArchive, unpackArchive } from "../../package/archive";
import { type WorkbookFileOptions, toHucre } from "./hucre-workbook";

/**
 * The workbook as an .xlsx file. Formulas carry the values of the engine, so every program shows the right numbers
 * before it calculates anything, and functions stand in the form that Excel stores.
 */
export async function writeWorkbook(workbook: WorkbookSpec, options: WorkbookFileOptions): Promise<Uint8Array> {
  const written = unpackArchive(await writeXlsx(toHucre(workbook, options)));
  correct(written);
  return packArchive(written);
}

/** Where the writer's choices are not ours. */
function correct(archive: Archive): void {
  // A forced calculation at opening turns every custom function into #NAME? on a machine without the add-in.
  patch(archive, "xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>'));
  patch(archive, "xl/workbook.xml", quotePrintNames);
  for (const path of archive.files.keys()) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) patch(archive, path, (xml) => errorsAsErrors(xml));
  }
}

/** The writer leaves the quotes out that a title of two words needs; Excel takes such a file for damaged. */
function quotePrintNames(xml: string): string {
  return xml.replace(
    /(<definedName name="_xlnm\.Print_(?:Titles|Area)"[^>]*>)([^<]*)(!\$[A-Z\d$]+:\$[A-Z\d$]+<)/g,
    (_, name: string, title: string, area: string) =>
      `${name}'${title.replaceAll("&apos;", "'").replaceAll("'", "''")}'${area}`,
  );
}

/** The writer stores the error of a formula as a text of that name. */
function errorsAsErrors(xml: string): string {
  return xml.replace(
    / t="str"(>(?:<f[^>]*>[^<]*<\/f>)<v>#(?:VALUE!|N\/A|REF!|DIV\/0!|NUM!|NAME\?|NULL!)<\/v>)/g,
    ' t="e"$1',
  );
}

function patch(archive: Archive, path: string, change: (xml: string) => string): void {
  const xml = archive.text(path);
  if (xml === undefined) return;
  const changed = change(xml);
  if (changed !== xml) archive.write(path, changed);
}
