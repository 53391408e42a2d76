// SPDX-License-Identifier: EUPL-1.2
import { type AnswerChoice, answerOf } from "../../model/answer";
import { unlessTooLarge } from "../../model/block";
import { ModelSeries } from "../../model/budget-model/calculate-model";
import type { ModelInput } from "../../model/budget-model/model-input";
import { type ModelNumber, isPossible, modelNumbers } from "../../model/budget-model/model-numbers";
import { type GoalSeekResult, seekValue } from "../../model/goal-seek";
import { type Sensitivity, swingsOf } from "../../model/sensitivity";
import type { OwnVariable } from "./variables";

export function modelSensitivity(input: ModelInput, answer: AnswerChoice): Sensitivity<ModelNumber> {
  const answerIn = answersTo(answer);
  return swingsOf<ModelInput, ModelNumber>(modelNumbers(input, answer.year), answerIn(input), answerIn);
}

/** Which value of a number, from a year on, meets a goal. */
export function seekVariable(
  input: ModelInput,
  variable: Pick<OwnVariable, "grid" | "with">,
  { answer, bound, from }: { readonly answer: AnswerChoice; readonly bound: number; readonly from: number },
): GoalSeekResult {
  const answerIn = answersTo(answer);
  return seekValue({
    grid: variable.grid,
    kind: answer.kind,
    bound,
    today: answerIn(input),
    answerAt: (value) => answerIn(variable.with(input, value, from)),
  });
}

/** One answer of many models, calculated one after another; NaN where a model cannot be calculated. */
export function answersTo(answer: AnswerChoice): (input: ModelInput) => number {
  const series = new ModelSeries();
  return (input) => {
    const result = unlessTooLarge(() => series.calculate(input));
    return result !== undefined && isPossible(result) ? answerOf(result, answer) : NaN;
  };
}
