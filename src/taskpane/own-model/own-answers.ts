// SPDX-License-Identifier: EUPL-1.2
import { type AnswerableResult, answerSeries, keptAnswers } from "../../model/answer";
import { ModelSeries, calculateModel } from "../../model/budget-model/calculate-model";
import type { ModelInput } from "../../model/budget-model/model-input";
import type { ModelResult } from "../../model/budget-model/model-result";
import type { Choice, Effect } from "../answers";
import type { OwnMeasure } from "./register-lines";

/** What the pane shows of an own model, as numbers. */
export interface OwnAnswers {
  readonly result: ModelResult;
  readonly baseline: ModelResult;
  /** Each measure alone against no measures at all, by the id of the measure. */
  readonly alone: ReadonlyMap<string, AnswerableResult>;
}

/** @throws TooLargeError when numbers leave the range of a double */
export function ownAnswers(input: ModelInput): OwnAnswers {
  const series = new ModelSeries();
  return {
    result: calculateModel(input),
    baseline: calculateModel(withOnly(input, undefined)),
    alone: new Map(input.measures.map(({ id }) => [id, keptAnswers(series.calculate(withOnly(input, id)))])),
  };
}

/** The model with one measure on and all others off. */
export function withOnly(input: ModelInput, id: string | undefined): ModelInput {
  return { ...input, measures: input.measures.map((measure) => ({ ...measure, on: measure.id === id })) };
}

/** What a measure does by itself: money moves production, demand and working method move the work stock. */
export function ownEffect({ alone, baseline }: OwnAnswers, { id, group }: OwnMeasure, choice: Choice): Effect {
  const on = group === "rate" || group === "budget" ? "production" : "stock";
  const without = answerSeries(baseline, on, choice.product)[choice.year] ?? 0;
  const result = alone.get(id);
  const by = result === undefined ? without : (answerSeries(result, on, choice.product)[choice.year] ?? 0);
  return { on, difference: by - without };
}
