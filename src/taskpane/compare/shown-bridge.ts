// SPDX-License-Identifier: EUPL-1.2
import type { Bridge } from "../../model/bridge";
import { inMultiplesOf } from "../../model/closing";

/** A bridge with words for its steps, whatever model it is of. */
export interface NamedBridge {
  readonly bridge: Bridge<string>;
  nameOf(step: string): string;
  /** What there is to know about how it was made. */
  readonly note?: string;
}

/** A bridge as it is read: whole units or euro. */
export interface ShownBridge {
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly steps: readonly ShownStep[];
}

export interface ShownStep {
  readonly contribution: number;
  readonly running: number;
}

/** Whole numbers that add up as they are shown; a measure without influence stays at 0. */
export function shownBridge({ from, to, steps }: Bridge<string>): ShownBridge {
  const sum = { start: from, parts: steps.map(({ contribution }) => contribution), end: to };
  const { start, parts, end } = inMultiplesOf(1, sum);
  let running = start;
  return {
    from: start,
    to: end,
    difference: end - start,
    steps: parts.map((contribution) => ({ contribution, running: (running += contribution) })),
  };
}
