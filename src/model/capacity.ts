// SPDX-License-Identifier: EUPL-1.2
import { type Block, type Shape, commonShape, requireFinite, sumOverProducts, tabulate } from "./block";
import { NoAnswerError } from "./no-answer";

/** How a mix divides one budget: by shares of the money, or by the proportion of the units made. */
export type MixBasis = "budget" | "units";

export interface CapacityArguments {
  /** Euro per period: one row to be divided by the mix, or a row per product. */
  readonly budget: Block;
  readonly eurosPerHour: Block;
  readonly hoursPerUnit: Block;
  /** Weights, not negative; scaled to sum to 1 in each period. */
  readonly mix: Block | undefined;
  readonly mixBasis: MixBasis;
}

/** Units that a budget buys at an hourly rate and an hour norm: B / (r n). */
export function unitsForBudget(budget: number, eurosPerHour: number, hoursPerUnit: number): number {
  return budget / eurosPerUnit(eurosPerHour, hoursPerUnit);
}

/** What one unit costs: r n. */
export function eurosPerUnit(eurosPerHour: number, hoursPerUnit: number): number {
  return requireFinite(eurosPerHour * hoursPerUnit);
}

/**
 * Reachable production in units, P x T. A mix is needed when one budget serves several products; see the contract of
 * PRODUCTION_CAPACITY.
 *
 * @throws NoAnswerError when the weights of a period are all 0 while there is a budget to divide
 */
export function productionCapacity(
  args: CapacityArguments,
  shape: Shape = commonShape(args.budget, args.eurosPerHour, args.hoursPerUnit, args.mix),
): Block {
  const { budget, eurosPerHour, hoursPerUnit, mix } = args;
  if (mix === undefined) {
    return tabulate(shape, (p, t) => unitsForBudget(budget.at(p, t), eurosPerHour.at(p, t), hoursPerUnit.at(p, t)));
  }
  const unitCost = (p: number, t: number) => eurosPerUnit(eurosPerHour.at(p, t), hoursPerUnit.at(p, t));
  const periods = Array.from({ length: shape.columns }, (_, t) => {
    const weights = sumOverProducts(shape.rows, (p) => mix.at(p, t));
    if (weights === 0 && budget.at(0, t) > 0) throw new NoAnswerError("no-weights", 0, t);
    const mixCost = sumOverProducts(shape.rows, (p) => requireFinite(mix.at(p, t) * unitCost(p, t)));
    return { weights, mixCost };
  });
  return tabulate(shape, (p, t) => {
    const { weights, mixCost } = periods[t] as (typeof periods)[number];
    if (weights === 0) return 0;
    return args.mixBasis === "budget"
      ? (budget.at(p, t) * (mix.at(p, t) / weights)) / unitCost(p, t)
      : (budget.at(p, t) * mix.at(p, t)) / mixCost;
  });
}

export interface RateEffectArguments extends Omit<CapacityArguments, "eurosPerHour"> {
  readonly baseEurosPerHour: Block;
  readonly newEurosPerHour: Block;
}

/** Extra production that a new hourly rate buys, P x T; positive when the rate falls. */
export function hourlyRateEffect(args: RateEffectArguments): Block {
  const { baseEurosPerHour, newEurosPerHour, ...rest } = args;
  const shape = commonShape(args.budget, baseEurosPerHour, newEurosPerHour, args.hoursPerUnit, args.mix);
  const base = productionCapacity({ ...rest, eurosPerHour: baseEurosPerHour }, shape);
  const changed = productionCapacity({ ...rest, eurosPerHour: newEurosPerHour }, shape);
  return tabulate(shape, (p, t) => changed.at(p, t) - base.at(p, t));
}

export interface DemandArguments {
  readonly demand: Block;
  readonly hoursPerUnit: Block;
}

/** Budget that meets the demand, 1 x T: the sum over products of D r n. */
export function requiredBudget(args: DemandArguments & { readonly eurosPerHour: Block }): Block {
  const { demand, eurosPerHour, hoursPerUnit } = args;
  const shape = commonShape(demand, eurosPerHour, hoursPerUnit);
  return tabulate({ rows: 1, columns: shape.columns }, (_, t) =>
    sumOverProducts(shape.rows, (p) => demand.at(p, t) * eurosPerUnit(eurosPerHour.at(p, t), hoursPerUnit.at(p, t))),
  );
}

/**
 * Hourly rate at which a budget exactly meets the demand, 1 x T: B / sum of D n.
 *
 * @throws NoAnswerError when a period has no demand or no budget
 */
export function breakEvenRate(args: DemandArguments & { readonly budget: Block }): Block {
  const { budget, demand, hoursPerUnit } = args;
  const shape = commonShape(budget, demand, hoursPerUnit);
  return tabulate({ rows: 1, columns: shape.columns }, (_, t) => {
    const hours = sumOverProducts(shape.rows, (p) => demand.at(p, t) * hoursPerUnit.at(p, t));
    if (hours === 0) throw new NoAnswerError("no-demand", 0, t);
    if (budget.at(0, t) === 0) throw new NoAnswerError("no-budget", 0, t);
    return budget.at(0, t) / hours;
  });
}
