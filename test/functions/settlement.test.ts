// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { numbers } from "./call";
import { amountsUpTo, blockOf, sizes } from "./cells";

const amounts = amountsUpTo(1e6);

describe("SUBSIDY_SETTLEMENT", () => {
  it("settles what was realised, and asks the rest of the grant back", () => {
    expect(numbers("SUBSIDY_SETTLEMENT", [[380], [290]], [[1000], [2000]], 1_000_000)).toEqual([
      [960000],
      [40000],
      [0],
    ]);
  });

  it("is capped at the grant; what was realised above it is not paid", () => {
    expect(numbers("SUBSIDY_SETTLEMENT", [[420], [310]], [[1000], [2000]], 1_000_000)).toEqual([[1e6], [0], [40000]]);
  });

  it("caps the total, so that products offset each other", () => {
    expect(numbers("SUBSIDY_SETTLEMENT", [[150], [50]], 10, 2000)).toEqual([[2000], [0], [0]]);
  });

  it("gives three rows per period, also without production", () => {
    expect(numbers("SUBSIDY_SETTLEMENT", [[1, 0]], 10, [[5, 20]])).toEqual([
      [5, 0],
      [0, 20],
      [5, 0],
    ]);
  });

  it("settled plus not paid is what was realised, settled plus repaid is what was granted", () => {
    const calls = sizes.chain((size) =>
      fc.tuple(
        blockOf(amounts, size),
        blockOf(amounts, { rows: size.rows, columns: 1 }),
        blockOf(amountsUpTo(1e12), {
          rows: 1,
          columns: size.columns,
        }),
      ),
    );
    fc.assert(
      fc.property(calls, ([realised, price, granted]) => {
        const [settled, toRepay, notPaid] = numbers("SUBSIDY_SETTLEMENT", realised, price, granted) as [
          number[],
          number[],
          number[],
        ];
        for (const [t, grant] of (granted[0] as number[]).entries()) {
          const worth = realised.reduce((sum, row, p) => sum + (row[t] as number) * (price[p]?.[0] as number), 0);
          const [paid, repaid, uncovered] = [settled[t], toRepay[t], notPaid[t]] as [number, number, number];
          expect(Math.abs(paid + uncovered - worth)).toBeLessThanOrEqual(1e-9 * worth);
          expect(Math.abs(paid + repaid - grant)).toBeLessThanOrEqual(1e-9 * grant);
          expect(Math.min(repaid, uncovered)).toBe(0);
          expect(paid).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("PRODUCTION_VARIANCE", () => {
  it("splits the difference in a quantity effect at the agreed price and a price effect on what was realised", () => {
    expect(numbers("PRODUCTION_VARIANCE", 400, 1000, 420, 1010)).toEqual([[20000, 4200, 24200]]);
  });

  it("gives a row per product", () => {
    expect(numbers("PRODUCTION_VARIANCE", [[400], [300]], 10, [[400], [310]], [[11], [10]])).toEqual([
      [0, 400, 400],
      [100, 0, 100],
    ]);
  });

  it("has an effect of plain 0, never -0, where a negative difference meets a price of 0", () => {
    expect(numbers("PRODUCTION_VARIANCE", 5, 0, 0, 0)).toEqual([[0, 0, 0]]);
  });

  it("the two effects make the total", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amounts, amounts, amounts, amounts), { minLength: 1, maxLength: 5 }),
        (products) => {
          const column = (index: number) => products.map((product) => [product[index]]);
          const found = numbers("PRODUCTION_VARIANCE", column(0), column(1), column(2), column(3));
          for (const [p, [quantity, price, total]] of (found as [number, number, number][]).entries()) {
            const [agreed, agreedPrice, realised, realisedPrice] = products[p] as [number, number, number, number];
            const size = agreed * agreedPrice + realised * realisedPrice + realised * agreedPrice;
            expect(Math.abs(quantity + price - total)).toBeLessThanOrEqual(1e-9 * size);
          }
        },
      ),
    );
  });
});
