// SPDX-License-Identifier: EUPL-1.2
import { type ProductYears, calculateScenario } from "../../src/model/scenario";
import { type ScenarioInput, withMeasures, withoutMeasures } from "../../src/model/scenario-input";
import { LETTER } from "./scenarios";

/** Two products with numbers that can be followed by hand: 1,000 euro at 10 euro per hour, two years. */
const SMALL: ScenarioInput = {
  ...withoutMeasures(LETTER),
  years: [2015, 2016],
  budgetFrame: [1000, 1000],
  hourlyRate: [10, 10],
  products: [
    {
      id: "advice",
      kind: "flow",
      hoursPerUnit: 2,
      budgetShare: 0.4,
      inflow: 25,
      priority: 2,
      openingStock: 10,
    },
    {
      id: "supervision",
      kind: "supervision",
      hoursPerUnit: 3,
      budgetShare: 0.6,
      inflow: 12,
      priority: 1,
      openingActive: 16,
      openingQueue: 4,
      durationInYears: 2,
    },
  ],
};

const lists = ({ id: _id, kind: _kind, ...rest }: ProductYears) => rest;

describe("two years by hand", () => {
  it("of a product that flows: 20 units a year are made, of 25 that come in and 10 that lie there", () => {
    const [advice] = calculateScenario(SMALL).products as [ProductYears, ProductYears];
    expect([advice.id, advice.kind]).toEqual(["advice", "flow"]);
    expect(lists(advice)).toEqual({
      hoursPerUnit: [2, 2],
      inflow: [25, 25],
      budget: [400, 400],
      demand: [35, 40],
      production: [20, 20],
      openingStock: [10, 15],
      movedOut: [0, 0],
      outflow: [20, 20],
      stock: [15, 20],
      running: [0, 0],
      queue: [0, 0],
      started: [0, 0],
    });
  });

  it("of supervision: 20 places, of which half come free each year", () => {
    const [, supervision] = calculateScenario(SMALL).products as [ProductYears, ProductYears];
    expect([supervision.id, supervision.kind]).toEqual(["supervision", "supervision"]);
    expect(lists(supervision)).toEqual({
      hoursPerUnit: [3, 3],
      inflow: [12, 12],
      budget: [600, 600],
      // Of 16 that run 8 go on, with 4 that wait and 12 that come; then 10 go on, with 4 and 12.
      demand: [24, 26],
      production: [20, 20],
      openingStock: [20, 24],
      movedOut: [0, 0],
      outflow: [8, 10],
      stock: [24, 26],
      running: [20, 20],
      queue: [4, 6],
      started: [12, 10],
    });
  });

  it("of the money: what keeps the stocks level is 25 x 2 hours and 20, then 22, places x 3 hours", () => {
    const result = calculateScenario(SMALL);
    expect(result.years).toEqual([2015, 2016]);
    expect(result.available).toEqual([1000, 1000]);
    expect(result.budgetNeeded).toEqual([1100, 1160]);
    expect(result.balance).toEqual([-100, -160]);
    expect(result.breakEvenRate).toEqual([1000 / 110, 1000 / 116]);
  });

  it("with highest risk first: all of supervision, then advice from what is left", () => {
    const first = withMeasures(SMALL, { riskPriority: true });
    const from2015 = { ...first, measures: { ...first.measures, riskPriority: { on: true, from: 2015 } } };
    const [advice, supervision] = calculateScenario(from2015).products as [ProductYears, ProductYears];
    // 24 places cost 720 euro; 280 euro are left for 14 units. Then 12 go on and 12 come in: 24 places again.
    expect(supervision.production).toEqual([24, 24]);
    expect(supervision.budget).toEqual([720, 720]);
    expect(supervision.queue).toEqual([0, 0]);
    expect(advice.production).toEqual([14, 14]);
    expect(advice.budget).toEqual([280, 280]);
    expect(advice.stock).toEqual([21, 32]);
  });

  it("with tasks that move: the same share of what runs, waits and lies there leaves at the start of the year", () => {
    const moving = withMeasures(SMALL, { coreTasks: true });
    const half: ScenarioInput = {
      ...moving,
      measures: {
        ...moving.measures,
        coreTasks: { on: true, shares: { advice: 0.5, supervision: 0.5 }, budgetTransfer: 0, from: 2016 },
      },
    };
    const [advice, supervision] = calculateScenario(half).products as [ProductYears, ProductYears];
    expect(advice.movedOut).toEqual([0, 7.5]);
    expect(advice.demand[1]).toBe(7.5 + 12.5);
    expect(advice.stock[1]).toBe(0);
    expect(advice.outflow[1]).toBe(20);
    // Of 20 that run and 4 that wait half move; of 10 that run 5 go on, with 2 that wait and 6 that come.
    expect(supervision.movedOut).toEqual([0, 12]);
    expect(supervision.openingStock[1]).toBe(24);
    expect(supervision.demand[1]).toBe(13);
    expect([supervision.running[1], supervision.queue[1], supervision.outflow[1]]).toEqual([13, 0, 5]);
    // All of last year's running cases count for the budget that keeps stocks level: 10 + 6 places, 12.5 units.
    expect(calculateScenario(half).budgetNeeded[1]).toBe((16 * 3 + 12.5 * 2) * 10);
  });

  it("without work or without money no rate is in balance", () => {
    const idle = { ...SMALL, products: SMALL.products.slice(0, 1).map((product) => ({ ...product, inflow: 0 })) };
    expect(calculateScenario(idle).breakEvenRate).toEqual([null, null]);
    // Without money none of 16 cases is followed by another: 8 run, 4 of them go on next to the 12 that come.
    expect(calculateScenario({ ...SMALL, budgetFrame: [0, 1000] }).breakEvenRate).toEqual([null, 1000 / (50 + 16 * 3)]);
  });
});
