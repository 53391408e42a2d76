// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { PRODUCT_LIMITS } from "../../model/limits";
import type { AssumedProduct, Tagged } from "../assumptions";
import { NAMES } from "../model-names";
import type { FormatName } from "../styles";

/** Spread of the yearly forecast error and how it is drawn: no public figure exists. */
export const RANGE_ASSUMPTIONS = { deviation: 0.05, lowProbability: 0.1, highProbability: 0.9, draws: 2000, seed: 1 };

/** One input that every product has, in the order of the sheet. */
export interface ProductInput {
  readonly key: string;
  readonly name: string;
  readonly title: Text;
  readonly unit: Text;
  readonly format: FormatName;
  readonly minimum: number;
  readonly maximum?: number;
  /** Whether later years show the same value; a position at the start of the first year does not carry on. */
  readonly isCarried: boolean;
  value(product: AssumedProduct): Tagged<number> | undefined;
}

export const OPENING_STOCK: Text = { nl: "Werkvoorraad bij aanvang", en: "Work stock at the start" };

/** Provenance of a number that this workbook fills in itself. */
export const OWN_ESTIMATE = { tag: "I", source: { nl: "eigen invulling", en: "own estimate" } } as const;

export const UNITS: Text = { nl: "aantal", en: "units" };

export const PRODUCT_INPUTS: readonly ProductInput[] = [
  {
    key: "norm.base",
    name: NAMES.hourNorm,
    title: { nl: "Uurnorm", en: "Hour norm" },
    unit: { nl: "uur per product", en: "hours per unit" },
    format: "norm",
    ...PRODUCT_LIMITS.hoursPerUnit,
    isCarried: true,
    value: (product) => product.hourNorm,
  },
  {
    key: "share.base",
    name: NAMES.budgetShare,
    title: { nl: "Aandeel in het budget", en: "Budget share" },
    unit: { nl: "aandeel", en: "share" },
    format: "share",
    ...PRODUCT_LIMITS.budgetShare,
    isCarried: true,
    value: (product) => product.budgetShare,
  },
  {
    key: "inflow.base",
    name: NAMES.inflow,
    title: { nl: "Instroom per jaar, vóór groei", en: "Inflow per year, before growth" },
    unit: { nl: "aantal per jaar", en: "units per year" },
    format: "units",
    ...PRODUCT_LIMITS.inflow,
    isCarried: true,
    value: (product) => product.inflow2015,
  },
  {
    key: "active.opening",
    name: NAMES.openingActive,
    title: { nl: "Lopend bij aanvang", en: "Running at the start" },
    unit: UNITS,
    format: "units",
    ...PRODUCT_LIMITS.openingActive,
    isCarried: false,
    value: (product) => (product.kind === "supervision" ? product.openingActive : undefined),
  },
  {
    key: "queue.opening",
    name: NAMES.openingQueue,
    title: { nl: "Wachtrij bij aanvang", en: "Queue at the start" },
    unit: UNITS,
    format: "units",
    ...PRODUCT_LIMITS.openingQueue,
    isCarried: false,
    value: (product) => (product.kind === "supervision" ? product.openingQueue : undefined),
  },
  {
    key: "duration",
    name: NAMES.duration,
    title: { nl: "Gemiddelde duur", en: "Mean duration" },
    unit: { nl: "jaar", en: "years" },
    format: "norm",
    ...PRODUCT_LIMITS.durationInYears,
    isCarried: true,
    value: (product) => (product.kind === "supervision" ? product.duration : undefined),
  },
  {
    key: "priority",
    name: NAMES.priority,
    title: { nl: "Prioriteit (1 gaat voor)", en: "Priority (1 goes first)" },
    unit: { nl: "rang", en: "rank" },
    format: "year",
    minimum: 1,
    isCarried: true,
    value: (product) => ({
      ...OWN_ESTIMATE,
      value: product.priority,
    }),
  },
  {
    key: "deviation",
    name: NAMES.deviation,
    title: {
      nl: "Onzekerheid van de instroom (standaardafwijking)",
      en: "Uncertainty of the inflow (standard deviation)",
    },
    unit: { nl: "aandeel", en: "share" },
    format: "share",
    minimum: 0,
    maximum: 2,
    isCarried: false,
    value: () => ({
      value: RANGE_ASSUMPTIONS.deviation,
      tag: "I",
      source: { nl: "geen openbaar cijfer", en: "no public figure" },
    }),
  },
];

/** One assumption about how the range is drawn. */
interface RangeInput {
  readonly key: string;
  readonly name: string;
  readonly label: Text;
  readonly unit: Text;
  readonly format: FormatName;
  readonly value: number;
}

export const RANGE_INPUTS: readonly RangeInput[] = [
  {
    key: "range.low",
    name: NAMES.lowProbability,
    label: { nl: "Kans op lager dan de ondergrens", en: "Chance of less than the low end" },
    unit: { nl: "kans", en: "probability" },
    format: "share",
    value: RANGE_ASSUMPTIONS.lowProbability,
  },
  {
    key: "range.high",
    name: NAMES.highProbability,
    label: { nl: "Kans op lager dan de bovengrens", en: "Chance of less than the high end" },
    unit: { nl: "kans", en: "probability" },
    format: "share",
    value: RANGE_ASSUMPTIONS.highProbability,
  },
  {
    key: "range.draws",
    name: NAMES.draws,
    label: { nl: "Aantal trekkingen", en: "Number of draws" },
    unit: { nl: "aantal", en: "number" },
    format: "units",
    value: RANGE_ASSUMPTIONS.draws,
  },
  {
    key: "range.seed",
    name: NAMES.seed,
    label: { nl: "Startgetal van de trekkingen", en: "Seed of the draws" },
    unit: { nl: "getal", en: "number" },
    format: "year",
    value: RANGE_ASSUMPTIONS.seed,
  },
];
