import type { Language } from "../../functions/language";
import type { SavedColumn } from "./saved/saved-slots";

/** What the pane says about the register of an own model, besides what it says about every model. */
export interface OwnTexts {
  readonly noMeasures: string;
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
    readonly noLines: string;
    readonly takeOver: string;
    readonly takenOver: (measure: string, amount: string) => string;
  };
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
      intro: "Bij welk bedrag van een maatregel komt de uitkomst van het gekozen jaar op het doel?",
      variable: "Wat mag veranderen",
      noLines: "Dit model heeft nog geen maatregel met een bedrag. Voeg er een toe op het tabblad Scenario.",
      takeOver: "Overnemen",
      takenOver: (measure, amount) => `${measure} staat nu aan, met ${amount}.`,
    },
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
      intro: "At which amount of a measure does the answer of the chosen year reach the goal?",
      variable: "What may change",
      noLines: "This model has no measure with an amount yet. Add one on the Scenario tab.",
      takeOver: "Take over",
      takenOver: (measure, amount) => `${measure} is now on, with ${amount}.`,
    },
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
