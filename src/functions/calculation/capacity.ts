// SPDX-License-Identifier: EUPL-1.2
import { type Block, type Shape, commonShape } from "../../model/block";
import { type CapacityArguments, eurosPerUnit, productionCapacity } from "../../model/capacity";
import type { Text } from "../language";
import {
  type CalculationLine,
  type Quantity,
  type ResultCell,
  euro,
  hours,
  line,
  plain,
  rate,
  share,
  summed,
  units,
} from "./calculation";
import { LINE_TEXTS } from "./texts";

/** Budget over rate over norm, with the mix that divides the budget. */
export function capacityLines(
  args: CapacityArguments,
  { row, column }: ResultCell,
  label?: Text,
  shape: Shape = commonShape(args.budget, args.eurosPerHour, args.hoursPerUnit, args.mix),
): CalculationLine[] {
  const { budget, eurosPerHour, hoursPerUnit, mix, mixBasis } = args;
  const [money, perHour, perUnit] = [budget, eurosPerHour, hoursPerUnit].map((block) => block.at(row, column)) as [
    number,
    number,
    number,
  ];
  const answer = units(productionCapacity(args, shape).at(row, column));
  if (mix === undefined) return [line([euro(money), "/", rate(perHour), "/", hours(perUnit)], answer, label)];
  const products = shape.rows;
  const weight = mix.at(row, column);
  const weights = total(products, (p) => mix.at(p, column));
  // Without weights there is no budget either: nothing is made of nothing.
  if (weights === 0) return [line([euro(0)], answer, label)];
  if (mixBasis === "budget") {
    return [line([euro(money), "×", share(weight / weights), "/", rate(perHour), "/", hours(perUnit)], answer, label)];
  }
  const mixCost = total(
    products,
    (p) => mix.at(p, column) * eurosPerUnit(eurosPerHour.at(p, column), hoursPerUnit.at(p, column)),
  );
  const cost = summed(
    products,
    (p) => [plain(mix.at(p, column)), "×", rate(eurosPerHour.at(p, column)), "×", hours(hoursPerUnit.at(p, column))],
    euro(mixCost),
  );
  return [
    line(cost, euro(mixCost), LINE_TEXTS.mixCost),
    line([euro(money), "×", plain(weight), "/", euro(mixCost)], answer, label),
  ];
}

/** Both capacities, then their difference. */
export function rateEffectLines(
  args: Omit<CapacityArguments, "eurosPerHour"> & { readonly baseRate: Block; readonly newRate: Block },
  cell: ResultCell,
): CalculationLine[] {
  const { baseRate, newRate, ...rest } = args;
  const shape = commonShape(args.budget, baseRate, newRate, args.hoursPerUnit, args.mix);
  const changed = capacityLines({ ...rest, eurosPerHour: newRate }, cell, LINE_TEXTS.newRate, shape);
  const base = capacityLines({ ...rest, eurosPerHour: baseRate }, cell, LINE_TEXTS.baseRate, shape);
  const [high, low] = [lastOf(changed), lastOf(base)];
  return [...changed, ...base, line([high, "−", low], units(high.value - low.value), LINE_TEXTS.effect)];
}

function lastOf(lines: readonly CalculationLine[]): Quantity {
  return (lines.at(-1) as CalculationLine).result;
}

export function oneOffRateLines(
  args: { readonly baseRate: Block; readonly cut: number; readonly cutYear: number; readonly years: Block },
  { row, column }: ResultCell,
): CalculationLine[] {
  const base = args.baseRate.at(row, column);
  if (args.years.at(row, column) !== args.cutYear) return [line([rate(base)], rate(base))];
  return [line([rate(base), "−", rate(args.cut)], rate(base - args.cut))];
}

interface Demand {
  readonly demand: Block;
  readonly hourNorms: Block;
}

export function requiredBudgetLines(
  { demand, hourlyRate, hourNorms }: Demand & { readonly hourlyRate: Block },
  { column }: ResultCell,
): CalculationLine[] {
  const products = commonShape(demand, hourlyRate, hourNorms).rows;
  const of = (p: number) => [demand.at(p, column), hourlyRate.at(p, column), hourNorms.at(p, column)] as const;
  const answer = euro(total(products, (p) => of(p)[0] * of(p)[1] * of(p)[2]));
  return [
    line(
      summed(products, (p) => [units(of(p)[0]), "×", rate(of(p)[1]), "×", hours(of(p)[2])], answer),
      answer,
    ),
  ];
}

export function breakEvenLines(
  { budget, demand, hourNorms }: Demand & { readonly budget: Block },
  { column }: ResultCell,
): CalculationLine[] {
  const products = commonShape(demand, hourNorms).rows;
  const needed = hours(total(products, (p) => demand.at(p, column) * hourNorms.at(p, column)));
  const terms = summed(products, (p) => [units(demand.at(p, column)), "×", hours(hourNorms.at(p, column))], needed);
  const money = budget.at(0, column);
  return [line(terms, needed, LINE_TEXTS.hoursNeeded), line([euro(money), "/", needed], rate(money / needed.value))];
}

/** What is left for this priority, what it costs, and the part of the demand that this serves. */
export function priorityLines(
  args: Demand & { readonly budget: Block; readonly hourlyRate: Block; readonly priority: Block },
  { row, column }: ResultCell,
): CalculationLine[] {
  const { budget, hourlyRate, hourNorms, demand, priority } = args;
  const products = commonShape(budget, hourlyRate, hourNorms, demand, priority).rows;
  const cost = (p: number) => demand.at(p, column) * eurosPerUnit(hourlyRate.at(p, column), hourNorms.at(p, column));
  const level = priority.at(row, column);
  const first = total(products, (p) => (priority.at(p, column) < level ? cost(p) : 0));
  const same = total(products, (p) => (priority.at(p, column) === level ? cost(p) : 0));
  const money = budget.at(0, column);
  const left = Math.max(0, money - first);
  const wanted = demand.at(row, column);
  const lines = [
    line(["max(", euro(0), ";", euro(money), "−", euro(first), ")"], euro(left), LINE_TEXTS.higherPriority),
    line([euro(same)], euro(same), LINE_TEXTS.samePriority),
  ];
  const answer = same <= left ? line([units(wanted)], units(wanted)) : undefined;
  return [...lines, answer ?? line([units(wanted), "×", euro(left), "/", euro(same)], units((wanted * left) / same))];
}

function total(products: number, valueAt: (product: number) => number): number {
  let sum = 0;
  for (let p = 0; p < products; p++) sum += valueAt(p);
  return sum;
}
