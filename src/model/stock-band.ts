// SPDX-License-Identifier: EUPL-1.2
import { Block } from "./block";
import { workStockRanges } from "./range";

/** What a band around one product's work stock is drawn from; units per year, draws and seed as the workbook has them. */
export interface StockBandQuestion {
  readonly openingStock: number;
  readonly inflow: readonly number[];
  readonly capacity: readonly number[];
  /** Standard deviation of the yearly forecast error. */
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
  readonly draws: number;
  readonly seed: number;
}

export interface StockBand {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** The work stock that is not exceeded with the low and with the high probability, per year. */
export function stockBand(question: StockBandQuestion): StockBand {
  const [low, high] = workStockRanges(
    {
      openingStock: Block.scalar(question.openingStock),
      inflow: Block.row(question.inflow),
      capacity: Block.row(question.capacity),
      deviation: Block.scalar(question.deviation),
      draws: question.draws,
      seed: question.seed,
    },
    [question.low, question.high],
  ) as [Block, Block];
  return { low: Array.from(low.values), high: Array.from(high.values) };
}
