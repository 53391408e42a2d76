import type { Area } from "./spec";

/**
 * One cell of a named column, as a place that hosts understand: "Kader_LineOn#3" is the fourth cell of Kader_LineOn.
 * No defined name and no address has this sign in it.
 */
export function cellPlace(name: string, row: number): string {
  return `${name}#${row}`;
}

/** The name of a place, and which of its cells is meant; no row for a whole name. */
export function splitPlace(place: string): { readonly name: string; readonly row?: number } {
  const match = /^([^#!]+)#(\d+)$/.exec(place);
  return match === null ? { name: place } : { name: match[1] as string, row: Number(match[2]) };
}

/** The cell in a row of an area; undefined when the area does not reach that far. */
export function cellOf({ firstRow, lastRow, firstColumn }: Area, row: number): Area | undefined {
  const at = firstRow + row;
  return at > lastRow ? undefined : { firstRow: at, lastRow: at, firstColumn, lastColumn: firstColumn };
}
