import { Block } from "./block";
import { workStockRange } from "./range";

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
  const quantile = (probability: number) =>
    Array.from(
      workStockRange({
        openingStock: Block.scalar(question.openingStock),
        inflow: Block.row(question.inflow),
        capacity: Block.row(question.capacity),
        deviation: Block.scalar(question.deviation),
        probability,
        draws: question.draws,
        seed: question.seed,
      }).values,
    );
  return { low: quantile(question.low), high: quantile(question.high) };
}
