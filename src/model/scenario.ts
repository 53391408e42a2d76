import { Block } from "./block";
import { eurosPerUnit, unitsForBudget } from "./capacity";
import {
  divideFrame,
  eurosPerHourInYear,
  frameInYear,
  hoursPerUnitInYear,
  inflowInYear,
  movedStockShareInYear,
  servesByPriority,
} from "./measures";
import { priorityProduction } from "./priority";
import type { Product, ScenarioInput } from "./scenario-input";
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

/**
 * The scenario with its measures, year after year: the frame and the rate make production, production works on last
 * year's stock. This is the calculation that the sheets of the model workbook repeat in cells.
 */
export function calculateScenario(input: ScenarioInput): ScenarioResult {
  const result = emptyResult(input);
  const states = input.products.map(openingState);
  input.years.forEach((_, t) => calculateYear(input, t, states, result));
  return result;
}

function calculateYear(input: ScenarioInput, t: number, states: ProductState[], result: ScenarioResult): void {
  const { products } = input;
  const rate = eurosPerHourInYear(input, t);
  const frame = frameInYear(input, t);
  const { budgets, available } = divideFrame(input, frame, t);
  const lastYear = states.map((state) => ({ ...state }));

  products.forEach((product, p) => {
    const state = states[p] as ProductState;
    const years = result.products[p] as ProductYears;
    const movedShare = movedStockShareInYear(input, product, t);
    years.openingStock[t] = state.stock;
    years.movedOut[t] = state.stock * movedShare;
    state.stock *= 1 - movedShare;
    state.running *= 1 - movedShare;
    state.queue *= 1 - movedShare;
    years.hoursPerUnit[t] = hoursPerUnitInYear(input, product, t);
    years.inflow[t] = inflowInYear(input, product, t);
    years.demand[t] = workInHand(product, state) + years.inflow[t];
  });

  const norms = result.products.map((years) => years.hoursPerUnit[t] as number);
  const production = servesByPriority(input, t)
    ? productionByPriority(input, result, { available, rate, norms, t })
    : products.map((_, p) => unitsForBudget(budgets[p] as number, rate, norms[p] as number));

  let hoursNeeded = 0;
  products.forEach((product, p) => {
    const years = result.products[p] as ProductYears;
    const units = production[p] as number;
    years.production[t] = units;
    years.budget[t] = servesByPriority(input, t)
      ? units * eurosPerUnit(rate, norms[p] as number)
      : (budgets[p] as number);
    advance(product, states[p] as ProductState, years, t);
    hoursNeeded +=
      workToKeepLevel(product, lastYear[p] as ProductState, years.inflow[t] as number) * (norms[p] as number);
  });

  result.hourlyRate[t] = rate;
  result.frame[t] = frame;
  result.available[t] = available;
  result.budgetNeeded[t] = hoursNeeded * rate;
  result.balance[t] = available - (result.budgetNeeded[t] as number);
  result.breakEvenRate[t] = hoursNeeded > 0 && available > 0 ? available / hoursNeeded : null;
}

function productionByPriority(
  { products }: ScenarioInput,
  result: ScenarioResult,
  year: { available: number; rate: number; norms: number[]; t: number },
): number[] {
  const block = priorityProduction({
    budget: Block.scalar(year.available),
    eurosPerHour: Block.scalar(year.rate),
    hoursPerUnit: Block.column(year.norms),
    demand: Block.column(result.products.map((product) => product.demand[year.t] as number)),
    priority: Block.column(products.map((product) => product.priority)),
  });
  return Array.from(block.values);
}

/** Work at the start of the year that asks for production: for supervision the cases that go on, and the queue. */
function workInHand(product: Product, state: ProductState): number {
  if (product.kind === "flow") return state.stock;
  return state.running - state.running / product.durationInYears + state.queue;
}

/** Units that keep the stock where it is; for supervision all of last year's running cases count, moved or not. */
function workToKeepLevel(product: Product, lastYear: ProductState, inflow: number): number {
  if (product.kind === "flow") return inflow;
  return lastYear.running - lastYear.running / product.durationInYears + inflow;
}

function advance(product: Product, state: ProductState, years: ProductYears, t: number): void {
  const inflow = years.inflow[t] as number;
  const production = years.production[t] as number;
  if (product.kind === "flow") {
    const inHand = state.stock + inflow;
    years.outflow[t] = outflowOf(inHand, production, 0);
    state.stock = inHand - (years.outflow[t] as number);
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
  return {
    years,
    hourlyRate: [],
    frame: [],
    available: [],
    budgetNeeded: [],
    balance: [],
    breakEvenRate: [],
    products: products.map(({ id, kind }) => ({
      id,
      kind,
      hoursPerUnit: [],
      inflow: [],
      budget: [],
      demand: [],
      production: [],
      openingStock: [],
      movedOut: [],
      outflow: [],
      stock: [],
      running: [],
      queue: [],
      started: [],
    })),
  };
}
