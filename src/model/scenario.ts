import { Block } from "./block";
import { eurosPerUnit, unitsForBudget } from "./capacity";
import {
  divideFrame,
  eurosPerHourInYear,
  frameInYear,
  growthInYear,
  hoursPerUnitInYear,
  inflowInYear,
  movedStockShareInYear,
  servesByPriority,
} from "./measures";
import { priorityProduction } from "./priority";
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

interface ProductState {
  stock: number;
  running: number;
  queue: number;
}

/** A product on its way through the years: where it is now, and what is written down about each year. */
interface ProductRun {
  readonly product: Product;
  readonly state: ProductState;
  readonly years: ProductYears;
}

/**
 * The scenario with its measures, year after year: the frame and the rate make production, production works on last
 * year's stock. This is the calculation that the sheets of the model workbook repeat in cells.
 */
export function calculateScenario(input: ScenarioInput): ScenarioResult {
  const result = emptyResult(input);
  const lines = input.products.map((product, p): ProductRun => {
    return { product, state: openingState(product), years: result.products[p] as ProductYears };
  });
  for (let t = 0; t < input.years.length; t++) calculateYear(input, t, lines, result);
  return result;
}

function calculateYear(input: ScenarioInput, t: number, lines: readonly ProductRun[], result: ScenarioResult): void {
  const rate = eurosPerHourInYear(input, t);
  const frame = frameInYear(input, t);
  const growth = growthInYear(input, t);
  const { budgets, available } = divideFrame(input, frame, t);
  let hoursNeeded = 0;
  for (const line of lines) hoursNeeded += startYearAndHoursNeeded(input, line, t, growth);
  if (servesByPriority(input, t)) produceByPriority(lines, { available, rate, t });
  else produceByShare(lines, budgets, { rate, t });
  for (const line of lines) closeYear(line, t);

  result.hourlyRate[t] = rate;
  result.frame[t] = frame;
  result.available[t] = available;
  result.budgetNeeded[t] = hoursNeeded * rate;
  result.balance[t] = available - hoursNeeded * rate;
  result.breakEvenRate[t] = hoursNeeded > 0 && available > 0 ? available / hoursNeeded : null;
}

/** What a year asks of a product, before anything is produced; returns the hours that would keep its stock level. */
function startYearAndHoursNeeded(
  input: ScenarioInput,
  { product, state, years }: ProductRun,
  t: number,
  growth: number,
): number {
  const movedShare = movedStockShareInYear(input, product, t);
  const hoursPerUnit = hoursPerUnitInYear(input, product, t);
  const inflow = inflowInYear(input, product, t, growth);
  // For supervision all of last year's running cases count, moved or not.
  const unitsToKeepLevel = product.kind === "flow" ? inflow : continuingCases(product, state.running) + inflow;
  years.openingStock[t] = state.stock;
  years.movedOut[t] = state.stock * movedShare;
  state.stock *= 1 - movedShare;
  state.running *= 1 - movedShare;
  state.queue *= 1 - movedShare;
  years.hoursPerUnit[t] = hoursPerUnit;
  years.inflow[t] = inflow;
  years.demand[t] = workInHand(product, state) + inflow;
  return unitsToKeepLevel * hoursPerUnit;
}

function produceByShare(
  lines: readonly ProductRun[],
  budgets: readonly number[],
  { rate, t }: { readonly rate: number; readonly t: number },
): void {
  for (let p = 0; p < lines.length; p++) {
    const { years } = lines[p] as ProductRun;
    const budget = budgets[p] as number;
    years.budget[t] = budget;
    years.production[t] = unitsForBudget(budget, rate, years.hoursPerUnit[t] as number);
  }
}

function produceByPriority(
  lines: readonly ProductRun[],
  { available, rate, t }: { readonly available: number; readonly rate: number; readonly t: number },
): void {
  const { values } = priorityProduction({
    budget: Block.scalar(available),
    eurosPerHour: Block.scalar(rate),
    hoursPerUnit: Block.column(lines.map(({ years }) => years.hoursPerUnit[t] as number)),
    demand: Block.column(lines.map(({ years }) => years.demand[t] as number)),
    priority: Block.column(lines.map(({ product }) => product.priority)),
  });
  lines.forEach(({ years }, p) => {
    const units = values[p] as number;
    years.production[t] = units;
    years.budget[t] = units * eurosPerUnit(rate, years.hoursPerUnit[t] as number);
  });
}

/** Work at the start of the year that asks for production: for supervision the cases that go on, and the queue. */
function workInHand(product: Product, state: ProductState): number {
  return product.kind === "flow" ? state.stock : continuingCases(product, state.running) + state.queue;
}

/** Running cases less those that are completed in a year. */
function continuingCases({ durationInYears }: SupervisionProduct, running: number): number {
  return running - running / durationInYears;
}

/** What the production of the year leaves. */
function closeYear({ product, state, years }: ProductRun, t: number): void {
  const inflow = years.inflow[t] as number;
  const production = years.production[t] as number;
  if (product.kind === "flow") {
    const inHand = state.stock + inflow;
    const outflow = outflowOf(inHand, production, 0);
    years.outflow[t] = outflow;
    state.stock = inHand - outflow;
    years.started[t] = 0;
  } else {
    const opening = { active: state.running, queue: state.queue };
    const step = superviseOnePeriod(opening, inflow, production, product.durationInYears);
    years.outflow[t] = step.completed;
    years.started[t] = step.started;
    state.running = step.active;
    state.queue = step.queue;
    state.stock = step.active + step.queue;
  }
  years.stock[t] = state.stock;
  years.running[t] = state.running;
  years.queue[t] = state.queue;
}

function openingState(product: Product): ProductState {
  return product.kind === "flow"
    ? { stock: product.openingStock, running: 0, queue: 0 }
    : {
        stock: product.openingActive + product.openingQueue,
        running: product.openingActive,
        queue: product.openingQueue,
      };
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
