// SPDX-License-Identifier: EUPL-1.2
import { requireFinite } from "../block";
import { eurosPerUnit } from "../capacity";
import { type PriorityDemand, serveByPriority } from "../priority";
import { hasSameShape } from "../same-shape";
import { superviseOnePeriod } from "../supervision";
import { outflowOf } from "../workstock";
import { type Division, divideFrame, emptyDivision } from "./divide-frame";
import { changed, growthOf, inflowOf, movesOf } from "./effects";
import { type LinesInYear, linesInYear, resolveLines } from "./lines-in-year";
import type { ModelInput, ModelProduct } from "./model-input";
import { type ModelResult, type ProductYears, emptyResult } from "./model-result";

/** A product on its way through the years: what there is of it now, and what is written down about each year. */
interface ProductRun {
  product: ModelProduct;
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

/** What one model after another is calculated in. */
interface Lists {
  readonly result: ModelResult;
  readonly runs: readonly ProductRun[];
  readonly divided: Division;
  /** Of the year at hand, where the frame is spent by priority. */
  readonly asked: Record<keyof PriorityDemand, number[]>;
  readonly served: number[];
}

/**
 * The model of an organisation with its measures, year after year: the frame and the rate make production, production
 * works on last year's stock. This is the calculation that the sheets of the model workbook repeat in cells.
 *
 * @throws TooLargeError when numbers leave the range of a double
 */
export function calculateModel(input: ModelInput): ModelResult {
  return calculateInto(emptyLists(input), input);
}

/** Many models one after another, in the same lists: each result holds until the next model is calculated. */
export class ModelSeries {
  private lists: Lists | undefined;

  calculate(input: ModelInput): ModelResult {
    if (this.lists === undefined || !hasSameShape(this.lists.result, input)) this.lists = emptyLists(input);
    return calculateInto(this.lists, input);
  }
}

function emptyLists(input: ModelInput): Lists {
  const result = emptyResult(input);
  const runs = input.products.map((product, index): ProductRun => {
    return { product, index, years: result.products[index] as ProductYears, stock: 0, running: 0, queue: 0 };
  });
  return { result, runs, divided: emptyDivision(), asked: { demand: [], unitCost: [], priority: [] }, served: [] };
}

function calculateInto(lists: Lists, input: ModelInput): ModelResult {
  const { runs, result } = lists;
  const { products, years } = input;
  const resolved = resolveLines(input);
  for (const run of runs) begin(run, products[run.index] as ModelProduct);
  for (let t = 0; t < years.length; t++) {
    const year = years[t] as number;
    const inYear = linesInYear(resolved, year);
    const rate = changed(input.hourlyRate[t] as number, inYear.rate, ORGANISATION);
    const frame = changed(input.budgetFrame[t] as number, inYear.frame, ORGANISATION);
    calculateYear(lists, { t, year, rate, frame, lines: inYear, products });
  }
  return result;
}

function begin(run: ProductRun, product: ModelProduct): void {
  run.product = product;
  const isSupervision = product.kind === "supervision";
  run.running = isSupervision ? product.openingActive : 0;
  run.queue = isSupervision ? product.openingQueue : 0;
  run.stock = isSupervision ? product.openingActive + product.openingQueue : product.openingStock;
}

function calculateYear(all: Lists, facts: YearFacts): void {
  const { runs, result } = all;
  const { t, rate, frame, lines } = facts;
  startYear(runs, facts);
  const available = divideBudget(all, facts);
  if (lines.priority.length > 0) produceByPriority(all, facts, available);
  else for (const run of runs) produceFromBudget(run, t);
  limitToStaff(runs, t);

  let hoursNeeded = 0;
  let directCostNeeded = 0;
  let spent = 0;
  for (const { product, years } of runs) {
    const level = years.unitsToKeepLevel[t] as number;
    hoursNeeded += level * (years.hourNorm[t] as number);
    directCostNeeded += level * (product.directCost[t] as number);
    spent += (years.production[t] as number) * (years.unitCost[t] as number);
  }
  endYear(runs, t);

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

/** What a year asks of the products, before anything is produced; a part of a stock may leave first. */
function startYear(runs: readonly ProductRun[], { t, year, rate, lines }: YearFacts): void {
  for (const run of runs) {
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
}

/** Writes down what each product gets of the frame; returns the frame less what moved out. */
function divideBudget({ runs, divided }: Lists, { t, frame, lines, products }: YearFacts): number {
  const { weights, gross } = divideFrame(products, lines, { frame, t }, divided);
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
function produceByPriority({ runs, asked, served }: Lists, { t }: YearFacts, available: number): void {
  let rest = available;
  let count = 0;
  for (const run of runs) {
    const { product, years } = run;
    if (product.kind === "availability") {
      produceFromBudget(run, t);
      rest -= years.budget[t] as number;
      continue;
    }
    asked.unitCost[count] = requireFinite(years.unitCost[t] as number);
    asked.demand[count] = years.demand[t] as number;
    asked.priority[count] = product.priority[t] as number;
    count++;
  }
  serveByPriority(Math.max(0, rest), asked, served);
  count = 0;
  for (const { product, years } of runs) {
    if (product.kind === "availability") continue;
    const units = served[count++] as number;
    years.production[t] = units;
    years.budget[t] = units * (years.unitCost[t] as number);
  }
}

function limitToStaff(runs: readonly ProductRun[], t: number): void {
  for (const { product, years } of runs) {
    const hours = product.staffHours?.[t];
    if (hours === undefined) continue;
    years.production[t] = Math.min(years.production[t] as number, hours / (years.hourNorm[t] as number));
  }
}

/** What the production of the year leaves. */
function endYear(runs: readonly ProductRun[], t: number): void {
  for (const run of runs) {
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
}
