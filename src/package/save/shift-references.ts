// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { MOST_COLUMNS, MOST_ROWS, columnLetters, columnNumber, plainTitle, titleText } from "../../workbook/references";
import { type AxisMap, isUnchanged, spanOf } from "./axis-map";
import { STORED_FORMULA_LIMITS } from "../../workbook/file-limits";

/** What became of a sheet: where its rows and columns are now, and what it is called. */
export interface SheetShift {
  readonly rows: AxisMap;
  readonly columns: AxisMap;
  /** Undefined when the sheet is gone. */
  readonly title: string | undefined;
}

/** By the title that a sheet had, in small letters. */
export type Shifts = ReadonlyMap<string, SheetShift>;

export function isWithoutShift(shift: SheetShift | undefined, title: string): boolean {
  return shift === undefined || (isUnchanged(shift.rows) && isUnchanged(shift.columns) && shift.title === title);
}

/** A reference to cells as it is written: A1, $A$1:B2, A:C, 3:$4. */
const REFERENCE = /^(\$?)([A-Z]{0,3})(\$?)(\d{0,7})(?::(\$?)([A-Z]{0,3})(\$?)(\d{0,7}))?$/i;

/**
 * The area that a reference names, after its sheet was changed; "#REF!" when nothing of it is left, and the reference
 * as it was when it is none.
 */
export function shiftArea(reference: string, { rows, columns }: Pick<SheetShift, "rows" | "columns">): string {
  const match = REFERENCE.exec(reference);
  if (match === null) return reference;
  const isArea = reference.includes(":");
  const [, c1 = "", column1 = "", r1 = "", row1 = ""] = match;
  const [c2, column2, r2, row2] = isArea ? match.slice(5).map((part) => part ?? "") : [c1, column1, r1, row1];
  const across = axis(columns, columnNumber(column1), columnNumber(column2 ?? ""), MOST_COLUMNS);
  const down = axis(rows, rowIndexOf(row1), rowIndexOf(row2 ?? ""), MOST_ROWS);
  if (across === "gone" || down === "gone") return "#REF!";
  // A dollar sign before a row alone is read where that of a column would be.
  const isRows = column1 === "";
  const first = side(c1, across?.[0], isRows ? c1 : r1, down?.[0]);
  return isArea ? `${first}:${side(c2 ?? "", across?.[1], isRows ? (c2 ?? "") : (r2 ?? ""), down?.[1])}` : first;
}

function side(columnMark: string, column: number | undefined, rowMark: string, row: number | undefined): string {
  return (
    (column === undefined ? "" : columnMark + columnLetters(column)) + (row === undefined ? "" : rowMark + (row + 1))
  );
}

function axis(map: AxisMap, first: number, last: number, most: number): readonly [number, number] | "gone" | undefined {
  if (first < 0 || last < 0) return undefined;
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const span = spanOf(map, low, high);
  // Cells that were pushed off the sheet are no more.
  if (span === undefined || span[0] >= most) return "gone";
  return [span[0], Math.min(span[1], most - 1)];
}

function rowIndexOf(digits: string): number {
  return digits === "" ? -1 : Number(digits) - 1;
}

/** Several areas with spaces between them, as rules have; what is gone is left out. */
export function shiftAreas(references: string, shift: SheetShift): string {
  const shifted = references.split(/\s+/).filter((each) => each !== "");
  return shifted
    .map((each) => shiftArea(each, shift))
    .filter((each) => each !== "#REF!")
    .join(" ");
}

/** A formula with every reference in it where its cells are now; `home` is the sheet that holds the formula. */
export function shiftFormula(formula: string, home: string, shifts: Shifts): string {
  if (formula.length > STORED_FORMULA_LIMITS.characters) return formula;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => (SHIFTED.has(type) ? shiftReference(value, home, shifts) : value))
    .join("");
}

/** The target of a link: a place in the workbook behind a "#", where its cells are now, or an address. */
export function shiftTarget(target: string, home: string, shifts: Shifts): string {
  return target.startsWith("#") ? `#${shiftFormula(target.slice(1), home, shifts)}` : target;
}

const SHIFTED = new Set(["range", "range_beam", "range_ternary", "range_named", "structured"]);

function shiftReference(reference: string, home: string, shifts: Shifts): string {
  const bang = reference.lastIndexOf("!");
  const prefix = reference.slice(0, Math.max(bang, 0));
  // Another workbook has nothing to do with what happens in this one.
  if (prefix.includes("[")) return reference;
  const titles = bang < 0 ? [home] : titlesOf(prefix);
  const found = titles.map((title) => shifts.get(title.toLowerCase()));
  if (found.every((shift) => shift === undefined)) return reference;
  const cells = reference.slice(bang + 1);
  if (bang >= 0 && found.some((shift) => shift !== undefined && shift.title === undefined)) return "#REF!";
  const [only] = found;
  const shifted = titles.length === 1 && only !== undefined ? shiftArea(cells, only) : cells;
  if (shifted === "#REF!" && bang < 0) return shifted;
  if (bang < 0) return shifted;
  const isRenamed = found.some((shift, index) => shift !== undefined && shift.title !== titles[index]);
  return `${isRenamed ? prefixOf(titles.map((title, index) => found[index]?.title ?? title)) : prefix}!${shifted}`;
}

function titlesOf(prefix: string): string[] {
  return plainTitle(prefix).split(":");
}

function prefixOf(titles: readonly string[]): string {
  if (titles.length === 1) return titleText(titles[0] as string);
  return titles.every((title) => titleText(title) === title)
    ? titles.join(":")
    : `'${titles.join(":").replaceAll("'", "''")}'`;
}
