// SPDX-License-Identifier: EUPL-1.2
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import type { ModelInput } from "../../../src/model/budget-model/model-input";
import type { ModelResult } from "../../../src/model/budget-model/model-result";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import example from "../../workbook/model-file/example-own.json";

const EXAMPLE = toModelInput(example as ModelFile);

function switched(input: ModelInput, measure: string): ModelInput {
  return { ...input, measures: input.measures.map((each) => (each.id === measure ? { ...each, on: true } : each)) };
}

function product(result: ModelResult, id: string) {
  const found = result.products.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No product ${id}`);
  return found;
}

/** Every number of the example was worked out by hand, to the decimals that are given here. */
describe("the worked example of an own model, 2026 to 2028", () => {
  const result = calculateModel(EXAMPLE);
  const advice = product(result, "advice");
  const supervision = product(result, "supervision-2");
  const communityService = product(result, "community-service");
  const desk = product(result, "desk");

  const rows: [name: string, found: readonly number[], byHand: readonly [number, number, number], decimals: number][] =
    [
      ["frame", result.frame, [10_000_000, 9_800_000, 10_300_000], 2],
      [
        "divided by share",
        result.frame.map((frame, t) => frame - (desk.grossBudget[t] as number)),
        [9e6, 8.8e6, 9.3e6],
        2,
      ],
      ["budget of community service", communityService.budget, [1_800_000, 1_584_000, 1_488_000], 2],
      ["available", result.available, [10_000_000, 9_624_000, 9_928_000], 2],
      ["production of advice", advice.production, [2700, 2563.1, 3009.7], 1],
      ["inflow of advice", advice.inflow, [2500, 2860, 2974.4], 1],
      ["stock of advice", advice.stock, [0, 296.9, 261.6], 1],
      ["places for supervision", supervision.production, [562.5, 533.98, 564.32], 2],
      ["running supervision", supervision.running, [562.5, 533.98, 564.32], 2],
      ["queue for supervision", supervision.queue, [52.5, 111.77, 163.92], 2],
      ["inflow of supervision", supervision.inflow, [300, 312, 349.48], 2],
      ["inflow of community service", communityService.inflow, [1500, 1248, 973.44], 2],
      ["production of community service", communityService.production, [1440, 1231.73, 1257.82], 2],
      ["community service moved out", communityService.movedOut, [0, 192, 196.07], 2],
      ["stock of community service", communityService.stock, [960, 784.27, 303.83], 2],
      ["stock of the desk", desk.stock, [0, 691.26, 1798.52], 2],
      ["budget needed", result.budgetNeeded, [9_975_000, 10_510_308, 10_102_611.52], 2],
      ["balance", result.balance, [25_000, -886_308, -174_611.52], 2],
    ];

  it.each(rows)("%s", (_, found, byHand, decimals) => {
    expect(found.map((value) => Number(value.toFixed(decimals)))).toEqual(byHand);
  });

  it("spends everything that is available", () => {
    for (const value of result.unspent) expect(value).toBeCloseTo(0, 6);
  });

  it("serves supervision, then advice, then community service where the highest risk comes first", () => {
    const byPriority = calculateModel(switched(EXAMPLE, "g"));
    expect(byPriority.products.map(({ budget }) => Math.round(budget[0] as number))).toEqual([
      2_600_000, 4_920_000, 1_480_000, 1_000_000,
    ]);
    expect(product(byPriority, "community-service").stock[0]).toBeCloseTo(1216, 9);
  });
});
