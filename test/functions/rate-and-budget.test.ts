// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { notAvailable, numbers, refusal, value } from "./call";
import { amountsUpTo, blockOf, sizes } from "./cells";

const YEARS = [[2014, 2015, 2016]];

describe("ONE_OFF_RATE", () => {
  it("lowers the rate in one year and is back the next", () => {
    expect(numbers("ONE_OFF_RATE", 90, 2.5, 2015, YEARS)).toEqual([[90, 87.5, 90]]);
    expect(numbers("ONE_OFF_RATE", [[90, 91, 92]], 1, 2015, YEARS)).toEqual([[90, 90, 92]]);
  });

  it("has the common shape of rates and years", () => {
    expect(numbers("ONE_OFF_RATE", [[90], [100]], 5, 2016, YEARS)).toEqual([
      [90, 90, 85],
      [100, 100, 95],
    ]);
    expect(numbers("ONE_OFF_RATE", [[90, 100]], 5, 2016, 2016)).toEqual([[85, 95]]);
  });

  it("cuts nothing when the year is not among the years", () => {
    expect(numbers("ONE_OFF_RATE", 90, 2.5, 2020, YEARS)).toEqual([[90, 90, 90]]);
  });

  it("allows a cut of 0 and refuses one that reaches the lowest rate", () => {
    expect(numbers("ONE_OFF_RATE", 90, 0, 2015, YEARS)).toEqual([[90, 90, 90]]);
    expect(numbers("ONE_OFF_RATE", 90, 89.99, 2015, 2014)).toEqual([[90]]);
    expect(refusal("ONE_OFF_RATE", 90, 90, 2015, YEARS)).toEqual(
      value("cut: found 90; expected less than the lowest rate, 90."),
    );
    expect(refusal("ONE_OFF_RATE", [[90, 80.5, 95]], 85, 2014, YEARS)).toEqual(
      value("cut: found 85; expected less than the lowest rate, 80.5."),
    );
  });
});

describe("REQUIRED_BUDGET", () => {
  it("is what the demand of all products costs, per period", () => {
    const demand = [
      [430, 0],
      [310, 1],
    ];
    expect(numbers("REQUIRED_BUDGET", demand, [[95, 100]], [[10], [20]])).toEqual([[997500, 2000]]);
  });

  it("is 0 without demand", () => {
    expect(numbers("REQUIRED_BUDGET", null, 100, [[10], [20]])).toEqual([[0]]);
  });

  it("is the budget that makes that demand", () => {
    fc.assert(
      fc.property(
        amountsUpTo(1e6),
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        (demand, rate, norm) => {
          const [[budget]] = numbers("REQUIRED_BUDGET", demand, rate, norm) as [[number]];
          const [[production]] = numbers("PRODUCTION_CAPACITY", budget, rate, norm) as [[number]];
          expect(Math.abs(production - demand)).toBeLessThanOrEqual(1e-9 * demand);
        },
      ),
    );
  });
});

describe("BREAK_EVEN_RATE", () => {
  it("is the rate at which the budget exactly meets the demand", () => {
    expect(numbers("BREAK_EVEN_RATE", 1_000_000, [[430], [310]], [[10], [20]])).toEqual([[1_000_000 / 10_500]]);
    fc.assert(
      fc.property(
        sizes.chain((size) =>
          fc.tuple(
            blockOf(fc.double({ min: 1, max: 1e9, noNaN: true }), { rows: 1, columns: size.columns }),
            blockOf(fc.double({ min: 0.1, max: 1e5, noNaN: true }), size),
            blockOf(fc.double({ min: 0.5, max: 200, noNaN: true }), { rows: size.rows, columns: 1 }),
          ),
        ),
        ([budget, demand, norms]) => {
          const rates = numbers("BREAK_EVEN_RATE", budget, demand, norms);
          const [needed] = numbers("REQUIRED_BUDGET", demand, rates, norms) as [number[]];
          for (const [t, euros] of (budget[0] as number[]).entries()) {
            expect(Math.abs((needed[t] as number) - euros)).toBeLessThanOrEqual(1e-9 * euros);
          }
        },
      ),
    );
  });

  it("does not exist in a period without demand, or with a budget of 0", () => {
    expect(
      numbers(
        "BREAK_EVEN_RATE",
        [[100, 100]],
        [
          [1, 1],
          [0, 1],
        ],
        1,
      ),
    ).toEqual([[100, 50]]);
    expect(
      refusal(
        "BREAK_EVEN_RATE",
        [[100, 100]],
        [
          [1, 0],
          [0, 0],
        ],
        1,
      ),
    ).toEqual(notAvailable("There is no demand in period 2, so no rate can be in balance."));
    expect(refusal("BREAK_EVEN_RATE", [[0, 100]], 1, 1)).toEqual(
      notAvailable("The budget is 0 in period 1, so no rate above 0 can be in balance."),
    );
  });
});

