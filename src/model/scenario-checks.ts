// SPDX-License-Identifier: EUPL-1.2
import type { Product, ScenarioInput } from "./scenario-input";
import type { ProductYears, ScenarioResult } from "./scenario";

export type ScenarioCheckId = "shares" | "hours" | "stock-balance" | "stock-level";

/** Whether a check is about what comes out rather than about the model: a stock may rise in a model that is sound. */
export function isOutcome({ id }: Pick<ScenarioCheck, "id">): boolean {
  return id === "stock-level";
}

/** Two numbers that should agree (or, for "stock-level", the second of which should not exceed the first). */
export interface ScenarioCheck {
  readonly id: ScenarioCheckId;
  readonly product?: string;
  readonly year?: number;
  readonly expected: number;
  readonly found: number;
  readonly ok: boolean;
}

/** Relative to the larger of the two numbers: far above rounding, far below anything a reader would see. */
export const CHECK_TOLERANCE = 1e-9;

export function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= CHECK_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

export function checkScenario(input: ScenarioInput, result: ScenarioResult): ScenarioCheck[] {
  return [
    checkShares(input),
    ...result.years.map((year, t) => checkHours(result, year, t)),
    ...result.products.flatMap((product) => result.years.map((year, t) => checkBalance(product, year, t))),
    ...result.products.flatMap((product, p) =>
      result.years.map((year, t) => checkLevel(input, input.products[p] as Product, product, year, t)),
    ),
  ];
}

function checkShares({ products }: ScenarioInput): ScenarioCheck {
  const found = products.reduce((sum, product) => sum + product.budgetShare, 0);
  return { id: "shares", expected: 1, found, ok: agree(1, found) };
}

/** Hours in the production, plus what "highest risk first" leaves over, are the hours that the money buys. */
function checkHours({ products, available, hourlyRate }: ScenarioResult, year: number, t: number): ScenarioCheck {
  const rate = hourlyRate[t] as number;
  const expected = (available[t] as number) / rate;
  const used = products.reduce((sum, p) => sum + (p.production[t] as number) * (p.hoursPerUnit[t] as number), 0);
  const leftOver = (available[t] as number) - products.reduce((sum, p) => sum + (p.budget[t] as number), 0);
  const found = used + leftOver / rate;
  return { id: "hours", year, expected, found, ok: agree(expected, found) };
}

function checkBalance(product: ProductYears, year: number, t: number): ScenarioCheck {
  const { openingStock, movedOut, inflow, outflow, stock } = product;
  const expected =
    (openingStock[t] as number) - (movedOut[t] as number) + (inflow[t] as number) - (outflow[t] as number);
  const found = stock[t] as number;
  return { id: "stock-balance", product: product.id, year, expected, found, ok: agree(expected, found) };
}

function checkLevel(
  { measures }: ScenarioInput,
  product: Product,
  { stock }: ProductYears,
  year: number,
  t: number,
): ScenarioCheck {
  const expected = product.kind === "flow" ? product.openingStock : product.openingActive + product.openingQueue;
  const found = stock[t] as number;
  const ok = measures.acceptRisingStock.on || found <= expected || agree(expected, found);
  return { id: "stock-level", product: product.id, year, expected, found, ok };
}
