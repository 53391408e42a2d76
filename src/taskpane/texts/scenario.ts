// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { ConfirmTexts } from "../new-model/confirm-dialog";

/** The Scenario tab. */
export interface ScenarioTexts {
  readonly measures: string;
  readonly details: (measure: string) => string;
  readonly effect: {
    readonly production: string;
    readonly stock: string;
    readonly balance: string;
    /** `amount` is signed and has its product. */
    readonly on: (amount: string) => string;
    readonly off: (amount: string) => string;
    readonly none: (year: number) => string;
    readonly verdictOnly: string;
  };
  readonly chart: {
    readonly title: (product: string) => string;
    readonly with: string;
    readonly without: string;
    readonly range: string;
    readonly rangeNote: (low: string, high: string) => string;
    readonly rangeState: Readonly<Record<"current" | "pending" | "failed", string>>;
    readonly year: string;
    readonly low: string;
    readonly high: string;
  };
  /** For a workbook of version 1. */
  readonly upgrade: {
    readonly title: string;
    readonly sentence: string;
    readonly start: string;
    readonly confirm: ConfirmTexts;
  };
}

export const scenarioTexts: Readonly<Record<Language, ScenarioTexts>> = {
  nl: {
    measures: "Maatregelen",
    details: (measure) => `${measure}: waarden en bron`,
    effect: {
      production: "productie",
      stock: "werkvoorraad",
      balance: "saldo",
      on: (amount) => `op zichzelf: ${amount}`,
      off: (amount) => `zou op zichzelf schelen: ${amount}`,
      none: (year) => `geen effect in ${year}`,
      verdictOnly: "verandert alleen het oordeel op het blad Controle",
    },
    chart: {
      title: (product) => `Werkvoorraad ${product}, aantallen`,
      with: "met maatregelen",
      without: "zonder",
      range: "Bandbreedte tonen",
      rangeNote: (low, high) =>
        `Band van ${low} tot ${high} kans, bij een onzekerheid van de instroom die een illustratie is.`,
      rangeState: { current: "", pending: "De band wordt berekend.", failed: "De band kon niet worden berekend." },
      year: "Jaar",
      low: "ondergrens",
      high: "bovengrens",
    },
    upgrade: {
      title: "Eigen maatregelen en jaren",
      sentence:
        "Dit werkboek heeft de vorm van versie 1. Bijwerken maakt er bladen van versie 2 van, met dezelfde uitkomsten: elke invoer per jaar, en eigen maatregelen.",
      start: "Bijwerken",
      confirm: { title: "Werkboek bijwerken?", back: "Terug", goOn: "Bijwerken" },
    },
  },
  en: {
    measures: "Measures",
    details: (measure) => `${measure}: values and source`,
    effect: {
      production: "production",
      stock: "work stock",
      balance: "balance",
      on: (amount) => `by itself: ${amount}`,
      off: (amount) => `by itself would change ${amount}`,
      none: (year) => `no effect in ${year}`,
      verdictOnly: "changes only the verdict on the Checks sheet",
    },
    chart: {
      title: (product) => `Work stock ${product}, units`,
      with: "with measures",
      without: "without",
      range: "Show the range",
      rangeNote: (low, high) =>
        `Band from ${low} to ${high} probability, for an uncertainty of the inflow that is an illustration.`,
      rangeState: {
        current: "",
        pending: "The band is being calculated.",
        failed: "The band could not be calculated.",
      },
      year: "Year",
      low: "low end",
      high: "high end",
    },
    upgrade: {
      title: "Measures and years of your own",
      sentence:
        "This workbook has the form of version 1. Upgrading makes sheets of version 2 of it, with the same results: every input per year, and measures of your own.",
      start: "Upgrade",
      confirm: { title: "Upgrade the workbook?", back: "Back", goOn: "Upgrade" },
    },
  },
};
