import { ArchiveError } from "../hosts/xlsx/archive";
import { MOST_COLUMNS, MOST_ROWS, cellCount, parseArea } from "../workbook/references";
import type { Area } from "../workbook/spec";
import { attribute, elements, firstElement, unescapeXml } from "./xml";

/** The error that a cell holds, such as "#NAME?". */
export interface ErrorValue {
  readonly error: string;
}

export type CellContent = number | string | boolean | ErrorValue | null;

export function isErrorValue(value: CellContent): value is ErrorValue {
  return typeof value === "object" && value !== null;
}

export interface CellFormula {
  readonly text: string;
  /** Typed with Ctrl+Shift+Enter or filled by a dynamic array: the area that the formula fills. */
  readonly fills?: Area;
  /** Stored once for a group of cells, and this is one of the others. */
  readonly sharedIndex?: string;
}

export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** As between "<c" and ">". */
  readonly attributes: string;
  readonly value: CellContent;
  readonly formula?: CellFormula;
}

const ROW_SHIFT = 16_384;

export function cellKey(row: number, column: number): number {
  return row * ROW_SHIFT + column;
}

/**
 * Every cell that a sheet stores, by its key.
 *
 * @throws ArchiveError for a cell without a place of its own, or with a value that cannot be read: a reader that
 * guesses would calculate with a wrong number
 */
export function readCells(sheetXml: string, sharedStrings: readonly string[]): Map<number, StoredCell> {
  const cells = new Map<number, StoredCell>();
  let row = -1;
  for (const rowElement of elements(sheetXml, "row")) {
    row = rowIndex(attribute(rowElement.attributes, "r"), row + 1);
    let column = -1;
    for (const element of elements(rowElement.content ?? "", "c")) {
      column = columnIndex(attribute(element.attributes, "r"), row, column + 1);
      cells.set(cellKey(row, column), readCell(row, column, element.attributes, element.content ?? "", sharedStrings));
    }
  }
  return cells;
}

/** Where a row stands: as it states, or behind the one before it; rows stand in order, each once. */
export function rowIndex(stated: string | undefined, next: number): number {
  const row = stated === undefined ? next : Number(stated) - 1;
  if (!Number.isInteger(row) || row < next || row >= MOST_ROWS) throw new ArchiveError("damaged");
  return row;
}

/** Where a cell of a row stands, in the same way. */
export function columnIndex(stated: string | undefined, row: number, next: number): number {
  const area = stated === undefined ? undefined : parseArea(stated);
  const isHere = stated === undefined || (area?.firstRow === row && cellCount(area) === 1);
  const column = area?.firstColumn ?? next;
  if (!isHere || column < next || column >= MOST_COLUMNS) throw new ArchiveError("damaged");
  return column;
}

function readCell(
  row: number,
  column: number,
  attributes: string,
  content: string,
  sharedStrings: readonly string[],
): StoredCell {
  const formula = readFormula(content);
  const value = readValue(attribute(attributes, "t"), content, sharedStrings);
  return { row, column, attributes, value, ...(formula && { formula }) };
}

function readFormula(content: string): CellFormula | undefined {
  const element = content.includes("f") ? firstElement(content, "f") : undefined;
  if (!element) return undefined;
  const kind = attribute(element.attributes, "t");
  const reference = attribute(element.attributes, "ref");
  const fills = kind === "array" && reference !== undefined ? parseArea(reference) : undefined;
  const sharedIndex = kind === "shared" ? attribute(element.attributes, "si") : undefined;
  return {
    text: unescapeXml(element.content ?? ""),
    ...(fills && { fills }),
    ...(sharedIndex !== undefined && { sharedIndex }),
  };
}

function readValue(type: string | undefined, content: string, sharedStrings: readonly string[]): CellContent {
  if (type === "inlineStr") return joinedTexts(content);
  const element = firstElement(content, "v");
  if (element?.content === undefined) return type === "str" && element ? "" : null;
  const text = unescapeXml(element.content);
  switch (type) {
    case "s":
      return sharedStrings[Number(text)] ?? damaged();
    case "str":
    case "d":
      return text;
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text };
    default: {
      const number = Number(text);
      return text.trim() === "" ? null : Number.isFinite(number) ? number : damaged();
    }
  }
}

function damaged(): never {
  throw new ArchiveError("damaged");
}

export function readSharedStrings(xml: string | undefined): string[] {
  return xml === undefined ? [] : [...elements(xml, "si")].map(({ content }) => joinedTexts(content ?? ""));
}

/** Text in runs, without the reading aids that East Asian workbooks carry. */
function joinedTexts(content: string): string {
  const withoutAids = content.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "");
  return [...elements(withoutAids, "t")].map((text) => unescapeXml(text.content ?? "")).join("");
}
