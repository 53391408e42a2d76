// SPDX-License-Identifier: EUPL-1.2
import { REASONS, Untranslatable } from "./untranslatable";

/**
 * How many cells a copy may work on in all. A few characters in a file can stand for every cell of a sheet; what goes
 * beyond this stays a value, and is told.
 */
export class CellBudget {
  constructor(private left: number) {}

  /** @throws Untranslatable when so many cells are too many */
  spend(cells: number): void {
    if (!this.take(cells)) throw new Untranslatable(REASONS.tooLarge);
  }

  /** Whether there was room for so many cells. */
  take(cells: number): boolean {
    const fits = cells <= this.left;
    if (fits) this.left -= cells;
    return fits;
  }
}
