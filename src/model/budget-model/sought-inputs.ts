// SPDX-License-Identifier: EUPL-1.2
import { HUNDREDTHS, HUNDREDTHS_OF_A_PERCENT, type SearchGrid, gridWithin } from "../decision-variable";
import {
  PRODUCT_INPUTS,
  type InputDefinition,
  type ProductInputId,
  type Quantity,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  type YearInputId,
  inputsOfKind,
} from "./inputs";
import type { ModelInput } from "./model-input";

/** An input that a goal seek may change; products by index, no product for an input of the organisation. */
export type SoughtInput =
  | { readonly input: YearInputId; readonly product?: undefined }
  | { readonly input: ProductInputId; readonly product: number };

/**
 * The inputs of the organisation and of one product that have a size. Not the shares of the budget: those of a year
 * total 100 %, so one of them cannot change alone.
 */
export function soughtInputs({ products }: ModelInput, product: number): SoughtInput[] {
  const own = products[product];
  const ofProduct = own === undefined ? [] : inputsOfKind(own.kind).filter((id) => isSought(id) && id in own);
  return [
    ...YEAR_INPUT_IDS.map((input): SoughtInput => ({ input })),
    ...ofProduct.map((input): SoughtInput => ({ input, product })),
  ];
}

export function definitionOf(sought: SoughtInput): InputDefinition {
  return sought.product === undefined ? YEAR_INPUTS[sought.input] : PRODUCT_INPUTS[sought.input];
}

/** The values that an input has now, one for each year, or one at the start. */
export function valuesOf(input: ModelInput, sought: SoughtInput): readonly number[] {
  if (sought.product === undefined) return input[sought.input];
  const product = input.products[sought.product] as unknown as Readonly<Record<string, number | readonly number[]>>;
  const value = product[sought.input] ?? 0;
  return typeof value === "number" ? [value] : value;
}

/** The model with one value for the input, in every year from the one with this index where it differs per year. */
export function withInputFrom(input: ModelInput, sought: SoughtInput, from: number, value: number): ModelInput {
  const { perYear } = definitionOf(sought);
  const changed = perYear ? valuesOf(input, sought).map((old, t) => (t < from ? old : value)) : value;
  if (sought.product === undefined) return { ...input, [sought.input]: changed };
  const products = input.products.map((each, p) =>
    p === sought.product ? { ...each, [sought.input]: changed } : each,
  );
  return { ...input, products };
}

/** Up to twice what there is, in steps that people use, and no further than the input allows. */
export function inputGrid(input: ModelInput, sought: SoughtInput): SearchGrid {
  const { quantity, rule } = definitionOf(sought);
  const stepsPerUnit = STEPS_PER_UNIT[quantity];
  const largest = Math.max(...valuesOf(input, sought), LEAST_REACH[quantity]);
  return gridWithin(rule, { from: 0, to: largest * 2, stepsPerUnit });
}

const STEPS_PER_UNIT: Readonly<Record<Quantity, number>> = {
  euro: 1,
  eurosPerHour: HUNDREDTHS,
  hours: HUNDREDTHS,
  share: HUNDREDTHS_OF_A_PERCENT,
  units: 1,
  years: HUNDREDTHS,
  rank: 1,
};

/** Where there is nothing yet, there is still something to try. */
const LEAST_REACH: Readonly<Record<Quantity, number>> = {
  euro: 100,
  eurosPerHour: 50,
  hours: 50,
  share: 0.5,
  units: 500,
  years: 2,
  rank: 1,
};

function isSought(id: ProductInputId): boolean {
  const { hasTag } = PRODUCT_INPUTS[id];
  // The deviation only moves the range around a stock.
  return hasTag && id !== "budgetShare" && id !== "deviation";
}
