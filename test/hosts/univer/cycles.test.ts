// SPDX-License-Identifier: EUPL-1.2
import { formulasInCycles } from "../../../scripts/univer-cycles.cjs";

type Readers = Readonly<Record<string, string>>;

/** Cells by a letter, each with the letters of the cells that read it. */
const inCycles = (readers: Readers) =>
  [...formulasInCycles(Object.keys(readers), (cell) => [...(readers[cell] ?? "")])].sort().join("");

describe("formulas that depend on their own result", () => {
  it("are none where each reads what comes before it", () => {
    expect(inCycles({ a: "bc", b: "d", c: "d", d: "" })).toBe("");
  });

  it("are a formula that reads its own cell, and not those that read it", () => {
    expect(inCycles({ a: "ab", b: "" })).toBe("a");
  });

  it("are all of a circle, not what leads to it or comes from it", () => {
    expect(inCycles({ a: "b", b: "c", c: "d", d: "be", e: "" })).toBe("bcd");
  });

  it("are both of two circles, and one made of two that touch", () => {
    expect(inCycles({ a: "b", b: "a", c: "d", d: "c" })).toBe("abcd");
    expect(inCycles({ a: "b", b: "ac", c: "b", d: "a" })).toBe("abc");
  });

  it("are found along a chain of 100,000", () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => index);
    const next = (index: number) => (index + 1 === chain.length ? [] : [index + 1]);
    expect(formulasInCycles(chain, next).size).toBe(0);
    expect(formulasInCycles(chain, (index) => (index === 99_999 ? [50_000] : next(index))).size).toBe(50_000);
  });
});
