import { ADVICE, type Product, type ScenarioInput } from "./scenario-input";

/**
 * What each measure does to the inputs of one year. Every function takes the index of the year, and gives the value
 * before any measure when all of them are off.
 */

const isFrom = (measure: { readonly on: boolean; readonly from: number }, year: number) =>
  measure.on && year >= measure.from;

export function frameInYear({ budgetFrame, years, measures }: ScenarioInput, t: number): number {
  const year = years[t] as number;
  const { extra13, extra5 } = measures;
  const has13 = extra13.on && (extra13.structural ? year >= extra13.year : year === extra13.year);
  return (budgetFrame[t] as number) + (has13 ? extra13.amount : 0) + (isFrom(extra5, year) ? extra5.amount : 0);
}

/** A year is cut once, also when the one-off cut and its continuation both reach it. */
export function eurosPerHourInYear({ hourlyRate, years, measures }: ScenarioInput, t: number): number {
  const year = years[t] as number;
  const { rateCut2015, rateCutContinued } = measures;
  const isCut = (rateCut2015.on && year === rateCut2015.year) || isFrom(rateCutContinued, year);
  return (hourlyRate[t] as number) - (isCut ? rateCut2015.cut : 0);
}

export function hoursPerUnitInYear({ years, measures }: ScenarioInput, product: Product, t: number): number {
  const { availabilityAdvice } = measures;
  const isChanged = product.id === ADVICE && isFrom(availabilityAdvice, years[t] as number);
  return product.hoursPerUnit * (1 + (isChanged ? availabilityAdvice.effortChange : 0));
}

/** What the growth that the forecasting model foresees makes of an inflow of 1. */
export function growthInYear({ years, measures }: Pick<ScenarioInput, "years" | "measures">, t: number): number {
  const year = years[t] as number;
  const { pmjGrowth } = measures;
  return isFrom(pmjGrowth, year) ? (1 + pmjGrowth.rate) ** (year - pmjGrowth.from + 1) : 1;
}

/** The growth is the same for all products: who asks for many of them works it out once. */
export function inflowInYear(
  { years, measures }: ScenarioInput,
  product: Product,
  t: number,
  growth = growthInYear({ years, measures }, t),
): number {
  const year = years[t] as number;
  const { clientRestraint } = measures;
  const isRestrained = product.id === clientRestraint.product && isFrom(clientRestraint, year);
  const staying = 1 - movedShareInYear({ measures, years }, product, t);
  return product.inflow * growth * staying * (1 - (isRestrained ? clientRestraint.reduction : 0));
}

/** Share of the product that others have taken over. */
export function movedShareInYear(
  { years, measures }: Pick<ScenarioInput, "years" | "measures">,
  product: Product,
  t: number,
): number {
  const { coreTasks } = measures;
  return isFrom(coreTasks, years[t] as number) ? (coreTasks.shares[product.id] ?? 0) : 0;
}

/** Share of the opening stock that leaves with the tasks: once, in the year in which they move. */
export function movedStockShareInYear(input: ScenarioInput, product: Product, t: number): number {
  return input.years[t] === input.measures.coreTasks.from ? movedShareInYear(input, product, t) : 0;
}

export interface DividedFrame {
  /** Euro that advice gets for being available, 0 when it is paid by share. */
  readonly fixed: number;
  /** Euro per product, before anything moves out. */
  readonly gross: readonly number[];
  /** Euro per product, after what moved out with core tasks. */
  readonly budgets: readonly number[];
  /** The frame less what moved out. */
  readonly available: number;
}

/** The frame divided by budget share, or with a fixed amount for advice and the rest by the other shares. */
export function divideFrame(input: ScenarioInput, frame: number, t: number): DividedFrame {
  const { products, measures, years } = input;
  const { availabilityAdvice, coreTasks } = measures;
  const hasFixed = isFrom(availabilityAdvice, years[t] as number) && products.some(({ id }) => id === ADVICE);
  const fixed = hasFixed ? Math.min(availabilityAdvice.amount, frame) : 0;
  const shareOf = (product: Product) => (hasFixed && product.id === ADVICE ? 0 : product.budgetShare);
  let shares = 0;
  for (const product of products) shares += shareOf(product);
  const gross: number[] = [];
  const budgets: number[] = [];
  let moved = 0;
  for (const product of products) {
    const isFixed = hasFixed && product.id === ADVICE;
    const byShare = shares === 0 ? 0 : (frame - fixed) * (shareOf(product) / shares);
    const budget = isFixed ? fixed : byShare;
    const leavingShare = coreTasks.budgetTransfer * movedShareInYear(input, product, t);
    gross.push(budget);
    budgets.push(budget * (1 - leavingShare));
    moved += budget * leavingShare;
  }
  return { fixed, gross, budgets, available: frame - moved };
}

/** Whether the year's frame is spent by priority instead of by share. */
export function servesByPriority({ measures, years }: ScenarioInput, t: number): boolean {
  return isFrom(measures.riskPriority, years[t] as number);
}
