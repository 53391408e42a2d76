// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** How a language writes numbers, dates and truth. English is written the British way: the day comes first. */
export interface WrittenLanguage {
  readonly decimalMark: "," | ".";
  readonly thousandsMark: "," | ".";
  readonly dateFormat: string;
  readonly months: readonly string[];
  /** Shortened names, next to the first three letters of each month. */
  readonly shortMonths: Readonly<Record<string, number>>;
  readonly trueWord: string;
  readonly falseWord: string;
}

const DUTCH_MONTHS = "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december".split(
  ",",
);
const ENGLISH_MONTHS = "january,february,march,april,may,june,july,august,september,october,november,december".split(
  ",",
);

export const WRITTEN: Readonly<Record<Language, WrittenLanguage>> = {
  nl: {
    decimalMark: ",",
    thousandsMark: ".",
    dateFormat: "dd-mm-yyyy",
    months: DUTCH_MONTHS,
    shortMonths: { mrt: 3, sept: 9 },
    trueWord: "WAAR",
    falseWord: "ONWAAR",
  },
  en: {
    decimalMark: ".",
    thousandsMark: ",",
    dateFormat: "dd/mm/yyyy",
    months: ENGLISH_MONTHS,
    shortMonths: { sept: 9 },
    trueWord: "TRUE",
    falseWord: "FALSE",
  },
};

/** 1 for January; undefined for what is no month in this language. */
export function monthNamed(name: string, language: Language): number | undefined {
  const { months, shortMonths } = WRITTEN[language];
  const wanted = name.toLowerCase();
  const place = months.findIndex((month) => month === wanted || (wanted.length === 3 && month.startsWith(wanted)));
  return place < 0 ? shortMonths[wanted] : place + 1;
}

/** Marks that other programs leave in copied text and that nobody sees: direction marks, joiners, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** The same text with plain spaces, plain minus signs and nothing that cannot be seen. */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, "").replace(DASHES, "-").replace(/\s+/g, " ").trim();
}
