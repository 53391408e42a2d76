// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { MEASURE_IDS, type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { LETTER_2015, toScenarioInput } from "../../src/workbook/assumptions";

export const LETTER = toScenarioInput(LETTER_2015);

/** The letter's example with any switches, every amount changed by up to a third, and rates that differ per year. */
export const anyScenario: fc.Arbitrary<ScenarioInput> = fc
  .record({
    switches: fc.array(fc.boolean(), { minLength: MEASURE_IDS.length, maxLength: MEASURE_IDS.length }),
    factors: fc.array(fc.double({ min: 0.7, max: 1.3, noNaN: true }), { minLength: 24, maxLength: 24 }),
    growth: fc.integer({ min: -20, max: 20 }),
  })
  .map(({ switches, factors, growth }) => {
    let next = 0;
    const changed = (value: number) => value * (factors[next++ % factors.length] as number);
    const input: ScenarioInput = {
      ...LETTER,
      budgetFrame: LETTER.budgetFrame.map(changed),
      hourlyRate: LETTER.hourlyRate.map((rate) => Math.round(changed(rate) * 100) / 100),
      products: LETTER.products.map((product) => ({
        ...product,
        hoursPerUnit: changed(product.hoursPerUnit),
        inflow: changed(product.inflow),
      })),
      measures: { ...LETTER.measures, pmjGrowth: { ...LETTER.measures.pmjGrowth, rate: growth / 100 } },
    };
    return withMeasures(input, Object.fromEntries(MEASURE_IDS.map((id, index) => [id, switches[index]])));
  });
