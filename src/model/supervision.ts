// SPDX-License-Identifier: EUPL-1.2
import { Block, commonShape, requireFinite } from "./block";

export interface SupervisionState {
  /** Supervisions that run. */
  readonly active: number;
  /** Supervisions that have not started. */
  readonly queue: number;
}

export interface SupervisionStep extends SupervisionState {
  readonly started: number;
  readonly completed: number;
}

export type SupervisionResult = "queue" | "active" | "started" | "completed";

/**
 * One period of supervision: running cases end after `duration` periods on average, places that are free are filled
 * from the queue, and no running supervision is ever stopped for lack of places.
 */
export function superviseOnePeriod(
  opening: SupervisionState,
  inflow: number,
  places: number,
  durationInPeriods: number,
): SupervisionStep {
  const completed = opening.active / durationInPeriods;
  const waiting = requireFinite(opening.queue + inflow);
  const freePlaces = Math.max(0, places - (opening.active - completed));
  const started = Math.min(waiting, freePlaces);
  return { completed, started, active: opening.active - completed + started, queue: waiting - started };
}

export interface SupervisionArguments {
  readonly openingActive: Block;
  readonly openingQueue: Block;
  readonly inflow: Block;
  /** Supervisions that can run at the same time. */
  readonly places: Block;
  /** Mean length in periods, at least 1. */
  readonly durationInPeriods: Block;
}

/** Running supervisions and their queue per product and period, P x T. */
export function supervisionProjection(args: SupervisionArguments, result: SupervisionResult): Block {
  const { openingActive, openingQueue, inflow, places, durationInPeriods } = args;
  const shape = commonShape(openingActive, openingQueue, inflow, places, durationInPeriods);
  const block = new Block(shape.rows, shape.columns);
  for (let p = 0; p < shape.rows; p++) {
    let state: SupervisionState = { active: openingActive.at(p, 0), queue: openingQueue.at(p, 0) };
    for (let t = 0; t < shape.columns; t++) {
      const step = superviseOnePeriod(state, inflow.at(p, t), places.at(p, t), durationInPeriods.at(p, t));
      block.values[p * shape.columns + t] = step[result];
      state = step;
    }
  }
  return block;
}
