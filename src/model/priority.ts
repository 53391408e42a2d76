// SPDX-License-Identifier: EUPL-1.2
import { Block, commonShape, requireFinite } from "./block";
import { eurosPerUnit } from "./capacity";

export interface PriorityArguments {
  /** Euro per period, one row. */
  readonly budget: Block;
  readonly eurosPerHour: Block;
  readonly hoursPerUnit: Block;
  readonly demand: Block;
  /** Whole numbers from 1; 1 is served first. */
  readonly priority: Block;
}

/**
 * Reachable production when the demand is served in order of priority, P x T, never above the demand. Products of
 * equal priority share what is left in proportion to what their demand costs, so each gets the same part of its demand.
 */
export function priorityProduction(args: PriorityArguments): Block {
  const { budget, eurosPerHour, hoursPerUnit, demand, priority } = args;
  const shape = commonShape(budget, eurosPerHour, hoursPerUnit, demand, priority);
  const result = new Block(shape.rows, shape.columns);
  const period = { demand: [], unitCost: [], priority: [] } as Record<keyof PriorityDemand, number[]>;
  const served: number[] = [];
  for (let t = 0; t < shape.columns; t++) {
    for (let p = 0; p < shape.rows; p++) {
      period.demand[p] = demand.at(p, t);
      period.unitCost[p] = eurosPerUnit(eurosPerHour.at(p, t), hoursPerUnit.at(p, t));
      period.priority[p] = priority.at(p, t);
    }
    serveByPriority(budget.at(0, t), period, served);
    for (let p = 0; p < shape.rows; p++) result.values[p * shape.columns + t] = served[p] as number;
  }
  return result;
}

/** What is asked for in one period; an entry per product in every list. */
export interface PriorityDemand {
  readonly demand: readonly number[];
  /** Euro. */
  readonly unitCost: readonly number[];
  readonly priority: readonly number[];
}

/** One period: writes into `served` how many units of each product are made. */
export function serveByPriority(
  budget: number,
  { demand, unitCost, priority }: PriorityDemand,
  served: number[],
): void {
  let left = budget;
  for (const level of levelsInOrder(priority)) {
    let cost = 0;
    for (let p = 0; p < priority.length; p++) {
      if (priority[p] === level) cost += (demand[p] as number) * (unitCost[p] as number);
    }
    const servedPart = requireFinite(cost) <= left ? 1 : left / cost;
    for (let p = 0; p < priority.length; p++) {
      if (priority[p] === level) served[p] = (demand[p] as number) * servedPart;
    }
    left = servedPart === 1 ? left - cost : 0;
  }
}

function levelsInOrder(priority: readonly number[]): number[] {
  const levels: number[] = [];
  for (const level of priority) if (!levels.includes(level)) levels.push(level);
  return levels.sort((a, b) => a - b);
}
