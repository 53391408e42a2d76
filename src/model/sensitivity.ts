import { type AnswerChoice, answerOf } from "./answer";
import { type Assumption, assumptionsOf } from "./assumption";
import { calculateScenario } from "./scenario";
import type { ScenarioInput } from "./scenario-input";

/** What one assumption does to the answer when it alone is lower and higher than it is. */
export interface Swing {
  readonly assumption: Assumption;
  readonly lowValue: number;
  readonly highValue: number;
  readonly atLow: number;
  readonly atHigh: number;
  /** Distance between the lowest and the highest answer, the present one included. */
  readonly span: number;
}

export interface Sensitivity {
  readonly today: number;
  /** The widest first. */
  readonly swings: readonly Swing[];
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
  const answer = (changed: ScenarioInput) => answerOf(calculateScenario(changed), choice);
  const today = answer(input);
  const swings = assumptionsOf(input, choice.year).map((assumption): Swing => {
    const { value, lowest, highest } = assumption;
    const step = Math.abs(value) * swing;
    // A value that stands outside its limits is not moved away from where it stands.
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
