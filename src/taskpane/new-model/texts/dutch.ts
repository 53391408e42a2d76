// SPDX-License-Identifier: EUPL-1.2
import { listed } from "../../../functions/language";
import type { NewModelTexts } from "./form-texts";

export const DUTCH_TEXTS: NewModelTexts = {
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
  shortSupervision:
    "Het model telt toezicht in plaatsen per jaar. Duurt het korter dan een jaar, maak er dan een voorraadproduct van, met de uren per zaak als uurnorm.",
  byYear: "per jaar",
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
      ...(values > 0 ? [`${values} ingevulde ${values === 1 ? "waarde" : "waarden"} (${listed(inputs, "nl")})`] : []),
      ...(lines > 0
        ? [`${lines === 1 ? "1 regel" : `${lines} regels`} van de maatregelen ${listed(measures, "nl")}`]
        : []),
    ];
    const gone =
      what.length === 0
        ? `Weg ${lines === 1 ? "gaat" : "gaan"} `
        : `Met ${listed(what, "nl")} ${parts.length === 1 && values === 1 ? "gaat" : "gaan"} weg: `;
    const rest =
      outsideYears.length === 0
        ? ""
        : `${listed(outsideYears, "nl")} ${outsideYears.length === 1 ? "doet" : "doen"} in de jaren die er dan zijn niets meer`;
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
};
