// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import type { Words } from "../../../workbook/model-file/model-file";
import { ruleText } from "../rule-text";
import type { PasteProblem } from "./problem";

/** What the form says about a pasted table. */
export interface PasteTexts {
  readonly open: string;
  readonly titleProducts: string;
  readonly titleYears: string;
  readonly field: string;
  readonly hintProducts: string;
  readonly hintYears: string;
  readonly yearColumn: string;
  readonly preview: string;
  readonly nothingChanged: string;
  readonly new: string;
  readonly chosen: string;
  readonly totals: (count: number) => string;
  readonly otherYears: (years: string) => string;
  readonly takeOver: string;
  readonly leave: string;
  readonly tookOver: (rows: number) => string;
  readonly more: (count: number) => string;
  readonly rest: (count: number) => string;
}

export const PASTE_TEXTS: Readonly<Record<Language, PasteTexts>> = {
  nl: {
    open: "Plakken uit Excel",
    titleProducts: "Tabel met producten plakken",
    titleYears: "Kader en uurtarief plakken",
    field: "Geplakte tabel",
    hintProducts:
      "Kopieer de cellen in Excel en plak ze hier (Ctrl+V). Met koppen mogen de kolommen in elke volgorde staan; zonder koppen geldt de volgorde van het formulier. Een kop met jaren mag ook, zoals 2027 of Instroom 2027.",
    hintYears:
      "Kopieer de cellen in Excel en plak ze hier (Ctrl+V): kader, uurtarief of beide, met de jaren naast of onder elkaar.",
    yearColumn: "De getallen per jaar zijn",
    preview: "Zo is de tabel gelezen",
    nothingChanged: "Er verandert niets voordat de tabel wordt overgenomen.",
    new: "nieuw: soort nakijken",
    chosen: "wordt gekozen",
    totals: (count) =>
      count === 1
        ? "De rij met het totaal wordt niet overgenomen."
        : `${count} rijen met een totaal worden niet overgenomen.`,
    otherYears: (years) => `Deze jaren heeft het model niet, en worden niet overgenomen: ${years}.`,
    takeOver: "Overnemen",
    leave: "Niet overnemen",
    tookOver: (rows) => (rows === 1 ? "1 rij is overgenomen." : `${rows} rijen zijn overgenomen.`),
    more: (count) => (count === 1 ? "Dit klopt ook niet:" : `Deze ${count} dingen kloppen ook niet:`),
    rest: (count) => `en nog ${count}.`,
  },
  en: {
    open: "Paste from Excel",
    titleProducts: "Paste a table of products",
    titleYears: "Paste frame and rate",
    field: "Pasted table",
    hintProducts:
      "Copy the cells in Excel and paste them here (Ctrl+V). With headings the columns may be in any order; without headings the order of the form applies. A heading with years is fine too, such as 2027 or Inflow 2027.",
    hintYears:
      "Copy the cells in Excel and paste them here (Ctrl+V): frame, rate or both, with the years across or down.",
    yearColumn: "The numbers per year are",
    preview: "This is how the table was read",
    nothingChanged: "Nothing changes before the table is taken over.",
    new: "new: check the kind",
    chosen: "will be chosen",
    totals: (count) =>
      count === 1 ? "The row with the total is not taken over." : `${count} rows with a total are not taken over.`,
    otherYears: (years) => `The model does not have these years, and they are not taken over: ${years}.`,
    takeOver: "Take over",
    leave: "Do not take over",
    tookOver: (rows) => (rows === 1 ? "1 row was taken over." : `${rows} rows were taken over.`),
    more: (count) => (count === 1 ? "This is wrong too:" : `These ${count} things are wrong too:`),
    rest: (count) => `and ${count} more.`,
  },
};

/** One sentence: where, what was found, what is expected. */
export function pasteSentence(problem: PasteProblem, language: Language): string {
  return language === "nl" ? inDutch(problem) : inEnglish(problem);
}

