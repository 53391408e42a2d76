// SPDX-License-Identifier: EUPL-1.2
import { UnequalResultsError, requireEqualResults } from "../../bench/harness/compare";
import { atLeast, atMost, counted } from "../../bench/harness/finding";
import { interleave } from "../../bench/harness/interleave";
import { ratios, summarise } from "../../bench/harness/statistics";
import { figure, tableOf } from "../../bench/harness/table";

describe("what measurements say", () => {
  it("is their median, which one slow run does not move", () => {
    expect(summarise([3, 1, 2]).median).toBe(2);
    expect(summarise([3, 1, 1000]).median).toBe(3);
    expect(summarise([4, 1, 3, 2]).median).toBe(2.5);
  });

  it("is their middle half and their number as well", () => {
    expect(summarise([50, 10, 40, 20, 30])).toEqual({ median: 30, middleHalf: [20, 40], count: 5 });
    expect(counted(7)).toEqual({ median: 7, middleHalf: [7, 7], count: 1 });
  });

  it("is nothing when nothing was measured", () => {
    expect(() => summarise([])).toThrow("Nothing was measured.");
  });

  it("is compared round by round, and only where both took part", () => {
    expect(ratios([10, 40], [5, 10])).toEqual([2, 4]);
    expect(() => ratios([10, 40], [5])).toThrow("both took part");
  });
});

describe("contestants", () => {
  const recording = (order: string[], name: string, rounds?: number) => ({
    name,
    run: () => order.push(name),
    ...(rounds === undefined ? {} : { rounds }),
  });

  it("take turns, each round begun by another, and warming up does not count", async () => {
    const order: string[] = [];
    const measured = await interleave([recording(order, "a"), recording(order, "b")], 2);
    expect(order).toEqual(["a", "b", "b", "a", "a", "b"]);
    expect([...measured]).toEqual([
      ["a", [4, 5]],
      ["b", [3, 6]],
    ]);
  });

  it("that are slow take part in the first rounds only", async () => {
    const order: string[] = [];
    const measured = await interleave([recording(order, "a"), recording(order, "slow", 1)], 3, 0);
    expect(measured.get("slow")).toHaveLength(1);
    expect(measured.get("a")).toHaveLength(3);
  });

  it("have names of their own", async () => {
    await expect(interleave([recording([], "a"), recording([], "a")], 1)).rejects.toThrow("same name");
  });
});

describe("results are compared before their times", () => {
  const numbers = (...values: number[]) => Float64Array.from(values);
  const compare = (expected: Float64Array, found: Float64Array) => requireEqualResults("peer", expected, found);

  it("and are equal within 1e-9 of their size", () => {
    expect(compare(numbers(1e6, 0), numbers(1e6 + 5e-4, 0))).toBe(2);
  });

  it("and a difference beyond that is refused, by name and place", () => {
    expect(() => compare(numbers(1, 1e6), numbers(1, 1e6 + 2e-3))).toThrow(UnequalResultsError);
    expect(() => compare(numbers(1, 2), numbers(1, 3))).toThrow("peer gives 3 instead of 2 for number 2.");
  });

  it("and what is no number is refused", () => {
    expect(() => compare(numbers(1), numbers(NaN))).toThrow(UnequalResultsError);
    expect(() => compare(numbers(1), numbers(Infinity))).toThrow(UnequalResultsError);
  });

  it("and a missing result is refused, as is nothing at all", () => {
    expect(() => compare(numbers(1, 2), numbers(1))).toThrow("1 numbers instead of 2");
    expect(() => compare(numbers(), numbers())).toThrow("nothing to compare");
  });
});

describe("the table", () => {
  const time = summarise([9, 10, 11]);

  it("shows the median with its unit, its spread, how many, and whether the aim is reached", () => {
    const finding = { subject: "work", measured: time, unit: "ms", aim: atMost(12, "ms", time.median) } as const;
    const lines = tableOf([{ id: "part", title: "Part", findings: [finding] }]).split("\n");
    expect(lines[1]).toBe("# Part");
    expect(lines[2]?.trim().split(/ {2,}/)).toEqual(["work", "10 ms", "9.50 - 10.5", "3", "≤ 12 ms", "reached"]);
  });

  it("says when an aim is missed", () => {
    const finding = { subject: "work", measured: time, unit: "times", aim: atLeast(300, "times", 10) } as const;
    expect(tableOf([{ id: "part", title: "Part", findings: [finding] }])).toContain("missed");
  });

  it("says why something was not measured, and does not leave it out", () => {
    const finding = { subject: "peer", unit: "ms", note: "not done within 60 s" } as const;
    const text = tableOf([{ id: "part", title: "Part", findings: [finding] }]);
    expect(text).toMatch(/peer +not measured/);
    expect(text).toContain("not done within 60 s");
  });

  it("shows no more digits than matter", () => {
    expect([1234.5, 12.345, 0.012345, 300].map(figure)).toEqual(["1,235", "12.3", "0.0123", "300"]);
  });
});
