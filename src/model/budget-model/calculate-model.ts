import { Block } from "../block";
import { eurosPerUnit } from "../capacity";
import { priorityProduction } from "../priority";
import { superviseOnePeriod } from "../supervision";
import { outflowOf } from "../workstock";
import { divideFrame } from "./divide-frame";
import { changed, growthOf, inflowOf, movesOf } from "./effects";
import { type LinesInYear, linesInYear, resolveLines } from "./lines-in-year";
import type { ModelInput, ModelProduct } from "./model-input";
import { type ModelResult, type ProductYears, emptyResult } from "./model-result";

/** A product on its way through the years: what there is of it now, and what is written down about each year. */
interface ProductRun {
  readonly product: ModelProduct;
  readonly index: number;
  readonly years: ProductYears;
  stock: number;
  running: number;
  queue: number;
}

/** What is the same for all products of a year. */
interface YearFacts {
  readonly t: number;
  readonly year: number;
  readonly rate: number;
  readonly frame: number;
  readonly lines: LinesInYear;
  readonly products: readonly ModelProduct[];
}

const ORGANISATION = -1;

/**
 * The model of an organisation with its measures, year after year: the frame and the rate make production, production
 * works on last year's stock. This is the calculation that the sheets of the model workbook repeat in cells.
 *
 * @throws TooLargeError when numbers leave the range of a double
 */
export function calculateModel(input: ModelInput): ModelResult {
  const result = emptyResult(input);
  const resolved = resolveLines(input);
  const runs = input.products.map((product, index) => startOf(product, index, result.products[index] as ProductYears));
  input.years.forEach((year, t) => {
    const lines = linesInYear(resolved, year);
    const rate = changed(input.hourlyRate[t] as number, lines.rate, ORGANISATION);
    const frame = changed(input.budgetFrame[t] as number, lines.frame, ORGANISATION);
    calculateYear(runs, { t, year, rate, frame, lines, products: input.products }, result);
  });
  return result;
}

function startOf(product: ModelProduct, index: number, years: ProductYears): ProductRun {
  if (product.kind !== "supervision") {
    return { product, index, years, stock: product.openingStock, running: 0, queue: 0 };
  }
  const { openingActive: running, openingQueue: queue } = product;
  return { product, index, years, stock: running + queue, running, queue };
}

function calculateYear(runs: readonly ProductRun[], facts: YearFacts, result: ModelResult): void {
  const { t, rate, frame, lines } = facts;
  for (const run of runs) startYear(run, facts);
  const available = divideBudget(runs, facts);
  if (lines.priority.length > 0) produceByPriority(runs, facts, available);
  else for (const run of runs) produceFromBudget(run, t);
  for (const run of runs) limitToStaff(run, t);

  let hoursNeeded = 0;
  let directCostNeeded = 0;
  let spent = 0;
  for (const { product, years } of runs) {
    const level = years.unitsToKeepLevel[t] as number;
    hoursNeeded += level * (years.hourNorm[t] as number);
    directCostNeeded += level * (product.directCost[t] as number);
    spent += (years.production[t] as number) * (years.unitCost[t] as number);
  }
  for (const run of runs) endYear(run, t);

  const needed = hoursNeeded * rate + directCostNeeded;
  const forHours = available - directCostNeeded;
  result.hourlyRate[t] = rate;
  result.frame[t] = frame;
  result.available[t] = available;
  result.budgetNeeded[t] = needed;
  result.balance[t] = available - needed;
  result.breakEvenRate[t] = hoursNeeded > 0 && forHours > 0 ? forHours / hoursNeeded : null;
  result.unspent[t] = available - spent;
}

