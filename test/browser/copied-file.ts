// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, unzipSync } from "fflate";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { parseSheetArea } from "../../src/workbook/references";

/** Everything written in a workbook file, as text. */
export function xmlOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => path.endsWith(".xml"))
    .map(([, content]) => strFromU8(content))
    .join("\n");
}

/** Every formula of a file, wherever it stands. */
export function formulasIn(xml: string): string[] {
  const all = xml.matchAll(/<(?:f|definedName|formula\d?)\b[^>]*>([^<]+)</g);
  return [...all].map(([, formula]) => formula as string);
}

export function callsKader(formula: string): boolean {
  return /kader[._](?=[a-z_]+\()/i.test(formula);
}

/** What is behind a name, as another reader of the file finds it. */
export async function valuesIn(bytes: Uint8Array, name: string): Promise<unknown[]> {
  const { sheets, namedRanges } = await readXlsx(bytes);
  const place = parseSheetArea(namedRanges?.find((each) => each.name === name)?.range ?? "");
  if (place === undefined) throw new Error(`The file has no name ${name}.`);
  const sheet = sheets.find((each) => each.name === place.sheetTitle) as Sheet;
  const { firstRow, lastRow, firstColumn, lastColumn } = place.area;
  return sheet.rows.slice(firstRow, lastRow + 1).flatMap((row) => row.slice(firstColumn, lastColumn + 1));
}
