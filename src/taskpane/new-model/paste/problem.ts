// SPDX-License-Identifier: EUPL-1.2
import type { Quantity } from "../../../model/budget-model/inputs";
import type { NumberRule } from "../../../model/budget-model/number-rule";
import type { Words } from "../../../workbook/model-file/model-file";
import type { TooLarge } from "./cells";

/** Why a pasted table is not taken over; rows are counted as they were pasted, from 1. */
export type PasteProblem =
  | TooLarge
  | { readonly kind: "empty" }
  | { readonly kind: "unknown-heading" | "double-heading"; readonly heading: string }
  | { readonly kind: "too-many-products"; readonly found: number; readonly most: number }
  /** A block without names has more rows, or more columns, than the grid has from where it begins. */
  | { readonly kind: "does-not-fit"; readonly rows: number; readonly columns: number }
  | { readonly kind: "no-name"; readonly row: number }
  | { readonly kind: "double-product"; readonly row: number; readonly name: string }
  | { readonly kind: "unknown-kind"; readonly row: number; readonly found: string }
  | {
      readonly kind: "not-for-kind";
      readonly row: number;
      readonly column: string;
      readonly name: Words;
      readonly found: string;
    }
  | {
      readonly kind: "number";
      readonly row: number;
      readonly column: string;
      readonly found: string;
      readonly quantity: Quantity;
      readonly rule: NumberRule;
    }
  /** 0.3 may be 30 % or 0.3 %. */
  | { readonly kind: "unclear-share"; readonly row: number; readonly column: string; readonly found: string }
  /** Rows and columns without a word that says which of them is the frame and which the rate. */
  | { readonly kind: "unclear-table" }
  | { readonly kind: "no-years-of-model"; readonly years: readonly number[] };

export type Pasted<Table> =
  | { readonly ok: true; readonly table: Table }
  /** At least one. */
  | { readonly ok: false; readonly problems: readonly PasteProblem[] };

export function refused(...problems: readonly PasteProblem[]): Extract<Pasted<never>, { ok: false }> {
  return { ok: false, problems };
}
