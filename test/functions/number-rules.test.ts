// SPDX-License-Identifier: EUPL-1.2
import { meetsRule } from "../../src/functions/number-rules";

describe("a number meets the rule of its argument", () => {
  it("an open bound refuses the bound and accepts its nearest neighbour", () => {
    expect(meetsRule(0, "positive")).toBe(false);
    expect(meetsRule(Number.MIN_VALUE, "positive")).toBe(true);
    expect(meetsRule(0, "probability")).toBe(false);
    expect(meetsRule(Number.MIN_VALUE, "probability")).toBe(true);
    expect(meetsRule(1, "probability")).toBe(false);
    expect(meetsRule(1 - Number.EPSILON / 2, "probability")).toBe(true);
  });

  it("a closed bound is accepted, and what lies beyond is not", () => {
    expect([0, 1].map((value) => meetsRule(value, "not-negative"))).toEqual([true, true]);
    expect(meetsRule(-Number.MIN_VALUE, "not-negative")).toBe(false);
    expect([1, 1 - Number.EPSILON / 2].map((value) => meetsRule(value, "at-least-one"))).toEqual([true, false]);
    expect([99, 100, 1_000_000, 1_000_001].map((value) => meetsRule(value, "draws"))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("a whole number is one that a double counts without gaps", () => {
    expect([0, 1, 1.5, Number.MAX_SAFE_INTEGER].map((value) => meetsRule(value, "whole"))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(meetsRule(Number.MAX_SAFE_INTEGER + 1, "whole")).toBe(false);
    expect([0, 2015].map((value) => meetsRule(value, "year"))).toEqual([false, true]);
  });

  it("what is no finite number meets none", () => {
    const rules = ["not-negative", "positive", "at-least-one", "whole", "year", "probability", "draws"] as const;
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(rules.filter((rule) => meetsRule(value, rule))).toEqual([]);
    }
  });
});
