// SPDX-License-Identifier: EUPL-1.2
import { type AnswerChoice, answerOf } from "./answer";
import { type Assumption, assumptionsOf } from "./assumption";
import { ScenarioSeries } from "./scenario";
import type { ScenarioInput } from "./scenario-input";

/** A number that an answer depends on, and what the answer is calculated from with another number in its place. */
export interface Movable<Input> {
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  readonly with: (value: number) => Input;
}

/** What one assumption does to the answer when it alone is lower and higher than it is. */
export interface Swing<Assumed = Assumption> {
  readonly assumption: Assumed;
  readonly lowValue: number;
  readonly highValue: number;
  readonly atLow: number;
  readonly atHigh: number;
  /** Distance between the lowest and the highest answer, the present one included. */
  readonly span: number;
}

export interface Sensitivity<Assumed = Assumption> {
  readonly today: number;
  /** The widest first. */
  readonly swings: readonly Swing<Assumed>[];
}

/** What people ask: up and down by a tenth. */
export const USUAL_SWING = 0.1;
export const MOST_SWINGS = 10;

/**
 * The assumptions that move an answer most, each alone up and down by a share of its value, no further than it may go.
 * What moves nothing is left out, and so is what is chosen rather than assumed: switches, years, the order of priority.
 */
export function sensitivityOf(
  input: ScenarioInput,
  choice: AnswerChoice,
  swing = USUAL_SWING,
  most = MOST_SWINGS,
): Sensitivity {
  const series = new ScenarioSeries();
  const answer = (changed: ScenarioInput) => answerOf(series.calculate(changed), choice);
  return swingsOf(assumptionsOf(input, choice.year), answer(input), answer, swing, most);
}

/** The same for any model; what gives no answer when it is lower or higher is left out. */
export function swingsOf<Input, Assumed extends Movable<Input>>(
  assumptions: readonly Assumed[],
  today: number,
  answer: (changed: Input) => number,
  swing = USUAL_SWING,
  most = MOST_SWINGS,
): Sensitivity<Assumed> {
  const swings = assumptions.map((assumption): Swing<Assumed> => {
    const { value, lowest, highest } = assumption;
    const step = Math.abs(value) * swing;
    // A value that is outside its limits is not moved away from where it is.
    const lowValue = Math.max(value - step, Math.min(lowest, value));
    const highValue = Math.min(value + step, Math.max(highest, value));
    const [atLow, atHigh] = [answer(assumption.with(lowValue)), answer(assumption.with(highValue))];
    const span = Math.max(atLow, atHigh, today) - Math.min(atLow, atHigh, today);
    return { assumption, lowValue, highValue, atLow, atHigh, span };
  });
  const smallest = SMALLEST_SPAN * Math.max(1, Math.abs(today));
  return {
    today,
    swings: swings
      .filter(({ span }) => span > smallest)
      .sort((a, b) => b.span - a.span)
      .slice(0, most),
  };
}

/** Below this a difference is what rounding leaves, not an effect. */
const SMALLEST_SPAN = 1e-9;
