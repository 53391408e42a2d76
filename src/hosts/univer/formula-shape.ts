/** Excel's own limits. */
export const MOST_CHARACTERS = 8_192;
export const MOST_LEVELS = 64;

/** Whether a formula is longer or nested deeper than Excel takes, signs in front of a value counted as levels. */
export function isTooDeep(formula: string): boolean {
  if (formula.length > MOST_CHARACTERS) return true;
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
    if (depth + signs > MOST_LEVELS) return true;
  }
  return false;
}
