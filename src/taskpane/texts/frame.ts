// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { TabId } from "../tab-id";

/** What is around the tabs. */
export interface FrameTexts {
  readonly tabs: Readonly<Record<TabId, string>>;
  readonly tabsLabel: string;
  readonly guide: string;
  readonly answers: string;
  readonly loading: string;
  readonly withoutMeasures: string;
  readonly calculating: string;
  readonly equalWorkbook: (time: string) => string;
  readonly unequalWorkbook: (what: string, difference: string) => string;
  readonly missingInWorkbook: (what: string, product: string | undefined, year: number) => string;
  readonly showCheck: string;
  readonly empty: string;
  readonly ownModel: string;
  readonly insert: string;
  readonly announce: (parts: { year: number; product: string; production: string; stock: string }) => string;
}

export const frameTexts: Readonly<Record<Language, FrameTexts>> = {
  nl: {
    tabs: {
      scenario: "Scenario",
      compare: "Vergelijken",
      analysis: "Analyse",
      functions: "Functies",
      ministry: "Ministerie",
    },
    tabsLabel: "Onderdelen van het paneel",
    guide: "Hulp",
    answers: "Uitkomsten",
    loading: "Het werkboek wordt gelezen.",
    withoutMeasures: "verschil met zonder maatregelen",
    calculating: "Het werkboek wordt berekend.",
    equalWorkbook: (time) => `Werkboek en paneel zijn gelijk (${time}).`,
    missingInWorkbook: (what, product, year) =>
      `In het werkboek staat geen getal voor ${what}${product === undefined ? "" : ` van ${product}`} in ${year}: is daar een rij, kolom of formule weggehaald?`,
    unequalWorkbook: (what, difference) => `Werkboek en paneel verschillen: ${what} scheelt ${difference}.`,
    showCheck: "Controle tonen",
    empty: "Dit werkboek heeft nog geen model.",
    ownModel: "Eigen model",
    insert: "Model invoegen",
    announce: ({ year, product, production, stock }) =>
      `${year}, ${product}: haalbare productie ${production}; werkvoorraad ${stock}.`,
  },
  en: {
    tabs: {
      scenario: "Scenario",
      compare: "Compare",
      analysis: "Analysis",
      functions: "Functions",
      ministry: "Ministry",
    },
    tabsLabel: "Parts of the pane",
    guide: "Help",
    answers: "Answers",
    loading: "The workbook is being read.",
    withoutMeasures: "difference with no measures",
    calculating: "The workbook is being calculated.",
    equalWorkbook: (time) => `Workbook and pane are equal (${time}).`,
    missingInWorkbook: (what, product, year) =>
      `The workbook has no number for ${what}${product === undefined ? "" : ` of ${product}`} in ${year}: was a row, column or formula taken away there?`,
    unequalWorkbook: (what, difference) => `Workbook and pane differ: ${what} by ${difference}.`,
    showCheck: "Show the check",
    empty: "This workbook has no model yet.",
    ownModel: "Own model",
    insert: "Insert model",
    announce: ({ year, product, production, stock }) =>
      `${year}, ${product}: reachable production ${production}; work stock ${stock}.`,
  },
};
