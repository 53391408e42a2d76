// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { FIRST_YEAR_COLUMN } from "../addresses";
import { LINE_FAULTS, LINE_VERDICTS } from "./verdicts";

/** What the helper columns after the years say about a row of the register, in numbers. */
export const EFFECTS_HELPERS = {
  measure: { nl: "Maatregel", en: "Measure" },
  order: { nl: "Volgnummer", en: "Order" },
  on: { nl: "Aan", en: "On" },
  kind: { nl: "Soort", en: "Kind" },
  unit: { nl: "Eenheid", en: "Unit" },
  product: { nl: "Product", en: "Product" },
  effect: { nl: "Werking", en: "Effect" },
  amount: { nl: "Bedrag", en: "Amount" },
  from: { nl: "Van", en: "From" },
  to: { nl: "Tot", en: "To" },
  notWith: { nl: "Niet met", en: "Not with" },
  transfer: { nl: "Budget mee", en: "Budget too" },
  productRule: { nl: "Product *", en: "Product *" },
  used: { nl: "Gebruikt", en: "Used" },
  valid: { nl: "Geldig", en: "Valid" },
  verdict: { nl: "Oordeel", en: "Verdict" },
} as const satisfies Readonly<Record<string, Text>>;

export type EffectsHelper = keyof typeof EFFECTS_HELPERS;

export const EFFECTS_HELPER_IDS = Object.keys(EFFECTS_HELPERS) as readonly EffectsHelper[];

export type EffectsColumns = Readonly<Record<EffectsHelper, number>> & {
  /** The first of the columns that hold a verdict each, 1 where it applies. */
  readonly firstVerdict: number;
  readonly lastFault: number;
  readonly lastVerdict: number;
};

/** The helper columns come after the years and one empty column. */
export function effectsColumns(years: number): EffectsColumns {
  const first = FIRST_YEAR_COLUMN + years + 1;
  const columns = Object.fromEntries(EFFECTS_HELPER_IDS.map((id, index) => [id, first + index]));
  const firstVerdict = first + EFFECTS_HELPER_IDS.length;
  return {
    ...(columns as Record<EffectsHelper, number>),
    firstVerdict,
    lastFault: firstVerdict + Object.keys(LINE_FAULTS).length - 1,
    lastVerdict: firstVerdict + LINE_VERDICTS.length - 1,
  };
}
