// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";

/** The figures that version 1.0.0 also calculated, as both engines have them. */
export interface Figures {
  readonly years: readonly number[];
  readonly hourlyRate: readonly number[];
  readonly frame: readonly number[];
  readonly available: readonly number[];
  readonly budgetNeeded: readonly number[];
  readonly balance: readonly number[];
  readonly breakEvenRate: readonly (number | null)[];
  readonly products: readonly Readonly<Record<(typeof PRODUCT_FIGURES)[number], readonly number[]>>[];
}

const PRODUCT_FIGURES = [
  "inflow",
  "budget",
  "demand",
  "production",
  "openingStock",
  "movedOut",
  "outflow",
  "stock",
  "running",
  "queue",
  "started",
] as const;

/**
 * A hash of every bit of every figure, in a fixed order. In the year in which core tasks move, what is needed, the
 * balance and the break-even rate are left out: version 1.0.0 still counted the cases that had moved.
 */
export function hashOf(figures: Figures, moveYear: number | undefined): string {
  const needs = [figures.budgetNeeded, figures.balance, figures.breakEvenRate].flatMap((values) =>
    values.map((value, t) => (figures.years[t] === moveYear ? 0 : (value ?? NaN))),
  );
  const ofProducts = figures.products.flatMap((product) => PRODUCT_FIGURES.flatMap((name) => product[name]));
  const all = [...figures.hourlyRate, ...figures.frame, ...figures.available, ...needs, ...ofProducts];
  return createHash("sha256").update(Float64Array.from(all)).digest("hex").slice(0, 16);
}
