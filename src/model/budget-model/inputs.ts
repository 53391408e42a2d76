// SPDX-License-Identifier: EUPL-1.2
import { NOT_NEGATIVE, type NumberRule, POSITIVE, SHARE } from "./number-rule";

/**
 * How work of a product arises and is paid: `stock` has inflow, production and what stays; `supervision` has running
 * cases, a queue and a duration, and its production is places; `availability` gets a fixed amount per year.
 */
export const PRODUCT_KINDS = ["stock", "supervision", "availability"] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** What a number counts; readers and sheets choose its format and its unit word by this. */
export type Quantity = "euro" | "eurosPerHour" | "hours" | "share" | "units" | "years" | "rank";

/**
 * Everything that is to be known about one input, once: the file reader, the cell reader, the validation in the sheets,
 * the fields of the pane, the JSON Schema and the command line are derived from this record. Its words are in
 * src/workbook/model-file/input-texts.ts, under the same id.
 */
export interface InputDefinition {
  readonly quantity: Quantity;
  readonly rule: NumberRule;
  /** A number for every year, or one number at the start of the first year. */
  readonly perYear: boolean;
  /** What a missing input means: a number, no limit, or that it may not be missing. */
  readonly whenMissing: "refuse" | "no-limit" | 0;
  /** Whether it has a size and so a tag and a source; an order is chosen rather than known. */
  readonly hasTag: boolean;
}

export interface ProductInputDefinition extends InputDefinition {
  /** The kinds of product that have this input. */
  readonly kinds: readonly ProductKind[];
}

/** Inputs of the organisation as a whole. */
export const YEAR_INPUTS = {
  budgetFrame: { quantity: "euro", rule: NOT_NEGATIVE, perYear: true, whenMissing: "refuse", hasTag: true },
  hourlyRate: { quantity: "eurosPerHour", rule: POSITIVE, perYear: true, whenMissing: "refuse", hasTag: true },
} as const satisfies Readonly<Record<string, InputDefinition>>;

const PAID_BY_SHARE = ["stock", "supervision"] as const;
const COUNTED_AS_STOCK = ["stock", "availability"] as const;
const SUPERVISION = ["supervision"] as const;

/** Inputs of each product, in the order in which sheets and forms show them. */
export const PRODUCT_INPUTS = {
  /** Hours for one unit; for supervision hours for one place during a year. */
  hourNorm: {
    quantity: "hours",
    rule: POSITIVE,
    perYear: true,
    whenMissing: "refuse",
    hasTag: true,
    kinds: PRODUCT_KINDS,
  },
  /** Material costs of one unit, on top of its hours. */
  directCost: {
    quantity: "euro",
    rule: NOT_NEGATIVE,
    perYear: true,
    whenMissing: 0,
    hasTag: true,
    kinds: PRODUCT_KINDS,
  },
  /** Part of the frame that is divided by share; the shares of a year sum to 1. */
  budgetShare: {
    quantity: "share",
    rule: SHARE,
    perYear: true,
    whenMissing: "refuse",
    hasTag: true,
    kinds: PAID_BY_SHARE,
  },
  /** What a product gets for being available, whatever it produces. */
  fixedBudget: {
    quantity: "euro",
    rule: NOT_NEGATIVE,
    perYear: true,
    whenMissing: "refuse",
    hasTag: true,
    kinds: ["availability"],
  },
  /** Hours that staff can work on the product; production never needs more. */
  staffHours: {
    quantity: "hours",
    rule: NOT_NEGATIVE,
    perYear: true,
    whenMissing: "no-limit",
    hasTag: true,
    kinds: PRODUCT_KINDS,
  },
  /** Units that come in during the year, before measures. */
  inflow: {
    quantity: "units",
    rule: NOT_NEGATIVE,
    perYear: true,
    whenMissing: "refuse",
    hasTag: true,
    kinds: PRODUCT_KINDS,
  },
  openingStock: {
    quantity: "units",
    rule: NOT_NEGATIVE,
    perYear: false,
    whenMissing: "refuse",
    hasTag: true,
    kinds: COUNTED_AS_STOCK,
  },
  /** Cases that run when the first year begins. */
  openingActive: {
    quantity: "units",
    rule: NOT_NEGATIVE,
    perYear: false,
    whenMissing: "refuse",
    hasTag: true,
    kinds: SUPERVISION,
  },
  /** Cases that wait when the first year begins. */
  openingQueue: {
    quantity: "units",
    rule: NOT_NEGATIVE,
    perYear: false,
    whenMissing: "refuse",
    hasTag: true,
    kinds: SUPERVISION,
  },
  /** Mean length of a case. */
  duration: {
    quantity: "years",
    rule: { minimum: 1 },
    perYear: true,
    whenMissing: "refuse",
    hasTag: true,
    kinds: SUPERVISION,
  },
  /** 1 is served first where the highest risk comes first. */
  priority: {
    quantity: "rank",
    rule: { minimum: 1, whole: true },
    perYear: true,
    whenMissing: "refuse",
    hasTag: false,
    kinds: PRODUCT_KINDS,
  },
  /** Standard deviation of the yearly forecast error of the inflow; only the range around a stock uses it. */
  deviation: {
    quantity: "share",
    rule: NOT_NEGATIVE,
    perYear: false,
    whenMissing: 0,
    hasTag: true,
    kinds: PRODUCT_KINDS,
  },
} as const satisfies Readonly<Record<string, ProductInputDefinition>>;

export type YearInputId = keyof typeof YEAR_INPUTS;
export type ProductInputId = keyof typeof PRODUCT_INPUTS;

export const YEAR_INPUT_IDS = Object.keys(YEAR_INPUTS) as readonly YearInputId[];
export const PRODUCT_INPUT_IDS = Object.keys(PRODUCT_INPUTS) as readonly ProductInputId[];

/** The inputs that a kind of product has. */
export type InputOfKind<Kind extends ProductKind> = {
  [Id in ProductInputId]: Kind extends (typeof PRODUCT_INPUTS)[Id]["kinds"][number] ? Id : never;
}[ProductInputId];

export function inputsOfKind(kind: ProductKind): ProductInputId[] {
  return PRODUCT_INPUT_IDS.filter((id) => (PRODUCT_INPUTS[id].kinds as readonly ProductKind[]).includes(kind));
}

/** How much one model may hold: a sheet stays readable, and a file cannot make a page stop. */
export const MODEL_LIMITS = {
  products: 40,
  years: 20,
  measures: 30,
  lines: 60,
  linesOfMeasure: 10,
  savedScenarios: 20,
} as const;
