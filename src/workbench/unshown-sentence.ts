// SPDX-License-Identifier: EUPL-1.2
import { type Language, listed } from "../functions/language";
import type { Unshown, UnshownKind } from "../package/unshown";

type Words = Readonly<Record<Language, (count: number) => string>>;

const some = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const KEPT: Readonly<Record<Exclude<UnshownKind, "signature" | "dates1904" | "hiddenSheets">, Words>> = {
  charts: { nl: some("grafiek", "grafieken"), en: some("chart", "charts") },
  pictures: { nl: some("afbeelding", "afbeeldingen"), en: some("picture", "pictures") },
  pivotTables: { nl: some("draaitabel", "draaitabellen"), en: some("pivot table", "pivot tables") },
  conversations: {
    nl: some("blad met gesprekken", "bladen met gesprekken"),
    en: some("sheet with conversations", "sheets with conversations"),
  },
  macros: { nl: () => "macro's", en: () => "macros" },
  controls: { nl: some("besturingselement", "besturingselementen"), en: some("control", "controls") },
  chartSheets: {
    nl: some("grafiek- of macroblad", "grafiek- of macrobladen"),
    en: some("chart or macro sheet", "chart or macro sheets"),
  },
  rules: {
    nl: some("regel voor invoer of opmaak", "regels voor invoer of opmaak"),
    en: some("rule for input or format", "rules for input or format"),
  },
  externalLinks: {
    nl: some("koppeling met een ander werkboek", "koppelingen met andere werkboeken"),
    en: some("link to another workbook", "links to other workbooks"),
  },
  connections: {
    nl: some("gegevensverbinding", "gegevensverbindingen"),
    en: some("data connection", "data connections"),
  },
};

const TEXTS = {
  kept: {
    nl: (list: string) => `In het bestand blijven, maar zijn hier niet te zien: ${list}.`,
    en: (list: string) => `These stay in the file, but are not shown here: ${list}.`,
  },
  signature: {
    nl: "De digitale handtekening geldt niet meer zodra u hier opslaat.",
    en: "The digital signature no longer holds once you save here.",
  },
  dates1904: {
    nl: "Dit werkboek telt datums vanaf 1904: hier staan ze vier jaar te vroeg en zijn ze niet in te vullen, in het bestand blijven ze goed.",
    en: "This workbook counts dates from 1904: they read four years early here and cannot be entered, and stay right in the file.",
  },
} as const;

/** One line on what a file holds that the screen does not show; nothing when it shows everything. */
export function unshownSentence(unshown: Unshown, language: Language): string {
  const kept = Object.entries(KEPT).flatMap(([kind, words]) => {
    const count = unshown[kind as UnshownKind] ?? 0;
    return count === 0 ? [] : [words[language](count)];
  });
  return [
    ...(kept.length > 0 ? [TEXTS.kept[language](listed(kept, language))] : []),
    ...(unshown.signature ? [TEXTS.signature[language]] : []),
    ...(unshown.dates1904 ? [TEXTS.dates1904[language]] : []),
  ].join(" ");
}
