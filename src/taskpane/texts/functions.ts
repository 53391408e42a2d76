// SPDX-License-Identifier: EUPL-1.2
import type { QuantityUnit } from "../../functions/calculation/calculation";
import type { Language } from "../../functions/language";

/** The Functions tab: how a cell came about, and the functions to choose from. */
export interface FunctionsTexts {
  readonly explain: {
    readonly title: string;
    readonly nothing: string;
    readonly reading: string;
    readonly unreadable: string;
    readonly cell: (address: string, value: string) => string;
    readonly blank: string;
    readonly ofBlock: (row: number, column: number, rows: number, columns: number) => string;
    readonly isPart: string;
    readonly differs: (expected: string) => string;
    readonly unknownFunction: string;
    readonly notEvaluated: string;
    readonly mend: (argument: string, place: string | undefined) => string;
    readonly leftOut: string;
    readonly restsOn: string;
    readonly typed: string;
  };
  readonly list: {
    readonly title: string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly back: string;
  };
  readonly form: {
    readonly formula: string;
    readonly help: string;
    readonly example: string;
    readonly useExample: string;
    readonly gives: (value: string, rows: number, columns: number) => string;
    readonly target: string;
    readonly useSelection: string;
    readonly useSelectionFor: (what: string) => string;
    readonly optional: string;
    readonly byDefault: (word: string) => string;
    readonly missing: (names: string) => string;
    readonly preview: string;
    readonly insert: string;
    readonly inserted: (address: string) => string;
    readonly badTarget: string;
    readonly badField: (name: string) => string;
    readonly noSuchCells: (place: string) => string;
    readonly occupied: (place: string) => string;
    readonly overlap: (name: string) => string;
    readonly outside: string;
    readonly failed: string;
  };
  readonly support: {
    readonly title: string;
    readonly readAgain: string;
    readonly readAgainHelp: string;
    readonly wasRead: string;
    readonly repair: string;
    readonly repairHelp: string;
    readonly repaired: (count: number) => string;
    readonly leftProtected: (sheets: string) => string;
    readonly diagnostics: string;
    readonly diagnosticsHelp: string;
    readonly data: string;
    readonly copied: string;
    readonly copyByHand: string;
  };
  readonly units: Readonly<Record<QuantityUnit, string>>;
}

