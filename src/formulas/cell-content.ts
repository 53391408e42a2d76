// SPDX-License-Identifier: EUPL-1.2
/** The error that a cell holds, such as "#NAME?". */
export interface ErrorValue {
  readonly error: string;
}

/** What a cell of a file holds: a value, an error, or nothing. */
export type CellContent = number | string | boolean | ErrorValue | null;

export function isErrorValue(value: CellContent): value is ErrorValue {
  return typeof value === "object" && value !== null;
}
