// SPDX-License-Identifier: EUPL-1.2
import { type Namespace, NAMESPACES } from "../../workbook/stored-form";
import type { CellSpec, CellValue } from "../../workbook/spec";

/** Text that Excel takes for text whatever its settings: letters first, and no digit that could make it a date. */
const PLAIN_TEXT = /^\p{L}[^\d]*$/u;
const BOOLEAN_WORDS = /^(true|false|waar|onwaar)$/i;

/** A constant as Excel must be given it to keep it as it is; null would leave the cell alone, so blank is "". */
export function enteredValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  if (typeof value !== "string" || value === "") return value;
  return PLAIN_TEXT.test(value) && !BOOLEAN_WORDS.test(value) ? value : `'${value}`;
}

/** Excel shows text that was entered behind an apostrophe as a formula too; only then are formula and value the same. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What was in a cell, as it is read, so that writing it gives the same cell again. */
export function restoredContent(formula: unknown, value: unknown): string | number | boolean {
  return isFormula(formula, value) ? formula : enteredValue(value as CellValue);
}

/** What to put in a cell of the workbook; null for a cell that another cell's formula fills. */
export function enteredContent(cell: CellSpec, namespace: Namespace): string | number | boolean | null {
  if (cell.formula !== undefined) return enteredFormula(cell.formula, namespace);
  return cell.isSpilled || cell.value === null ? null : enteredValue(cell.value);
}

export function enteredFormula(formula: string, namespace: Namespace): string {
  return `=${namespace === "KADER" ? formula : formula.replace(/\bKADER\./g, `${namespace}.`)}`;
}

/** Excel's own text of a formula in the words of the records: KADER.NAME, also where it shows its stored form. */
export function readFormula(text: string): string {
  const stored = new RegExp(`_xldudf_(?:${NAMESPACES.join("|")})_`, "gi");
  return text
    .replace(/^=/, "")
    .replace(stored, "KADER.")
    .replace(/\bKADERDEV\./gi, "KADER.");
}

export function readValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
