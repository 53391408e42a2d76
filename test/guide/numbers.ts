// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../src/functions/language";

/** A number as the guide writes it. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
  readonly isPercent?: boolean;
}

export const figure = (value: number, decimals = 0): Figure => ({ value, decimals });
export const percent = (share: number, decimals = 0): Figure => ({ value: share * 100, decimals, isPercent: true });

/** Signs are separate from the digits, so a figure is written without one. */
export function written({ value, decimals, isPercent = false }: Figure, language: Language): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", digits);
  return `${format.format(Math.abs(value))}${isPercent ? "%" : ""}`;
}

const NUMBER: Readonly<Record<Language, RegExp>> = {
  nl: /(?<![\p{L}\d_.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?/gu,
  en: /(?<![\p{L}\d_.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?/gu,
};

/** What has digits and is no figure: years, days, numbers of documents, keys. */
const NO_FIGURE =
  /Ctrl\+\d|29 270, nr?o?\. 106|\b\d{1,2} (?=november|November)|(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)/g;

/** Every figure in a text, in order, as it is written there. */
export function figuresIn(text: string, language: Language): string[] {
  return text.replace(NO_FIGURE, "").match(NUMBER[language]) ?? [];
}

export function readNumber(written: string, language: Language): number {
  const plain = language === "nl" ? written.replaceAll(".", "").replace(",", ".") : written.replaceAll(",", "");
  return plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
}

export function decimalsOf(written: string, language: Language): number {
  return written.replace("%", "").split(language === "nl" ? "," : ".")[1]?.length ?? 0;
}

/** The value of a sum as it is written: + − × / and the smallest of two, × and / first. */
export function valueOfSum(sum: string, language: Language): number {
  const separator = language === "nl" ? ";" : ",";
  const smallest = new RegExp(`^min\\((.+)${separator} (.+)\\)$`).exec(sum.trim());
  if (smallest) return Math.min(...smallest.slice(1).map((part) => valueOfSum(part, language)));
  const terms = sum.split(/ (?=[+−] )/).map((term) => {
    const isTaken = term.startsWith("− ");
    const factors = term.replace(/^[+−] /, "").split(/ (?=[×/] )/);
    const value = factors.reduce((product, factor) => {
      const number = readNumber(factor.replace(/^[×/] /, ""), language);
      return factor.startsWith("/ ") ? product / number : product * number;
    }, 1);
    return isTaken ? -value : value;
  });
  return terms.reduce((total, term) => total + term, 0);
}
