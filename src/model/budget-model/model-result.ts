// SPDX-License-Identifier: EUPL-1.2
import type { ProductKind } from "./inputs";
import type { ModelInput } from "./model-input";

/** One product through the years: an entry per year in every list, 0 where its kind does not have the number. */
export interface ProductYears {
  readonly id: string;
  readonly kind: ProductKind;
  /** Hours for one unit, after measures. */
  readonly hourNorm: number[];
  /** Euro for one unit: rate times norm plus direct cost. */
  readonly unitCost: number[];
  /** Mean duration in years; supervision only. */
  readonly duration: number[];
  /** What growth makes of an inflow of 1. */
  readonly growth: number[];
  /** Share of the product that others have taken over. */
  readonly movedShare: number[];
  /** Share of last year's stock that leaves in this year. */
  readonly leavingShare: number[];
  readonly inflow: number[];
  /** Weight by which the frame is divided; 0 with a fixed amount. */
  readonly weight: number[];
  /** Euro before anything moves out. */
  readonly grossBudget: number[];
  /** Share of the budget that has moved out. */
  readonly budgetMovedShare: number[];
  /** Euro; under "highest risk first" what the production costs. */
  readonly budget: number[];
  /** Work that can be asked for: stock at the end of last year (for supervision: still running and queue) plus inflow. */
  readonly demand: number[];
  /** Reachable production; for supervision the places that can be filled at the same time. */
  readonly production: number[];
  /** Units that would keep the stock level. */
  readonly unitsToKeepLevel: number[];
  /** Stock at the end of last year, before anything moves out. */
  readonly openingStock: number[];
  readonly movedOut: number[];
  /** Work done; for supervision the completed cases. */
  readonly outflow: number[];
  /** Stock at the end of the year: for supervision running cases plus queue. */
  readonly stock: number[];
  /** Supervision only. */
  readonly running: number[];
  readonly queue: number[];
  readonly started: number[];
}

export interface ModelResult {
  readonly years: readonly number[];
  /** Euro per hour after measures. */
  readonly hourlyRate: number[];
  readonly frame: number[];
  /** The frame less the budget that moved out. */
  readonly available: number[];
  /** Budget that keeps the stocks level. */
  readonly budgetNeeded: number[];
  /** Available less needed; below 0 is a shortage. */
  readonly balance: number[];
  /** Hourly rate at which available equals needed; null in a year without work or without budget. */
  readonly breakEvenRate: (number | null)[];
  /** Available less what the production costs: what "highest risk first" or a lack of staff leaves over. */
  readonly unspent: number[];
  readonly products: readonly ProductYears[];
}

export function emptyResult({ years, products }: ModelInput): ModelResult {
  // Lists of doubles of the right length from the start: lists that grow cost more than what is put into them.
  const unknown = years.map(() => NaN);
  const list = () => unknown.slice();
  return {
    years,
    hourlyRate: list(),
    frame: list(),
    available: list(),
    budgetNeeded: list(),
    balance: list(),
    breakEvenRate: list(),
    unspent: list(),
    products: products.map(({ id, kind }) => ({
      id,
      kind,
      hourNorm: list(),
      unitCost: list(),
      duration: list(),
      growth: list(),
      movedShare: list(),
      leavingShare: list(),
      inflow: list(),
      weight: list(),
      grossBudget: list(),
      budgetMovedShare: list(),
      budget: list(),
      demand: list(),
      production: list(),
      unitsToKeepLevel: list(),
      openingStock: list(),
      movedOut: list(),
      outflow: list(),
      stock: list(),
      running: list(),
      queue: list(),
      started: list(),
    })),
  };
}
