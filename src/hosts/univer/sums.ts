// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../../workbook/spec";

/** A cell that becomes the sum of an area. */
export interface SumCell {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** What the cells of a sheet hold; nothing outside the sheet. */
export interface SummedCells {
  isNumber(row: number, column: number): boolean;
  isEmpty(row: number, column: number): boolean;
}

/**
 * Where Excel's AutoSum puts its sums. An empty cell, or each of several, sums the numbers above it, or else those to the
 * left. A selection with numbers is summed in its empty last row, its empty last column, or else in the row below.
 */
export function sumCells(selection: Area, cells: SummedCells): SumCell[] {
  const within = placesIn(selection);
  if (within.every(([row, column]) => cells.isEmpty(row, column)))
    return within.flatMap(([row, column]) => besideOf(row, column, cells) ?? []);
  const { firstRow, lastRow, firstColumn, lastColumn } = selection;
  const isFree = (area: Area) => placesIn(area).every(([row, column]) => cells.isEmpty(row, column));
  const hasFreeRow = lastRow > firstRow && isFree({ ...selection, firstRow: lastRow });
  const hasFreeColumn = lastColumn > firstColumn && isFree({ ...selection, firstColumn: lastColumn });
  const down = (column: number, row: number): SumCell => ({
    row,
    column,
    area: { firstRow, lastRow: row - 1, firstColumn: column, lastColumn: column },
  });
  const across = (row: number): SumCell => ({
    row,
    column: lastColumn,
    area: { firstRow: row, lastRow: row, firstColumn, lastColumn: lastColumn - 1 },
  });
  const columns = range(firstColumn, lastColumn);
  if (hasFreeRow || hasFreeColumn) {
    return [
      ...(hasFreeRow ? columns.slice(0, hasFreeColumn ? -1 : undefined).map((column) => down(column, lastRow)) : []),
      ...(hasFreeColumn ? range(firstRow, lastRow).map(across) : []),
    ];
  }
  return columns.flatMap((column) => (cells.isEmpty(lastRow + 1, column) ? [down(column, lastRow + 1)] : []));
}

/** The numbers next to an empty cell: directly above, directly to the left, and then past empty cells. */
function besideOf(row: number, column: number, cells: SummedCells): SumCell | undefined {
  const up = (by: number) => [row - by, column] as const;
  const left = (by: number) => [row, column - by] as const;
  const above = runOf(up, row, cells);
  const before = runOf(left, column, cells);
  const isNearer = before !== undefined && before.gap === 0 && above?.gap !== 0;
  if (above !== undefined && !isNearer)
    return {
      row,
      column,
      area: { firstRow: row - above.last, lastRow: row - 1, firstColumn: column, lastColumn: column },
    };
  if (before === undefined) return undefined;
  const area = { firstRow: row, lastRow: row, firstColumn: column - before.last, lastColumn: column - 1 };
  return { row, column, area };
}

interface Run {
  /** Empty cells between the cell and the numbers. */
  readonly gap: number;
  /** How far away the last number is. */
  readonly last: number;
}

/** The numbers in one direction; undefined when something else comes first. */
function runOf(
  placeOf: (by: number) => readonly [row: number, column: number],
  most: number,
  { isNumber, isEmpty }: SummedCells,
): Run | undefined {
  let by = 1;
  while (by <= most && isEmpty(...placeOf(by))) by++;
  const gap = by - 1;
  while (by <= most && isNumber(...placeOf(by))) by++;
  return by - 1 > gap ? { gap, last: by - 1 } : undefined;
}

function placesIn({ firstRow, lastRow, firstColumn, lastColumn }: Area): (readonly [number, number])[] {
  return range(firstRow, lastRow).flatMap((row) =>
    range(firstColumn, lastColumn).map((column) => [row, column] as const),
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
