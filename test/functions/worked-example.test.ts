// SPDX-License-Identifier: EUPL-1.2
import { numbers } from "./call";

/** The worked example of the contract, one function feeding the next. */
const YEARS = [[2014, 2015, 2016]];
const BUDGET = 1_000_000;
const NORMS = [[10], [20]];
const MIX = [[0.4], [0.6]];

describe("the worked example", () => {
  let rates: number[][];
  let capacity: number[][];
  beforeEach(() => {
    rates = numbers("ONE_OFF_RATE", 100, 5, 2015, YEARS);
    capacity = numbers("PRODUCTION_CAPACITY", BUDGET, rates, NORMS, MIX);
  });

  it("the rate is lowered in 2015 only", () => {
    expect(rates).toEqual([[100, 95, 100]]);
  });

  it("the same budget produces more in 2015", () => {
    expect(capacity).toEqual([
      [400, 421.05263157894734, 400],
      [300, expect.closeTo(315.7894736842, 9), 300],
    ]);
  });

  it("the effect is the difference, and nothing in the other years", () => {
    expect(numbers("HOURLY_RATE_EFFECT", BUDGET, 100, rates, NORMS, MIX)).toEqual([
      [0, expect.closeTo(21.0526315789, 9), 0],
      [0, expect.closeTo(15.7894736842, 9), 0],
    ]);
  });

  it("the work stock follows", () => {
    const inflow = [
      [430, 430, 430],
      [310, 310, 310],
    ];
    expect(numbers("WORKSTOCK_PROJECTION", [[500], [200]], inflow, capacity)).toEqual([
      [530, expect.closeTo(538.9473684211, 9), expect.closeTo(568.9473684211, 9)],
      [210, expect.closeTo(204.2105263158, 9), expect.closeTo(214.2105263158, 9)],
    ]);
  });
});
