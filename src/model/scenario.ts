// SPDX-License-Identifier: EUPL-1.2
import { eurosPerUnit, unitsForBudget } from "./capacity";
import {
  type YearFacts,
  divideFrame,
  emptyDivision,
  factsOf,
  hoursPerUnitOf,
  inflowOf,
  movedStockShareOf,
} from "./measures";
import { type PriorityDemand, serveByPriority } from "./priority";
import { hasSameShape } from "./same-shape";
import type { Product, ScenarioInput, SupervisionProduct } from "./scenario-input";
import { superviseOnePeriod } from "./supervision";
import { outflowOf } from "./workstock";

/** One product through the years; every list has an entry per year. */
export interface ProductYears {
  readonly id: string;
  readonly kind: Product["kind"];
  readonly hoursPerUnit: number[];
  readonly inflow: number[];
  /** Euro; under "highest risk first" what the production costs. */
  readonly budget: number[];
  /** Work that can be asked for: stock at the end of last year (for supervision: still running and queue) plus inflow. */
  readonly demand: number[];
  /** Reachable production; for supervision the places that can be filled at the same time. */
  readonly production: number[];
  /** Stock at the end of last year, before anything moves out. */
  readonly openingStock: number[];
  readonly movedOut: number[];
  /** Work done; for supervision the completed cases. */
  readonly outflow: number[];
  /** Stock at the end of the year: for supervision running cases plus queue. */
  readonly stock: number[];
  /** Supervision only, zeros for other products. */
  readonly running: number[];
  readonly queue: number[];
  readonly started: number[];
}

export interface ScenarioResult {
  readonly years: readonly number[];
  /** Effective euro per hour. */
  readonly hourlyRate: number[];
  readonly frame: number[];
  /** The frame less the budget that moved out with core tasks. */
  readonly available: number[];
  /** Budget that keeps the stocks level. */
  readonly budgetNeeded: number[];
  /** Available less needed; below 0 is a shortage. */
  readonly balance: number[];
  /** Hourly rate at which available equals needed; null in a year without work or without budget. */
  readonly breakEvenRate: (number | null)[];
  readonly products: ProductYears[];
}

/** A product on its way through the years: what there is of it now, and what is written down about each year. */
interface ProductRun {
  product: Product;
  readonly years: ProductYears;
  stock: number;
  running: number;
  queue: number;
}

/** What one scenario after another is calculated in. */
interface Lists {
  readonly result: ScenarioResult;
  readonly runs: readonly ProductRun[];
  readonly divided: ReturnType<typeof emptyDivision>;
  /** Of the year at hand, where the frame is spent by priority. */
  readonly asked: Record<keyof PriorityDemand, number[]>;
  readonly served: number[];
}

/**
 * The scenario with its measures, year after year: the frame and the rate make production, production works on last
 * year's stock. This is the calculation that the sheets of the model workbook repeat in cells.
 *
 * @throws TooLargeError when numbers leave the range of a double
 */
export function calculateScenario(input: ScenarioInput): ScenarioResult {
  return calculateInto(emptyLists(input), input);
}

/** Many scenarios one after another, in the same lists: each result holds until the next scenario is calculated. */
export class ScenarioSeries {
  private lists: Lists | undefined;

  calculate(input: ScenarioInput): ScenarioResult {
    if (this.lists === undefined || !hasSameShape(this.lists.result, input)) this.lists = emptyLists(input);
    return calculateInto(this.lists, input);
  }
}

function calculateInto(lists: Lists, input: ScenarioInput): ScenarioResult {
  for (let p = 0; p < lists.runs.length; p++) begin(lists.runs[p] as ProductRun, input.products[p] as Product);
  for (let t = 0; t < input.years.length; t++) calculateYear(input, t, lists);
  return lists.result;
}

function begin(run: ProductRun, product: Product): void {
  run.product = product;
  run.running = product.kind === "flow" ? 0 : product.openingActive;
  run.queue = product.kind === "flow" ? 0 : product.openingQueue;
  run.stock = product.kind === "flow" ? product.openingStock : product.openingActive + product.openingQueue;
}

function calculateYear(input: ScenarioInput, t: number, lists: Lists): void {
  const { runs, result, divided } = lists;
  const facts = factsOf(input, t);
  divideFrame(input, facts, divided);
  const { rate } = facts;
  const { available, budgets } = divided;
  const hoursNeeded = startYearAndHoursNeeded(input, runs, facts, t);
  if (facts.byPriority) produceByPriority(lists, { available, rate, t });
  else produceByShare(runs, budgets, { rate, t });
  closeYear(runs, t);

  result.hourlyRate[t] = rate;
  result.frame[t] = facts.frame;
  result.available[t] = available;
  result.budgetNeeded[t] = hoursNeeded * rate;
  result.balance[t] = available - hoursNeeded * rate;
  result.breakEvenRate[t] = hoursNeeded > 0 && available > 0 ? available / hoursNeeded : null;
}

