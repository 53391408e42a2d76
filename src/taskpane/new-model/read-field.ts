// SPDX-License-Identifier: EUPL-1.2
import { readAmount } from "../../formulas/notation/read-amount";
import { LOCALES, type Language } from "../../functions/language";
import type { Quantity } from "../../model/budget-model/inputs";
import type { Emptiable } from "./entry";

/** Typed behind a number, it says that the number is a guess. */
export const GUESS_MARK = "?";

/**
 * What someone types in a field, read as everywhere in the language of the screen. A text that is no number stays as it
 * is. A share is typed in percent, with the sign or without.
 */
export function readField(typed: string, quantity: Quantity, language: Language): Emptiable {
  const text = typed.trim();
  if (text === "") return undefined;
  const isGuess = text.endsWith(GUESS_MARK);
  const number = readQuantity(isGuess ? text.slice(0, -GUESS_MARK.length) : text, quantity, language);
  if (number === undefined) return { content: text };
  return { content: number, ...(isGuess && { isGuess }) };
}

export function readQuantity(text: string, quantity: Quantity, language: Language): number | undefined {
  const amount = readAmount(text, language);
  switch (amount?.kind) {
    case "number":
      return quantity === "share" ? readQuantity(`${text.trim()}%`, quantity, language) : amount.value;
    case "percent":
      return quantity === "share" ? amount.value : undefined;
    case "euro":
      return quantity === "euro" || quantity === "eurosPerHour" ? amount.value : undefined;
    default:
      return undefined;
  }
}

/** As many digits as were typed: nothing is rounded away in a field. */
const ALL_DIGITS = { maximumSignificantDigits: 15 } as const;

/** A number as it is shown in a field, in full; {@link readQuantity} gives the same number back. */
export function fieldText(value: number, quantity: Quantity, language: Language): string {
  const locale = LOCALES[language];
  if (quantity === "share") {
    // With its sign, so nobody takes 0.3 for 30 %.
    return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 10 }).format(value);
  }
  const isCount = quantity === "rank" || quantity === "years";
  return new Intl.NumberFormat(locale, { ...ALL_DIGITS, useGrouping: !isCount }).format(value);
}
