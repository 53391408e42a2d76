// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Refusal, RefusalReason } from "./entry";

const REASONS: Readonly<Record<Language, Readonly<Record<RefusalReason, string>>>> = {
  nl: {
    "thousands-marks": "een punt scheidt duizendtallen, met drie cijfers tussen twee punten, zoals 1.234.567",
    "decimal-marks": "een getal heeft één decimale komma, zoals 1.234,56",
    "other-language": "zo schrijft het Engels een getal; in het Nederlands is 1.234,56 goed",
    "too-many-digits": "een getal in een cel heeft hooguit 15 cijfers, en de rest ging verloren",
    "leading-zero": "het begint met een nul, en die ging als getal verloren",
    "out-of-range": "een getal in een cel ligt tussen 1E-307 en 1E+308",
    "no-such-date": "deze datum bestaat niet; verwacht dag-maand-jaar, zoals 31-12-2025",
    "date-out-of-range": "een datum in een cel is 1 maart 1900 of later",
    "dates-from-1904": "dit werkboek telt datums vanaf 1904, dus vul een datum in met Excel",
  },
  en: {
    "thousands-marks": "a comma separates thousands, with three digits between two commas, as in 1,234,567",
    "decimal-marks": "a number has one decimal point, as in 1,234.56",
    "other-language": "that is the Dutch way to write a number; in English 1,234.56 is right",
    "too-many-digits": "a number in a cell has at most 15 digits, and the rest would be lost",
    "leading-zero": "it begins with a zero, which a number would lose",
    "out-of-range": "a number in a cell lies between 1E-307 and 1E+308",
    "no-such-date": "there is no such date; expected day/month/year, as in 31/12/2025",
    "date-out-of-range": "a date in a cell is 1 March 1900 or later",
    "dates-from-1904": "this workbook counts dates from 1904, so enter a date in Excel",
  },
};

/** One sentence on why a text is no number. */
export function refusalSentence({ text, reason }: Refusal, language: Language): string {
  const shown = text.trim();
  return language === "nl"
    ? `"${shown}" blijft tekst: ${REASONS.nl[reason]}.`
    : `"${shown}" stays text: ${REASONS.en[reason]}.`;
}
