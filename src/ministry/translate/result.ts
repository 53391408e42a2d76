// SPDX-License-Identifier: EUPL-1.2
import type { CellContent } from "../../formulas/cell-content";

export type Values = readonly (readonly CellContent[])[];

/** What an expression gives: a block of a known shape, with values where they can be told. */
export interface Result {
  readonly rows: number;
  readonly columns: number;
  /** Undefined when only a spreadsheet could tell. */
  readonly values?: Values;
}

export function single(value: CellContent): Result {
  return { rows: 1, columns: 1, values: [[value]] };
}
