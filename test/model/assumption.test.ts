// SPDX-License-Identifier: EUPL-1.2
import { type Assumption, type AssumptionId, assumptionsOf } from "../../src/model/assumption";
import { type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { LETTER } from "./scenarios";

function name(id: AssumptionId): string {
  if (id.kind === "product") return `${id.field} ${id.product}`;
  if (id.kind === "measure") return `${id.measure} ${id.parameter}${id.product === undefined ? "" : ` ${id.product}`}`;
  return id.kind;
}

function find(input: ScenarioInput, wanted: string, year = 0): Assumption {
  const found = assumptionsOf(input, year).find(({ id }) => name(id) === wanted);
  if (found === undefined) throw new Error(`No assumption ${wanted}`);
  return found;
}

describe("the assumptions of the letter", () => {
  it("are every number with a size, with what it may be", () => {
    const flow = (p: number, norm: number, share: number, inflow: number, stock: number) => [
      [`hoursPerUnit ${p}`, norm, 0.01, Infinity],
      [`budgetShare ${p}`, share, 0, 1],
      [`inflow ${p}`, inflow, 0, Infinity],
      [`openingStock ${p}`, stock, 0, Infinity],
    ];
    const found = assumptionsOf(LETTER, 0).map(({ id, value, lowest, highest }) => [name(id), value, lowest, highest]);
    expect(found).toEqual([
      ["budgetFrame", 230e6, 0, Infinity],
      ["hourlyRate", 90, 2.51, Infinity],
      ...flow(0, 9, 0.215, 62_500, 0),
      ["hoursPerUnit 1", 75.56, 0.01, Infinity],
      ["budgetShare 1", 0.6, 0, 1],
      ["inflow 1", 10_146.5, 0, Infinity],
      ["openingActive 1", 20_293, 0, Infinity],
      ["openingQueue 1", 1638, 0, Infinity],
      ["durationInYears 1", 2, 1, Infinity],
      ...flow(2, 12, 0.17, 36_262, 23_500),
      ...flow(3, 40, 0.015, 970, 0),
      ["rateCut2015 cut", 2.5, 0, 89.99],
      ["extra13 amount", 13e6, 0, Infinity],
      ["extra5 amount", 5e6, 0, Infinity],
      ["pmjGrowth rate", 0.03, -0.5, 1],
      ["availabilityAdvice amount", 49_450_000, 0, Infinity],
      ["availabilityAdvice effortChange", 0, -0.9, 5],
      ["coreTasks budgetTransfer", 1, 0, 1],
      ["clientRestraint reduction", 0.02, 0, 1],
      ["coreTasks shares 0", 0, 0, 1],
      ["coreTasks shares 1", 0.2, 0, 1],
      ["coreTasks shares 2", 0.3, 0, 1],
      ["coreTasks shares 3", 0, 0, 1],
    ]);
  });

  it("each put back at its own value give the same scenario, but for a share of 0 that is then written down", () => {
    for (const { id, value, with: put } of assumptionsOf(LETTER, 0)) {
      if (id.kind === "measure" && id.parameter === "shares") continue;
      expect(put(value)).toEqual(LETTER);
    }
  });
});

describe("another value", () => {
  it("of a product's number changes that product alone", () => {
    const products = LETTER.products.map((product, p) => (p === 2 ? { ...product, inflow: 40_000 } : product));
    expect(find(LETTER, "inflow 2").with(40_000)).toEqual({ ...LETTER, products });
  });

  it("of a measure's number changes that number alone", () => {
    const { measures } = LETTER;
    expect(find(LETTER, "extra13 amount").with(12e6)).toEqual({
      ...LETTER,
      measures: { ...measures, extra13: { ...measures.extra13, amount: 12e6 } },
    });
  });

  it("of a share that moves keeps the shares of other products", () => {
    const { measures } = LETTER;
    const shares = { advice: 0.1, supervision: 0.2, "community-service": 0.3 };
    expect(find(LETTER, "coreTasks shares 0").with(0.1)).toEqual({
      ...LETTER,
      measures: { ...measures, coreTasks: { ...measures.coreTasks, shares } },
    });
  });

  it("of a frame changes the other years in the same proportion", () => {
    const uneven = { ...LETTER, budgetFrame: [100, 200, 300, 400, 500] };
    expect(find(uneven, "budgetFrame", 1).with(100).budgetFrame).toEqual([50, 100, 150, 200, 250]);
    expect(find(uneven, "budgetFrame", 1).value).toBe(200);
  });
});

describe("an amount per year", () => {
  it("is no assumption where it is 0, for it has no proportion to other years, nor in a year that is not there", () => {
    const names = (input: ScenarioInput, year: number) => assumptionsOf(input, year).map(({ id }) => name(id));
    const without = { ...LETTER, budgetFrame: [0, 230e6, 230e6, 230e6, 230e6] };
    expect(names(without, 0)).not.toContain("budgetFrame");
    expect(names(without, 1)).toContain("budgetFrame");
    expect(names(LETTER, 5).slice(0, 1)).toEqual(["hoursPerUnit 0"]);
  });
});

describe("the lowest hourly rate", () => {
  const uneven = { ...LETTER, hourlyRate: [100, 50, 80, 90, 90] };

  it("keeps every year's rate a cent above the cut, in the proportion of the chosen year", () => {
    expect(find(uneven, "hourlyRate", 0).lowest).toBeCloseTo(2 * 2.51, 12);
    expect(find(uneven, "hourlyRate", 1).lowest).toBeCloseTo(2.51, 12);
    expect(find(uneven, "rateCut2015 cut", 0).highest).toBeCloseTo(49.99, 12);
  });

  it("is 0 when no cut is made, and not when it is only continued", () => {
    const off = withMeasures(uneven, { rateCut2015: false, rateCutContinued: false });
    expect(find(off, "hourlyRate", 0).lowest).toBe(0);
    expect(find(withMeasures(off, { rateCutContinued: true }), "hourlyRate", 1).lowest).toBeCloseTo(2.51, 12);
  });
});
