// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { number, numbers, refusal, value } from "./call";
import { amountsUpTo, blockOf, sizes } from "./cells";

const units = amountsUpTo(1e5);

const stocks = sizes.chain((size) =>
  fc.record({
    opening: blockOf(units, { rows: size.rows, columns: 1 }),
    inflow: blockOf(units, size),
    capacity: blockOf(units, size),
  }),
);

const probabilities = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("WORKSTOCK_RANGE", () => {
  it("is exactly the projection when the deviation is 0", () => {
    fc.assert(
      fc.property(stocks, probabilities, ({ opening, inflow, capacity }, probability) => {
        const expected = numbers("WORKSTOCK_PROJECTION", opening, inflow, capacity);
        expect(numbers("WORKSTOCK_RANGE", opening, inflow, capacity, 0, probability, 100)).toEqual(expected);
        expect(numbers("WORKSTOCK_RANGE", opening, inflow, capacity, null, probability, 100)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("is exactly the projection for a product with deviation 0 beside one that is uncertain", () => {
    const inflow = [[430, 430]];
    const found = numbers("WORKSTOCK_RANGE", [[500], [500]], inflow, 400, [[0], [0.1]], 0.9, 1000);
    expect(found[0]).toEqual(numbers("WORKSTOCK_PROJECTION", 500, inflow, 400)[0]);
    expect(found[1]?.[1]).toBeGreaterThan(found[0]?.[1] as number);
  });

  it("gives the same bits for the same seed, and others for another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), probabilities, (seed, probability) => {
        const at = (withSeed: number) =>
          numbers("WORKSTOCK_RANGE", 500, [[430, 430]], 0, 0.1, probability, 100, withSeed);
        expect(at(seed)).toEqual(at(seed));
        expect(at(seed + 1)).not.toEqual(at(seed));
      }),
      { numRuns: 30 },
    );
  });

  it("rises with the probability and with the spread above the middle", () => {
    const at = (deviation: number, probability: number) =>
      number("WORKSTOCK_RANGE", 500, 430, 0, deviation, probability, 2000);
    expect(at(0.1, 0.1)).toBeLessThan(at(0.1, 0.5));
    expect(at(0.1, 0.5)).toBeLessThan(at(0.1, 0.9));
    expect(at(0.1, 0.9)).toBeLessThan(at(0.2, 0.9));
  });

  it("never gives a stock below 0", () => {
    fc.assert(
      fc.property(stocks, probabilities, ({ opening, inflow, capacity }, probability) => {
        const found = numbers("WORKSTOCK_RANGE", opening, inflow, capacity, 0.5, probability, 100);
        expect(Math.min(...found.flat())).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps a stock without inflow certain", () => {
    expect(numbers("WORKSTOCK_RANGE", 500, [[0, 0]], 100, 0.3, 0.99, 100)).toEqual([[400, 300]]);
  });

  it("takes 100 to a million draws and refuses fewer and more", () => {
    expect(number("WORKSTOCK_RANGE", 5, 1, 1, 0, 0.5, 1_000_000)).toBe(5);
    expect(refusal("WORKSTOCK_RANGE", 5, 1, 1, 0, 0.5, 99)).toEqual(
      value("draws: found 99; expected a whole number from 100 to 1000000."),
    );
  });

  it("refuses more draws times periods than fit in memory", () => {
    const periods = (count: number) => [Array.from({ length: count }, () => 0)];
    expect(numbers("WORKSTOCK_RANGE", 5, periods(50), 0, 0, 0.5, 1_000_000)[0]).toHaveLength(50);
    expect(refusal("WORKSTOCK_RANGE", 5, periods(51), 0, 0, 0.5, 1_000_000)).toEqual(
      value(
        "The arguments are so large that the result cannot be calculated; expected smaller numbers or fewer cells.",
      ),
    );
  });

  it("refuses more work than a spreadsheet can stand still for", () => {
    const stocks = (count: number) => Array.from({ length: count }, () => [5]);
    expect(numbers("WORKSTOCK_RANGE", stocks(250), 0, 0, 0, 0.5, 1_000_000)).toHaveLength(250);
    expect(refusal("WORKSTOCK_RANGE", stocks(251), 0, 0, 0, 0.5, 1_000_000)).toEqual(
      value(
        "The arguments are so large that the result cannot be calculated; expected smaller numbers or fewer cells.",
      ),
    );
  });
});
