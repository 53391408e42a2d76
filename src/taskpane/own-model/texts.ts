// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { SavedColumn } from "./saved/saved-slots";

/** What the pane says about the register of an own model, besides what it says about every model. */
export interface OwnTexts {
  readonly noMeasures: string;
  readonly changeStructure: string;
  readonly nameless: string;
  readonly amount: string;
  /** `verdict` is what the sheet says about the row. */
  readonly notInOrder: (row: number, verdict: string) => string;
  readonly remove: string;
  readonly removeLabel: (measure: string) => string;
  readonly removed: (measure: string) => string;
  readonly unreadableSaved: (row: number, column: SavedColumn, found: string) => string;
  readonly productionFormula: string;
  readonly goal: {
    readonly intro: string;
    readonly variable: string;
    readonly takeOver: string;
    readonly takeOverAnyway: string;
    readonly takenOver: (measure: string, amount: string) => string;
    readonly inputTakenOver: (input: string, value: string) => string;
    readonly inputAt: (input: string, value: string, from: number) => string;
    /** How many cells hold a formula that a number would replace. */
    readonly overFormula: (cells: number) => string;
    readonly fixedFormulas: (rows: string) => string;
    readonly saveAs: string;
    readonly save: string;
    readonly notInScenario: string;
    readonly followsInScenario: string;
  };
  readonly whatIf: {
    readonly title: string;
    readonly intro: string;
    readonly rows: string;
    readonly columns: string;
    readonly first: string;
    readonly last: string;
    readonly from: string;
    readonly same: string;
    readonly region: string;
    readonly caption: (what: string, year: number, rows: string, columns: string) => string;
    readonly now: string;
    readonly impossible: string;
    readonly fixed: string;
  };
  readonly followsFormula: (formula: string, measure: string | undefined) => string;
  readonly add: {
    readonly open: string;
    readonly title: string;
    readonly name: string;
    readonly kind: string;
    readonly product: string;
    readonly unit: string;
    readonly from: string;
    readonly to: string;
    readonly noEnd: string;
    readonly transfer: string;
    readonly notWith: string;
    readonly withAll: string;
    readonly save: string;
    readonly cancel: string;
    readonly needsName: string;
    readonly nameTaken: (name: string) => string;
    readonly needsAmount: (expected: string) => string;
    readonly needsTransfer: string;
    readonly endsBefore: string;
    readonly full: string;
    readonly added: (name: string, sentence: string) => string;
  };
}

const SAVED_COLUMN_WORDS: Readonly<Record<Language, Readonly<Record<SavedColumn, string>>>> = {
  nl: {
    on: "aan of uit",
    product: "product",
    amount: "bedrag",
    from: "eerste jaar",
    to: "laatste jaar",
    budgetTransfer: "budget dat meegaat",
  },
  en: {
    on: "on or off",
    product: "product",
    amount: "amount",
    from: "first year",
    to: "last year",
    budgetTransfer: "budget that goes along",
  },
};

