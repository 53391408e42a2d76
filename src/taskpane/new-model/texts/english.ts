// SPDX-License-Identifier: EUPL-1.2
import { listed } from "../../../functions/language";
import type { NewModelTexts } from "./form-texts";

export const ENGLISH_TEXTS: NewModelTexts = {
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
    are: (first, last) => (first === last ? `The model covers ${first}.` : `The model runs from ${first} to ${last}.`),
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
  shortSupervision:
    "The model counts supervision in places per year. If it takes less than a year, make it a stock product, with the hours per case as its norm.",
  byYear: "per year",
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
      letter: "The ten measures of the letter of 2015 as examples, switched off and with amounts as illustrations (I)",
      kept: "The measures that there are",
    },
    hint: "Measures are added later with Add measure in the pane, or on the sheet Scenario.",
  },
  goneWith: ({ what, values, inputs, measures, lines, outsideYears }) => {
    const parts = [
      ...(values > 0 ? [`${values} ${values === 1 ? "value" : "values"} (${listed(inputs, "en")})`] : []),
      ...(lines > 0 ? [`${lines === 1 ? "1 line" : `${lines} lines`} of the measures ${listed(measures, "en")}`] : []),
    ];
    const gone = what.length === 0 ? "This takes away " : `With ${listed(what, "en")} go: `;
    const rest =
      outsideYears.length === 0
        ? ""
        : `${listed(outsideYears, "en")} ${outsideYears.length === 1 ? "does" : "do"} nothing any more in the years that are left`;
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
};
