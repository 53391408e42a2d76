// SPDX-License-Identifier: EUPL-1.2
/** A value and the answer that it gives. */
export interface Tried {
  readonly value: number;
  readonly answer: number;
}

/** A question to be tried at whole steps from `lowest` to `highest`. */
export interface SteppedQuestion {
  readonly lowest: number;
  readonly highest: number;
  tryStep(step: number): Tried;
  meets(answer: number): boolean;
}

/** Where answers stop meeting the goal; `tried` holds the even steps, from low to high. */
export type Boundary = { readonly tried: readonly Tried[] } & (
  | { readonly kind: "everywhere" }
  | { readonly kind: "nowhere" }
  /** Neighbouring steps: the last that meets the goal and the first that does not. */
  | { readonly kind: "one"; readonly met: Tried; readonly notMet: Tried }
  | { readonly kind: "several"; readonly met: Tried; readonly notMet: Tried }
);

/** Steps tried at even distances before halving, so that a goal met in the middle only is not taken for an end. */
const EVEN_TRIALS = 64;

/**
 * Tries even steps, and where the goal is met on one side only, halves the distance until two neighbours are left:
 * exact to one step, after at most log2 of the number of steps.
 */
export function findBoundary(question: SteppedQuestion): Boundary {
  const steps = evenSteps(question);
  const tried = steps.map((step) => question.tryStep(step));
  const areMet = tried.map(({ answer }) => question.meets(answer));
  const crossings = steps.flatMap((_, index) => (index > 0 && areMet[index] !== areMet[index - 1] ? [index] : []));
  const [crossing] = crossings;
  if (crossing === undefined) return { kind: areMet[0] ? "everywhere" : "nowhere", tried };
  if (crossings.length > 1) {
    const [met, notMet] = [tried[areMet.indexOf(true)], tried[areMet.indexOf(false)]];
    return { kind: "several", tried, met: met as Tried, notMet: notMet as Tried };
  }
  const isLeftMet = areMet[crossing - 1] as boolean;
  const [left, right] = halve(question, steps[crossing - 1] as number, steps[crossing] as number, isLeftMet);
  return { kind: "one", tried, ...(isLeftMet ? { met: left, notMet: right } : { met: right, notMet: left }) };
}

/** From two steps of which one meets the goal to two neighbours of which one does. */
function halve(question: SteppedQuestion, from: number, to: number, isLeftMet: boolean): [Tried, Tried] {
  let [left, right] = [from, to];
  while (right - left > 1) {
    const middle = Math.floor((left + right) / 2);
    if (question.meets(question.tryStep(middle).answer) === isLeftMet) left = middle;
    else right = middle;
  }
  return [question.tryStep(left), question.tryStep(right)];
}

function evenSteps({ lowest, highest }: SteppedQuestion): number[] {
  const distance = (highest - lowest) / EVEN_TRIALS;
  const steps = Array.from({ length: EVEN_TRIALS + 1 }, (_, index) => Math.round(lowest + distance * index));
  return [...new Set(steps)];
}
