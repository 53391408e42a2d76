// SPDX-License-Identifier: EUPL-1.2
import type { FunctionCall } from "../../src/functions/long-call";

export const DRAWS = 10_000;
export const PRODUCTS = 12;
export const PERIODS = 60;

const perProduct = (valueOf: (p: number) => number) => Array.from({ length: PRODUCTS }, (_, p) => [valueOf(p)]);
const perPeriod = (valueOf: (p: number) => number) =>
  Array.from({ length: PRODUCTS }, (_, p) => Array.from({ length: PERIODS }, () => valueOf(p)));

export const OPENING = perProduct((p) => 200 + 10 * p);
export const INFLOW = perPeriod((p) => 100 + p);
export const CAPACITY = perPeriod((p) => 98 + 1.2 * p);

/** The call that is measured. */
export const rangeCall = (deviation: number): FunctionCall => ({
  id: "WORKSTOCK_RANGE",
  given: [OPENING, INFLOW, CAPACITY, deviation, 0.9, DRAWS, 1],
  language: "nl",
});
