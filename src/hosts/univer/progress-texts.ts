// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";

/** What the grid says while it calculates. Its own texts lack these, and it would show their keys. */
export const PROGRESS_TEXTS = {
  nl: {
    analyzing: "Formules lezen",
    calculating: "Berekenen",
    "array-analysis": "Matrixformules lezen",
    "array-calculation": "Matrixformules berekenen",
    done: "Berekend",
  },
  en: {
    analyzing: "Reading formulas",
    calculating: "Calculating",
    "array-analysis": "Reading array formulas",
    "array-calculation": "Calculating array formulas",
    done: "Calculated",
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The texts of the grid with those that it shows while it calculates. */
export function withProgress<Pack extends object>(pack: Pack, language: Language): Pack {
  const formulas = "sheets-formula" in pack ? (pack["sheets-formula"] as object) : {};
  return { ...pack, "sheets-formula": { ...formulas, progress: PROGRESS_TEXTS[language] } };
}
