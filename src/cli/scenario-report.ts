// SPDX-License-Identifier: EUPL-1.2
import { calculateModel } from "../model/budget-model/calculate-model";
import { checkModelResult } from "../model/budget-model/model-checks";
import type { ModelResult } from "../model/budget-model/model-result";
import type { ScenarioCheck } from "../model/scenario-checks";
import type { ModelFile } from "../workbook/model-file/model-file";
import { toModelInput } from "../workbook/model-file/to-model-input";

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
  /** Available money that no production needed. */
  readonly unspent: readonly number[];
  readonly checks: readonly (ScenarioCheck & { readonly difference: number })[];
}

type PerProduct = Readonly<Record<string, readonly number[]>>;

export function scenarioReport(model: ModelFile): ScenarioReport {
  const input = toModelInput(model);
  const result = calculateModel(input);
  const supervised = result.products.filter(({ kind }) => kind === "supervision");
  const { years, hourlyRate, frame, available, budgetNeeded, balance, breakEvenRate, unspent } = result;
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
    unspent,
    checks: checkModelResult(input, result).map((check) => ({ ...check, difference: check.found - check.expected })),
  };
}

function byId(
  products: ModelResult["products"],
  what: "budget" | "production" | "stock" | "running" | "queue",
): PerProduct {
  return Object.fromEntries(products.map((product) => [product.id, product[what]]));
}
