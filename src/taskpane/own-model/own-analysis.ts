import { type AnswerChoice, answerOf } from "../../model/answer";
import { unlessTooLarge } from "../../model/block";
import { ModelSeries } from "../../model/budget-model/calculate-model";
import type { Line, ModelInput } from "../../model/budget-model/model-input";
import {
  type ModelNumber,
  amountGrid,
  isPossible,
  modelNumbers,
  withMeasureAt,
} from "../../model/budget-model/model-numbers";
import { type GoalSeekResult, seekValue } from "../../model/goal-seek";
import { type Sensitivity, swingsOf } from "../../model/sensitivity";
import type { OwnReady } from "./own-controller";
import type { OwnMeasure } from "./register-lines";

/** A line whose amount may be sought. */
export interface Sought {
  readonly measure: OwnMeasure;
  readonly row: number;
  readonly line: Line;
}

export function modelSensitivity(input: ModelInput, answer: AnswerChoice): Sensitivity<ModelNumber> {
  const series = new ModelSeries();
  return swingsOf<ModelInput, ModelNumber>(
    modelNumbers(input, answer.year),
    answerIn(series, input, answer),
    (changed) => answerIn(series, changed, answer),
  );
}

export function seekAmount(input: ModelInput, line: Line, answer: AnswerChoice, bound: number): GoalSeekResult {
  const series = new ModelSeries();
  return seekValue({
    grid: amountGrid(input, line),
    kind: answer.kind,
    bound,
    today: answerIn(series, input, answer),
    answerAt: (amount) => answerIn(series, withMeasureAt(input, line.id, amount), answer),
  });
}

/** NaN where the model cannot be calculated. */
function answerIn(series: ModelSeries, input: ModelInput, answer: AnswerChoice): number {
  const result = unlessTooLarge(() => series.calculate(input));
  return result !== undefined && isPossible(result) ? answerOf(result, answer) : NaN;
}

export function soughtLines({ state }: OwnReady): Sought[] {
  return state.register.measures.flatMap((measure) =>
    measure.lines.flatMap(({ row, line }) =>
      line?.unit === undefined || typeof line.amount !== "number" ? [] : [{ measure, row, line }],
    ),
  );
}
