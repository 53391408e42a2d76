// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { quantileInclusive } from "../../src/model/quantile";

/** The definition itself: sort, and interpolate between the two neighbours. */
function bySorting(values: readonly number[], probability: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  return position === below ? lower : lower + (position - below) * ((sorted[below + 1] as number) - lower);
}

const quantile = (values: readonly number[], probability: number) =>
  quantileInclusive(Float64Array.from(values), probability);

describe("the quantile", () => {
  it("is Excel's PERCENTILE.INC", () => {
    expect(quantile([1, 3, 2, 4], 0.3)).toBeCloseTo(1.9, 12);
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([7], 0.9)).toBe(7);
  });

  it("agrees with sorting, whatever the order and however many are equal", () => {
    const manyEqual = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 200 });
    const anything = fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.oneof(manyEqual, anything), fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        expect(quantile(values, probability)).toBe(bySorting(values, probability));
      }),
      { numRuns: 1000 },
    );
  });

  it("agrees with sorting on rows that make a careless choice of pivot slow", () => {
    const count = 100_000;
    const rows = [
      Array.from({ length: count }, (_, i) => i),
      Array.from({ length: count }, (_, i) => count - i),
      Array.from({ length: count }, (_, i) => Math.min(i, count - i)),
      Array.from({ length: count }, () => 5),
    ];
    for (const row of rows) expect(quantile(row, 0.9)).toBe(bySorting(row, 0.9));
  });

  it("never leaves the smallest and largest value", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, probability) => {
          const found = quantile(values, probability);
          expect(found).toBeGreaterThanOrEqual(Math.min(...values));
          expect(found).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});
