// SPDX-License-Identifier: EUPL-1.2
import { type Block, commonShape, tabulate } from "./block";
import { NoAnswerError } from "./no-answer";

/**
 * Queue management after Fong et al. 2022, "Understanding Waiting Lists Pressures", doi 10.1101/2022.08.23.22279117.
 * All are calculated element by element on broadcast blocks.
 */

/** Demand over capacity: above 1 the queue grows without end. */
export function queueLoad({ demand, capacity }: { demand: Block; capacity: Block }): Block {
  return tabulate(commonShape(demand, capacity), (p, t) => {
    if (capacity.at(p, t) === 0) throw new NoAnswerError("no-capacity", p, t);
    return demand.at(p, t) / capacity.at(p, t);
  });
}

/** Queue size at which the wait stays at the target: demand x target wait / factor. */
export function targetQueueSize(args: { demand: Block; targetWait: Block; factor: Block }): Block {
  const { demand, targetWait, factor } = args;
  return tabulate(
    commonShape(demand, targetWait, factor),
    (p, t) => (demand.at(p, t) * targetWait.at(p, t)) / factor.at(p, t),
  );
}

export interface TargetCapacityArguments {
  readonly demand: Block;
  readonly targetWait: Block;
  readonly factor: Block;
  /** Coefficients of variation of demand and of capacity. */
  readonly cvDemand: Block;
  readonly cvCapacity: Block;
}

/** Capacity that holds a queue at its target: demand plus room for variation. */
export function targetCapacity(args: TargetCapacityArguments): Block {
  const { demand, targetWait, factor, cvDemand, cvCapacity } = args;
  return tabulate(commonShape(demand, targetWait, factor, cvDemand, cvCapacity), (p, t) => {
    // Products rather than powers: a power may differ in its last bit between JavaScript engines.
    const variation = (square(cvDemand.at(p, t)) + square(cvCapacity.at(p, t))) / 2;
    return demand.at(p, t) + (variation * factor.at(p, t)) / targetWait.at(p, t);
  });
}

function square(value: number): number {
  return value * value;
}

export interface ReliefCapacityArguments {
  readonly demand: Block;
  readonly queueSize: Block;
  readonly targetQueueSize: Block;
  readonly timeToTarget: Block;
}

/** Capacity that brings a queue to its target size in the given time. */
export function reliefCapacity(args: ReliefCapacityArguments): Block {
  const { demand, queueSize, targetQueueSize: target, timeToTarget } = args;
  return tabulate(
    commonShape(demand, queueSize, target, timeToTarget),
    (p, t) => demand.at(p, t) + (queueSize.at(p, t) - target.at(p, t)) / timeToTarget.at(p, t),
  );
}

/** How hard a queue presses: twice the mean wait over the target wait; 1 is on target. */
export function queuePressure({ meanWait, targetWait }: { meanWait: Block; targetWait: Block }): Block {
  return tabulate(commonShape(meanWait, targetWait), (p, t) => (2 * meanWait.at(p, t)) / targetWait.at(p, t));
}
