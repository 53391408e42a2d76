// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { ModelSeries, calculateModel } from "../../src/model/budget-model/calculate-model";
import { ScenarioSeries, calculateScenario } from "../../src/model/scenario";
import { toModelInput } from "../../src/workbook/model-file/to-model-input";
import { anyModel } from "./budget-model/any-model";
import { anyScenario } from "./scenarios";

/** Every number with all its bits; NaN, infinities and the sign of 0 are told apart. */
function bits(calculate: () => unknown): string {
  const exact = (_key: string, value: unknown) =>
    typeof value === "number" ? (Object.is(value, -0) ? "-0" : String(value)) : value;
  try {
    return JSON.stringify(calculate(), exact);
  } catch (error) {
    return (error as Error).name;
  }
}

describe("many scenarios in the same lists", () => {
  it("give the letter's model bit for bit what each gives by itself", () => {
    const series = new ScenarioSeries();
    fc.assert(
      fc.property(anyScenario, (input) => {
        expect(bits(() => series.calculate(input))).toBe(bits(() => calculateScenario(input)));
      }),
    );
  });

  it("give an own model bit for bit what each gives by itself, whatever was calculated before", () => {
    const series = new ModelSeries();
    for (let seed = 1; seed <= 60; seed++) {
      const model = toModelInput(anyModel(seed));
      for (const every of [1, 2, 3]) {
        const input = { ...model, measures: model.measures.map((each, m) => ({ ...each, on: m % every === 0 })) };
        expect(bits(() => series.calculate(input))).toBe(bits(() => calculateModel(input)));
      }
    }
  });
});
