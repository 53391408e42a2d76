// SPDX-License-Identifier: EUPL-1.2
import { type SteppedQuestion, findBoundary } from "../../src/model/boundary";
import { type GoalSeekResult, seekGoal } from "../../src/model/goal-seek";
import { type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { ONE } from "./small-scenario";

const question = (lowest: number, highest: number, isMet: (step: number) => boolean): SteppedQuestion => ({
  lowest,
  highest,
  tryStep: (step) => ({ value: step, answer: isMet(step) ? 1 : 0 }),
  meets: (answer) => answer === 1,
});

const tried = (lowest: number, highest: number) =>
  findBoundary(question(lowest, highest, () => true)).tried.map(({ value }) => value);

describe("the even steps", () => {
  it("are 65 from the lowest to the highest, both included, as far as there are so many", () => {
    expect(tried(0, 640)).toEqual(Array.from({ length: 65 }, (_, index) => index * 10));
    expect(tried(-32, 32)).toEqual(Array.from({ length: 65 }, (_, index) => index - 32));
    expect(tried(7, 10)).toEqual([7, 8, 9, 10]);
    expect(tried(5, 5)).toEqual([5]);
  });

  it("find a goal that is met at one of them only, and name the first of each kind", () => {
    expect(findBoundary(question(0, 640, (step) => step === 300))).toMatchObject({
      kind: "several",
      met: { value: 300 },
      notMet: { value: 0 },
    });
    expect(findBoundary(question(0, 640, (step) => step !== 300))).toMatchObject({
      kind: "several",
      met: { value: 0 },
      notMet: { value: 300 },
    });
  });

  it("find a goal that is met at the first or at the last step only", () => {
    expect(findBoundary(question(0, 640, (step) => step === 0))).toMatchObject({
      kind: "one",
      met: { value: 0 },
      notMet: { value: 1 },
    });
    expect(findBoundary(question(0, 640, (step) => step === 640))).toMatchObject({
      kind: "one",
      met: { value: 640 },
      notMet: { value: 639 },
    });
  });
});

const PRODUCTION = { kind: "production", product: 0, year: 0 } as const;
const STOCK = { kind: "stock", product: 0, year: 0 } as const;
const BUDGET = { kind: "extraBudget", from: 2015 } as const;
const RATE = { kind: "hourlyRate", from: 2015 } as const;

describe("a goal by hand", () => {
  it("a production of 80 units takes 600 euro more, and one euro less does not do", () => {
    expect(seekGoal(ONE, BUDGET, { answer: PRODUCTION, bound: 80 })).toEqual({
      kind: "found",
      today: 50,
      found: { value: 600, answer: 80 },
      beyond: { value: 599, answer: 79.95 },
    });
  });

  it("a stock of 85 takes 500 euro more", () => {
    expect(seekGoal(ONE, BUDGET, { answer: STOCK, bound: 85 })).toEqual({
      kind: "found",
      today: 110,
      found: { value: 500, answer: 85 },
      beyond: { value: 499, answer: 85.05 },
    });
  });

  it("a production of 40 is met today, and the rate may rise to 12.50", () => {
    expect(seekGoal(ONE, RATE, { answer: PRODUCTION, bound: 40 })).toEqual({
      kind: "already-met",
      today: 50,
      upTo: { value: 12.5, answer: 40 },
    });
  });

  it("exactly today's answer is met, for what must be low and for what must be high", () => {
    expect(seekGoal(ONE, RATE, { answer: PRODUCTION, bound: 50 }).kind).toBe("already-met");
    expect(seekGoal(ONE, RATE, { answer: STOCK, bound: 110 }).kind).toBe("already-met");
  });

  it("a production of 101 is out of reach: double the budget makes 100", () => {
    expect(seekGoal(ONE, BUDGET, { answer: PRODUCTION, bound: 101 })).toEqual({
      kind: "out-of-reach",
      today: 50,
      best: { value: 1000, answer: 100 },
      lowest: -500,
      highest: 1000,
    });
  });

  it("a stock of 59 is out of reach: half the rate leaves 60", () => {
    expect(seekGoal(ONE, RATE, { answer: STOCK, bound: 59 })).toEqual({
      kind: "out-of-reach",
      today: 110,
      best: { value: 5, answer: 60 },
      lowest: 5,
      highest: 20,
    });
  });

  it("a product that is not there does not answer to anything", () => {
    expect(seekGoal(ONE, RATE, { answer: { ...STOCK, product: 1 }, bound: -1 })).toEqual({
      kind: "no-effect",
      today: 0,
    });
  });

  it("where every value meets what today's growth does not, the one that only just does is named", () => {
    // 300 percent of growth brings in 240 and 960 units; the 100 percent that a variable goes up to, 120 and 240.
    const growing: ScenarioInput = {
      ...ONE,
      years: [2015, 2016],
      budgetFrame: [1000, 1000],
      hourlyRate: [10, 10],
      measures: { ...ONE.measures, pmjGrowth: { on: true, rate: 3, from: 2015 } },
    };
    expect(seekGoal(growing, { kind: "growth" }, { answer: { ...STOCK, year: 1 }, bound: 400 })).toEqual({
      kind: "found",
      today: 100 + 240 + 960 - 100,
      found: { value: 1, answer: 100 + 120 + 240 - 100 },
      beyond: undefined,
    });
  });

  it("a stock of 59 is out of reach of double the budget too: it leaves 60", () => {
    expect(seekGoal(ONE, BUDGET, { answer: STOCK, bound: 59 })).toMatchObject({
      kind: "out-of-reach",
      best: { value: 1000, answer: 60 },
    });
  });

  it("a stock below nothing is out of reach, although most values leave the same nothing as today", () => {
    const served = { ...ONE, products: ONE.products.map((product) => ({ ...product, inflow: 40, openingStock: 0 })) };
    expect(seekGoal(served, BUDGET, { answer: STOCK, bound: -1 })).toMatchObject({
      kind: "out-of-reach",
      today: 0,
      best: { answer: 0 },
      lowest: -500,
    });
  });
});

/** 100 hours, and two products of an hour each of which 40 come in: what is served last grows with its inflow to 50. */
const SERVED_LAST: ScenarioInput = {
  ...ONE,
  products: [1, 2].map((priority) => ({
    id: `priority ${priority}`,
    kind: "flow",
    hoursPerUnit: 1,
    budgetShare: 0.5,
    inflow: 40,
    priority,
    openingStock: 0,
  })),
  measures: {
    ...ONE.measures,
    riskPriority: { on: true, from: 2015 },
    pmjGrowth: { on: false, rate: 0.25, from: 2015 },
  },
};

describe("a goal that is met in the middle only: 48 units of what is served last, at 20 to 30 percent of growth", () => {
  const goal = { answer: { kind: "production", product: 1, year: 0 }, bound: 48 } as const;

  it("has no single value; one that meets it and one that does not are named", () => {
    const result = seekGoal(SERVED_LAST, { kind: "growth" }, goal);
    expect(result).toMatchObject({ kind: "not-monotone", today: 40, notMet: { value: -0.5, answer: 20 } });
    const { value, answer } = (result as Extract<GoalSeekResult, { kind: "not-monotone" }>).met;
    expect(value).toBeGreaterThanOrEqual(0.2);
    expect(value).toBeLessThan(0.25);
    expect(answer).toBeCloseTo(40 * (1 + value), 9);
  });

  it("names no limit where today's growth meets it", () => {
    const growing = withMeasures(SERVED_LAST, { pmjGrowth: true });
    expect(seekGoal(growing, { kind: "growth" }, goal)).toEqual({ kind: "already-met", today: 50, upTo: undefined });
  });
});
