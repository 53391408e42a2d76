// SPDX-License-Identifier: EUPL-1.2
import { RandomSource } from "../../src/model/random";
import { type ScenarioResult, calculateScenario } from "../../src/model/scenario";
import type { Product, ScenarioInput } from "../../src/model/scenario-input";

export const PRODUCTS = 12;
export const PERIODS = 120;

/** The measures that are on, with their parameters; amounts are made up, as are all numbers of this model. */
export const MEASURES = {
  cutEurosPerHour: 2.5,
  cutPeriod: 12,
  extraOnce: 150_000,
  extraOncePeriod: 24,
  extraStructural: 60_000,
  extraStructuralFrom: 30,
  growthPerPeriod: 0.002,
  growthFrom: 13,
  baseEurosPerHour: 90,
} as const;

/** Organisations with twelve products over 120 months; the same numbers at every run. */
export function organisations(count: number): ScenarioInput[] {
  const random = new RandomSource(2015);
  const between = (low: number, high: number) => low + (high - low) * random.nextUniform();
  const periods = Array.from({ length: PERIODS }, (_, t) => t + 1);
  return Array.from({ length: count }, () => {
    const frame = between(1e6, 5e6);
    const weights = Array.from({ length: PRODUCTS }, () => between(1, 3));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const products = weights.map((weight, p): Product => {
      const [hoursPerUnit, budgetShare] = [between(5, 80), weight / total];
      // About what the budget buys, so that some stocks grow and others run dry.
      const inflow = ((frame * budgetShare) / (MEASURES.baseEurosPerHour * hoursPerUnit)) * between(0.8, 1.1);
      const openingStock = inflow * between(0, 4);
      return { id: `product-${p + 1}`, kind: "flow", hoursPerUnit, budgetShare, inflow, priority: 1, openingStock };
    });
    return {
      years: periods,
      budgetFrame: periods.map(() => frame),
      hourlyRate: periods.map(() => MEASURES.baseEurosPerHour),
      products,
      measures: measures(),
    };
  });
}

function measures(): ScenarioInput["measures"] {
  const { cutEurosPerHour, cutPeriod, growthPerPeriod, growthFrom } = MEASURES;
  const { extraOnce, extraOncePeriod, extraStructural, extraStructuralFrom } = MEASURES;
  return {
    rateCut2015: { on: true, cut: cutEurosPerHour, year: cutPeriod },
    rateCutContinued: { on: false, from: 1 },
    extra13: { on: true, amount: extraOnce, year: extraOncePeriod, structural: false },
    extra5: { on: true, amount: extraStructural, from: extraStructuralFrom },
    pmjGrowth: { on: true, rate: growthPerPeriod, from: growthFrom },
    availabilityAdvice: { on: false, amount: 0, effortChange: 0, from: 1 },
    coreTasks: { on: false, shares: {}, budgetTransfer: 0, from: 1 },
    clientRestraint: { on: false, reduction: 0, product: "product-1", from: 1 },
    riskPriority: { on: false, from: 1 },
    acceptRisingStock: { on: true },
  };
}

/** What is timed. */
export function calculate(inputs: readonly ScenarioInput[]): ScenarioResult[] {
  return inputs.map(calculateScenario);
}
