// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";

/** What the choice of rows says. */
export interface FilterTexts {
  readonly heading: (column: string) => string;
  readonly search: string;
  readonly all: string;
  readonly blank: string;
  readonly more: (count: number) => string;
  readonly nothing: string;
  readonly apply: string;
  readonly showAll: string;
  readonly cancel: string;
}

export const FILTER_TEXTS: Readonly<Record<Language, FilterTexts>> = {
  nl: {
    heading: (column) => `Rijen tonen: ${column}`,
    search: "Zoeken in de lijst",
    all: "Alles in de lijst",
    blank: "(leeg)",
    more: (count) => `Nog ${count} andere: zoek in de lijst.`,
    nothing: "Kies ten minste één waarde.",
    apply: "Toepassen",
    showAll: "Alle rijen tonen",
    cancel: "Annuleren",
  },
  en: {
    heading: (column) => `Show rows: ${column}`,
    search: "Search the list",
    all: "All in the list",
    blank: "(blank)",
    more: (count) => `${count} more: search the list.`,
    nothing: "Choose at least one value.",
    apply: "Apply",
    showAll: "Show all rows",
    cancel: "Cancel",
  },
};
