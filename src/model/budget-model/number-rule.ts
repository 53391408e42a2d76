// SPDX-License-Identifier: EUPL-1.2
/** Which numbers make sense in a place; no bound where there is none. */
export interface NumberRule {
  /** The smallest number that is accepted. */
  readonly minimum?: number;
  /** Accepted are only numbers greater than this one. */
  readonly above?: number;
  /** The largest number that is accepted. */
  readonly maximum?: number;
  readonly whole?: true;
}

export const ANY_NUMBER: NumberRule = {};
export const POSITIVE: NumberRule = { above: 0 };
export const NOT_NEGATIVE: NumberRule = { minimum: 0 };
export const SHARE: NumberRule = { minimum: 0, maximum: 1 };
/** A year of the calendar. */
export const YEAR: NumberRule = { minimum: 1900, maximum: 2200, whole: true };

export function accepts(rule: NumberRule, value: number): boolean {
  const { minimum = -Infinity, above = -Infinity, maximum = Infinity, whole = false } = rule;
  return (
    Number.isFinite(value) &&
    value >= minimum &&
    value > above &&
    value <= maximum &&
    (!whole || Number.isInteger(value))
  );
}
