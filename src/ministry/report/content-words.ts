// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { type FoundContent, contentsOf } from "../../package/active-content";
import type { WorkbookFile } from "../../package/workbook-file";
import { type FoundFormula, formulaContents } from "./formula-contents";
import type { MinistryReport } from "./report";

const WORDS: Readonly<Record<FoundContent["kind"] | FoundFormula["kind"], Text>> = {
  macros: { nl: "Macro's", en: "Macros" },
  "old-macros": { nl: "Macroblad of dialoogblad van oude Excel", en: "Macro or dialog sheet of old Excel" },
  ribbon: { nl: "Eigen knoppen in het lint", en: "Own buttons in the ribbon" },
  "web-add-in": { nl: "Invoegtoepassing van het web", en: "Add-in from the web" },
  embedded: { nl: "Ingesloten bestand of object", en: "Embedded file or object" },
  control: { nl: "Besturingselement, dat een macro kan starten", en: "Control, which may start a macro" },
  connection: { nl: "Verbinding met gegevens van buiten", en: "Connection to data from outside" },
  link: { nl: "Verwijzing naar buiten het werkboek", en: "Reference to outside the workbook" },
  hyperlink: { nl: "Koppeling die pas bij een klik opent", en: "Link that opens on a click" },
  signature: {
    nl: "Handtekening, die voor de Ministeriekopie niet geldt",
    en: "Signature, which does not hold for the copy",
  },
  "hidden-sheet": { nl: "Verborgen blad", en: "Hidden sheet" },
  "custom-data": { nl: "Gegevens die op geen blad staan", en: "Data that are on no sheet" },
  comments: { nl: "Opmerkingen", en: "Comments" },
  author: { nl: "Naam van een persoon of organisatie", en: "Name of a person or organisation" },
  unknown: { nl: "Onderdeel dat Kader niet kent", en: "Part that Kader does not know" },
  dde: { nl: "Formule die een ander programma aanroept (DDE)", en: "Formula that calls another program (DDE)" },
  "outside-function": {
    nl: "Functie die iets van buiten haalt, opent of uitvoert",
    en: "Function that fetches, opens or runs something outside",
  },
  "other-function": {
    nl: "Functie van een andere invoegtoepassing",
    en: "Function of another add-in",
  },
};

/** No page lists more of one kind; the rest is counted. */
const MOST_OF_A_KIND = 50;

interface Found {
  readonly kind: keyof typeof WORDS;
  readonly what: string;
}

/** What the workbook holds beyond numbers and formulas. */
export function foundContents(workbook: WorkbookFile): readonly Found[] {
  const formulas = formulaContents(workbook).map(({ kind, what, where }) => ({ kind, what: `${what} (${where})` }));
  return [...contentsOf(workbook), ...formulas];
}

export function contentsInWords(found: readonly Found[], language: Language): MinistryReport["contents"] {
  const byKind = new Map<string, Set<string>>();
  for (const { kind, what } of found) {
    const words = WORDS[kind][language];
    const known = byKind.get(words) ?? new Set();
    byKind.set(words, known.add(what));
  }
  return [...byKind].flatMap(([kind, all]) => {
    const shown = [...all];
    const more = shown.length - MOST_OF_A_KIND;
    const rest = language === "nl" ? `en nog ${more}` : `and ${more} more`;
    return [...shown.slice(0, MOST_OF_A_KIND), ...(more > 0 ? [rest] : [])].map((what) => ({ kind, what }));
  });
}
