// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookSpec } from "../../workbook/spec";
import { type StoredCell, isErrorValue } from "../cells";
import type { CellEdit } from "../patch-sheet";
import { shortened } from "../text-length";
import type { WorkbookFile } from "../workbook-file";
import { holds, promised } from "../written-package";

/** What was written into the sheets of a file, by their titles. */
export type WrittenCells = ReadonlyMap<string, ReadonlyMap<number, CellEdit>>;

/**
 * The file as it was saved, opened from its bytes, against the workbook on the screen: every sheet and name, and every
 * cell that was changed.
 *
 * @throws ArchiveError when anything is missing or different
 */
export function holdAgainstScreen(saved: WorkbookFile, { sheets, names }: WorkbookSpec, written: WrittenCells): void {
  const shown = new Set(sheets.map(({ title }) => title));
  const titles = saved.sheets.map(({ title }) => title).filter((title) => shown.has(title));
  holds(titles.length === sheets.length && sheets.every(({ title }, index) => titles[index] === title));
  const listed = new Set(saved.names.map(({ name }) => name));
  holds(names.every(({ name }) => listed.has(name)));
  for (const [title, edits] of written) {
    const cells = promised(() => saved.sheets.find((sheet) => sheet.title === title)?.cells());
    for (const [key, edit] of edits) holds(cells !== undefined && isWritten(cells.get(key), edit));
  }
}

function isWritten(cell: StoredCell | undefined, { formula, keepsFormula, value }: CellEdit): boolean {
  const hasFormula = cell?.formula !== undefined;
  if (keepsFormula ? !hasFormula : formula === undefined ? hasFormula : cell?.formula?.text !== storable(formula)) {
    return false;
  }
  if (value === undefined) return true;
  const found = cell?.value ?? null;
  if (isErrorValue(value)) return isErrorValue(found) && found.error === value.error;
  return typeof value === "string" ? found === shortened(value).replace(/\p{Cs}/gu, "") : found === value;
}

/** What XML can hold of a formula. */
function storable(formula: string): string {
  return formula.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ""));
}
