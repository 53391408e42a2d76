// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { type CellContent, isErrorValue } from "../../formulas/cell-content";
import { parseSheetArea, titleText, cellText } from "../../workbook/references";
import type { StoredSheet, WorkbookFile } from "../../package/workbook-file";
import { Sha256 } from "./sha256";

/** Two numbers by which anyone can see that a copy is the one that was made. */
export interface Fingerprint {
  /** Over every cell that holds a value and no formula. */
  readonly inputs: string;
  /** Over what every formula comes to. */
  readonly results: string;
}

/** By this name a copy is known as a copy; it is on the sheet that has the fingerprints. */
export const COPY_MARK = "Kader_Accountability";

/** How the fingerprints are made, for whoever wants to make them again. */
export const FINGERPRINT_RECIPE: Text = {
  nl: "Recept: per blad (behalve dit blad), rij voor rij, een regel 'blad'!cel=waarde voor elke gevulde cel; invoer zonder formule, uitkomsten met. Getallen afgerond op 9 cijfers en 6 decimalen, tekst zoals JSON haar schrijft, achter elke regel een LF, in UTF-8, daarover SHA-256. Narekenen: kader verify KOPIE.xlsx.",
  en: "Recipe: sheet by sheet (except this one), row by row, a line 'sheet'!cell=value for every cell that holds something; inputs without a formula, results with one. Numbers rounded to 9 digits and 6 decimals, text as JSON writes it, an LF behind every line, in UTF-8, SHA-256 over that. To do it again: kader verify COPY.xlsx.",
};

/** Of the workbook as it is, which must not have changes that are still to be written. */
export function fingerprintOf(workbook: WorkbookFile): Fingerprint {
  const [inputs, results] = [new Sha256(), new Sha256()];
  const own = accountabilityTitle(workbook);
  for (const sheet of workbook.sheets) {
    if (sheet.title === own) continue;
    for (const { row, column, value, formula } of sheet.cells().values()) {
      if (value === null || value === "") continue;
      const line = `${titleText(sheet.title)}!${cellText(row, column)}=${valueText(value)}\n`;
      (formula === undefined ? inputs : results).update(line);
    }
  }
  return { inputs: inputs.digest(), results: results.digest() };
}

/** The sheet with the fingerprints of a copy. */
export function accountabilityTitle({ names }: WorkbookFile): string | undefined {
  const mark = names.find(({ name, sheetIndex }) => name === COPY_MARK && sheetIndex === undefined);
  return mark && parseSheetArea(mark.text)?.sheetTitle;
}

/** The fingerprints that a copy states; undefined when it states none. */
export function statedFingerprint(workbook: WorkbookFile): Fingerprint | undefined {
  const title = accountabilityTitle(workbook);
  const sheet: StoredSheet | undefined = workbook.sheets.find((each) => each.title === title);
  const [inputs, results] = [...(sheet?.cells().values() ?? [])].flatMap(({ value }) =>
    typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? [value] : [],
  );
  return inputs === undefined || results === undefined ? undefined : { inputs, results };
}

/** The same for what two programs calculate alike: their last digits may differ. */
function valueText(value: CellContent): string {
  if (isErrorValue(value)) return value.error;
  if (typeof value !== "number") return JSON.stringify(value);
  // Rounding leaves such a number as it is, and most numbers are such.
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value === 0 ? 0 : value);
  const rounded = Number(Number(value.toPrecision(9)).toFixed(6));
  return String(Math.abs(value) >= 1e15 ? Number(value.toPrecision(9)) : rounded === 0 ? 0 : rounded);
}
