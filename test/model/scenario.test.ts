// SPDX-License-Identifier: EUPL-1.2
import { type ScenarioResult, calculateScenario } from "../../src/model/scenario";
import {
  MEASURE_IDS,
  type MeasureId,
  type ScenarioInput,
  withMeasures,
  withoutMeasures,
} from "../../src/model/scenario-input";
import { LETTER_2015, toScenarioInput } from "../../src/workbook/assumptions";
import { referenceScenario } from "./reference-scenario";

const LETTER = toScenarioInput(LETTER_2015);
const NEUTRAL = withoutMeasures(LETTER);

function year(result: ScenarioResult, wanted: number): number {
  return result.years.indexOf(wanted);
}

function product(result: ScenarioResult, id: string) {
  const found = result.products.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No product ${id}`);
  return found;
}

/** Whole units of one quantity per product, in the order of the letter's example. */
function rounded(result: ScenarioResult, of: "production" | "stock" | "queue" | "inflow" | "budget", wanted: number) {
  return result.products.map((p) => Math.round(p[of][year(result, wanted)] as number));
}

const only = (id: MeasureId) => calculateScenario(withMeasures(NEUTRAL, { [id]: true }));

describe("the letter of 23 November 2015", () => {
  let result: ScenarioResult;
  beforeEach(() => {
    result = calculateScenario(LETTER);
  });

  it("2015 with the one-off cut closes on the letter's figures", () => {
    expect(rounded(result, "stock", 2015)[2]).toBe(22524);
    expect(rounded(result, "stock", 2015)[1]).toBe(21931);
    expect(rounded(result, "queue", 2015)[1]).toBe(1058);
  });

  it("2015 without the cut does not", () => {
    const without = calculateScenario(withMeasures(LETTER, { rateCut2015: false }));
    expect(rounded(without, "stock", 2015)[2]).toBe(23558);
    expect(rounded(without, "stock", 2015)[1]).toBe(21931);
    expect(rounded(without, "queue", 2015)[1]).toBe(1638);
  });

  it("2016 has both additions to the frame, and a surplus", () => {
    expect(result.frame[1]).toBe(248_000_000);
    expect(rounded(result, "production", 2016)).toEqual([65827, 21881, 39037, 1033]);
    expect(rounded(result, "stock", 2016)[2]).toBe(20837);
    expect(Math.round(result.balance[1] as number)).toBe(9_879_946);
  });

  it("2019 falls short", () => {
    expect(rounded(result, "stock", 2019)[2]).toBe(28773);
    expect(rounded(result, "stock", 2019)[1]).toBe(23543);
    expect(Math.round(result.balance[4] as number)).toBe(-18_147_816);
  });
});

describe("each measure alone", () => {
  let neutral: ScenarioResult;
  beforeEach(() => {
    neutral = calculateScenario(NEUTRAL);
  });

  it("no measures: frame, rate, norms and inflow are the assumptions themselves", () => {
    expect(neutral.frame).toEqual(LETTER.budgetFrame);
    expect(neutral.hourlyRate).toEqual(LETTER.hourlyRate);
    expect(neutral.available).toEqual(LETTER.budgetFrame);
    for (const [p, { inflow, hoursPerUnit }] of LETTER.products.entries()) {
      expect(neutral.products[p]?.inflow).toEqual(LETTER.years.map(() => inflow));
      expect(neutral.products[p]?.hoursPerUnit).toEqual(LETTER.years.map(() => hoursPerUnit));
    }
  });

  it("1, one-off rate cut: the rate of 2015 less the cut, other years untouched", () => {
    const result = only("rateCut2015");
    expect(result.hourlyRate).toEqual([87.5, 90, 90, 90, 90]);
    expect(result.frame).toEqual(neutral.frame);
    expect(rounded(result, "production", 2015)[2]).toBeGreaterThan(rounded(neutral, "production", 2015)[2] as number);
    expect(rounded(result, "production", 2016)).toEqual(rounded(neutral, "production", 2016));
  });

  it("2, rate cut continued: the same cut in every year from 2016", () => {
    expect(only("rateCutContinued").hourlyRate).toEqual([90, 87.5, 87.5, 87.5, 87.5]);
  });

  it("1 and 2 that reach the same year cut it once", () => {
    const both = withMeasures(NEUTRAL, { rateCut2015: true, rateCutContinued: true });
    const overlapping: ScenarioInput = {
      ...both,
      measures: { ...both.measures, rateCutContinued: { on: true, from: 2015 } },
    };
    expect(calculateScenario(overlapping).hourlyRate).toEqual([87.5, 87.5, 87.5, 87.5, 87.5]);
  });

  it("3, +13 million: in 2016 only, in every later year too when structural", () => {
    expect(only("extra13").frame).toEqual([230e6, 243e6, 230e6, 230e6, 230e6]);
    const on = withMeasures(NEUTRAL, { extra13: true });
    const structural: ScenarioInput = {
      ...on,
      measures: { ...on.measures, extra13: { ...on.measures.extra13, structural: true } },
    };
    expect(calculateScenario(structural).frame).toEqual([230e6, 243e6, 243e6, 243e6, 243e6]);
  });

  it("4, +5 million: every year from 2016", () => {
    expect(only("extra5").frame).toEqual([230e6, 235e6, 235e6, 235e6, 235e6]);
  });

  it("5, PMJ growth: 3 percent on 3 percent from 2016, all products", () => {
    const result = only("pmjGrowth");
    for (const [p, { inflow }] of LETTER.products.entries()) {
      const growing = [1, 1.03, 1.0609, 1.092727, 1.12550881];
      for (const [t, factor] of growing.entries()) {
        expect(result.products[p]?.inflow[t]).toBeCloseTo(inflow * factor, 6);
      }
    }
  });

  it("6, availability funding: a fixed amount for advice, the rest by the other shares, and another effort", () => {
    const on = withMeasures(NEUTRAL, { availabilityAdvice: true });
    const changed: ScenarioInput = {
      ...on,
      measures: { ...on.measures, availabilityAdvice: { on: true, amount: 40e6, effortChange: 0.1, from: 2016 } },
    };
    const result = calculateScenario(changed);
    const [advice, supervision, communityService, interventions] = result.products.map((p) => p.budget[1] as number);
    expect(advice).toBe(40e6);
    expect(supervision).toBeCloseTo((190e6 * 0.6) / 0.785, 3);
    expect(communityService).toBeCloseTo((190e6 * 0.17) / 0.785, 3);
    expect(interventions).toBeCloseTo((190e6 * 0.015) / 0.785, 3);
    expect(product(result, "advice").hoursPerUnit).toEqual([9, ...[2016, 2017, 2018, 2019].map(() => 9 * 1.1)]);
    expect(product(result, "supervision").hoursPerUnit[1]).toBe(75.56);
    expect(result.products.map((p) => p.budget[0])).toEqual(neutral.products.map((p) => p.budget[0]));
  });

  it("7, core tasks elsewhere: inflow and budget go, and once the same share of what is in hand", () => {
    const result = only("coreTasks");
    const service = product(result, "community-service");
    const before = product(neutral, "community-service");
    expect(service.inflow).toEqual([36262, 36262, 36262 * 0.7, 36262 * 0.7, 36262 * 0.7]);
    expect(service.budget[2]).toBeCloseTo(0.7 * (before.budget[2] as number), 3);
    expect(service.movedOut.map(Math.round)).toEqual([0, 0, Math.round(0.3 * (before.stock[1] as number)), 0, 0]);
    expect(result.available[2]).toBeCloseTo(230e6 - 230e6 * (0.3 * 0.17 + 0.2 * 0.6), 3);
    const supervision = product(result, "supervision");
    expect(supervision.movedOut[2]).toBeCloseTo(0.2 * (product(neutral, "supervision").stock[1] as number), 6);
    expect(product(result, "advice")).toEqual(product(neutral, "advice"));
  });

  it("7, without a transfer the budget stays although the work goes", () => {
    const on = withMeasures(NEUTRAL, { coreTasks: true });
    const kept: ScenarioInput = {
      ...on,
      measures: { ...on.measures, coreTasks: { ...on.measures.coreTasks, budgetTransfer: 0 } },
    };
    expect(calculateScenario(kept).available).toEqual(neutral.available);
    expect(product(calculateScenario(kept), "community-service").inflow[2]).toBeCloseTo(36262 * 0.7, 9);
  });

  it("8, restraint by the commissioning client: less inflow of one product from 2017", () => {
    const result = only("clientRestraint");
    expect(product(result, "advice").inflow).toEqual([62500, 62500, 61250, 61250, 61250]);
    expect(product(result, "supervision")).toEqual(product(neutral, "supervision"));
  });

  it("9, highest risk first: supervision is served fully, what is last gets what is left", () => {
    const result = only("riskPriority");
    const supervision = product(result, "supervision");
    for (const t of [1, 2, 3, 4]) {
      expect(supervision.queue[t]).toBe(0);
      expect(supervision.production[t]).toBeCloseTo(supervision.demand[t] as number, 9);
      const spent = result.products.reduce((sum, p) => sum + (p.budget[t] as number), 0);
      expect(spent).toBeLessThanOrEqual((result.available[t] as number) * (1 + 1e-12));
    }
    expect(result.products.map((p) => p.production[0])).toEqual(neutral.products.map((p) => p.production[0]));
  });

  it("10, accept a rising work stock: changes no number", () => {
    expect(only("acceptRisingStock")).toEqual(neutral);
  });
});

/** The letter's example with every parameter at a value that shows in the answer. */
const TELLING: ScenarioInput = {
  ...LETTER,
  budgetFrame: [230e6, 229e6, 231e6, 228e6, 240e6],
  hourlyRate: [90, 91, 92.5, 93, 89],
  measures: {
    ...LETTER.measures,
    rateCutContinued: { on: false, from: 2015 },
    extra13: { on: false, amount: 12.5e6, year: 2017, structural: true },
    extra5: { on: false, amount: 4e6, from: 2018 },
    pmjGrowth: { on: false, rate: -0.02, from: 2017 },
    availabilityAdvice: { on: false, amount: 45e6, effortChange: -0.15, from: 2015 },
    coreTasks: {
      on: false,
      shares: { advice: 0.1, supervision: 0.35, "community-service": 1, interventions: 0 },
      budgetTransfer: 0.4,
      from: 2015,
    },
    clientRestraint: { on: false, reduction: 0.3, product: "supervision", from: 2016 },
    riskPriority: { on: false, from: 2015 },
  },
};

/** Asserts only where it must: a matcher for each of a quarter of a million numbers would take a minute. */
function expectAgreement(found: number, expected: number, size = expected): void {
  if (Math.abs(found - expected) <= 1e-9 * Math.abs(size)) return;
  expect(found).toBe(expected);
}

describe("an independent recalculation agrees", () => {
  it.each([
    ["the letter's example", LETTER],
    ["an example in which every parameter tells", TELLING],
  ])("for every combination of the ten switches: %s", (_, input) => {
    let compared = 0;
    for (let combination = 0; combination < 2 ** MEASURE_IDS.length; combination++) {
      const switches = MEASURE_IDS.map((id, bit) => [id, (combination & (1 << bit)) !== 0]);
      const switched = withMeasures(input, Object.fromEntries(switches));
      const result = calculateScenario(switched);
      for (const [t, expected] of referenceScenario(switched).entries()) {
        for (const name of ["hourlyRate", "frame", "available", "budgetNeeded", "balance", "breakEvenRate"] as const) {
          // A balance is a small difference of large amounts; it is right when they are.
          const size = name === "balance" ? expected.available : expected[name];
          expectAgreement(result[name][t] as number, expected[name], size);
        }
        for (const [p, { norm, ...product }] of expected.products.entries()) {
          const years = result.products[p] as ScenarioResult["products"][number];
          expectAgreement(years.hoursPerUnit[t] as number, norm);
          for (const name of ["inflow", "budget", "production", "stock", "running", "queue"] as const) {
            // What is left over of a sum is as exact as the sum: an emptied queue may keep a billionth of a case.
            const size = name === "budget" ? expected.available : product.inflow + product.stock + product.production;
            expectAgreement(years[name][t] as number, product[name], size);
            compared++;
          }
        }
      }
    }
    expect(compared).toBe(1024 * 5 * 4 * 6);
  });
});