/** What a year asks of a product, before anything is produced; a part of the stock may leave first. */
function startYear(run: ProductRun, { t, year, rate, lines }: YearFacts): void {
  const { product, index, years } = run;
  const hourNorm = changed(product.hourNorm[t] as number, lines.norm, index);
  const growth = growthOf(lines, index);
  const moves = movesOf(lines, index, year);
  const inflow = inflowOf(product.inflow[t] as number, lines, index, { growth, moved: moves.ofInflow });
  years.hourNorm[t] = hourNorm;
  years.unitCost[t] = eurosPerUnit(rate, hourNorm) + (product.directCost[t] as number);
  years.growth[t] = growth;
  years.movedShare[t] = moves.ofInflow;
  years.leavingShare[t] = moves.ofStock;
  years.budgetMovedShare[t] = moves.ofBudget;
  years.inflow[t] = inflow;
  years.openingStock[t] = run.stock;
  years.movedOut[t] = run.stock * moves.ofStock;
  run.stock *= 1 - moves.ofStock;
  run.running *= 1 - moves.ofStock;
  run.queue *= 1 - moves.ofStock;
  if (product.kind === "supervision") {
    const duration = changed(product.duration[t] as number, lines.duration, index);
    const continuing = run.running - run.running / duration;
    years.duration[t] = duration;
    years.unitsToKeepLevel[t] = continuing + inflow;
    years.demand[t] = continuing + run.queue + inflow;
  } else {
    years.duration[t] = 0;
    years.unitsToKeepLevel[t] = inflow;
    years.demand[t] = run.stock + inflow;
  }
}

/** Writes down what each product gets of the frame; returns the frame less what moved out. */
function divideBudget(runs: readonly ProductRun[], { t, frame, lines, products }: YearFacts): number {
  const { weights, gross } = divideFrame(products, lines, { frame, t });
  let movedOut = 0;
  for (const { index, years } of runs) {
    const budget = gross[index] as number;
    const movedShare = years.budgetMovedShare[t] as number;
    years.weight[t] = weights[index] as number;
    years.grossBudget[t] = budget;
    years.budget[t] = budget * (1 - movedShare);
    movedOut += budget * movedShare;
  }
  return frame - movedOut;
}

function produceFromBudget({ years }: ProductRun, t: number): void {
  years.production[t] = (years.budget[t] as number) / (years.unitCost[t] as number);
}

/** Availability keeps its amount; the other products are served from the rest, in the order of their priority. */
function produceByPriority(runs: readonly ProductRun[], { t }: YearFacts, available: number): void {
  let rest = available;
  for (const run of runs) {
    if (run.product.kind !== "availability") continue;
    produceFromBudget(run, t);
    rest -= run.years.budget[t] as number;
  }
  const served = runs.filter(({ product }) => product.kind !== "availability");
  const column = (valueOf: (run: ProductRun) => number) => Block.column(served.map(valueOf));
  const { values } = priorityProduction({
    budget: Block.scalar(Math.max(0, rest)),
    // The cost of a unit holds the rate already.
    eurosPerHour: Block.scalar(1),
    hoursPerUnit: column(({ years }) => years.unitCost[t] as number),
    demand: column(({ years }) => years.demand[t] as number),
    priority: column(({ product }) => product.priority[t] as number),
  });
  served.forEach(({ years }, index) => {
    const units = values[index] as number;
    years.production[t] = units;
    years.budget[t] = units * (years.unitCost[t] as number);
  });
}

function limitToStaff({ product, years }: ProductRun, t: number): void {
  const hours = product.staffHours?.[t];
  if (hours === undefined) return;
  years.production[t] = Math.min(years.production[t] as number, hours / (years.hourNorm[t] as number));
}

/** What the production of the year leaves. */
function endYear(run: ProductRun, t: number): void {
  const { product, years } = run;
  const inflow = years.inflow[t] as number;
  const production = years.production[t] as number;
  if (product.kind === "supervision") {
    const opening = { active: run.running, queue: run.queue };
    const step = superviseOnePeriod(opening, inflow, production, years.duration[t] as number);
    years.outflow[t] = step.completed;
    years.started[t] = step.started;
    run.running = step.active;
    run.queue = step.queue;
    run.stock = step.active + step.queue;
  } else {
    const inHand = run.stock + inflow;
    const outflow = outflowOf(inHand, production, 0);
    years.outflow[t] = outflow;
    years.started[t] = 0;
    run.stock = inHand - outflow;
  }
  years.stock[t] = run.stock;
  years.running[t] = run.running;
  years.queue[t] = run.queue;
}
