// SPDX-License-Identifier: EUPL-1.2
import { CellBudget } from "../../package/cell-budget";
import { REASONS, Untranslatable } from "./untranslatable";

/** The cells that a copy may work on; what goes beyond them stays a value, and is told. */
export class CopyBudget extends CellBudget {
  /** @throws Untranslatable when so many cells are too many */
  spend(cells: number): void {
    if (!this.take(cells)) throw new Untranslatable(REASONS.tooLarge);
  }
}
