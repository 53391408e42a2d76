// SPDX-License-Identifier: EUPL-1.2
import type { NumberRule } from "../record";
import { FEWEST_DRAWS, MOST_DRAWS, meetsRule } from "../number-rules";
import { countedArea } from "./texts";
import type { NativeArgument } from "./native-formula";

/**
 * Numbers beyond these are an error in a native formula: products of a few of them still fit a double, so no step can
 * overflow into a number that looks right.
 */
export const LARGEST_NATIVE = 1e60;
const SMALLEST_NATIVE_POSITIVE = "1E-60";
const LARGEST_NATIVE_TEXT = "1E+60";
const LARGEST_WHOLE = "9007199254740991";

/**
 * Whether every cell of an argument meets its rule, in functions of Excel 2007. COUNTIFS counts numbers only, so a text
 * or an error is missed in the count; blank cells (and texts of no length) are 0 and counted where 0 will do.
 */
export function ruleCheck(argument: NativeArgument, rule: NumberRule): string {
  const { typed } = argument;
  if (typed !== undefined) return meetsRule(typed, rule) && Math.abs(typed) <= LARGEST_NATIVE ? "TRUE" : "FALSE";
  const { area, rows, columns } = argument;
  const span = countedArea(area);
  const counted = (from: string, to: string) => `COUNTIFS(${span},"${from}",${span},"${to}")`;
  const blanks = `COUNTBLANK(${span})`;
  const all = `=${rows * columns}`;
  const isWhole = rows * columns === 1 ? `INT(${area})=${area}` : `SUMPRODUCT(--(INT(${area})<>${area}))=0`;
  switch (rule) {
    case "not-negative":
      return `${counted(">=0", `<=${LARGEST_NATIVE_TEXT}`)}+${blanks}${all}`;
    case "positive":
      return `${counted(`>=${SMALLEST_NATIVE_POSITIVE}`, `<=${LARGEST_NATIVE_TEXT}`)}${all}`;
    case "at-least-one":
      return `${counted(">=1", `<=${LARGEST_NATIVE_TEXT}`)}${all}`;
    case "whole-from-one":
    case "year":
      return `IF(${counted(">=1", `<=${LARGEST_WHOLE}`)}${all},${isWhole},FALSE)`;
    case "whole":
      return `IF(${counted(">=0", `<=${LARGEST_WHOLE}`)}+${blanks}${all},INT(N(${area}))=N(${area}),FALSE)`;
    case "probability":
      return `${counted(">0", "<1")}${all}`;
    case "draws":
      return `IF(${counted(`>=${FEWEST_DRAWS}`, `<=${MOST_DRAWS}`)}${all},${isWhole},FALSE)`;
  }
}