function inDutch(problem: PasteProblem): string {
  switch (problem.kind) {
    case "empty":
      return "De tabel is leeg; verwacht cellen uit Excel.";
    case "too-many-rows":
      return `De tabel heeft ${problem.found} rijen; verwacht hoogstens ${problem.most}.`;
    case "too-many-columns":
      return `De tabel heeft ${problem.found} kolommen met getallen; verwacht hoogstens ${problem.most}.`;
    case "too-many-products":
      return `Met deze tabel heeft het model ${problem.found} producten; verwacht hoogstens ${problem.most}.`;
    case "unknown-heading":
      return `De kop "${problem.heading}" is niet bekend; verwacht een kop van het formulier, zoals Product, Uurnorm, Aandeel, Instroom, Kader of Uurtarief.`;
    case "double-heading":
      return `De kop "${problem.heading}" staat er twee keer; verwacht elke kop één keer.`;
    case "does-not-fit":
      return `De tabel van ${problem.rows} bij ${problem.columns} past hier niet; verwacht niet meer rijen en kolommen dan het formulier vanaf deze plaats heeft.`;
    case "no-name":
      return `Rij ${problem.row}: er is geen product genoemd; verwacht een naam.`;
    case "double-product":
      return `Rij ${problem.row}: ${problem.name} staat er twee keer; verwacht elk product één keer.`;
    case "unknown-kind":
      return `Rij ${problem.row}: gevonden soort "${problem.found}"; verwacht voorraadproduct, toezicht of beschikbaarheid.`;
    case "not-for-kind":
      return `Rij ${problem.row}, kolom ${problem.column}: gevonden "${problem.found}", maar ${nameIn(problem.name, "nl")} heeft dit getal niet; verwacht een lege cel.`;
    case "number":
      return `Rij ${problem.row}, kolom ${problem.column}: gevonden "${problem.found}"; verwacht ${ruleText(problem.rule, problem.quantity, "nl")}.`;
    case "unclear-share":
      return `Rij ${problem.row}, kolom ${problem.column}: "${problem.found}" kan op twee manieren worden gelezen; verwacht overal een % erachter.`;
    case "unclear-table":
      return "Niet duidelijk is welke rij het kader is en welke het uurtarief; verwacht het woord ervoor.";
    case "no-years-of-model":
      return `De tabel heeft geen getal voor een jaar van het model${problem.years.length > 0 ? `; gevonden ${problem.years.join(", ")}` : ""}.`;
  }
}

function inEnglish(problem: PasteProblem): string {
  switch (problem.kind) {
    case "empty":
      return "The table is empty; expected cells from Excel.";
    case "too-many-rows":
      return `The table has ${problem.found} rows; expected at most ${problem.most}.`;
    case "too-many-columns":
      return `The table has ${problem.found} columns of numbers; expected at most ${problem.most}.`;
    case "too-many-products":
      return `With this table the model has ${problem.found} products; expected at most ${problem.most}.`;
    case "unknown-heading":
      return `The heading "${problem.heading}" is not known; expected a heading of the form, such as Product, Hour norm, Share, Inflow, Budget frame or Hourly rate.`;
    case "double-heading":
      return `The heading "${problem.heading}" is there twice; expected each heading once.`;
    case "does-not-fit":
      return `The table of ${problem.rows} by ${problem.columns} does not fit here; expected no more rows and columns than the form has from this place.`;
    case "no-name":
      return `Row ${problem.row}: no product is named; expected a name.`;
    case "double-product":
      return `Row ${problem.row}: ${problem.name} is there twice; expected each product once.`;
    case "unknown-kind":
      return `Row ${problem.row}: found kind "${problem.found}"; expected stock product, supervision or availability.`;
    case "not-for-kind":
      return `Row ${problem.row}, column ${problem.column}: found "${problem.found}", but ${nameIn(problem.name, "en")} does not have this number; expected an empty cell.`;
    case "number":
      return `Row ${problem.row}, column ${problem.column}: found "${problem.found}"; expected ${ruleText(problem.rule, problem.quantity, "en")}.`;
    case "unclear-share":
      return `Row ${problem.row}, column ${problem.column}: "${problem.found}" can be read in two ways; expected a % behind every share.`;
    case "unclear-table":
      return "It is not clear which row is the frame and which the rate; expected the word in front of it.";
    case "no-years-of-model":
      return `The table has no number for a year of the model${problem.years.length > 0 ? `; found ${problem.years.join(", ")}` : ""}.`;
  }
}

function nameIn(name: Words, language: Language): string {
  return typeof name === "string" ? name : name[language];
}
