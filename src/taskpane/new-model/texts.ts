// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { YearInputId } from "../../model/budget-model/inputs";
import type { ConfirmTexts } from "./confirm-dialog";
import type { MeasureChoice } from "./draft";
import type { ColumnId, FieldId } from "./fields";
import type { Step } from "./missing";

/** What the form for a new model says; a language that lacks a sentence does not compile. */
export interface NewModelTexts {
  readonly title: string;
  readonly changeTitle: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly cancel: string;
  readonly back: string;
  readonly next: string;
  readonly nextKey: string;
  readonly make: string;
  readonly change: string;
  readonly making: string;
  readonly nothingMissing: string;
  /** `first` is the name of the first thing that is missing, as a link behind it. */
  readonly missing: (count: number) => string;
  readonly organisation: {
    readonly question: string;
    readonly institution: string;
    readonly other: string;
    readonly name: string;
  };
  readonly years: {
    readonly first: string;
    readonly count: string;
    readonly are: (first: number, last: number) => string;
  };
  readonly yearInputs: Readonly<Record<YearInputId, string>>;
  readonly carryOn: string;
  readonly carryOnLabel: (input: string) => string;
  readonly products: {
    readonly choose: string;
    readonly chooseHint: string;
    readonly add: string;
    readonly full: (most: number) => string;
    readonly numbers: string;
    readonly numbersHint: string;
    readonly name: string;
    readonly nameless: string;
    readonly kind: string;
    readonly unit: string;
    readonly checkKind: string;
    readonly kindIsRight: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly action: (action: string, product: string) => string;
  };
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly fields: Readonly<Record<FieldId, string>>;
  readonly differsByYear: (numbers: string) => string;
  readonly guess: (field: string) => string;
  readonly guessHint: string;
  readonly guessTag: string;
  readonly shares: {
    readonly sum: (sum: string) => string;
    readonly sumOfYear: (sum: string, year: number) => string;
    readonly rest: (product: string) => string;
    readonly restNowhere: string;
    readonly byHours: string;
    readonly byHoursHint: string;
    readonly tooMuch: (sum: string, year: number) => string;
    readonly hoursUnknown: (product: string) => string;
    readonly noHours: string;
    readonly nothing: string;
  };
  readonly measures: {
    readonly question: string;
    readonly choices: Readonly<Record<MeasureChoice, string>>;
    readonly hint: string;
  };
  readonly goneWith: (gone: GoneWords) => string;
  readonly openPoints: {
    readonly title: string;
    readonly empty: (count: number) => string;
    readonly kinds: (names: string) => string;
    readonly carriedOn: string;
    readonly positions: (firstYear: number) => string;
  };
  readonly missingThings: {
    readonly organisation: string;
    readonly organisationName: string;
    readonly firstYear: string;
    readonly yearCount: string;
    readonly products: string;
    readonly productName: string;
    readonly sameName: (name: string) => string;
    readonly yearInput: (input: string, year: number) => string;
    readonly field: (field: string, product: string) => string;
    readonly shareSum: (year: number, sum: string) => string;
  };
  readonly refused: (found: string, expected: string) => string;
  readonly kept: {
    readonly sentence: string;
    readonly startAnew: string;
  };
  readonly leave: {
    readonly title: string;
    readonly sentence: string;
    readonly goOn: string;
    readonly later: string;
    readonly throwAway: string;
    /** Of a model that is being changed: nothing of it can stay in the browser. */
    readonly unchanged: string;
  };
  readonly confirm: ConfirmTexts;
}

/** What goes from a model that is being changed, in words. */
export interface GoneWords {
  /** Products and years. */
  readonly what: readonly string[];
  readonly values: number;
  readonly inputs: readonly string[];
  readonly measures: readonly string[];
  readonly lines: number;
  readonly outsideYears: readonly string[];
}

