// SPDX-License-Identifier: EUPL-1.2
interface Positioned {
  readonly row: number;
  readonly column: number;
}

/** The last row and the last column that any of the cells is in; -1 for none. There may be too many to spread. */
export function lastOf(cells: Iterable<Positioned>): Positioned {
  let [row, column] = [-1, -1];
  for (const cell of cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return { row, column };
}
