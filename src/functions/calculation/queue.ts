// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../../model/block";
import {
  type ReliefCapacityArguments,
  type TargetCapacityArguments,
  queueLoad,
  queuePressure,
  reliefCapacity,
  targetCapacity,
  targetQueueSize,
} from "../../model/queue";
import { type CalculationLine, type ResultCell, type Term, line, plain, units } from "./calculation";

/** All are worked out element by element, so the line is the formula with the numbers of the cell. */
function element(
  result: Block,
  unit: typeof plain,
  { row, column }: ResultCell,
  terms: readonly Term[],
): CalculationLine[] {
  return [line(terms, unit(result.at(row, column)))];
}

export function queueLoadLines(args: { demand: Block; capacity: Block }, cell: ResultCell) {
  const { demand, capacity } = at(args, cell);
  return element(queueLoad(args), plain, cell, [units(demand), "/", units(capacity)]);
}

export function targetQueueSizeLines(args: { demand: Block; targetWait: Block; factor: Block }, cell: ResultCell) {
  const { demand, targetWait, factor } = at(args, cell);
  return element(targetQueueSize(args), units, cell, [units(demand), "×", plain(targetWait), "/", plain(factor)]);
}

export function targetCapacityLines(args: TargetCapacityArguments, cell: ResultCell) {
  const { demand, targetWait, factor, cvDemand, cvCapacity } = at(args, cell);
  const [a, b] = [plain(cvDemand), plain(cvCapacity)];
  const variation: Term[] = ["(", a, "×", a, "+", b, "×", b, ")"];
  const terms: Term[] = [units(demand), "+", ...variation, "/", plain(2), "×", plain(factor), "/", plain(targetWait)];
  return element(targetCapacity(args), units, cell, terms);
}

export function reliefCapacityLines(args: ReliefCapacityArguments, cell: ResultCell) {
  const { demand, queueSize, targetQueueSize: target, timeToTarget } = at(args, cell);
  const excess: Term[] = ["(", units(queueSize), "−", units(target), ")"];
  return element(reliefCapacity(args), units, cell, [units(demand), "+", ...excess, "/", plain(timeToTarget)]);
}

export function queuePressureLines(args: { meanWait: Block; targetWait: Block }, cell: ResultCell) {
  const { meanWait, targetWait } = at(args, cell);
  return element(queuePressure(args), plain, cell, [plain(2), "×", plain(meanWait), "/", plain(targetWait)]);
}

/** The number of each argument in one cell. */
function at<Name extends string>(
  args: Readonly<Record<Name, Block>>,
  { row, column }: ResultCell,
): Record<Name, number> {
  const entries = Object.entries<Block>(args).map(([name, block]) => [name, block.at(row, column)]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
