// SPDX-License-Identifier: EUPL-1.2
import { type LiveLine, type LinesInYear, isAbout } from "./lines-in-year";

/**
 * What the lines of one year do to the inputs of one product. Percentages of a kind add up and are of the input, so no
 * order of measures matters; amounts are added in the order of the register. A product is told by its index.
 */

/** `base * (1 + percentages) + amounts`; without lines it is `base` to the last bit. */
export function changed(base: number, lines: readonly LiveLine[], product: number): number {
  if (lines.length === 0) return base;
  let percent = 0;
  for (const line of lines) if (line.unit === "percent" && isAbout(line, product)) percent += line.amount;
  let value = base * (1 + percent);
  for (const line of lines) if (line.unit !== "percent" && isAbout(line, product)) value += line.amount;
  return value;
}

/** What all growth up to and including this year makes of an inflow of 1. */
export function growthOf({ growth }: LinesInYear, product: number): number {
  let factor = 1;
  for (const line of growth) if (isAbout(line, product)) factor *= line.amount;
  return factor;
}

/** What moves elsewhere, as shares. */
export interface Moves {
  /** Of the product: inflow that others have taken over. */
  readonly ofInflow: number;
  /** Of the stock at the end of last year: what leaves in this year. */
  readonly ofStock: number;
  /** Of the budget. */
  readonly ofBudget: number;
}

const NOTHING_MOVES: Moves = { ofInflow: 0, ofStock: 0, ofBudget: 0 };

export function movesOf({ move }: LinesInYear, product: number, year: number): Moves {
  if (move.length === 0) return NOTHING_MOVES;
  let ofInflow = 0;
  let ofBudget = 0;
  let starting = 0;
  let earlier = 0;
  for (const line of move) {
    if (!isAbout(line, product)) continue;
    ofInflow += line.amount;
    ofBudget += line.budgetTransfer * line.amount;
    if (line.from === year) starting += line.amount;
    else earlier += line.amount;
  }
  // Of what earlier moves left behind; shares that should sum to 1 may miss it by a bit.
  const ofStock = starting === 0 ? 0 : Math.min(1, starting / (1 - earlier));
  return { ofInflow, ofStock, ofBudget };
}

/** Units that come in: grown, less what moved, with the percentages and then the amounts of this year; never below 0. */
export function inflowOf(
  base: number,
  { inflow }: LinesInYear,
  product: number,
  { growth, moved }: { readonly growth: number; readonly moved: number },
): number {
  return Math.max(0, changed(base * growth * (1 - moved), inflow, product));
}
