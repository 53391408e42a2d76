// SPDX-License-Identifier: EUPL-1.2
import { EXCEL_LIMITS } from "../../workbook/file-limits";

/** Whether a formula is longer or nested deeper than Excel takes, signs in front of a value counted as levels. */
export function isTooDeep(formula: string): boolean {
  if (formula.length > EXCEL_LIMITS.formulaCharacters) return true;
  if (formula.length <= EXCEL_LIMITS.formulaLevels) return false;
  let [depth, signs] = [0, 0];
  let quote = "";
  for (const character of formula) {
    if (quote !== "") {
      if (character === quote) quote = "";
      continue;
    }
    if (character === '"' || character === "'") quote = character;
    if (character === "(" || character === "{") depth++;
    if (character === ")" || character === "}") depth--;
    if (character === "-" || character === "+" || character === "@") signs++;
    else if (character !== " ") signs = 0;
    if (depth + signs > EXCEL_LIMITS.formulaLevels) return true;
  }
  return false;
}
