// SPDX-License-Identifier: EUPL-1.2
import { type DecisionVariable, searchGrid, withDecisionVariable } from "../../src/model/decision-variable";
import { type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { LETTER } from "./scenarios";

/** Rates and frames that differ per year. */
const UNEVEN: ScenarioInput = {
  ...LETTER,
  budgetFrame: [100_000_001, 200_000_001, 300_000_000, 400_000_000, 500_000_000.5],
  hourlyRate: [60, 80.01, 90, 100, 120.004],
};
const NO_CUT = withMeasures(UNEVEN, { rateCut2015: false, rateCutContinued: false });
const grid = (input: ScenarioInput, variable: DecisionVariable) => {
  const { lowest, highest, stepsPerUnit } = searchGrid(input, variable);
  return [lowest, highest, stepsPerUnit];
};

describe("a variable changes", () => {
  it("the hourly rate of its first year and every later one, to the value itself", () => {
    expect(withDecisionVariable(UNEVEN, { kind: "hourlyRate", from: 2017 }, 70)).toEqual({
      ...UNEVEN,
      hourlyRate: [60, 80.01, 70, 70, 70],
    });
  });

  it("the frame of its first year and every later one, by the value", () => {
    expect(withDecisionVariable(UNEVEN, { kind: "extraBudget", from: 2018 }, -50_000_000)).toEqual({
      ...UNEVEN,
      budgetFrame: [100_000_001, 200_000_001, 300_000_000, 350_000_000, 450_000_000.5],
    });
  });

  it("the growth, and switches it on", () => {
    const off = withMeasures(UNEVEN, { pmjGrowth: false });
    expect(withDecisionVariable(off, { kind: "growth" }, 0.05)).toEqual({
      ...off,
      measures: { ...off.measures, pmjGrowth: { on: true, rate: 0.05, from: 2016 } },
    });
  });
});

describe("the values of a variable", () => {
  it("are cents from half the lowest rate to twice the highest, of the years that it reaches", () => {
    expect(grid(NO_CUT, { kind: "hourlyRate", from: 2015 })).toEqual([3000, 24_001, 100]);
    expect(grid(NO_CUT, { kind: "hourlyRate", from: 2016 })).toEqual([4001, 24_001, 100]);
    expect(grid(NO_CUT, { kind: "hourlyRate", from: 2019 })).toEqual([6000, 24_001, 100]);
  });

  it("are those of all years when it reaches none", () => {
    expect(grid(NO_CUT, { kind: "hourlyRate", from: 2020 })).toEqual([3000, 24_001, 100]);
    expect(grid(NO_CUT, { kind: "extraBudget", from: 2020 })).toEqual([-50_000_000, 500_000_001, 1]);
  });

  it("start a cent above a cut, whether it is once or continued, and only when it is made", () => {
    const deep: ScenarioInput = {
      ...NO_CUT,
      measures: { ...NO_CUT.measures, rateCut2015: { on: false, cut: 59.996, year: 2015 } },
    };
    const rate: DecisionVariable = { kind: "hourlyRate", from: 2015 };
    expect(grid(deep, rate)[0]).toBe(3000);
    expect(grid(withMeasures(deep, { rateCut2015: true }), rate)[0]).toBe(6000);
    expect(grid(withMeasures(deep, { rateCutContinued: true }), rate)[0]).toBe(6000);
    expect(grid(withMeasures(deep, { rateCut2015: true }), { kind: "hourlyRate", from: 2019 })[0]).toBe(6000);
  });

  it("are one value when a cut is more than twice the highest rate", () => {
    const absurd: ScenarioInput = {
      ...UNEVEN,
      measures: { ...UNEVEN.measures, rateCut2015: { on: true, cut: 300, year: 2015 } },
    };
    expect(grid(absurd, { kind: "hourlyRate", from: 2015 })).toEqual([30_001, 30_001, 100]);
  });

  it("are whole euros from half the smallest frame less to the largest frame more", () => {
    expect(grid(UNEVEN, { kind: "extraBudget", from: 2015 })).toEqual([-50_000_000, 500_000_001, 1]);
    expect(grid(UNEVEN, { kind: "extraBudget", from: 2016 })).toEqual([-100_000_000, 500_000_001, 1]);
  });

  it("are hundredths of a percent from half the inflow less to twice as much", () => {
    expect(grid(UNEVEN, { kind: "growth" })).toEqual([-5000, 10_000, 10_000]);
  });
});
