// SPDX-License-Identifier: EUPL-1.2
import { EXCEL_LIMITS, WORKBOOK_LIMITS } from "../workbook/file-limits";
import type { StoredCell } from "./cells";
import { CharacterBudget } from "./character-budget";
import { type FormulaAt, movedFormula } from "./moved-formula";

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Made when first needed, then used for the whole group. */
  moved?: FormulaAt;
}

type Wanted = (text: string) => boolean;

/** Formulas that a group of cells shares, read in the order of the sheet. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  private constructor(private readonly isWanted: Wanted) {}

  /**
   * For the cells of a sheet. Counts first what would be made: writing out the formulas of a group and finding out then
   * that they are too many takes as long as a person waits. `isWanted` says whether a shared one is worth writing out.
   *
   * @throws ArchiveError when the workbook makes more than can be worked with
   */
  static of(
    cells: Iterable<StoredCell>,
    budget = new CharacterBudget(WORKBOOK_LIMITS.formulaCharacters),
    isWanted: Wanted = () => true,
  ): SharedFormulas {
    const wanted = new Map<string, boolean>();
    const once = (text: string) => {
      const known = wanted.get(text) ?? isWanted(text);
      wanted.set(text, known);
      return known;
    };
    const lengths = new Map<string, number>();
    for (const { formula } of cells) {
      if (formula?.sharedIndex === undefined) continue;
      const { text, sharedIndex } = formula;
      if (text !== "") lengths.set(sharedIndex, text.length <= LONGEST_SHARED && once(text) ? text.length : 0);
      else budget.spend(lengths.get(sharedIndex) ?? 0);
    }
    return new SharedFormulas(once);
  }

  /** The formula of a cell as it would be if it shared none. */
  textOf({ row, column, formula }: StoredCell): string {
    if (formula === undefined) return "";
    const { text, sharedIndex } = formula;
    if (sharedIndex === undefined) return text;
    if (text !== "") {
      this.masters.set(sharedIndex, { text, row, column });
      return text;
    }
    const master = this.masters.get(sharedIndex);
    if (master === undefined || !this.isWanted(master.text)) return "";
    // What cannot be taken apart is the same for every cell of the group: it cannot be read.
    if (master.text.length > LONGEST_SHARED) return master.text;
    master.moved ??= movedFormula(master.text, master.row, master.column);
    return master.moved(row, column);
  }
}

/** Longer than any formula that a program takes in; such a one is not written out for every cell. */
const LONGEST_SHARED = EXCEL_LIMITS.formulaCharacters;
