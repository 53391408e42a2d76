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

/** As many as Excel hands to a function at once. */
export const MOST_CELLS_READ = 5_000_000;
/** As many as a sheet has rows, with a formula in each. */
export const MOST_CELLS_WRITTEN = 1_000_000;
/** Cells times draws: some seconds of drawing. */
export const MOST_CELLS_DRAWN = 200_000_000;
