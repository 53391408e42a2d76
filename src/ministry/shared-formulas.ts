import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellText } from "../workbook/references";
import type { StoredCell } from "./cells";

interface Master {
  readonly text: string;
  readonly anchor: string;
  /** Without the cell it stands in; made when first needed, then used for the whole group. */
  relative?: string;
}

/** Formulas that a group of cells shares, read in the order of the sheet. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();

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
    if (master === undefined || !isWanted(master.text)) return "";
    master.relative ??= translateFormulaToR1C1(master.text, master.anchor);
    return translateFormulaToA1(master.relative, anchor);
  }
}
