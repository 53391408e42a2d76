import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellText } from "../workbook/references";
import type { StoredCell } from "./cells";
import { ArchiveError } from "./problem";

interface Master {
  readonly text: string;
  readonly anchor: string;
  /** Without the cell it is in; made when first needed, then used for the whole group. */
  relative?: string;
  /** Whether it is worth writing out; asked once for the whole group. */
  isWanted?: boolean;
}

/** Characters that a workbook may make of the formulas that groups of cells share. */
const MOST_CHARACTERS = 40_000_000;
/** Longer than any formula that a program takes in; such a one is not written out for every cell. */
const LONGEST_SHARED = 8_192;

/** How many characters are made, over all sheets of a workbook. */
export class CharacterBudget {
  constructor(private left = MOST_CHARACTERS) {}

  /** @throws ArchiveError when the workbook makes more than can be worked with */
  spend(characters: number): void {
    this.left -= characters;
    if (this.left < 0) throw new ArchiveError("too-large");
  }
}

/** Formulas that a group of cells shares, read in the order of the sheet. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(private readonly budget = new CharacterBudget()) {}

  /** The formula of a cell as it would be if it shared none; `isWanted` says whether a shared one is worth writing out. */
  textOf({ row, column, formula }: StoredCell, isWanted: (text: string) => boolean = () => true): string {
    if (formula === undefined) return "";
    const { text, sharedIndex } = formula;
    if (sharedIndex === undefined) return text;
    const anchor = cellText(row, column);
    if (text !== "") {
      this.masters.set(sharedIndex, { text, anchor });
      return text;
    }
    const master = this.masters.get(sharedIndex);
    if (master === undefined || !(master.isWanted ??= isWanted(master.text))) return "";
    // What cannot be taken apart is the same for every cell of the group: it cannot be read.
    if (master.text.length > LONGEST_SHARED) return master.text;
    master.relative ??= translateFormulaToR1C1(master.text, master.anchor);
    const made = translateFormulaToA1(master.relative, anchor);
    this.budget.spend(made.length);
    return made;
  }
}