export const functionsTexts: Readonly<Record<Language, FunctionsTexts>> = {
  nl: {
    explain: {
      title: "Uitleg van de geselecteerde cel",
      nothing: "In de geselecteerde cel staat geen KADER-functie. Selecteer er een en hier verschijnt de berekening.",
      reading: "De cel wordt gelezen.",
      unreadable: "De formule in deze cel is niet te lezen.",
      cell: (address, value) => `In ${address} staat ${value}.`,
      blank: "niets",
      ofBlock: (row, column, rows, columns) =>
        `Rij ${row}, kolom ${column} van een uitkomst van ${rows} × ${columns} cellen.`,
      isPart: "De formule in de cel rekent met deze uitkomst verder.",
      differs: (expected) => `Let op: het paneel komt op ${expected}. Laat het werkboek opnieuw rekenen.`,
      unknownFunction: "Deze functie kent deze versie van Kader niet.",
      notEvaluated: "Het paneel rekent dit deel van de formule niet na.",
      mend: (argument, place) => `Te herstellen: ${argument}${place === undefined ? "" : ` in ${place}`}.`,
      leftOut: "weggelaten",
      restsOn: "Berust op",
      typed: "in de formule getypt",
    },
    list: {
      title: "Functies",
      search: "Zoeken in de functies",
      found: (count) => (count === 1 ? "1 functie gevonden." : `${count} functies gevonden.`),
      none: "Geen functie gevonden. Zoek op een ander woord, zoals werkvoorraad of uurtarief.",
      back: "Alle functies",
    },
    form: {
      formula: "Berekening",
      help: "Hulp bij deze functie",
      example: "Voorbeeld",
      useExample: "Voorbeeld invullen",
      gives: (value, rows, columns) =>
        rows * columns === 1 ? `Uitkomst: ${value}.` : `${rows} × ${columns} cellen, eerste ${value}.`,
      target: "Invoegen in",
      useSelection: "Selectie gebruiken",
      useSelectionFor: (what) => `Selectie gebruiken voor ${what}`,
      optional: "mag leeg blijven",
      byDefault: (word) => `standaard: ${word}`,
      missing: (names) => `Nog in te vullen: ${names}.`,
      preview: "Formule",
      insert: "Invoegen",
      inserted: (address) => `Ingevoegd in ${address}.`,
      badTarget: "Invoegen in: verwacht een cel, zoals B5.",
      badField: (name) => `${name}: verwacht een getal, cellen zoals B2:F4 of een naam uit het werkboek.`,
      noSuchCells: (place) => `${place} is er niet in dit werkboek.`,
      occupied: (place) =>
        `In ${place} staat al iets. Er is niets ingevoegd. Kies een andere cel of maak de cellen leeg.`,
      overlap: (name) => `De uitkomst zou over de cellen van ${name} heen komen. Kies een andere cel.`,
      outside: "De uitkomst past niet op het blad. Kies een andere cel.",
      failed: "Niet ingevoegd.",
    },
    support: {
      title: "Als er iets niet klopt",
      readAgain: "Opnieuw lezen",
      readAgainHelp: "Loopt het paneel achter bij het werkboek of de selectie?",
      wasRead: "Het werkboek is opnieuw gelezen.",
      repair: "KADER-formules herstellen",
      repairHelp:
        "Blijft een KADER-formule op #NAAM? of een andere fout staan? Elke zulke formule wordt dan opnieuw ingevoerd; andere cellen blijven zoals ze zijn.",
      repaired: (count) =>
        count === 0
          ? "Er is geen KADER-formule met een fout gevonden die te herstellen is."
          : count === 1
            ? "1 formule is opnieuw ingevoerd."
            : `${count} formules zijn opnieuw ingevoerd.`,
      leftProtected: (sheets) =>
        `Beveiligd en daarom niet gewijzigd: ${sheets}. Hef de beveiliging op en probeer het opnieuw.`,
      diagnostics: "Kopieer gegevens voor de beheerder",
      diagnosticsHelp: "Versies, taal en de laatste foutcode. Er staat niets in over de inhoud van het werkboek.",
      data: "Gegevens voor de beheerder",
      copied: "De gegevens staan op het klembord.",
      copyByHand: "Kopiëren is hier niet toegestaan. Selecteer de tekst hierboven en kopieer die met Ctrl+C.",
    },
    units: {
      euro: "euro",
      rate: "euro per uur",
      hours: "uur per product",
      units: "aantal",
      share: "aandeel",
      periods: "perioden",
      number: "getal",
    },
  },
  en: {
    explain: {
      title: "Explanation of the selected cell",
      nothing: "The selected cell holds no KADER function. Select one and its calculation appears here.",
      reading: "The cell is being read.",
      unreadable: "The formula in this cell cannot be read.",
      cell: (address, value) => `${address} holds ${value}.`,
      blank: "nothing",
      ofBlock: (row, column, rows, columns) =>
        `Row ${row}, column ${column} of a result of ${rows} × ${columns} cells.`,
      isPart: "The formula in the cell goes on calculating with this result.",
      differs: (expected) => `Note: the pane arrives at ${expected}. Let the workbook calculate again.`,
      unknownFunction: "This version of Kader does not know this function.",
      notEvaluated: "The pane does not calculate this part of the formula.",
      mend: (argument, place) => `To mend: ${argument}${place === undefined ? "" : ` in ${place}`}.`,
      leftOut: "left out",
      restsOn: "Rests on",
      typed: "typed in the formula",
    },
    list: {
      title: "Functions",
      search: "Search the functions",
      found: (count) => (count === 1 ? "1 function found." : `${count} functions found.`),
      none: "No function found. Search for another word, such as work stock or hourly rate.",
      back: "All functions",
    },
    form: {
      formula: "Formula",
      help: "Help with this function",
      example: "Example",
      useExample: "Fill in the example",
      gives: (value, rows, columns) =>
        rows * columns === 1 ? `Result: ${value}.` : `${rows} × ${columns} cells, the first ${value}.`,
      target: "Insert in",
      useSelection: "Use selection",
      useSelectionFor: (what) => `Use selection for ${what}`,
      optional: "may stay empty",
      byDefault: (word) => `default: ${word}`,
      missing: (names) => `Still to be entered: ${names}.`,
      preview: "Formula in the cell",
      insert: "Insert",
      inserted: (address) => `Inserted in ${address}.`,
      badTarget: "Insert in: expected a cell, such as B5.",
      badField: (name) => `${name}: expected a number, cells such as B2:F4 or a name of the workbook.`,
      noSuchCells: (place) => `${place} is not in this workbook.`,
      occupied: (place) =>
        `Something stands in ${place} already. Nothing was inserted. Choose another cell or clear these.`,
      overlap: (name) => `The result would cover the cells of ${name}. Choose another cell.`,
      outside: "The result does not fit on the sheet. Choose another cell.",
      failed: "Not inserted.",
    },
    support: {
      title: "If something is not right",
      readAgain: "Read again",
      readAgainHelp: "Is the pane behind the workbook or the selection?",
      wasRead: "The workbook was read again.",
      repair: "Repair KADER formulas",
      repairHelp:
        "Does a KADER formula stay at #NAME? or another error? Every such formula is then entered again; other cells stay as they are.",
      repaired: (count) =>
        count === 0
          ? "No KADER formula with an error was found that can be repaired."
          : count === 1
            ? "1 formula was entered again."
            : `${count} formulas were entered again.`,
      leftProtected: (sheets) => `Protected and so left as it is: ${sheets}. Unprotect and try again.`,
      diagnostics: "Copy data for the administrator",
      diagnosticsHelp: "Versions, language and the last error code. Nothing of the workbook's content is in it.",
      data: "Data for the administrator",
      copied: "The data is on the clipboard.",
      copyByHand: "Copying is not allowed here. Select the text above and copy it with Ctrl+C.",
    },
    units: {
      euro: "euro",
      rate: "euro per hour",
      hours: "hours per unit",
      units: "units",
      share: "share",
      periods: "periods",
      number: "number",
    },
  },
};
