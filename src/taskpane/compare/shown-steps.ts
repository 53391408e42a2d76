import type { Bridge } from "../../model/bridge";
import { inMultiplesOf } from "../../model/closing";

/** A step of a bridge as it is read: whole units or euro. */
export interface ShownStep {
  readonly contribution: number;
  readonly running: number;
}

/** Whole numbers that add up as they are shown; a measure without influence stays at 0. */
export function shownSteps({ from, to, steps }: Bridge): ShownStep[] {
  const sum = { start: from, parts: steps.map(({ contribution }) => contribution), end: to };
  const whole = inMultiplesOf(1, sum);
  let running = whole.start;
  return whole.parts.map((contribution) => ({ contribution, running: (running += contribution) }));
}