export const OWN_TEXTS: Readonly<Record<Language, OwnTexts>> = {
  nl: {
    noMeasures: "Dit model heeft nog geen maatregelen.",
    changeStructure: "Producten en jaren wijzigen",
    nameless: "naamloze maatregel",
    amount: "Bedrag",
    notInOrder: (row, verdict) =>
      `Regel ${row} van het blad Scenario telt niet mee${verdict === "" || verdict === "ok" ? "" : `: ${verdict}`}.`,
    remove: "Verwijderen",
    removeLabel: (measure) => `Verwijderen: ${measure}`,
    removed: (measure) => `${measure} is verwijderd.`,
    unreadableSaved: (row, column, found) =>
      `Regel ${row}, ${SAVED_COLUMN_WORDS.nl[column]}: gevonden "${found}", en dat past niet bij de regel. Pas de cel aan op het blad Scenario.`,
    productionFormula: "budget van het product / kosten per eenheid = haalbare productie",
    goal: {
      intro:
        "Bij welk bedrag van een maatregel, of bij welk uitgangspunt, komt de uitkomst van het gekozen jaar op het doel?",
      variable: "Wat mag veranderen",
      takeOver: "Overnemen",
      takeOverAnyway: "Toch overnemen",
      takenOver: (measure, amount) => `${measure} staat nu aan, met ${amount}.`,
      inputTakenOver: (input, value) => `${input} is nu ${value}.`,
      inputAt: (input, value, from) => `${input}: ${value} vanaf ${from}`,
      overFormula: (cells) =>
        cells === 1
          ? "In deze cel staat nu een formule; Overnemen zet er een getal voor in de plaats."
          : `In ${cells} van deze cellen staat nu een formule; Overnemen zet er een getal voor in de plaats.`,
      fixedFormulas: (rows) =>
        `Regel ${rows} van het blad Scenario heeft een bedrag met een eigen formule; bij het zoeken blijft dat bedrag gelijk.`,
      saveAs: "Opslaan als scenario, met deze naam",
      save: "Opslaan als scenario",
      notInScenario: "Een uitgangspunt geldt voor alle scenario's; het is daarom niet als scenario op te slaan.",
      followsInScenario: "Dit bedrag volgt een formule; een scenario kan daar geen ander bedrag voor bewaren.",
    },
    whatIf: {
      title: "Wat als",
      intro: "De uitkomst bij elf waarden van het ene getal tegen elf van het andere; een maatregel staat daarin aan.",
      rows: "Omlaag",
      columns: "Opzij",
      first: "Van",
      last: "Tot en met",
      from: "Andere waarden vanaf jaar",
      same: "Kies twee verschillende getallen.",
      region: "Wat als, schuift opzij",
      caption: (what, year, rows, columns) => `${what} in ${year}: omlaag ${rows}, opzij ${columns}`,
      now: "Wat nu geldt, is omlijnd, als het een van deze waarden is.",
      impossible: "– : met deze waarden is geen uitkomst te berekenen.",
      fixed: "Het werkblad legt deze uitkomsten vast, met de datum; het verandert niet mee.",
    },
    followsFormula: (formula, measure) =>
      measure === undefined
        ? `Dit bedrag is een formule (${formula}). Een getal invullen komt daarvoor in de plaats.`
        : `Dit bedrag volgt ${measure} (${formula}). Een getal invullen komt daarvoor in de plaats.`,
    add: {
      open: "Maatregel toevoegen",
      title: "Maatregel toevoegen",
      name: "Naam",
      kind: "Soort",
      product: "Product",
      unit: "Eenheid",
      from: "Vanaf",
      to: "Tot en met",
      noEnd: "zonder einde",
      transfer: "Budget dat meegaat (%)",
      notWith: "Niet samen met",
      withAll: "mag met alle samen",
      save: "Toevoegen",
      cancel: "Annuleren",
      needsName: "Geef de maatregel een naam.",
      nameTaken: (name) => `Er is al een maatregel ${name}; kies een andere naam.`,
      needsAmount: (expected) => `Vul een bedrag in; verwacht ${expected}.`,
      needsTransfer: "Vul in welk deel van het budget meegaat; verwacht een percentage van 0% tot en met 100%.",
      endsBefore: "Het laatste jaar ligt voor het eerste; kies een later jaar.",
      full: "Alle regels van het blad Scenario zijn in gebruik. Verwijder een maatregel om er een toe te voegen.",
      added: (name, sentence) => `${name} is toegevoegd. ${sentence}.`,
    },
  },
  en: {
    noMeasures: "This model has no measures yet.",
    changeStructure: "Change products and years",
    nameless: "nameless measure",
    amount: "Amount",
    notInOrder: (row, verdict) =>
      `Line ${row} of the sheet Scenario does not count${verdict === "" || verdict === "ok" ? "" : `: ${verdict}`}.`,
    remove: "Remove",
    removeLabel: (measure) => `Remove: ${measure}`,
    removed: (measure) => `${measure} was removed.`,
    unreadableSaved: (row, column, found) =>
      `Line ${row}, ${SAVED_COLUMN_WORDS.en[column]}: found "${found}", which does not fit the line. Change the cell on the sheet Scenario.`,
    productionFormula: "budget of the product / cost of one unit = reachable production",
    goal: {
      intro: "At which amount of a measure, or at which assumption, does the answer of the chosen year reach the goal?",
      variable: "What may change",
      takeOver: "Take over",
      takeOverAnyway: "Take over anyway",
      takenOver: (measure, amount) => `${measure} is now on, with ${amount}.`,
      inputTakenOver: (input, value) => `${input} is now ${value}.`,
      inputAt: (input, value, from) => `${input}: ${value} from ${from}`,
      overFormula: (cells) =>
        cells === 1
          ? "This cell holds a formula now; taking over puts a number in its place."
          : `${cells} of these cells hold a formula now; taking over puts a number in their place.`,
      fixedFormulas: (rows) =>
        `Line ${rows} of the sheet Scenario has an amount with a formula of its own; while seeking, that amount stays as it is.`,
      saveAs: "Save as a scenario, under this name",
      save: "Save as a scenario",
      notInScenario: "An assumption holds for all scenarios, so it cannot be saved as one.",
      followsInScenario: "This amount follows a formula; a scenario cannot keep another amount for it.",
    },
    whatIf: {
      title: "What if",
      intro: "The answer for eleven values of one number against eleven of another; a measure is on in it.",
      rows: "Down",
      columns: "Across",
      first: "From",
      last: "To",
      from: "Other values from year",
      same: "Choose two different numbers.",
      region: "What if, scrolls sideways",
      caption: (what, year, rows, columns) => `${what} in ${year}: down ${rows}, across ${columns}`,
      now: "What holds now is outlined, when it is one of these values.",
      impossible: "– : no answer can be calculated with these values.",
      fixed: "The sheet fixes these answers, with the date; it does not change along.",
    },
    followsFormula: (formula, measure) =>
      measure === undefined
        ? `This amount is a formula (${formula}). Entering a number takes its place.`
        : `This amount follows ${measure} (${formula}). Entering a number takes its place.`,
    add: {
      open: "Add measure",
      title: "Add measure",
      name: "Name",
      kind: "Kind",
      product: "Product",
      unit: "Unit",
      from: "From",
      to: "To",
      noEnd: "no end",
      transfer: "Budget that goes along (%)",
      notWith: "Not together with",
      withAll: "may go with all",
      save: "Add",
      cancel: "Cancel",
      needsName: "Give the measure a name.",
      nameTaken: (name) => `There is a measure ${name} already; choose another name.`,
      needsAmount: (expected) => `Enter an amount; expected ${expected}.`,
      needsTransfer: "Enter the share of the budget that goes along; expected a percentage from 0% to 100%.",
      endsBefore: "The last year is before the first; choose a later year.",
      full: "All lines of the sheet Scenario are in use. Remove a measure to add one.",
      added: (name, sentence) => `${name} was added. ${sentence}.`,
    },
  },
};
