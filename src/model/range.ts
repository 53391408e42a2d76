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
  const byDeviation = productsByDeviation(deviation, shape.rows);
  const certain = byDeviation.get(0) ?? [];
  byDeviation.delete(0);
  for (const result of results) {
    for (const p of certain)
      for (let t = 0; t < shape.columns; t++) result.values[p * shape.columns + t] = central.at(p, t);
  }
  const walks = drawWalks(byDeviation.size === 0 ? 0 : draws, shape.columns, args.seed);
  const stocks = new Float64Array(draws);
  const sample = new Float64Array(draws);
  let left = byDeviation.size;
  for (const [s, products] of byDeviation) {
    // The last ones may write over the walks: these are the largest thing in memory.
    const factors = inflowFactors(walks, draws, s, --left === 0 ? walks : new Float64Array(walks.length));
    for (const p of products) {
      stocks.fill(openingStock.at(p, 0));
      for (let t = 0; t < shape.columns; t++) {
        advance(stocks, factors.subarray(t * draws, (t + 1) * draws), inflow.at(p, t), capacity.at(p, t));
        sample.set(stocks);
        results.forEach((result, index) => {
          result.values[p * shape.columns + t] = quantileInclusive(sample, probabilities[index] as number);
        });
      }
    }
  }
  return results;
}

/** Products with the same deviation are given the same draws, which are then made once. */
function productsByDeviation(deviation: Block, products: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let p = 0; p < products; p++) {
    const s = deviation.at(p, 0);
    const known = found.get(s);
    if (known === undefined) found.set(s, [p]);
    else known.push(p);
  }
  return found;
}

/** What each draw multiplies the inflow by, in `factors`. */
function inflowFactors(walks: Float64Array, draws: number, deviation: number, factors: Float64Array): Float64Array {
  for (let start = 0, period = 1; start < walks.length; start += draws, period++) {
    const drift = requireFinite((deviation * deviation * period) / 2);
    for (let index = start; index < start + draws; index++) {
      factors[index] = exp(deviation * (walks[index] as number) - drift);
    }
  }
  return factors;
}

function advance(stocks: Float64Array, factors: Float64Array, inflow: number, capacity: number): void {
  for (let draw = 0; draw < stocks.length; draw++) {
    const inHand = requireFinite((stocks[draw] as number) + inflow * (factors[draw] as number));
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
