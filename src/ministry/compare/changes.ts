// SPDX-License-Identifier: EUPL-1.2
export type ChangedValue = number | string | boolean | null;

/** What a value is, so that whoever shows it can write it as people do. */
export type ValueKind = "units" | "euro" | "rate" | "norm" | "share" | "year" | "whole" | "switch" | "text";

/** One assumption or switch that is not the same in both workbooks. */
export interface ChangedInput {
  readonly label: string;
  readonly kind: ValueKind;
  readonly year?: number;
  readonly from: ChangedValue;
  readonly to: ChangedValue;
}

/** A result of one year in both workbooks. */
export interface ChangedResult {
  readonly label: string;
  readonly kind: ValueKind;
  readonly year: number;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Changes {
  readonly inputs: readonly ChangedInput[];
  readonly results: readonly ChangedResult[];
}
