// SPDX-License-Identifier: EUPL-1.2
import type { NumberRule } from "./record";

export const FEWEST_DRAWS = 100;
export const MOST_DRAWS = 1_000_000;

/** What a rule accepts: the numbers from `least` to `most`, both included, and only the whole ones among them or all. */
export interface Accepted {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** The neighbours of an open bound that can be told apart from it. */
const ABOVE_0 = Number.MIN_VALUE;
const BELOW_1 = 1 - 2 ** -53;

const all = (least: number, most = Number.MAX_VALUE): Accepted => ({ least, most, isWhole: false });
const whole = (least: number, most = Number.MAX_SAFE_INTEGER): Accepted => ({ least, most, isWhole: true });

export const ACCEPTED: Readonly<Record<NumberRule, Accepted>> = {
  "not-negative": all(0),
  positive: all(ABOVE_0),
  "at-least-one": all(1),
  "whole-from-one": whole(1),
  year: whole(1),
  whole: whole(0),
  probability: all(ABOVE_0, BELOW_1),
  draws: whole(FEWEST_DRAWS, MOST_DRAWS),
};

/** Whether a number meets the rule of its argument; NaN and infinity meet none. */
export function meetsRule(value: number, rule: NumberRule): boolean {
  const { least, most, isWhole } = ACCEPTED[rule];
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}
