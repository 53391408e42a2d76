// SPDX-License-Identifier: EUPL-1.2
import { type CellContent } from "../formulas/cell-content";
import { MOST_COLUMNS, MOST_ROWS, cellCount, parseArea } from "../workbook/references";
import type { Area } from "../workbook/spec";
import { ArchiveError } from "./problem";

export { type CellContent, isErrorValue } from "../formulas/cell-content";

/** Only errors that every version of Excel has. */
export const STORED_ERRORS: ReadonlySet<string> = new Set([
  "#VALUE!",
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
]);

/** What has no room, is not there yet or depends on itself: stored as Excel stores what older versions do not know. */
export const NEWER_ERRORS: ReadonlySet<string> = new Set([
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#CYCLE!",
]);

export interface CellFormula {
  readonly text: string;
  /** Typed with Ctrl+Shift+Enter or filled by a dynamic array: the area that the formula fills. */
  readonly fills?: Area;
  /** Stored once for a group of cells; every cell but the first has no text. */
  readonly sharedIndex?: string;
  /** A data table: its cells are calculated by Excel from two inputs, not by a formula of their own. */
  readonly isDataTable?: true;
}

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellContent;
  readonly formula?: CellFormula;
  /** The number of its format. */
  readonly style: number;
  /** Whether it refers to metadata of cells: its formula is a dynamic array. */
  readonly isDynamic: boolean;
  /** Of its element in the text of the sheet. */
  readonly start: number;
  readonly end: number;
}

const ROW_SHIFT = 16_384;

export function cellKey(row: number, column: number): number {
  return row * ROW_SHIFT + column;
}

export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / ROW_SHIFT), column: key % ROW_SHIFT };
}

/** Where a row is: as it states, or behind the one before it; rows are in order, each once. */
export function rowIndex(stated: string | undefined, next: number): number {
  const row = stated === undefined ? next : Number(stated) - 1;
  if (!Number.isInteger(row) || row < next || row >= MOST_ROWS) throw new ArchiveError("damaged");
  return row;
}

/** Where a cell of a row is, in the same way. */
export function columnIndex(stated: string | undefined, row: number, next: number): number {
  const area = stated === undefined ? undefined : parseArea(stated);
  const isHere = stated === undefined || (area?.firstRow === row && cellCount(area) === 1);
  const column = area?.firstColumn ?? next;
  if (!isHere || column < next || column >= MOST_COLUMNS) throw new ArchiveError("damaged");
  return column;
}
