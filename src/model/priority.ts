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
  for (let t = 0; t < shape.columns; t++) {
    let left = budget.at(0, t);
    for (const level of levelsInOrder(priority, shape.rows, t)) {
      let cost = 0;
      for (let p = 0; p < shape.rows; p++) {
        if (priority.at(p, t) !== level) continue;
        cost += demand.at(p, t) * eurosPerUnit(eurosPerHour.at(p, t), hoursPerUnit.at(p, t));
      }
      const servedPart = requireFinite(cost) <= left ? 1 : left / cost;
      for (let p = 0; p < shape.rows; p++) {
        if (priority.at(p, t) === level) result.values[p * shape.columns + t] = demand.at(p, t) * servedPart;
      }
      left = servedPart === 1 ? left - cost : 0;
    }
  }
  return result;
}

function levelsInOrder(priority: Block, products: number, period: number): number[] {
  const levels = new Set<number>();
  for (let p = 0; p < products; p++) levels.add(priority.at(p, period));
  return [...levels].sort((a, b) => a - b);
}
