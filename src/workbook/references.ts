// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "./spec";

/** The limits of a sheet since Excel 2007. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** A, B, ... Z, AA: the letters of a column that counts from 0. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= lettersOf(column));
}

/** A workbook asks for the same few columns a hundred thousand times. */
const knownLetters: string[] = [];

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export interface Anchors {
  readonly row?: boolean;
  readonly column?: boolean;
}

export function cellText(row: number, column: number, anchored: Anchors = {}): string {
  return `${anchored.column ? "$" : ""}${columnLetters(column)}${anchored.row ? "$" : ""}${row + 1}`;
}

/** A1:B2, or A1 alone for an area of one cell. */
export function areaText(area: Area, anchored: Anchors = {}): string {
  const first = cellText(area.firstRow, area.firstColumn, anchored);
  const last = cellText(area.lastRow, area.lastColumn, anchored);
  return first === last ? first : `${first}:${last}`;
}

export function absoluteAreaText(area: Area): string {
  return areaText(area, { row: true, column: true });
}

/** A title as it stands before the "!" of a reference; always in quotes, which every program reads. */
export function quotedTitle(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}

/** The same, without quotes where a formula does not need them. */
export function titleText(title: string): string {
  // A title that looks like a cell (A1, R1C1) or starts with a digit needs its quotes.
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i.test(title);
  return isPlain ? title : quotedTitle(title);
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The area behind "B2" or "$B$2:C3"; undefined for anything else, and for what no sheet has. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from, ...rest] = text.split(":");
  const first = CELL.exec(from ?? "");
  const last = CELL.exec(to ?? "");
  if (rest.length > 0 || !first || !last) return undefined;
  const rows = [Number(first[2]) - 1, Number(last[2]) - 1];
  const columns = [columnNumber(first[1] as string), columnNumber(last[1] as string)];
  if (rows.some((row) => row < 0 || row >= MOST_ROWS) || columns.some((column) => column >= MOST_COLUMNS))
    return undefined;
  return {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
}

/** One cell of a sheet as every formula elsewhere finds it: `'Checks'!$B$2`. */
export function cellOfSheet(title: string, row: number, column: number): string {
  return `${quotedTitle(title)}!${cellText(row, column, { row: true, column: true })}`;
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

export function holdsCell(area: Area, row: number, column: number): boolean {
  return row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
}

/** Whether two areas of a sheet have a cell in common. */
export function areasMeet(one: Area, other: Area): boolean {
  const across = one.firstColumn <= other.lastColumn && other.firstColumn <= one.lastColumn;
  return across && one.firstRow <= other.lastRow && other.firstRow <= one.lastRow;
}

export function hasSameSize(one: Area, other: Area): boolean {
  return (
    one.lastRow - one.firstRow === other.lastRow - other.firstRow &&
    one.lastColumn - one.firstColumn === other.lastColumn - other.firstColumn
  );
}

export function isSameArea(one: Area, other: Area): boolean {
  return one.firstRow === other.firstRow && one.firstColumn === other.firstColumn && hasSameSize(one, other);
}

export function cellCount({ firstRow, firstColumn, lastRow, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** The column, counted from 0, that letters name. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export interface SheetArea {
  readonly sheetTitle: string;
  readonly area: Area;
}

/** The cells behind "Sheet!$B$2:$C$3" or "'Two words'!A1"; undefined for anything else. */
export function parseSheetArea(text: string): SheetArea | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text);
  const area = match === null ? undefined : parseArea(match[3] as string);
  if (match === null || area === undefined) return undefined;
  return { sheetTitle: match[1]?.replaceAll("''", "'") ?? (match[2] as string), area };
}

/** What stands before the "!" of a reference, without its quotes. */
export function plainTitle(prefix: string): string {
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}

/** The cells that a formula of a sheet refers to: A1, A1:B2, whole columns and whole rows, with or without a title. */
export function referredArea(reference: string, home: string): SheetArea | undefined {
  const bang = reference.lastIndexOf("!");
  const area = writtenArea(reference.slice(bang + 1).replaceAll("$", ""));
  return area && { sheetTitle: bang < 0 ? home : plainTitle(reference.slice(0, bang)), area };
}

function writtenArea(text: string): Area | undefined {
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns !== null) return parseArea(`${columns[1]}1:${columns[2]}${MOST_ROWS}`);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows !== null) return parseArea(`A${rows[1]}:${columnLetters(MOST_COLUMNS - 1)}${rows[2]}`);
  return parseArea(text);
}

/** Row by row, from the top left. */
export function forEachCell(
  { firstRow, firstColumn, lastRow, lastColumn }: Area,
  visit: (row: number, column: number) => void,
): void {
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) visit(row, column);
  }
}
