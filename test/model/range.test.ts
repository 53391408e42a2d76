// SPDX-License-Identifier: EUPL-1.2
import { Block } from "../../src/model/block";
import { RandomSource } from "../../src/model/random";
import { type RangeArguments, workStockRange } from "../../src/model/range";

/** Quantiles of the standard normal distribution. */
const NORMAL_QUANTILES = [
  { probability: 0.1, z: -1.2815515655446004 },
  { probability: 0.5, z: 0 },
  { probability: 0.9, z: 1.2815515655446004 },
  { probability: 0.975, z: 1.959963984540054 },
] as const;

const DRAWS = 50_000;

function range(args: Partial<RangeArguments>): number[][] {
  return workStockRange({
    openingStock: Block.scalar(0),
    inflow: Block.scalar(1000),
    capacity: Block.scalar(0),
    deviation: Block.scalar(0.1),
    probability: 0.9,
    draws: DRAWS,
    seed: 1,
    ...args,
  }).toRows();
}

/** Five standard errors of a sample quantile, relative to the quantile of a log-normal distribution. */
function tolerance(probability: number, z: number, spread: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return (5 * spread * Math.sqrt((probability * (1 - probability)) / DRAWS)) / density;
}

describe("the range of the work stock", () => {
  it.each(NORMAL_QUANTILES)(
    "without capacity is log-normal in the first period ($probability)",
    ({ probability, z }) => {
      const s = 0.2;
      const [[found]] = range({ deviation: Block.scalar(s), probability }) as [[number]];
      const expected = 1000 * Math.exp(s * z - (s * s) / 2);
      expect(Math.abs(found / expected - 1)).toBeLessThan(tolerance(probability, z, s));
    },
  );

  it.each(NORMAL_QUANTILES)("spreads with the root of the horizon ($probability)", ({ probability, z }) => {
    const s = 0.15;
    const horizon = 4;
    const inflow = Block.row([0, 0, 0, 1000]);
    const found = range({ inflow, deviation: Block.scalar(s), probability })[0] as number[];
    const spread = s * Math.sqrt(horizon);
    const expected = 1000 * Math.exp(spread * z - (spread * spread) / 2);
    expect(found.slice(0, 3)).toEqual([0, 0, 0]);
    expect(Math.abs((found[3] as number) / expected - 1)).toBeLessThan(tolerance(probability, z, spread));
  });

  it("keeps the expected inflow: the mean over all quantiles is the inflow itself", () => {
    const steps = 200;
    let sum = 0;
    for (let step = 0; step < steps; step++) {
      const probability = (step + 0.5) / steps;
      sum += (range({ probability, draws: 2000, deviation: Block.scalar(0.3) }) as [[number]])[0][0];
    }
    expect(Math.abs(sum / steps / 1000 - 1)).toBeLessThan(0.03);
  });

  it("rises with the probability and never goes below 0", () => {
    const at = (probability: number) =>
      (
        range({ openingStock: Block.scalar(10), capacity: Block.scalar(1000), probability, draws: 5000 }) as [[number]]
      )[0][0];
    const stocks = [0.01, 0.25, 0.5, 0.75, 0.99].map(at);
    expect(stocks).toEqual([...stocks].sort((a, b) => a - b));
    expect(stocks[0]).toBe(0);
    expect(stocks[4]).toBeGreaterThan(100);
  });

  it.each([
    ["with the capacity of an ordinary year", [600, 400, 650]],
    ["without capacity, so that no draw ends at 0", [0, 0, 0]],
  ])("holds every draw once, %s: all order statistics are those of the draws projected one by one", (_, capacity) => {
    const [draws, periods, s] = [100, 3, 0.25];
    const [opening, inflow] = [300, [500, 450, 700]];
    const random = new RandomSource(7);
    const walks = Array.from({ length: draws }, () => 0);
    const stocks = Array.from({ length: draws }, () => opening);
    for (let t = 0; t < periods; t++) {
      for (let draw = 0; draw < draws; draw++) {
        walks[draw] = (walks[draw] as number) + random.nextNormal();
        const drawn = (inflow[t] as number) * Math.exp(s * (walks[draw] as number) - (s * s * (t + 1)) / 2);
        stocks[draw] = Math.max(0, (stocks[draw] as number) + drawn - (capacity[t] as number));
      }
      const sorted = [...stocks].sort((a, b) => a - b);
      for (let rank = 0; rank < draws; rank++) {
        const found = range({
          openingStock: Block.scalar(opening),
          inflow: Block.row(inflow),
          capacity: Block.row(capacity),
          deviation: Block.scalar(s),
          probability: rank / (draws - 1),
          draws,
          seed: 7,
        });
        expect(Math.abs((found[0]?.[t] as number) - (sorted[rank] as number))).toBeLessThan(1e-9);
      }
    }
  });

  it("of a product does not depend on the products beside it", () => {
    const both = range({ inflow: Block.column([1000, 700]), deviation: Block.column([0.1, 0.2]), draws: 1000 });
    expect(both[0]).toEqual(range({ draws: 1000 })[0]);
    expect(both[1]).toEqual(range({ inflow: Block.scalar(700), deviation: Block.scalar(0.2), draws: 1000 })[0]);
  });

  it("of the first years does not change when years are added", () => {
    const three = range({ inflow: Block.row([1000, 1000, 1000]), draws: 1000 });
    const five = range({ inflow: Block.row([1000, 1000, 1000, 1000, 1000]), draws: 1000 });
    expect(five[0]?.slice(0, 3)).toEqual(three[0]);
  });
});