describe("PRIORITY_PRODUCTION", () => {
  const NORMS = [[10], [20]];

  it("serves priority 1 first and gives the rest to the next", () => {
    expect(numbers("PRIORITY_PRODUCTION", 1_000_000, 100, NORMS, [[430], [310]], [[2], [1]])).toEqual([[380], [310]]);
    expect(numbers("PRIORITY_PRODUCTION", 1_000_000, 100, NORMS, [[430], [310]], [[1], [2]])).toEqual([[430], [285]]);
  });

  it("leaves over what no demand asks for", () => {
    expect(numbers("PRIORITY_PRODUCTION", 1e9, 100, NORMS, [[430], [310]], [[2], [1]])).toEqual([[430], [310]]);
  });

  it("gives products of equal priority the same part of their demand", () => {
    expect(numbers("PRIORITY_PRODUCTION", 500, 1, NORMS, [[50], [25]], 1)).toEqual([[25], [12.5]]);
  });

  it("looks at the order of every period for itself; numbers in between may be missing", () => {
    const priority = [
      [1, 7],
      [9, 3],
    ];
    expect(numbers("PRIORITY_PRODUCTION", 100, 1, 1, [[80], [80]], priority)).toEqual([
      [80, 20],
      [20, 80],
    ]);
  });

  const calls = sizes.chain((size) =>
    fc.record({
      budget: blockOf(amountsUpTo(1e5), { rows: 1, columns: size.columns }),
      rate: fc.double({ min: 0.5, max: 5, noNaN: true }),
      norms: blockOf(fc.double({ min: 0.5, max: 20, noNaN: true }), { rows: size.rows, columns: 1 }),
      demand: blockOf(amountsUpTo(1e4), size),
      priority: blockOf(fc.integer({ min: 1, max: 3 }), size),
    }),
  );

  it("is never above the demand, never costs more than the budget, and skips no one for a lower priority", () => {
    fc.assert(
      fc.property(calls, ({ budget, rate, norms, demand, priority }) => {
        const found = numbers("PRIORITY_PRODUCTION", budget, rate, norms, demand, priority);
        for (const [t, euros] of (budget[0] as number[]).entries()) {
          const products = found.map((row, p) => ({
            units: row[t] as number,
            demand: demand[p]?.[t] as number,
            level: priority[p]?.[t] as number,
            cost: (row[t] as number) * rate * (norms[p]?.[0] as number),
          }));
          expect(products.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(euros * (1 + 1e-12));
          for (const product of products) {
            expect(product.units).toBeGreaterThanOrEqual(0);
            expect(product.units).toBeLessThanOrEqual(product.demand);
            const passedOver = products.filter((other) => other.level < product.level && other.units < other.demand);
            expect(product.units === 0 || passedOver.length === 0).toBe(true);
          }
        }
      }),
    );
  });

  it("leaves no money unused while there is demand", () => {
    fc.assert(
      fc.property(calls, ({ budget, rate, norms, demand, priority }) => {
        const found = numbers("PRIORITY_PRODUCTION", budget, rate, norms, demand, priority);
        for (const [t, euros] of (budget[0] as number[]).entries()) {
          const cost = (units: number[][]) =>
            units.reduce((sum, row, p) => sum + (row[t] as number) * rate * (norms[p]?.[0] as number), 0);
          const expected = Math.min(euros, cost(demand));
          expect(Math.abs(cost(found) - expected)).toBeLessThanOrEqual(1e-9 * expected);
        }
      }),
    );
  });
});
