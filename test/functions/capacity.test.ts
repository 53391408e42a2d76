// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { notAvailable, numbers, refusal, value } from "./call";
import { amountsUpTo, blockOf, sizes } from "./cells";

const weights = fc.double({ min: 0.01, max: 100, noNaN: true });
const norms = fc.double({ min: 0.5, max: 200, noNaN: true });
const rates = fc.double({ min: 1, max: 500, noNaN: true });
const budgets = amountsUpTo(1e9);
const basis = fc.constantFrom("budget", "units");

/** A budget, a rate per period, a norm per product and a mix of full size. */
const sharedBudgets = sizes.chain((size) =>
  fc.record({
    budget: blockOf(budgets, { rows: 1, columns: size.columns }),
    rate: blockOf(rates, { rows: 1, columns: size.columns }),
    norm: blockOf(norms, { rows: size.rows, columns: 1 }),
    mix: blockOf(weights, size),
    basis,
  }),
);

const at = (block: number[][], p: number, t: number) => {
  const row = block[block.length === 1 ? 0 : p] as number[];
  return row[row.length === 1 ? 0 : t] as number;
};

describe("PRODUCTION_CAPACITY", () => {
  it("of one product is the budget over rate times norm", () => {
    expect(numbers("PRODUCTION_CAPACITY", 1_000_000, 100, 10)).toEqual([[1000]]);
    expect(numbers("PRODUCTION_CAPACITY", [[1_000_000, 0]], 100, [[10, 5]])).toEqual([[1000, 0]]);
  });

  it("takes a budget per product, and then refuses a mix", () => {
    expect(numbers("PRODUCTION_CAPACITY", [[1000], [4000]], 10, [[1], [2]])).toEqual([[100], [200]]);
    expect(refusal("PRODUCTION_CAPACITY", [[1000], [4000]], 10, [[1], [2]], [[1], [1]])).toEqual(
      value("mix was given, but budget already has 2 rows, one per product; expected one of the two."),
    );
  });

  it("asks for a mix when one budget serves several products", () => {
    expect(numbers("PRODUCTION_CAPACITY", 1000, 10, [[1], [2]], [[1], [1]])).toEqual([[50], [25]]);
    expect(refusal("PRODUCTION_CAPACITY", 1000, 10, [[1], [2]])).toEqual(
      value("mix is missing; expected a mix that divides the budget over 2 products."),
    );
    expect(refusal("PRODUCTION_CAPACITY", 1000, [[10], [20], [30]], 1).message).toMatch(/over 3 products/);
  });

  it("scales the weights to sum to 1, per period", () => {
    const mix = [
      [1, 30],
      [3, 10],
    ];
    expect(numbers("PRODUCTION_CAPACITY", 1000, 10, [[1], [1]], mix)).toEqual([
      [25, 75],
      [75, 25],
    ]);
  });

  it("makes units in the proportion of the mix on the basis of units", () => {
    expect(numbers("PRODUCTION_CAPACITY", 800, 10, [[1], [2]], [[2], [1]], "units")).toEqual([[40], [20]]);
    expect(numbers("PRODUCTION_CAPACITY", 800, 10, [[1], [2]], [[2], [1]], "budget")[0]?.[0]).toBeCloseTo(160 / 3, 9);
  });

  it("has no answer when all weights of a period are 0 while there is budget", () => {
    const mix = [
      [1, 0],
      [1, 0],
    ];
    expect(numbers("PRODUCTION_CAPACITY", [[100, 0]], 10, [[1], [1]], mix)).toEqual([
      [5, 0],
      [5, 0],
    ]);
    for (const word of ["budget", "units"]) {
      expect(refusal("PRODUCTION_CAPACITY", [[100, 100]], 10, [[1], [1]], mix, word)).toEqual(
        notAvailable("All weights of the mix are 0 in period 2, so its budget cannot be divided."),
      );
    }
  });

  it("uses exactly the hours that the budget buys", () => {
    fc.assert(
      fc.property(sharedBudgets, ({ budget, rate, norm, mix, basis: word }) => {
        const found = numbers("PRODUCTION_CAPACITY", budget, rate, norm, mix, word);
        for (const [t] of (found[0] as number[]).entries()) {
          const used = found.reduce((sum, _, p) => sum + at(found, p, t) * at(norm, p, t), 0);
          const bought = at(budget, 0, t) / at(rate, 0, t);
          expect(Math.abs(used - bought)).toBeLessThanOrEqual(1e-9 * bought);
        }
      }),
    );
  });

  it("keeps the proportion of the mix: in money or in units", () => {
    fc.assert(
      fc.property(sharedBudgets, ({ budget, rate, norm, mix, basis: word }) => {
        const found = numbers("PRODUCTION_CAPACITY", budget, rate, norm, mix, word);
        const size = (p: number, t: number) => at(found, p, t) * (word === "units" ? 1 : at(norm, p, t));
        for (const [p, row] of found.entries()) {
          for (const t of row.keys()) {
            const [mine, first] = [size(p, t) * at(mix, 0, t), size(0, t) * at(mix, p, t)];
            expect(Math.abs(mine - first)).toBeLessThanOrEqual(1e-9 * Math.max(mine, first));
          }
        }
      }),
    );
  });

  it("falls for every product when the rate rises", () => {
    fc.assert(
      fc.property(sharedBudgets, fc.double({ min: 1.001, max: 10, noNaN: true }), (args, factor) => {
        const { budget, rate, norm, mix, basis: word } = args;
        const dearer = rate.map((row) => row.map((euros) => euros * factor));
        const before = numbers("PRODUCTION_CAPACITY", budget, rate, norm, mix, word);
        const after = numbers("PRODUCTION_CAPACITY", budget, dearer, norm, mix, word);
        for (const [p, row] of before.entries()) {
          for (const [t, units] of row.entries()) {
            expect(at(after, p, t) < units || units === 0).toBe(true);
          }
        }
      }),
    );
  });
});

describe("HOURLY_RATE_EFFECT", () => {
  it("is the difference between the production at the two rates", () => {
    fc.assert(
      fc.property(sharedBudgets, rates, ({ budget, rate, norm, mix, basis: word }, base) => {
        const found = numbers("HOURLY_RATE_EFFECT", budget, base, rate, norm, mix, word);
        const before = numbers("PRODUCTION_CAPACITY", budget, base, norm, mix, word);
        const after = numbers("PRODUCTION_CAPACITY", budget, rate, norm, mix, word);
        for (const [p, row] of found.entries()) {
          for (const [t, units] of row.entries()) expect(units).toBe(at(after, p, t) - at(before, p, t));
        }
      }),
    );
  });

  it("is positive when the rate falls, negative when it rises and 0 when it stays", () => {
    expect(numbers("HOURLY_RATE_EFFECT", 9000, 90, [[100, 90, 75]], 1)).toEqual([[-10, 0, 20]]);
  });

  it("follows the rules of the mix", () => {
    expect(numbers("HOURLY_RATE_EFFECT", 1000, 20, 10, [[1], [1]], [[1], [3]])).toEqual([[12.5], [37.5]]);
    expect(refusal("HOURLY_RATE_EFFECT", 1000, 20, 10, [[1], [1]]).message).toMatch(/^mix is missing/);
    expect(refusal("HOURLY_RATE_EFFECT", [[1], [2]], 20, 10, 1, 1).message).toMatch(/^mix was given/);
    expect(refusal("HOURLY_RATE_EFFECT", 1000, 20, 10, [[1], [1]], [[0], [0]]).code).toBe("#N/A");
  });
});
