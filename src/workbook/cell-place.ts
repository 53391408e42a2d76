// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "./spec";

/**
 * One cell behind a name, as a place that hosts understand: "Kader_LineOn#3" is the fourth cell of the column
 * Kader_LineOn, "Kader_Inflow#3.1" the second in the fourth row of Kader_Inflow. No defined name and no address has
 * this sign in it.
 */
export function cellPlace(name: string, row: number, column = 0): string {
  return column === 0 ? `${name}#${row}` : `${name}#${row}.${column}`;
}

/** The name of a place, and which of its cells is meant; no row for a whole name. */
export function splitPlace(place: string): {
  readonly name: string;
  readonly cell?: { readonly row: number; readonly column: number };
} {
  const match = /^([^#!]+)#(\d+)(?:\.(\d+))?$/.exec(place);
  if (match === null) return { name: place };
  return { name: match[1] as string, cell: { row: Number(match[2]), column: Number(match[3] ?? 0) } };
}

/** A cell of an area; undefined when the area does not reach that far. */
export function cellOf(
  { firstRow, lastRow, firstColumn, lastColumn }: Area,
  { row, column }: { readonly row: number; readonly column: number },
): Area | undefined {
  const [r, c] = [firstRow + row, firstColumn + column];
  return r > lastRow || c > lastColumn ? undefined : { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c };
}
