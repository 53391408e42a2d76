// SPDX-License-Identifier: EUPL-1.2
import { type ScenarioCheck, agree } from "../scenario-checks";
import { isAbout, linesInYear, resolveLines } from "./lines-in-year";
import type { ModelInput, ModelProduct } from "./model-input";
import type { ModelResult, ProductYears } from "./model-result";

/** The answers held against each other: shares, hours, stocks, and whether a stock rose that may not. */
export function checkModelResult(input: ModelInput, result: ModelResult): ScenarioCheck[] {
  const each = <Check>(check: (year: number, t: number) => Check) => result.years.map(check);
  return [
    ...each((year, t) => checkShares(input, year, t)).flat(),
    ...each((year, t) => checkHours(input, result, year, t)),
    ...result.products.flatMap((product) => each((year, t) => checkBalance(product, year, t))),
    ...checkLevels(input, result),
  ];
}

/** None for a model in which every product has a fixed amount. */
function checkShares({ products }: ModelInput, year: number, t: number): ScenarioCheck[] {
  const shares = products.flatMap((product) =>
    product.kind === "availability" ? [] : [product.budgetShare[t] as number],
  );
  if (shares.length === 0) return [];
  const found = shares.reduce((sum, share) => sum + share, 0);
  return [{ id: "shares", year, expected: 1, found, ok: agree(1, found) }];
}

/** Hours in the production, and what is unspent or goes to direct costs, are the hours that the money buys. */
function checkHours({ products }: ModelInput, result: ModelResult, year: number, t: number): ScenarioCheck {
  const rate = result.hourlyRate[t] as number;
  let hours = 0;
  let otherMoney = result.unspent[t] as number;
  result.products.forEach(({ production, hourNorm }, p) => {
    hours += (production[t] as number) * (hourNorm[t] as number);
    otherMoney += (production[t] as number) * (products[p]?.directCost[t] as number);
  });
  const expected = (result.available[t] as number) / rate;
  const found = hours + otherMoney / rate;
  return { id: "hours", year, expected, found, ok: agree(expected, found) };
}

function checkBalance({ id, ...product }: ProductYears, year: number, t: number): ScenarioCheck {
  const { openingStock, movedOut, inflow, outflow, stock } = product;
  const expected =
    (openingStock[t] as number) - (movedOut[t] as number) + (inflow[t] as number) - (outflow[t] as number);
  const found = stock[t] as number;
  return { id: "stock-balance", product: id, year, expected, found, ok: agree(expected, found) };
}

/** A stock stays at its opening or below, unless a measure accepts that it rises. */
function checkLevels(input: ModelInput, result: ModelResult): ScenarioCheck[] {
  const lines = resolveLines(input);
  const accepting = input.years.map((year) => linesInYear(lines, year).accept);
  return result.products.flatMap(({ id, stock }, p) =>
    result.years.map((year, t): ScenarioCheck => {
      const expected = openingOf(input.products[p] as ModelProduct);
      const found = stock[t] as number;
      const isAccepted = accepting[t]?.some((line) => isAbout(line, p)) ?? false;
      const ok = isAccepted || found <= expected || agree(expected, found);
      return { id: "stock-level", product: id, year, expected, found, ok };
    }),
  );
}

function openingOf(product: ModelProduct): number {
  return product.kind === "supervision" ? product.openingActive + product.openingQueue : product.openingStock;
}