export const NEW_MODEL_TEXTS: Readonly<Record<Language, NewModelTexts>> = {
  nl: {
    title: "Nieuw model",
    changeTitle: "Producten en jaren wijzigen",
    stepsLabel: "Stappen",
    steps: { organisation: "Organisatie", years: "Jaren", products: "Producten", measures: "Maatregelen" },
    cancel: "Annuleren",
    back: "Terug",
    next: "Verder",
    nextKey: "Ctrl+Enter",
    make: "Model maken",
    change: "Model wijzigen",
    making: "Het model wordt gemaakt.",
    nothingMissing: "Alles is ingevuld.",
    missing: (count) => (count === 1 ? "Nog 1 gegeven nodig:" : `Nog ${count} gegevens nodig, eerst:`),
    organisation: {
      question: "Voor welke organisatie is het model?",
      institution: "Een instelling van SVG",
      other: "Een andere organisatie",
      name: "Naam",
    },
    years: {
      first: "Eerste jaar",
      count: "Aantal jaren",
      are: (first, last) =>
        first === last ? `Het model loopt over ${first}.` : `Het model loopt van ${first} tot en met ${last}.`,
    },
    yearInputs: { budgetFrame: "Budgettair kader (€)", hourlyRate: "Uurtarief (€ per uur)" },
    carryOn: "Eerste jaar in alle jaren",
    carryOnLabel: (input) => `${input}: eerste jaar in alle jaren`,
    products: {
      choose: "Producten",
      chooseHint: "Kies uit de lijst, voeg eigen producten toe, of plak een tabel.",
      add: "Eigen product toevoegen",
      full: (most) => `Een model heeft hoogstens ${most} producten.`,
      numbers: "Getallen per product",
      numbersHint:
        "Wat leeg blijft bij instroom, beginstand en wachtrij telt als 0; zonder prioriteit geldt de volgorde van de producten.",
      name: "Product",
      nameless: "naamloos product",
      kind: "Soort",
      unit: "Eenheid",
      checkKind: "nieuw: soort nakijken",
      kindIsRight: "Soort klopt",
      up: "Omhoog",
      down: "Omlaag",
      remove: "Weglaten",
      action: (action, product) => `${action}: ${product}`,
    },
    columns: {
      hourNorm: "Uurnorm",
      allocation: "Aandeel of vast bedrag",
      inflow: "Instroom",
      opening: "Beginstand of lopend",
      queue: "Wachtrij",
      duration: "Duur (jaar)",
      priority: "Prioriteit",
      directCost: "Directe kosten (€)",
    },
    fields: {
      hourNorm: "Uurnorm",
      budgetShare: "Aandeel (%)",
      fixedBudget: "Vast bedrag (€)",
      inflow: "Instroom",
      openingStock: "Beginstand",
      openingActive: "Lopend",
      openingQueue: "Wachtrij",
      duration: "Duur (jaar)",
      priority: "Prioriteit",
      directCost: "Directe kosten (€)",
    },
    differsByYear: (numbers) => `Verschilt per jaar: ${numbers}. Wat hier wordt getypt, geldt voor alle jaren.`,
    guess: (field) => `Schatting: ${field}`,
    guessHint: "Een ? achter een getal maakt er ook een schatting van.",
    guessTag: "schatting",
    shares: {
      sum: (sum) => `De aandelen tellen op tot ${sum}; nodig is 100%.`,
      sumOfYear: (sum, year) => `De aandelen van ${year} tellen op tot ${sum}; nodig is 100%.`,
      rest: (product) => `Verdeel de rest: naar ${product}`,
      restNowhere: "Verdeel de rest: kies eerst een veld van een product",
      byHours: "Naar uren",
      byHoursHint: "Naar uren: instroom × uurnorm, bij toezicht lopend × uurnorm, gedeeld door de som.",
      tooMuch: (sum, year) => `De andere aandelen van ${year} tellen al op tot ${sum}; er is geen rest.`,
      hoursUnknown: (product) =>
        `De uren van ${product} zijn niet bekend: vul uurnorm en instroom in, bij toezicht uurnorm en lopend.`,
      noHours: "Er zijn geen uren om naar te verdelen: alle instroom en lopende toezichten zijn 0.",
      nothing: "Er is nog geen product dat een aandeel krijgt.",
    },
    measures: {
      question: "Met welke maatregelen begint het model?",
      choices: {
        none: "Geen",
        letter:
          "De tien maatregelen van de brief van 2015 als voorbeeld, uitgeschakeld en met bedragen als illustratie (I)",
        kept: "De maatregelen die er zijn",
      },
      hint: "Later komen er maatregelen bij met Maatregel toevoegen in het paneel, of in het blad Scenario.",
    },
    goneWith: ({ what, values, inputs, measures, lines, outsideYears }) => {
      const parts = [
        ...(values > 0 ? [`${values} ingevulde ${values === 1 ? "waarde" : "waarden"} (${listed(inputs, "en")})`] : []),
        ...(lines > 0
          ? [`${lines === 1 ? "1 regel" : `${lines} regels`} van de maatregelen ${listed(measures, "en")}`]
          : []),
      ];
      const gone =
        what.length === 0
          ? `Weg ${lines === 1 ? "gaat" : "gaan"} `
          : `Met ${listed(what, "en")} ${parts.length === 1 && values === 1 ? "gaat" : "gaan"} weg: `;
      const rest =
        outsideYears.length === 0
          ? ""
          : `${listed(outsideYears, "en")} ${outsideYears.length === 1 ? "doet" : "doen"} in de jaren die er dan zijn niets meer`;
      if (parts.length === 0) return `${rest}.`;
      return `${gone}${parts.join(" en ")}${rest === "" ? "" : `; ${rest}`}.`;
    },
    openPoints: {
      title: "Open punten",
      empty: (count) => `${count === 1 ? "1 leeg veld telt" : `${count} lege velden tellen`} als 0.`,
      kinds: (names) => `De soort is nog niet nagekeken: ${names}.`,
      carriedOn: "Nieuwe jaren krijgen bij producten de getallen van het dichtstbijzijnde jaar.",
      positions: (firstYear) =>
        `Beginstanden, lopende zaken en wachtrijen gelden nu aan het begin van ${firstYear}: kijk ze na.`,
    },
    missingThings: {
      organisation: "de organisatie",
      organisationName: "de naam van de organisatie",
      firstYear: "het eerste jaar",
      yearCount: "het aantal jaren",
      products: "een product",
      productName: "de naam van een product",
      sameName: (name) => `een andere naam: ${name} is er twee keer`,
      yearInput: (input, year) => `${input} ${year}`,
      field: (field, product) => `${field}, ${product}`,
      shareSum: (year, sum) => `de aandelen van ${year} tellen op tot ${sum}; nodig is 100%`,
    },
    refused: (found, expected) => `Gevonden "${found}"; verwacht ${expected}.`,
    kept: { sentence: "Dit is wat eerder in deze browser was ingevuld.", startAnew: "Opnieuw beginnen" },
    leave: {
      title: "Stoppen met invullen?",
      sentence: "Er is nog geen model gemaakt. Wat is ingevuld, kan in deze browser blijven staan.",
      goOn: "Verder invullen",
      later: "Bewaren en stoppen",
      throwAway: "Weggooien",
      unchanged: "Het model is nog niet gewijzigd. Wat hier is veranderd, gaat verloren.",
    },
    confirm: { title: "Model wijzigen?", back: "Terug naar het formulier", goOn: "Wijzigen" },
  },
  en: {
    title: "New model",
    changeTitle: "Change products and years",
    stepsLabel: "Steps",
    steps: { organisation: "Organisation", years: "Years", products: "Products", measures: "Measures" },
    cancel: "Cancel",
    back: "Back",
    next: "Next",
    nextKey: "Ctrl+Enter",
    make: "Make model",
    change: "Change model",
    making: "The model is being made.",
    nothingMissing: "Everything is filled in.",
    missing: (count) => (count === 1 ? "1 more item needed:" : `${count} more items needed, first:`),
    organisation: {
      question: "For which organisation is the model?",
      institution: "An institution of SVG",
      other: "Another organisation",
      name: "Name",
    },
    years: {
      first: "First year",
      count: "Number of years",
      are: (first, last) =>
        first === last ? `The model covers ${first}.` : `The model runs from ${first} to ${last}.`,
    },
    yearInputs: { budgetFrame: "Budget frame (€)", hourlyRate: "Hourly rate (€ per hour)" },
    carryOn: "First year in all years",
    carryOnLabel: (input) => `${input}: first year in all years`,
    products: {
      choose: "Products",
      chooseHint: "Choose from the list, add your own products, or paste a table.",
      add: "Add own product",
      full: (most) => `A model has at most ${most} products.`,
      numbers: "Numbers per product",
      numbersHint:
        "What stays empty under inflow, opening stock and queue counts as 0; without a priority the order of the products applies.",
      name: "Product",
      nameless: "nameless product",
      kind: "Kind",
      unit: "Unit",
      checkKind: "new: check the kind",
      kindIsRight: "Kind is right",
      up: "Up",
      down: "Down",
      remove: "Leave out",
      action: (action, product) => `${action}: ${product}`,
    },
    columns: {
      hourNorm: "Hour norm",
      allocation: "Share or fixed amount",
      inflow: "Inflow",
      opening: "Opening stock or running",
      queue: "Queue",
      duration: "Duration (years)",
      priority: "Priority",
      directCost: "Direct cost (€)",
    },
    fields: {
      hourNorm: "Hour norm",
      budgetShare: "Share (%)",
      fixedBudget: "Fixed amount (€)",
      inflow: "Inflow",
      openingStock: "Opening stock",
      openingActive: "Running",
      openingQueue: "Queue",
      duration: "Duration (years)",
      priority: "Priority",
      directCost: "Direct cost (€)",
    },
    differsByYear: (numbers) => `Differs per year: ${numbers}. What is typed here applies to all years.`,
    guess: (field) => `Guess: ${field}`,
    guessHint: "A ? behind a number makes it a guess too.",
    guessTag: "guess",
    shares: {
      sum: (sum) => `The shares add up to ${sum}; 100% is needed.`,
      sumOfYear: (sum, year) => `The shares of ${year} add up to ${sum}; 100% is needed.`,
      rest: (product) => `Give the rest to ${product}`,
      restNowhere: "Give the rest: first choose a field of a product",
      byHours: "By hours",
      byHoursHint: "By hours: inflow × hour norm, for supervision running × hour norm, divided by the sum.",
      tooMuch: (sum, year) => `The other shares of ${year} already add up to ${sum}; nothing is left.`,
      hoursUnknown: (product) =>
        `The hours of ${product} are unknown: fill in hour norm and inflow, for supervision hour norm and running.`,
      noHours: "There are no hours to divide by: all inflow and running supervisions are 0.",
      nothing: "There is no product yet that gets a share.",
    },
    measures: {
      question: "With which measures does the model begin?",
      choices: {
        none: "None",
        letter:
          "The ten measures of the letter of 2015 as examples, switched off and with amounts as illustrations (I)",
        kept: "The measures that there are",
      },
      hint: "Measures are added later with Add measure in the pane, or on the sheet Scenario.",
    },
    goneWith: ({ what, values, inputs, measures, lines, outsideYears }) => {
      const parts = [
        ...(values > 0 ? [`${values} ${values === 1 ? "value" : "values"} (${listed(inputs, "and")})`] : []),
        ...(lines > 0
          ? [`${lines === 1 ? "1 line" : `${lines} lines`} of the measures ${listed(measures, "and")}`]
          : []),
      ];
      const gone = what.length === 0 ? "This takes away " : `With ${listed(what, "and")} go: `;
      const rest =
        outsideYears.length === 0
          ? ""
          : `${listed(outsideYears, "and")} ${outsideYears.length === 1 ? "does" : "do"} nothing any more in the years that are left`;
      if (parts.length === 0) return `${rest}.`;
      return `${gone}${parts.join(" and ")}${rest === "" ? "" : `; ${rest}`}.`;
    },
    openPoints: {
      title: "Open points",
      empty: (count) => `${count === 1 ? "1 empty field counts" : `${count} empty fields count`} as 0.`,
      kinds: (names) => `The kind has not been checked yet: ${names}.`,
      carriedOn: "New years get the numbers of the nearest year for the products.",
      positions: (firstYear) =>
        `Opening stocks, running cases and queues now hold at the start of ${firstYear}: check them.`,
    },
    missingThings: {
      organisation: "the organisation",
      organisationName: "the name of the organisation",
      firstYear: "the first year",
      yearCount: "the number of years",
      products: "a product",
      productName: "the name of a product",
      sameName: (name) => `another name: ${name} is there twice`,
      yearInput: (input, year) => `${input} ${year}`,
      field: (field, product) => `${field}, ${product}`,
      shareSum: (year, sum) => `the shares of ${year} add up to ${sum}; 100% is needed`,
    },
    refused: (found, expected) => `Found "${found}"; expected ${expected}.`,
    kept: { sentence: "This is what was filled in earlier in this browser.", startAnew: "Start anew" },
    leave: {
      title: "Stop filling in?",
      sentence: "No model has been made yet. What was filled in can stay in this browser.",
      goOn: "Go on filling in",
      later: "Keep and stop",
      throwAway: "Throw away",
      unchanged: "The model has not been changed yet. What was changed here will be lost.",
    },
    confirm: { title: "Change the model?", back: "Back to the form", goOn: "Change" },
  },
};

/** "a, b and c". */
function listed(words: readonly string[], and: string): string {
  const [last, ...others] = [...words].reverse();
  return others.length === 0 ? (last ?? "") : `${others.reverse().join(", ")} ${and} ${last}`;
}
