// SPDX-License-Identifier: EUPL-1.2
import { generalText } from "../../formulas/notation/write-entry";
import type { Language } from "../../functions/language";
import { INPUT_TEXTS } from "../../workbook/model-file/input-texts";
import { inputName } from "../../workbook/model-sheets/names";
import type { CellValue } from "../../workbook/spec";

/** What went wrong, what was not changed, what to do. */
export interface ProblemTexts {
  readonly refused: (expected: string) => string;
  readonly atLeast: (bound: string) => string;
  readonly atMost: (bound: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly belowRate: (rate: string) => string;
  readonly problems: {
    readonly noModel: string;
    readonly nameMissing: (name: string) => string;
    readonly cellBeingEdited: string;
    readonly protected: (sheet: string | undefined) => string;
    readonly structureProtected: string;
    readonly readOnly: string;
    readonly noCellSelected: string;
    readonly occupied: (sheets: string) => string;
    readonly unequal: (where: string) => string;
    readonly timeout: string;
    readonly unknown: string;
    readonly sheetMissing: (sheet: string) => string;
    readonly unreadable: (where: string, found: string, expected: string) => string;
    readonly impossible: string;
    readonly unreachable: string;
  };
  readonly waysOut: {
    /** Where a cell is in the block behind a name, when nothing better is known of it. */
    readonly cellOfName: (name: string, row: number, column: number) => string;
    readonly lastGoodAnswers: string;
    readonly goToCell: string;
    readonly undo: string;
  };
  readonly expected: Readonly<
    Record<
      "number" | "positive" | "not-negative" | "share" | "year" | "next-year" | "switch" | "product" | "text",
      string
    >
  >;
  /** What was found in a cell, in words. */
  readonly found: (value: CellValue | undefined) => string;
}

export const problemTexts: Readonly<Record<Language, ProblemTexts>> = {
  nl: {
    refused: (expected) => `Niet gewijzigd: verwacht ${expected}.`,
    atLeast: (bound) => `een getal van ten minste ${bound}`,
    atMost: (bound) => `een getal van hoogstens ${bound}`,
    between: (low, high) => `een getal van ${low} tot en met ${high}`,
    belowRate: (rate) => `een verlaging onder het laagste uurtarief, ${rate}`,
    problems: {
      noModel:
        "Dit werkboek heeft geen model. Er is niets gewijzigd. Voeg het model in of open een werkboek met een model.",
      nameMissing: (name) =>
        `De cellen van ${cellsInWords(name, "nl")} ontbreken in dit werkboek. Maak de verwijdering ongedaan of voeg het model opnieuw in.`,
      cellBeingEdited:
        "Er wordt nog een cel bewerkt. Er is niets gewijzigd. Sluit de invoer af met Enter en probeer het opnieuw.",
      protected: (sheet) =>
        `${sheet === undefined ? "Het blad" : `Het blad ${sheet}`} is beveiligd. Er is niets gewijzigd. Hef de beveiliging op en probeer het opnieuw.`,
      structureProtected:
        "De structuur van dit werkboek is beveiligd, zodat er geen bladen bij kunnen. Er is niets gewijzigd. Hef de beveiliging op (Controleren, Werkmap beveiligen) en probeer het opnieuw.",
      readOnly: "Dit werkboek is alleen-lezen. Er is niets gewijzigd. Sla een kopie op en werk daarin verder.",
      noCellSelected:
        "Er is geen cel geselecteerd, maar bijvoorbeeld een grafiek. Er is niets gewijzigd. Kies een cel.",
      occupied: (sheets) =>
        `Er zijn al bladen met deze namen: ${sheets}. Er is niets ingevoegd. Geef die bladen een andere naam en probeer het opnieuw.`,
      unequal: (where) =>
        `De nieuwe bladen geven een andere uitkomst dan verwacht (${where}). Er is niets gewijzigd: de oude bladen staan er nog.`,
      timeout: "Het werkboek antwoordt niet op tijd. Kijk of de wijziging er staat en probeer het zo nodig opnieuw.",
      unknown: "Het werkboek heeft de wijziging geweigerd. Er is niets gewijzigd. Probeer het opnieuw.",
      sheetMissing: (sheet) =>
        `Het blad ${sheet} ontbreekt. Maak de verwijdering ongedaan; het paneel rekent daarna verder.`,
      unreadable: (where, found, expected) =>
        `${where}: gevonden ${found}; verwacht ${expected}. Pas de cel aan; het paneel rekent daarna verder.`,
      impossible:
        "Met deze waarden is geen uitkomst te berekenen. Pas de laatste wijziging aan; het paneel rekent daarna verder.",
      unreachable:
        "Een onderdeel van Kader kon niet worden geladen. Er is niets gewijzigd. Controleer de verbinding en probeer het opnieuw.",
    },
    waysOut: {
      cellOfName: (name, row, column) => `${name}, rij ${row}, kolom ${column}`,
      lastGoodAnswers: "Hieronder staan de laatste goede antwoorden, van vóór deze wijziging.",
      goToCell: "Ga naar de cel",
      undo: "Maak ongedaan",
    },
    expected: {
      number: "een getal",
      positive: "een getal groter dan 0",
      "not-negative": "een getal van 0 of meer",
      share: "een aandeel van 0% tot en met 100%",
      year: "een jaartal",
      "next-year": "het jaar na dat van de kolom ervoor",
      switch: "WAAR of ONWAAR",
      product: "een product uit de lijst",
      text: "een tekst",
    },
    found: (value) => foundText(value, "een lege cel", "nl"),
  },
  en: {
    refused: (expected) => `Not changed: expected ${expected}.`,
    atLeast: (bound) => `a number of at least ${bound}`,
    atMost: (bound) => `a number of at most ${bound}`,
    between: (low, high) => `a number from ${low} to ${high}`,
    belowRate: (rate) => `a cut below the lowest hourly rate, ${rate}`,
    problems: {
      noModel: "This workbook has no model. Nothing was changed. Insert the model or open a workbook that has one.",
      nameMissing: (name) =>
        `The cells of ${cellsInWords(name, "en")} are missing from this workbook. Undo their deletion or insert the model again.`,
      cellBeingEdited: "A cell is still being edited. Nothing was changed. Finish it with Enter and try again.",
      protected: (sheet) =>
        `${sheet === undefined ? "The sheet" : `The sheet ${sheet}`} is protected. Nothing was changed. Unprotect it and try again.`,
      structureProtected:
        "The structure of this workbook is protected, so no sheets can be added. Nothing was changed. Unprotect it (Review, Protect Workbook) and try again.",
      readOnly: "This workbook is read-only. Nothing was changed. Save a copy and go on in it.",
      noCellSelected: "No cell is selected, but a chart for example. Nothing was changed. Choose a cell.",
      occupied: (sheets) =>
        `There are sheets of these names already: ${sheets}. Nothing was inserted. Rename them and try again.`,
      unequal: (where) =>
        `The new sheets give another result than expected (${where}). Nothing was changed: the old sheets are still there.`,
      timeout: "The workbook does not answer in time. See whether the change is there and try again if it is not.",
      unknown: "The workbook refused the change. Nothing was changed. Try again.",
      sheetMissing: (sheet) => `The sheet ${sheet} is missing. Undo its deletion and the pane goes on.`,
      unreadable: (where, found, expected) =>
        `${where}: found ${found}; expected ${expected}. Change the cell and the pane goes on.`,
      impossible: "No result can be calculated with these values. Change the last one and the pane goes on.",
      unreachable: "A part of Kader could not be loaded. Nothing was changed. Check the connection and try again.",
    },
    waysOut: {
      cellOfName: (name, row, column) => `${name}, row ${row}, column ${column}`,
      lastGoodAnswers: "Below are the last good answers, from before this change.",
      goToCell: "Go to the cell",
      undo: "Undo",
    },
    expected: {
      number: "a number",
      positive: "a number greater than 0",
      "not-negative": "a number of 0 or more",
      share: "a share from 0% to 100%",
      year: "a year",
      "next-year": "the year after that of the column before",
      switch: "TRUE or FALSE",
      product: "a product of the list",
      text: "a text",
    },
    found: (value) => foundText(value, "a blank cell", "en"),
  },
};

function foundText(value: CellValue | undefined, blank: string, language: Language): string {
  if (value === null || value === undefined || value === "") return blank;
  return `"${typeof value === "number" ? generalText(value, language) : String(value)}"`;
}

/** A name of the model as a reader knows its cells; what is no input has nothing but its name. */
function cellsInWords(name: string, language: Language): string {
  const id = (Object.keys(INPUT_TEXTS) as (keyof typeof INPUT_TEXTS)[]).find((each) => inputName(each) === name);
  return id === undefined ? name : INPUT_TEXTS[id][language];
}
