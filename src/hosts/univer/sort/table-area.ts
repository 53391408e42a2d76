// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../../../workbook/spec";

/** The table around an area: it grows as long as there is something next to it, at a corner too. */
export function tableAround(area: Area, isFilled: (row: number, column: number) => boolean): Area {
  let table = area;
  for (;;) {
    const { firstRow, lastRow, firstColumn, lastColumn } = table;
    const inRow = (row: number) => isAny(firstColumn - 1, lastColumn + 1, (column) => isFilled(row, column));
    const inColumn = (column: number) => isAny(firstRow - 1, lastRow + 1, (row) => isFilled(row, column));
    const grown = {
      firstRow: firstRow > 0 && inRow(firstRow - 1) ? firstRow - 1 : firstRow,
      lastRow: inRow(lastRow + 1) ? lastRow + 1 : lastRow,
      firstColumn: firstColumn > 0 && inColumn(firstColumn - 1) ? firstColumn - 1 : firstColumn,
      lastColumn: inColumn(lastColumn + 1) ? lastColumn + 1 : lastColumn,
    };
    const isWhole = (Object.keys(grown) as (keyof Area)[]).every((side) => grown[side] === table[side]);
    if (isWhole) return table;
    table = grown;
  }
}

/** The part of an area in which there is something; undefined when it is empty. */
export function filledPart(
  { firstRow, lastRow, firstColumn, lastColumn }: Area,
  places: Iterable<{ readonly row: number; readonly column: number }>,
): Area | undefined {
  let part: Area | undefined;
  for (const { row, column } of places) {
    if (row < firstRow || row > lastRow || column < firstColumn || column > lastColumn) continue;
    part = {
      firstRow: Math.min(part?.firstRow ?? row, row),
      lastRow: Math.max(part?.lastRow ?? row, row),
      firstColumn: Math.min(part?.firstColumn ?? column, column),
      lastColumn: Math.max(part?.lastColumn ?? column, column),
    };
  }
  return part;
}

function isAny(from: number, to: number, is: (index: number) => boolean): boolean {
  for (let index = Math.max(0, from); index <= to; index++) if (is(index)) return true;
  return false;
}
