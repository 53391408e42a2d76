import { type ScenarioCheck, checkScenario } from "../model/scenario-checks";
import { type ScenarioResult, calculateScenario } from "../model/scenario";
import { type Assumptions, toScenarioInput } from "../workbook/assumptions";

/** The answers of a scenario, by product id, one entry per year. */
export interface ScenarioReport {
  readonly years: readonly number[];
  readonly hourlyRate: readonly number[];
  readonly frame: readonly number[];
  readonly available: readonly number[];
  readonly budget: PerProduct;
  readonly production: PerProduct;
  readonly stock: PerProduct;
  /** Supervision only. */
  readonly running: PerProduct;
  readonly queue: PerProduct;
  readonly budgetNeeded: readonly number[];
  readonly balance: readonly number[];
  readonly breakEvenRate: readonly (number | null)[];
  readonly checks: readonly (ScenarioCheck & { readonly difference: number })[];
}

type PerProduct = Readonly<Record<string, readonly number[]>>;

export function scenarioReport(assumptions: Assumptions): ScenarioReport {
  const input = toScenarioInput(assumptions);
  const result = calculateScenario(input);
  const supervised = result.products.filter(({ kind }) => kind === "supervision");
  const { years, hourlyRate, frame, available, budgetNeeded, balance, breakEvenRate } = result;
  return {
    years,
    hourlyRate,
    frame,
    available,
    budget: byId(result.products, "budget"),
    production: byId(result.products, "production"),
    stock: byId(result.products, "stock"),
    running: byId(supervised, "running"),
    queue: byId(supervised, "queue"),
    budgetNeeded,
    balance,
    breakEvenRate,
    checks: checkScenario(input, result).map((check) => ({ ...check, difference: check.found - check.expected })),
  };
}

function byId(
  products: ScenarioResult["products"],
  what: "budget" | "production" | "stock" | "running" | "queue",
): PerProduct {
  return Object.fromEntries(products.map((product) => [product.id, product[what]]));
}