/** What a year asks of the products, before anything is produced; returns the hours that would keep their stocks level. */
function startYearAndHoursNeeded(
  { measures }: ScenarioInput,
  runs: readonly ProductRun[],
  facts: YearFacts,
  t: number,
): number {
  let hoursNeeded = 0;
  for (const run of runs) {
    const { product, years } = run;
    const movedShare = movedStockShareOf(product, facts);
    const hoursPerUnit = hoursPerUnitOf(product, facts, measures);
    const inflow = inflowOf(product, facts, measures);
    // For supervision all of last year's running cases count, moved or not.
    const unitsToKeepLevel = product.kind === "flow" ? inflow : continuingCases(product, run.running) + inflow;
    years.openingStock[t] = run.stock;
    years.movedOut[t] = run.stock * movedShare;
    run.stock *= 1 - movedShare;
    run.running *= 1 - movedShare;
    run.queue *= 1 - movedShare;
    years.hoursPerUnit[t] = hoursPerUnit;
    years.inflow[t] = inflow;
    years.demand[t] = workInHand(run) + inflow;
    hoursNeeded += unitsToKeepLevel * hoursPerUnit;
  }
  return hoursNeeded;
}

function produceByShare(
  runs: readonly ProductRun[],
  budgets: readonly number[],
  { rate, t }: { readonly rate: number; readonly t: number },
): void {
  for (let p = 0; p < runs.length; p++) {
    const { years } = runs[p] as ProductRun;
    const budget = budgets[p] as number;
    years.budget[t] = budget;
    years.production[t] = unitsForBudget(budget, rate, years.hoursPerUnit[t] as number);
  }
}

function produceByPriority(
  { runs, asked, served }: Lists,
  { available, rate, t }: { readonly available: number; readonly rate: number; readonly t: number },
): void {
  runs.forEach(({ product, years }, p) => {
    asked.unitCost[p] = eurosPerUnit(rate, years.hoursPerUnit[t] as number);
    asked.demand[p] = years.demand[t] as number;
    asked.priority[p] = product.priority;
  });
  serveByPriority(available, asked, served);
  runs.forEach(({ years }, p) => {
    const units = served[p] as number;
    years.production[t] = units;
    years.budget[t] = units * (asked.unitCost[p] as number);
  });
}

/** Work at the start of the year that asks for production: for supervision the cases that go on, and the queue. */
function workInHand({ product, stock, running, queue }: ProductRun): number {
  return product.kind === "flow" ? stock : continuingCases(product, running) + queue;
}

/** Running cases less those that are completed in a year. */
function continuingCases({ durationInYears }: SupervisionProduct, running: number): number {
  return running - running / durationInYears;
}

/** What the production of the year leaves. */
function closeYear(runs: readonly ProductRun[], t: number): void {
  for (const run of runs) {
    const { product, years } = run;
    const inflow = years.inflow[t] as number;
    const production = years.production[t] as number;
    if (product.kind === "flow") {
      const inHand = run.stock + inflow;
      const outflow = outflowOf(inHand, production, 0);
      years.outflow[t] = outflow;
      run.stock = inHand - outflow;
      years.started[t] = 0;
    } else {
      const opening = { active: run.running, queue: run.queue };
      const step = superviseOnePeriod(opening, inflow, production, product.durationInYears);
      years.outflow[t] = step.completed;
      years.started[t] = step.started;
      run.running = step.active;
      run.queue = step.queue;
      run.stock = step.active + step.queue;
    }
    years.stock[t] = run.stock;
    years.running[t] = run.running;
    years.queue[t] = run.queue;
  }
}

function emptyLists(input: ScenarioInput): Lists {
  const result = emptyResult(input);
  const runs = input.products.map((product, p): ProductRun => {
    return { product, years: result.products[p] as ProductYears, stock: 0, running: 0, queue: 0 };
  });
  return { result, runs, divided: emptyDivision(), asked: { demand: [], unitCost: [], priority: [] }, served: [] };
}

function emptyResult({ years, products }: ScenarioInput): ScenarioResult {
  // Lists of doubles of the right length from the start: lists that grow cost more than what is put into them.
  const unknown = years.map(() => NaN);
  const list = () => unknown.slice();
  return {
    years,
    hourlyRate: list(),
    frame: list(),
    available: list(),
    budgetNeeded: list(),
    balance: list(),
    breakEvenRate: list(),
    products: products.map(({ id, kind }) => ({
      id,
      kind,
      hoursPerUnit: list(),
      inflow: list(),
      budget: list(),
      demand: list(),
      production: list(),
      openingStock: list(),
      movedOut: list(),
      outflow: list(),
      stock: list(),
      running: list(),
      queue: list(),
      started: list(),
    })),
  };
}
