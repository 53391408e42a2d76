// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { type AnswerChoice, answerOf } from "../../src/model/answer";
import { type AssumptionId, assumptionsOf } from "../../src/model/assumption";
import { calculateScenario } from "../../src/model/scenario";
import { type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { sensitivityOf } from "../../src/model/sensitivity";
import { LETTER, anyScenario } from "./scenarios";

const STOCK_2019: AnswerChoice = { kind: "stock", product: 2, year: 4 };

function labels(input: ScenarioInput, choice: AnswerChoice): string[] {
  return sensitivityOf(input, choice).swings.map(({ assumption: { id } }) => {
    if (id.kind === "product") return `${id.field} ${id.product}`;
    return id.kind === "measure" ? `${id.measure} ${id.parameter}` : id.kind;
  });
}

describe("the assumptions that move the 2019 stock of community service most", () => {
  it("are ten, its own inflow, the rate and its own hour norm first", () => {
    expect(sensitivityOf(LETTER, STOCK_2019).swings).toHaveLength(10);
    expect(labels(LETTER, STOCK_2019).slice(0, 4)).toEqual(["inflow 2", "hourlyRate", "hoursPerUnit 2", "budgetFrame"]);
  });

  it("stand with the answers of the scenario calculated with each value alone", () => {
    const { today, swings } = sensitivityOf(LETTER, STOCK_2019);
    const [inflow] = swings;
    const withInflow = (value: number) => {
      const products = LETTER.products.map((product, p) => (p === 2 ? { ...product, inflow: value } : product));
      return calculateScenario({ ...LETTER, products }).products[2]?.stock[4];
    };
    expect(inflow?.lowValue).toBeCloseTo(36_262 * 0.9, 9);
    expect(inflow?.highValue).toBeCloseTo(36_262 * 1.1, 9);
    expect([inflow?.atLow, inflow?.atHigh]).toEqual([
      withInflow(inflow?.lowValue as number),
      withInflow(inflow?.highValue as number),
    ]);
    expect(Math.round(today)).toBe(28_773);
  });
});

describe("what is varied", () => {
  it("is nothing that is chosen: no year, switch or order of priority", () => {
    const fields = assumptionsOf(LETTER, 0).flatMap(({ id }) => (id.kind === "product" ? [id.field as string] : []));
    expect(fields).not.toContain("priority");
    expect(assumptionsOf(LETTER, 0).some(({ id }) => id.kind === "measure" && /year|from/.test(id.parameter))).toBe(
      false,
    );
  });

  it("is no parameter of a measure that is off", () => {
    const off = withMeasures(LETTER, { pmjGrowth: false, extra5: false, extra13: false, rateCut2015: false });
    expect(labels(off, STOCK_2019).filter((label) => /pmj|extra|rateCut/.test(label))).toEqual([]);
  });

  it("is the cut also when only its continuation is on", () => {
    const continued = withMeasures(LETTER, { rateCut2015: false, rateCutContinued: true });
    expect(labels(continued, STOCK_2019)).toContain("rateCut2015 cut");
  });

  it("is a rate in every year alike, in the proportion of the chosen year", () => {
    const uneven = { ...LETTER, hourlyRate: [80, 90, 90, 90, 100] };
    const rate = assumptionsOf(uneven, 4).find(({ id }) => id.kind === "hourlyRate");
    expect(rate?.with(110).hourlyRate).toEqual([80, 90, 90, 90, 100].map((each) => each * 1.1));
  });

  it("stays within what is valid: a cut below the rate, a share of at most 1, a year of supervision", () => {
    const extreme: ScenarioInput = {
      ...LETTER,
      products: LETTER.products.map((product) =>
        product.kind === "supervision" ? { ...product, durationInYears: 1.02, budgetShare: 0.95 } : product,
      ),
      measures: { ...LETTER.measures, rateCut2015: { on: true, cut: 88, year: 2015 } },
    };
    const swings = (["production", "stock"] as const).flatMap(
      (kind) => sensitivityOf(extreme, { kind, product: 1, year: 0 }, 0.2, 100).swings,
    );
    const range = (isIt: (id: AssumptionId) => boolean) => {
      const swing = swings.find(({ assumption }) => isIt(assumption.id));
      return [swing?.lowValue, swing?.highValue];
    };
    expect(range((id) => id.kind === "product" && id.field === "durationInYears")[0]).toBe(1);
    expect(range((id) => id.kind === "product" && id.product === 1 && id.field === "budgetShare")[1]).toBe(1);
    expect(range((id) => id.kind === "measure" && id.parameter === "cut")[1]).toBeCloseTo(89.99, 9);
    expect(range((id) => id.kind === "hourlyRate")[0]).toBeCloseTo(88.01, 9);
  });
});

describe("for any scenario and answer", () => {
  it("spans are positive, sorted, and those of the answers; every number is finite", () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.constantFrom("production" as const, "stock" as const, "queue" as const, "balance" as const),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 4 }),
        (input, kind, product, year) => {
          const { today, swings } = sensitivityOf(input, { kind, product, year });
          expect(today).toBe(answerOf(calculateScenario(input), { kind, product, year }));
          expect(swings.length).toBeLessThanOrEqual(10);
          swings.forEach(({ atLow, atHigh, span, lowValue, highValue, assumption }, index) => {
            expect([atLow, atHigh, span].every(Number.isFinite)).toBe(true);
            expect(span).toBe(Math.max(atLow, atHigh, today) - Math.min(atLow, atHigh, today));
            expect(span).toBeLessThanOrEqual(swings[index - 1]?.span ?? Infinity);
            expect(lowValue).toBeLessThanOrEqual(assumption.value);
            expect(highValue).toBeGreaterThanOrEqual(assumption.value);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
