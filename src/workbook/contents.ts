// SPDX-License-Identifier: EUPL-1.2
import type { CellSpec, FormulaNameSpec, NameSpec } from "./spec";

/** What is in the cells of a workbook that is open, and its names. */
export interface WorkbookContents {
  readonly sheets: readonly SheetContents[];
  readonly names: readonly NameSpec[];
  readonly formulaNames: readonly FormulaNameSpec[];
}

export interface SheetContents {
  readonly title: string;
  /** Those that are not empty. */
  readonly cells: readonly CellContents[];
}

/** The look is there where a host can tell it cheaply. */
export type CellContents = Pick<CellSpec, "row" | "column" | "value" | "formula" | "isSpilled"> &
  Partial<Pick<CellSpec, "style">>;
