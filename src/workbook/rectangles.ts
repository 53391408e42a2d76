// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "./spec";

interface Run {
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Cells as few blocks as rows and columns allow: neighbours in a row, then equal rows. */
export function rectangles(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const blocks: Area[] = [];
  const open = new Map<string, number>();
  for (const { row, firstColumn, lastColumn } of runs(cells)) {
    const columns = `${firstColumn}-${lastColumn}`;
    const index = open.get(columns);
    const above = index === undefined ? undefined : blocks[index];
    if (index !== undefined && above !== undefined && above.lastRow === row - 1) {
      blocks[index] = { ...above, lastRow: row };
    } else {
      open.set(columns, blocks.length);
      blocks.push({ firstRow: row, firstColumn, lastRow: row, lastColumn });
    }
  }
  return blocks;
}

function runs(cells: readonly { readonly row: number; readonly column: number }[]): Run[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const found: Run[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last?.row === row && last.lastColumn === column - 1) found[found.length - 1] = { ...last, lastColumn: column };
    else found.push({ row, firstColumn: column, lastColumn: column });
  }
  return found;
}
