// SPDX-License-Identifier: EUPL-1.2
import { ADVICE, type Measures, type Product, type ScenarioInput } from "./scenario-input";

/**
 * What each measure does to the inputs of one year. Every function gives the value before any measure when all of them
 * are off.
 */

const isFrom = (measure: { readonly on: boolean; readonly from: number }, year: number) =>
  measure.on && year >= measure.from;

function frameInYear({ budgetFrame, years, measures }: ScenarioInput, t: number): number {
  const year = years[t] as number;
  const { extra13, extra5 } = measures;
  const has13 = extra13.on && (extra13.structural ? year >= extra13.year : year === extra13.year);
  return (budgetFrame[t] as number) + (has13 ? extra13.amount : 0) + (isFrom(extra5, year) ? extra5.amount : 0);
}

/** A year is cut once, also when the one-off cut and its continuation both reach it. */
function eurosPerHourInYear({ hourlyRate, years, measures }: ScenarioInput, t: number): number {
  const year = years[t] as number;
  const { rateCut2015, rateCutContinued } = measures;
  const isCut = (rateCut2015.on && year === rateCut2015.year) || isFrom(rateCutContinued, year);
  return (hourlyRate[t] as number) - (isCut ? rateCut2015.cut : 0);
}

/** What the measures make of one year, the same for all products: worked out once for all of them. */
export interface YearFacts {
  /** Euro per hour. */
  readonly rate: number;
  readonly frame: number;
  /** What the growth that the forecasting model foresees makes of an inflow of 1. */
  readonly growth: number;
  /** Whether advice gets a fixed amount for being available. */
  readonly hasFixedAdvice: boolean;
  /** By product, what others have taken over; undefined where nothing moved. */
  readonly movedShares: Readonly<Record<string, number>> | undefined;
  /** Whether the tasks move in this very year: their part of the opening stock leaves with them, once. */
  readonly isYearOfMove: boolean;
  /** The product that is asked for less. */
  readonly restrained: string | undefined;
  readonly byPriority: boolean;
}

export function factsOf(input: ScenarioInput, t: number): YearFacts {
  const year = input.years[t] as number;
  const { pmjGrowth, availabilityAdvice, coreTasks, clientRestraint, riskPriority } = input.measures;
  return {
    rate: eurosPerHourInYear(input, t),
    frame: frameInYear(input, t),
    growth: isFrom(pmjGrowth, year) ? (1 + pmjGrowth.rate) ** (year - pmjGrowth.from + 1) : 1,
    hasFixedAdvice: isFrom(availabilityAdvice, year),
    movedShares: isFrom(coreTasks, year) ? coreTasks.shares : undefined,
    isYearOfMove: year === coreTasks.from,
    restrained: isFrom(clientRestraint, year) ? clientRestraint.product : undefined,
    byPriority: isFrom(riskPriority, year),
  };
}

export function hoursPerUnitOf(
  { id, hoursPerUnit }: Product,
  { hasFixedAdvice }: YearFacts,
  measures: Measures,
): number {
  const isChanged = hasFixedAdvice && id === ADVICE;
  return hoursPerUnit * (1 + (isChanged ? measures.availabilityAdvice.effortChange : 0));
}

export function inflowOf(product: Product, facts: YearFacts, measures: Measures): number {
  const isRestrained = product.id === facts.restrained;
  const staying = 1 - movedShareOf(product, facts);
  return product.inflow * facts.growth * staying * (1 - (isRestrained ? measures.clientRestraint.reduction : 0));
}

/** Share of the product that others have taken over. */
export function movedShareOf({ id }: Product, { movedShares }: YearFacts): number {
  return movedShares === undefined ? 0 : (movedShares[id] ?? 0);
}

/** Share of the opening stock that leaves with the tasks: once, in the year in which they move. */
export function movedStockShareOf(product: Product, facts: YearFacts): number {
  return facts.isYearOfMove ? movedShareOf(product, facts) : 0;
}

export interface DividedFrame {
  /** Euro that advice gets for being available, 0 when it is paid by share. */
  fixed: number;
  /** Euro per product, before anything moves out. */
  readonly gross: number[];
  /** Euro per product, after what moved out with core tasks. */
  readonly budgets: number[];
  /** The frame less what moved out. */
  available: number;
}

export function emptyDivision(): DividedFrame {
  return { fixed: 0, gross: [], budgets: [], available: 0 };
}

/**
 * The frame of a year divided by budget share, or with a fixed amount for advice and the rest by the other shares; in
 * the lists of `divided`, where there are some already.
 */
export function divideFrame(
  { products, measures }: ScenarioInput,
  facts: YearFacts,
  divided = emptyDivision(),
): DividedFrame {
  const { frame } = facts;
  const { gross, budgets } = divided;
  const { amount } = measures.availabilityAdvice;
  const hasFixed = facts.hasFixedAdvice && products.some(({ id }) => id === ADVICE);
  const fixed = hasFixed ? Math.min(amount, frame) : 0;
  const shareOf = (product: Product) => (hasFixed && product.id === ADVICE ? 0 : product.budgetShare);
  let shares = 0;
  for (const product of products) shares += shareOf(product);
  let moved = 0;
  for (let p = 0; p < products.length; p++) {
    const product = products[p] as Product;
    const isFixed = hasFixed && product.id === ADVICE;
    const byShare = shares === 0 ? 0 : (frame - fixed) * (shareOf(product) / shares);
    const budget = isFixed ? fixed : byShare;
    const leavingShare = measures.coreTasks.budgetTransfer * movedShareOf(product, facts);
    gross[p] = budget;
    budgets[p] = budget * (1 - leavingShare);
    moved += budget * leavingShare;
  }
  divided.fixed = fixed;
  divided.available = frame - moved;
  return divided;
}
