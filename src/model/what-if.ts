// SPDX-License-Identifier: EUPL-1.2
import type { SearchGrid } from "./decision-variable";

/** As many as fit on a page, with what there is now in the middle. */
export const WHAT_IF_STEPS = 11;

/** One side of a what-if table: a number and the first and last value that it gets. */
export interface WhatIfSide {
  readonly grid: SearchGrid;
  readonly first: number;
  readonly last: number;
}

/** Values at even distances, in the steps that the number goes by and within its limits; each once. */
export function whatIfValues({ grid, first, last }: WhatIfSide): number[] {
  const { lowest, highest, stepsPerUnit } = grid;
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const steps = Array.from({ length: WHAT_IF_STEPS }, (_, index) => {
    const value = low + ((high - low) * index) / (WHAT_IF_STEPS - 1);
    return Math.min(highest, Math.max(lowest, Math.round(value * stepsPerUnit)));
  });
  return [...new Set(steps)].map((step) => step / stepsPerUnit);
}

/** A fifth lower to a fifth higher; around 0 a tenth of what may be tried to either side. */
export function usualSide(grid: SearchGrid, now: number): WhatIfSide {
  const reach = now === 0 ? grid.highest / grid.stepsPerUnit / 10 : Math.abs(now) * USUAL_REACH;
  return { grid, first: now - reach, last: now + reach };
}

const USUAL_REACH = 0.2;

/** The answer for each pair of values; a row for each of the first. NaN where nothing can be calculated. */
export function whatIfTable(
  rows: readonly number[],
  columns: readonly number[],
  answerAt: (row: number, column: number) => number,
): number[][] {
  return rows.map((row) => columns.map((column) => answerAt(row, column)));
}
