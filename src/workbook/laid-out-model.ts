// SPDX-License-Identifier: EUPL-1.2
import type { RowPlace } from "./addresses";
import type { WorkbookSpec } from "./spec";

/** The sheets of a model, with what each of their rows is about. */
export interface LaidOutModel {
  readonly workbook: WorkbookSpec;
  /** By the key under which formulas find them. */
  readonly rows: ReadonlyMap<string, RowPlace>;
  readonly years: readonly number[];
  /** The ids of products and of register lines, in the order of their rows; a row of the register may have no line. */
  readonly products: readonly string[];
  readonly lines: readonly (string | undefined)[];
}
