import type { NumberRule } from "./record";

export const FEWEST_DRAWS = 100;
export const MOST_DRAWS = 1_000_000;

/** Whether a number meets the rule of its argument; NaN and infinity meet none. */
export function meetsRule(value: number, rule: NumberRule): boolean {
  if (!Number.isFinite(value)) return false;
  switch (rule) {
    case "not-negative":
      return value >= 0;
    case "positive":
      return value > 0;
    case "at-least-one":
      return value >= 1;
    case "whole-from-one":
    case "year":
      return Number.isSafeInteger(value) && value >= 1;
    case "whole":
      return Number.isSafeInteger(value) && value >= 0;
    case "probability":
      return value > 0 && value < 1;
    case "draws":
      return Number.isInteger(value) && value >= FEWEST_DRAWS && value <= MOST_DRAWS;
  }
}
