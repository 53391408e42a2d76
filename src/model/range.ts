// SPDX-License-Identifier: EUPL-1.2
import { Block, commonShape, requireFinite } from "./block";
import { exp } from "./elementary";
import { quantileInclusive } from "./quantile";
import { RandomSource } from "./random";
import { outflowOf, workStockProjection } from "./workstock";

export interface RangeArguments {
  readonly openingStock: Block;
  readonly inflow: Block;
  readonly capacity: Block;
  /** Standard deviation of the yearly forecast error, P x 1. */
  readonly deviation: Block;
  readonly probability: number;
  readonly draws: number;
  readonly seed: number;
}

/** Numbers kept in memory for one call; more draws times periods than this do not fit a browser tab. */
export const LARGEST_DRAWS_TIMES_PERIODS = 50_000_000;

/** Steps of one call (draws x products x periods): some ten seconds of work, and no spreadsheet should freeze longer. */
export const LARGEST_STEPS = 250_000_000;

/** Products and periods of a call. */
export function shapeOfRange({
  openingStock,
  inflow,
  capacity,
  deviation,
}: Pick<RangeArguments, "openingStock" | "inflow" | "capacity" | "deviation">) {
  return commonShape(openingStock, inflow, capacity, deviation);
}

/**
 * The work stock that is not exceeded with the given probability when the inflow is uncertain, P x T. Each draw
 * multiplies the inflow by exp(s W[t] - s^2 t / 2), with W a standard normal random walk, so the expected inflow is
 * unchanged and the error grows with the horizon. All products are given the same walks: a product's range does not
 * depend on which other products are in the block.
 */
export function workStockRange({ probability, ...args }: RangeArguments): Block {
  return workStockRanges(args, [probability])[0] as Block;
}

/** The same for several probabilities, of one set of draws: drawing is nearly all of the work. */
export function workStockRanges(
  args: Omit<RangeArguments, "probability">,
  probabilities: readonly number[],
): readonly Block[] {
  const { openingStock, inflow, capacity, deviation, draws } = args;
  const shape = shapeOfRange(args);
  const central = workStockProjection({ openingStock, inflow, capacity, minimumStock: Block.scalar(0) }, "stock");
  const results = probabilities.map(() => new Block(shape.rows, shape.columns));
  const isAnyUncertain = deviation.values.some((s) => s > 0);
  const walks = drawWalks(isAnyUncertain ? draws : 0, shape.columns, args.seed);
  const stocks = new Float64Array(draws);
  const sample = new Float64Array(draws);
  for (let p = 0; p < shape.rows; p++) {
    stocks.fill(openingStock.at(p, 0));
    for (let t = 0; t < shape.columns; t++) {
      const cell = p * shape.columns + t;
      if (deviation.at(p, 0) === 0) {
        for (const result of results) result.values[cell] = central.at(p, t);
        continue;
      }
      const walk = walks.subarray(t * draws, (t + 1) * draws);
      advance(stocks, walk, inflow.at(p, t), capacity.at(p, t), deviation.at(p, 0), t + 1);
      results.forEach((result, index) => {
        sample.set(stocks);
        result.values[cell] = quantileInclusive(sample, probabilities[index] as number);
      });
    }
  }
  return results;
}

function advance(
  stocks: Float64Array,
  walk: Float64Array,
  inflow: number,
  capacity: number,
  deviation: number,
  period: number,
): void {
  const drift = requireFinite((deviation * deviation * period) / 2);
  for (let draw = 0; draw < stocks.length; draw++) {
    const drawnInflow = inflow * exp(deviation * (walk[draw] as number) - drift);
    const inHand = requireFinite((stocks[draw] as number) + drawnInflow);
    stocks[draw] = inHand - outflowOf(inHand, capacity, 0);
  }
}

/** Random walks, period after period: the value of draw d in period t is at t x draws + d. */
function drawWalks(draws: number, periods: number, seed: number): Float64Array {
  const random = new RandomSource(seed);
  const walks = new Float64Array(draws * periods);
  for (let index = 0; index < walks.length; index++) {
    const previous = index < draws ? 0 : (walks[index - draws] as number);
    walks[index] = previous + random.nextNormal();
  }
  return walks;
}
