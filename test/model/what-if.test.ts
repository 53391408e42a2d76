// SPDX-License-Identifier: EUPL-1.2
import { WHAT_IF_STEPS, usualSide, whatIfTable, whatIfValues } from "../../src/model/what-if";

const CENTS = { lowest: 1, highest: 20_000, stepsPerUnit: 100 };

describe("a what-if table", () => {
  it("has eleven values in whole steps, with the present one in the middle", () => {
    const values = whatIfValues(usualSide(CENTS, 100));
    expect(values).toHaveLength(WHAT_IF_STEPS);
    expect([values[0], values[5], values.at(-1)]).toEqual([80, 100, 120]);
    expect(values.every((value) => Number.isInteger(Math.round(value * 1e6) / 1e4))).toBe(true);
  });

  it("stays within the limits of the number, each value once", () => {
    expect(whatIfValues({ grid: CENTS, first: -5, last: 300 })).toEqual([0.01, 25.5, 56, 86.5, 117, 147.5, 178, 200]);
    expect(whatIfValues({ grid: { ...CENTS, stepsPerUnit: 1 }, first: 3, last: 1 })).toEqual([1, 2, 3]);
  });

  it("goes to both sides of a number that is 0", () => {
    const { first, last } = usualSide({ lowest: -1000, highest: 1000, stepsPerUnit: 10 }, 0);
    expect([first, last]).toEqual([-10, 10]);
  });

  it("has a row for each value of the first and a column for each of the second", () => {
    expect(whatIfTable([1, 2], [10, 20, 30], (row, column) => row + column)).toEqual([
      [11, 21, 31],
      [12, 22, 32],
    ]);
  });
});
