// SPDX-License-Identifier: EUPL-1.2
import { type ScenarioCheckId, agree, checkScenario } from "../../src/model/scenario-checks";
import { type ScenarioResult, calculateScenario } from "../../src/model/scenario";
import { type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { LETTER_2015, toScenarioInput } from "../../src/workbook/assumptions";

const LETTER = toScenarioInput(LETTER_2015);

function failing(input: ScenarioInput, result = calculateScenario(input)) {
  return checkScenario(input, result)
    .filter(({ ok }) => !ok)
    .map(({ id, product, year }) => ({ id, product, year }));
}

/** The same result with one number of one product changed. */
function changed(result: ScenarioResult, p: number, of: "stock" | "production", t: number): ScenarioResult {
  const copy = structuredClone(result);
  const numbers = copy.products[p]?.[of] as number[];
  numbers[t] = (numbers[t] as number) * 1.000001;
  return copy;
}

describe("the checks of a scenario", () => {
  it("all hold for the letter's example, also with highest risk first", () => {
    expect(failing(LETTER)).toEqual([]);
    expect(failing(withMeasures(LETTER, { riskPriority: true, coreTasks: true, availabilityAdvice: true }))).toEqual(
      [],
    );
  });

  it("are one for the shares, one per year for the hours, two per product and year for the stock", () => {
    const ids = checkScenario(LETTER, calculateScenario(LETTER)).map(({ id }) => id);
    const count = (id: ScenarioCheckId) => ids.filter((found) => found === id).length;
    expect([count("shares"), count("hours"), count("stock-balance"), count("stock-level")]).toEqual([1, 5, 20, 20]);
  });

  it("shares: must sum to 1", () => {
    const products = LETTER.products.map((product, p) => (p === 0 ? { ...product, budgetShare: 0.2151 } : product));
    expect(failing({ ...LETTER, products }).map(({ id }) => id)).toContain("shares");
  });

  it("hours: production must use the hours that the money buys", () => {
    const result = changed(calculateScenario(LETTER), 2, "production", 3);
    expect(failing(LETTER, result)).toEqual([{ id: "hours", product: undefined, year: 2018 }]);
  });

  it("stock balance: what is there must be what came less what went", () => {
    const result = changed(calculateScenario(LETTER), 2, "stock", 0);
    expect(failing(LETTER, result)).toEqual([{ id: "stock-balance", product: "community-service", year: 2015 }]);
  });

  it("stock level: a rise above the opening is accepted with the valve, and refused without it", () => {
    const closed = withMeasures(LETTER, { acceptRisingStock: false });
    const risen = failing(closed);
    expect(risen).toContainEqual({ id: "stock-level", product: "community-service", year: 2019 });
    expect(risen).not.toContainEqual({ id: "stock-level", product: "community-service", year: 2016 });
    expect(risen.every(({ id }) => id === "stock-level")).toBe(true);
  });
});

describe("two numbers agree", () => {
  it("to a billionth of the larger one", () => {
    expect(agree(1e9, 1e9 + 0.9)).toBe(true);
    expect(agree(0, 1e-9)).toBe(true);
  });

  it("and not beyond", () => {
    expect(agree(1e9, 1e9 + 1.1)).toBe(false);
    expect(agree(0, 1.1e-9)).toBe(false);
    expect(agree(NaN, NaN)).toBe(false);
  });
});
