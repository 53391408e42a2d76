// SPDX-License-Identifier: EUPL-1.2
import { divideFrame, factsOf, inflowOf, movedStockShareOf } from "../../src/model/measures";
import type { Product, ScenarioInput } from "../../src/model/scenario-input";
import { withMeasures } from "../../src/model/scenario-input";
import { LETTER } from "./scenarios";

const available = (changed: Partial<ScenarioInput["measures"]["availabilityAdvice"]>): ScenarioInput => {
  const { availabilityAdvice } = LETTER.measures;
  return {
    ...LETTER,
    measures: { ...LETTER.measures, availabilityAdvice: { ...availabilityAdvice, on: true, from: 2016, ...changed } },
  };
};

const divided = (input: ScenarioInput, frame: number, t: number) => divideFrame(input, { ...factsOf(input, t), frame });

describe("the frame divided", () => {
  it("by share gives each product its share, and nothing fixed", () => {
    const { fixed, gross, budgets, available: left } = divided(LETTER, 1000, 0);
    expect(fixed).toBe(0);
    expect(gross.map((budget) => Math.round(budget * 1e6) / 1e6)).toEqual([215, 600, 170, 15]);
    expect(budgets).toEqual(gross);
    expect(left).toBe(1000);
  });

  it("scales shares that do not sum to 1", () => {
    const products = LETTER.products.map((product) => ({ ...product, budgetShare: 0.5 }));
    expect(divided({ ...LETTER, products }, 1000, 0).budgets).toEqual([250, 250, 250, 250]);
  });

  it("never gives advice more for being available than the frame", () => {
    const { fixed, budgets, available: left } = divided(available({ amount: 1200 }), 1000, 1);
    expect([fixed, ...budgets, left]).toEqual([1000, 1000, 0, 0, 0, 1000]);
  });

  it("gives the fixed amount from its first year only, and only where there is advice", () => {
    expect(divided(available({ amount: 400 }), 1000, 0).fixed).toBe(0);
    expect(divided(available({ amount: 400 }), 1000, 1).fixed).toBe(400);
    const others = LETTER.products.slice(1);
    const { fixed, budgets } = divided({ ...available({ amount: 400 }), products: others }, 785, 1);
    expect(fixed).toBe(0);
    expect(budgets.map((budget) => Math.round(budget * 1e6) / 1e6)).toEqual([600, 170, 15]);
  });

  it("gives nothing by share where all shares are 0", () => {
    const products = LETTER.products.map((product) => ({ ...product, budgetShare: 0 }));
    expect(divided({ ...LETTER, products }, 1000, 0).budgets).toEqual([0, 0, 0, 0]);
    expect(divided({ ...available({ amount: 400 }), products }, 1000, 1).budgets).toEqual([400, 0, 0, 0]);
  });

  it("tells what each product had before the budget of moved tasks left", () => {
    const input = withMeasures(LETTER, { coreTasks: true });
    const half = {
      ...input,
      measures: { ...input.measures, coreTasks: { ...input.measures.coreTasks, budgetTransfer: 0.5 } },
    };
    const { gross, budgets, available: left } = divided(half, 1000, 2);
    expect(gross[1]).toBeCloseTo(600, 9);
    expect(budgets[1]).toBeCloseTo(600 - 600 * 0.5 * 0.2, 9);
    expect(budgets[2]).toBeCloseTo(170 - 170 * 0.5 * 0.3, 9);
    expect(left).toBeCloseTo(1000 - 60 - 25.5, 9);
  });
});

describe("stock moves out", () => {
  it("in the year in which the tasks do, and not when they stay", () => {
    const service = LETTER.products[2] as Product;
    const moving = withMeasures(LETTER, { coreTasks: true });
    expect([0, 1, 2, 3, 4].map((t) => movedStockShareOf(service, factsOf(moving, t)))).toEqual([0, 0, 0.3, 0, 0]);
    expect(movedStockShareOf(service, factsOf(LETTER, 2))).toBe(0);
    expect(movedStockShareOf(LETTER.products[0] as Product, factsOf(moving, 2))).toBe(0);
  });
});

describe("the inflow of a year", () => {
  it("grows from the year in which the growth starts, also when the growth is not given", () => {
    const service = LETTER.products[2] as Product;
    const found = [0, 1, 2].map((t) => inflowOf(service, factsOf(LETTER, t), LETTER.measures));
    expect(found.map((units) => Math.round(units))).toEqual([36_262, 37_350, 38_470]);
    expect(inflowOf(service, { ...factsOf(LETTER, 1), growth: 2 }, LETTER.measures)).toBe(72_524);
  });
});
