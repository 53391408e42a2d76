// SPDX-License-Identifier: EUPL-1.2
import { type AnswerChoice, type AnswerKind, answerOf, isLowerBetter } from "./answer";
import { type Boundary, type Tried, findBoundary } from "./boundary";
import { type DecisionVariable, type SearchGrid, searchGrid, withDecisionVariable } from "./decision-variable";
import { ScenarioSeries } from "./scenario";
import { CHECK_TOLERANCE, agree } from "./scenario-checks";
import type { ScenarioInput } from "./scenario-input";
import { findBoundaryWidening } from "./wider-search";

/** A stock or queue of at most `bound`, a production or balance of at least that. */
export interface Goal {
  readonly answer: AnswerChoice;
  readonly bound: number;
}

/** `today` is the answer of the scenario as it stands. */
export type GoalSeekResult = { readonly today: number } & (
  | {
      readonly kind: "found";
      /** The last value that meets the goal, with the answer of the whole scenario calculated with it. */
      readonly found: Tried;
      /** One step further, where the goal is no longer met; undefined when every value meets it. */
      readonly beyond: Tried | undefined;
    }
  /** `upTo` is the last value that still meets the goal; undefined when every value does, or there is more than one. */
  | { readonly kind: "already-met"; readonly upTo: Tried | undefined }
  /** No value meets it; `best` comes closest. */
  | { readonly kind: "out-of-reach"; readonly best: Tried; readonly lowest: number; readonly highest: number }
  /** The answer is the same whatever the value. */
  | { readonly kind: "no-effect" }
  /** Met, then not, then met again: no single value is the answer. */
  | { readonly kind: "not-monotone"; readonly met: Tried; readonly notMet: Tried }
);

/** A goal seek of any model: an answer for each value that may be tried. */
export interface ValueQuestion {
  readonly grid: SearchGrid;
  readonly kind: AnswerKind;
  readonly bound: number;
  /** The answer of the model as it stands. */
  readonly today: number;
  /** NaN for a value with which nothing can be calculated; such a value never meets the goal. */
  answerAt(value: number): number;
}

/**
 * Which value of a variable meets a goal. Values are whole steps (cents, euros, hundredths of a percent), and the one that
 * is given is on the side that meets it.
 */
export function seekGoal(input: ScenarioInput, variable: DecisionVariable, goal: Goal): GoalSeekResult {
  const series = new ScenarioSeries();
  return seekValue({
    grid: searchGrid(input, variable),
    kind: goal.answer.kind,
    bound: goal.bound,
    today: answerOf(series.calculate(input), goal.answer),
    answerAt: (value) => answerOf(series.calculate(withDecisionVariable(input, variable, value)), goal.answer),
  });
}

/** The same for any model. */
export function seekValue({ grid, kind, bound, today, answerAt }: ValueQuestion): GoalSeekResult {
  const { lowest, highest, stepsPerUnit } = grid;
  const isLow = isLowerBetter(kind);
  // A goal of 0 is no measure for the rounding of large amounts; what has to be bridged is.
  const margin = CHECK_TOLERANCE * Math.max(1, Math.abs(bound), Math.abs(today) || 0);
  const meets = (answer: number) =>
    agree(answer, bound) || (isLow ? answer <= bound + margin : answer >= bound - margin);
  const tryStep = (step: number): Tried => {
    const value = step / stepsPerUnit;
    return { value, answer: answerAt(value) };
  };
  const range = { lowest, highest, tryStep, meets };
  if (meets(today)) {
    const boundary = findBoundary(range);
    return { kind: "already-met", today, upTo: boundary.kind === "one" ? boundary.met : undefined };
  }
  const isNearer = (answer: number, than: number) => !agree(answer, than) && (isLow ? answer < than : answer > than);
  const { widest = range } = grid;
  const boundary = findBoundaryWidening({ ...range, widest, isNearer });
  return { today, ...whereMet(boundary, today, isLow) };
}

type WithoutToday<Result> = Result extends unknown ? Omit<Result, "today"> : never;

function whereMet(boundary: Boundary, today: number, isLow: boolean): WithoutToday<GoalSeekResult> {
  const tried = boundary.tried.filter(({ answer }) => !Number.isNaN(answer));
  if (tried.length === 0) return { kind: "no-effect" };
  const inOrder = [...tried].sort((a, b) => (isLow ? a.answer - b.answer : b.answer - a.answer));
  const [best, worst] = [inOrder[0] as Tried, inOrder.at(-1) as Tried];
  switch (boundary.kind) {
    case "one":
      return {
        kind: "found",
        found: boundary.met,
        beyond: Number.isNaN(boundary.notMet.answer) ? undefined : boundary.notMet,
      };
    case "everywhere":
      return { kind: "found", found: worst, beyond: undefined };
    case "several":
      return { kind: "not-monotone", met: boundary.met, notMet: boundary.notMet };
    case "nowhere":
      if (tried.every(({ answer }) => agree(answer, today))) return { kind: "no-effect" };
      return {
        kind: "out-of-reach",
        best,
        lowest: (tried[0] as Tried).value,
        highest: (tried.at(-1) as Tried).value,
      };
  }
}
