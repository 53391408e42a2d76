// SPDX-License-Identifier: EUPL-1.2
import type { MeasureId } from "./scenario-input";

/** The values that make sense, both ends included; no end where there is none. */
export interface Limits {
  readonly minimum: number;
  readonly maximum?: number;
}

const NOT_NEGATIVE: Limits = { minimum: 0 };
const SHARE: Limits = { minimum: 0, maximum: 1 };

/** Of everything about a product that has a size. */
export const PRODUCT_LIMITS = {
  hoursPerUnit: { minimum: 0.01 },
  budgetShare: SHARE,
  inflow: NOT_NEGATIVE,
  openingStock: NOT_NEGATIVE,
  openingActive: NOT_NEGATIVE,
  openingQueue: NOT_NEGATIVE,
  durationInYears: { minimum: 1 },
} as const satisfies Readonly<Record<string, Limits>>;

/** Of the parameters of the measures that have a size; a cut must also stay below every hourly rate. */
export const PARAMETER_LIMITS = {
  rateCut2015: { cut: NOT_NEGATIVE },
  extra13: { amount: NOT_NEGATIVE },
  extra5: { amount: NOT_NEGATIVE },
  pmjGrowth: { rate: { minimum: -0.5, maximum: 1 } },
  availabilityAdvice: { amount: NOT_NEGATIVE, effortChange: { minimum: -0.9, maximum: 5 } },
  coreTasks: { shares: SHARE, budgetTransfer: SHARE },
  clientRestraint: { reduction: SHARE },
} as const satisfies Readonly<Partial<Record<MeasureId, Readonly<Record<string, Limits>>>>>;

/** The smallest hourly rate, and the smallest distance between a rate and its cut. */
export const CENT = 0.01;
