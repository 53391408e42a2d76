// SPDX-License-Identifier: EUPL-1.2
import { type ProductField } from "../../src/model/assumption";
import { checkScenario } from "../../src/model/scenario-checks";
import { calculateScenario } from "../../src/model/scenario";
import { sensitivityOf } from "../../src/model/sensitivity";
import { ONE } from "./small-scenario";

const PRODUCTION = { kind: "production", product: 0, year: 0 } as const;

describe("what moves 50 units", () => {
  const moved = (...args: [swing?: number, most?: number]) =>
    sensitivityOf(ONE, PRODUCTION, ...args).swings.map(({ assumption: { id }, ...rest }) => ({
      of: id.kind === "product" ? (id.field as ProductField) : id.kind,
      ...rest,
    }));

  it("is the rate and the norm, a tenth up and down, and then the frame; the share is scaled away", () => {
    expect(sensitivityOf(ONE, PRODUCTION).today).toBe(50);
    const dearer = { lowValue: 9, highValue: 11, atLow: 1000 / 18, atHigh: 1000 / 22, span: 1000 / 18 - 1000 / 22 };
    const close = (found: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(found).map(([key, value]) => [key, typeof value === "number" ? Math.round(value * 1e9) : value]),
      );
    expect(moved().map(close)).toEqual(
      [
        { of: "hourlyRate", ...dearer },
        { of: "hoursPerUnit", ...dearer, lowValue: 1.8, highValue: 2.2 },
        { of: "budgetFrame", lowValue: 900, highValue: 1100, atLow: 45, atHigh: 55, span: 10 },
      ].map(close),
    );
  });

  it("by half goes half up and down, and only the widest are given", () => {
    const [first] = moved(0.5, 1);
    expect(moved(0.5, 1)).toHaveLength(1);
    expect(first).toMatchObject({ of: "hourlyRate", lowValue: 5, highValue: 15, atLow: 100 });
  });

  it("spans to today's answer where both others lie on one side of it", () => {
    // A norm below the smallest that is valid is not raised by lowering it, nor is it lowered.
    const tiny = {
      ...ONE,
      products: ONE.products.map((product) => ({ ...product, hoursPerUnit: 0.005 })),
    };
    const norm = sensitivityOf(tiny, PRODUCTION).swings.find(
      ({ assumption: { id } }) => id.kind === "product" && id.field === "hoursPerUnit",
    );
    expect(norm?.lowValue).toBe(0.005);
    expect(norm?.highValue).toBeCloseTo(0.0055, 12);
    expect(norm?.span).toBeCloseTo(20_000 - 1000 / 0.055, 6);
  });

  it("leaves out what is only rounding, measured against the answer when that is large", () => {
    const stock = { kind: "stock", product: 0, year: 0 } as const;
    const labels = (openingStock: number) =>
      sensitivityOf(
        { ...ONE, products: ONE.products.map((product) => ({ ...product, openingStock })) },
        stock,
      ).swings.map(({ assumption: { id } }) => (id.kind === "product" ? id.field : id.kind));
    expect(labels(100)).toEqual(["openingStock", "inflow", "hourlyRate", "hoursPerUnit", "budgetFrame"]);
    expect(labels(1e12)).toEqual(["openingStock"]);
  });
});

describe("the checks of one product in one year", () => {
  it("are the shares, the hours, the stock and its level, each with both numbers", () => {
    expect(checkScenario(ONE, calculateScenario(ONE))).toEqual([
      { id: "shares", expected: 1, found: 1, ok: true },
      { id: "hours", year: 2015, expected: 100, found: 100, ok: true },
      { id: "stock-balance", product: "one", year: 2015, expected: 110, found: 110, ok: true },
      { id: "stock-level", product: "one", year: 2015, expected: 100, found: 110, ok: false },
    ]);
  });

  it("count what highest risk first leaves over as hours that are bought", () => {
    const first = {
      ...ONE,
      products: ONE.products.map((product) => ({ ...product, inflow: 5, openingStock: 10 })),
      measures: { ...ONE.measures, riskPriority: { on: true, from: 2015 } },
    };
    const result = calculateScenario(first);
    // 15 units of 2 hours are 300 euro.
    expect(result.products[0]?.budget).toEqual([300]);
    expect(checkScenario(first, result)[1]).toEqual({ id: "hours", year: 2015, expected: 100, found: 100, ok: true });
  });

  it("take the running and the waiting cases of supervision for its level", () => {
    const [product] = ONE.products;
    const supervision = {
      ...ONE,
      products: [{ ...product, kind: "supervision", openingActive: 30, openingQueue: 5, durationInYears: 2 } as never],
    };
    // 15 are completed and 60 come: 50 places run and 30 wait.
    expect(checkScenario(supervision, calculateScenario(supervision)).slice(2)).toEqual([
      { id: "stock-balance", product: "one", year: 2015, expected: 80, found: 80, ok: true },
      { id: "stock-level", product: "one", year: 2015, expected: 35, found: 80, ok: false },
    ]);
  });
});
