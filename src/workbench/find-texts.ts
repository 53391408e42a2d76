// SPDX-License-Identifier: EUPL-1.2
import { type Language, listed } from "../functions/language";
import type { LeftReason } from "../hosts/univer/find/replacement";

/** What the dialog to find and replace says. */
export interface FindTexts {
  readonly heading: { readonly find: string; readonly replace: string };
  readonly text: string;
  readonly by: string;
  readonly inWorkbook: string;
  readonly wholeCell: string;
  readonly caseExact: string;
  readonly inFormulas: string;
  readonly next: string;
  readonly previous: string;
  readonly replaceOne: string;
  readonly replaceAll: string;
  readonly close: string;
  readonly found: (sheetTitle: string, cell: string, shown: string) => string;
  readonly notFound: (text: string) => string;
  readonly replaced: (count: number) => string;
  readonly left: (reasons: string) => string;
  readonly why: Readonly<Record<LeftReason, (count: number) => string>>;
  readonly failed: string;
}

export const FIND_TEXTS: Readonly<Record<Language, FindTexts>> = {
  nl: {
    heading: { find: "Zoeken", replace: "Zoeken en vervangen" },
    text: "Zoeken naar",
    by: "Vervangen door",
    inWorkbook: "In alle bladen",
    wholeCell: "Hele inhoud van de cel",
    caseExact: "Hoofdletters tellen mee",
    inFormulas: "Ook in formules",
    next: "Volgende",
    previous: "Vorige",
    replaceOne: "Vervangen",
    replaceAll: "Alles vervangen",
    close: "Sluiten",
    found: (sheetTitle, cell, shown) => `Gevonden: ${sheetTitle}, ${cell}${shown === "" ? "" : `: ${shown}`}`,
    notFound: (text) => `"${text}" is niet gevonden.`,
    replaced: (count) =>
      count === 0 ? "Er is niets vervangen." : `Vervangen in ${count} ${count === 1 ? "cel" : "cellen"}.`,
    left: (reasons) => `Ongewijzigd: ${reasons}.`,
    why: {
      answer: (count) => `${count} met een uitkomst van een formule`,
      wrongFormula: (count) => `${count} waarvan de formule dan niet meer klopt`,
      rounded: (count) => `${count} waar de tekst alleen in het afgeronde of opgemaakte getal staat`,
      looks: (count) => `${count} met opmaak in de tekst`,
      rule: (count) => `${count} waarvan de invoerregel de nieuwe inhoud weigert`,
      hidden: (count) => `${count} in verborgen rijen, kolommen of bladen`,
    },
    failed: "Het vervangen is niet gelukt. Kijk met Ctrl+Z of er iets is gewijzigd.",
  },
  en: {
    heading: { find: "Find", replace: "Find and replace" },
    text: "Find",
    by: "Replace with",
    inWorkbook: "On all sheets",
    wholeCell: "Whole cell",
    caseExact: "Match capitals",
    inFormulas: "In formulas too",
    next: "Next",
    previous: "Previous",
    replaceOne: "Replace",
    replaceAll: "Replace all",
    close: "Close",
    found: (sheetTitle, cell, shown) => `Found: ${sheetTitle}, ${cell}${shown === "" ? "" : `: ${shown}`}`,
    notFound: (text) => `"${text}" was not found.`,
    replaced: (count) =>
      count === 0 ? "Nothing was replaced." : `Replaced in ${count} ${count === 1 ? "cell" : "cells"}.`,
    left: (reasons) => `Unchanged: ${reasons}.`,
    why: {
      answer: (count) => `${count} with an answer of a formula`,
      wrongFormula: (count) => `${count} where the formula would no longer be one`,
      rounded: (count) => `${count} where the text is only in the rounded or formatted number`,
      looks: (count) => `${count} with formats within the text`,
      rule: (count) => `${count} where the rule for input refuses the new content`,
      hidden: (count) => `${count} in hidden rows, columns or sheets`,
    },
    failed: "Replacing did not succeed. See with Ctrl+Z whether anything was changed.",
  },
};

/** One line on what was replaced, and on what was found and stays. */
export function replacedSentence(
  count: number,
  left: ReadonlyMap<LeftReason, number>,
  texts: FindTexts,
  language: Language,
): string {
  if (left.size === 0) return texts.replaced(count);
  const reasons = [...left].map(([reason, cells]) => texts.why[reason](cells));
  return `${texts.replaced(count)} ${texts.left(listed(reasons, language))}`;
}
