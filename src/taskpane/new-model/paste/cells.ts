// SPDX-License-Identifier: EUPL-1.2
import { pastedRows } from "../../../formulas/notation/pasted-rows";
import { MODEL_LIMITS } from "../../../model/budget-model/inputs";

/** What a spreadsheet puts on the clipboard as text: a tab between cells, a line for each row. */
export type PastedCells = readonly (readonly string[])[];

/** As many rows and columns of numbers as a model can hold; nobody pastes a whole sheet by intention. */
export const MOST_ROWS = MODEL_LIMITS.products;
export const MOST_COLUMNS = MODEL_LIMITS.years;

/** The cells without rows and columns that are empty at the end. A cell with a line break in it comes in quotes. */
export function pastedCells(text: string): PastedCells {
  const rows = pastedRows(text).map((row) => row.map(tidy));
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

function tidy(cell: string): string {
  return cell.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}

/** More than one cell: a single one is pasted in a field as it is. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.trimEnd());
}

/** How people write that there is nothing in a cell. */
export function isNothing(cell: string): boolean {
  return /^(|[-–—]|n\.?v\.?t\.?|n\/a)$/i.test(cell);
}

export interface TooLarge {
  readonly kind: "too-many-rows" | "too-many-columns";
  readonly found: number;
  readonly most: number;
}

/** Rows and columns of numbers; headings and names do not count. */
export function tooLarge(rows: number, columns: number): TooLarge | undefined {
  if (rows > MOST_ROWS) return { kind: "too-many-rows", found: rows, most: MOST_ROWS };
  if (columns > MOST_COLUMNS) return { kind: "too-many-columns", found: columns, most: MOST_COLUMNS };
  return undefined;
}
