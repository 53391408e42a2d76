// SPDX-License-Identifier: EUPL-1.2
/** How many cells may be worked on in all: a few characters in a file can stand for every cell of a sheet. */
export class CellBudget {
  constructor(private left: number) {}

  /** Whether there was room for so many cells. */
  take(cells: number): boolean {
    const fits = cells <= this.left;
    if (fits) this.left -= cells;
    return fits;
  }
}
