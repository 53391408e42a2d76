// SPDX-License-Identifier: EUPL-1.2
import {
  Block,
  TooLargeError,
  commonShape,
  requireFinite,
  sumOverProducts,
  tabulate,
  unlessTooLarge,
} from "../../src/model/block";

describe("a block", () => {
  it("serves every product with one row, every period with one column and everything with one cell", () => {
    const row = Block.row([1, 2, 3]);
    const column = Block.column([4, 5]);
    const cell = Block.scalar(6);
    expect([0, 1].map((p) => row.at(p, 2))).toEqual([3, 3]);
    expect([0, 1, 2].map((t) => column.at(1, t))).toEqual([5, 5, 5]);
    expect(cell.at(1, 2)).toBe(6);
  });

  it("reads its own cell when it is as large as the calculation", () => {
    const block = Block.fromRows([
      [1, 2],
      [3, 4],
    ]);
    expect([block.at(0, 0), block.at(0, 1), block.at(1, 0), block.at(1, 1)]).toEqual([1, 2, 3, 4]);
    expect(block.toRows()).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("of no rows has no columns", () => {
    const { rows, columns, values } = Block.fromRows([]);
    expect([rows, columns, values.length]).toEqual([0, 0, 0]);
  });

  it("takes the largest number of rows and of columns as the common shape, and skips what was left out", () => {
    expect(commonShape(Block.row([1, 2, 3]), undefined, Block.column([1, 2]))).toEqual({ rows: 2, columns: 3 });
    expect(commonShape()).toEqual({ rows: 1, columns: 1 });
  });

  it("is filled row after row", () => {
    expect(tabulate({ rows: 2, columns: 2 }, (p, t) => 10 * p + t).toRows()).toEqual([
      [0, 1],
      [10, 11],
    ]);
  });
});

describe("a sum", () => {
  it("adds the products of a period", () => {
    expect(sumOverProducts(3, (p) => p + 1)).toBe(6);
  });

  it("refuses to leave the range of a double, so that no later division makes a 0 of it", () => {
    expect(() => sumOverProducts(2, () => 1e308)).toThrow(TooLargeError);
    expect(() => requireFinite(NaN)).toThrow(TooLargeError);
    expect(new TooLargeError().name).toBe("TooLargeError");
    expect(requireFinite(Number.MAX_VALUE)).toBe(Number.MAX_VALUE);
  });
});

describe("a calculation with numbers of any size", () => {
  it("has no answer when a step leaves the range of a double", () => {
    expect(unlessTooLarge(() => requireFinite(1e308 * 10))).toBeUndefined();
  });

  it("has its answer otherwise, and hides no other error", () => {
    expect(unlessTooLarge(() => requireFinite(1e308))).toBe(1e308);
    const broken = () => {
      throw new Error("a mistake of ours");
    };
    expect(() => unlessTooLarge(broken)).toThrow("a mistake of ours");
  });
});
