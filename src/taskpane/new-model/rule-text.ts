// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Quantity } from "../../model/budget-model/inputs";
import type { NumberRule } from "../../model/budget-model/number-rule";
import { fieldText } from "./read-field";

/** What is expected of a number, in words: "een getal groter dan 0", "een percentage van 0% tot en met 100%". */
export function ruleText(
  { minimum, above, maximum, whole }: NumberRule,
  quantity: Quantity,
  language: Language,
): string {
  const words = WORDS[language];
  const noun = quantity === "share" ? words.percentage : whole ? words.whole : words.number;
  const shown = (bound: number) => fieldText(bound, quantity, language);
  if (above !== undefined) return `${noun} ${words.above(shown(above))}`;
  if (minimum !== undefined && maximum !== undefined) return `${noun} ${words.between(shown(minimum), shown(maximum))}`;
  return minimum === undefined ? noun : `${noun} ${words.atLeast(shown(minimum))}`;
}

const WORDS = {
  nl: {
    number: "een getal",
    whole: "een geheel getal",
    percentage: "een percentage",
    above: (bound: string) => `groter dan ${bound}`,
    between: (low: string, high: string) => `van ${low} tot en met ${high}`,
    atLeast: (bound: string) => `van ${bound} of hoger`,
  },
  en: {
    number: "a number",
    whole: "a whole number",
    percentage: "a percentage",
    above: (bound: string) => `greater than ${bound}`,
    between: (low: string, high: string) => `from ${low} to ${high}`,
    atLeast: (bound: string) => `of ${bound} or more`,
  },
} as const;
