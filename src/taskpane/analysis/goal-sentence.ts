// SPDX-License-Identifier: EUPL-1.2
import type { Tried } from "../../model/boundary";
import type { Goal, GoalSeekResult } from "../../model/goal-seek";
import type { DecisionVariable } from "../../model/decision-variable";
import type { ModelState } from "../../workbook/model-state";
import type { Presentation } from "../presentation";
import { answerName, answerText } from "./answer-name";

/** A question as someone has asked it. */
export interface GoalQuestion {
  readonly goal: Goal;
  readonly variable: DecisionVariable;
}

/** How a variable is written, of whatever model it is. */
export interface LeverWords {
  /** The variable at a value, as the beginning of a sentence. */
  at(value: number): string;
  value(value: number): string;
  /** What else there is to know about a value that was found. */
  readonly notes: readonly string[];
}

export interface GoalAnswer {
  /** What came out, in one sentence. */
  readonly headline: string;
  /** What is next to it: how sure it is, where it ends, what comes closest. */
  readonly details: readonly string[];
}

export function goalAnswer(
  { goal, variable }: GoalQuestion,
  result: GoalSeekResult,
  state: ModelState,
  presentation: Presentation,
): GoalAnswer {
  return goalAnswerOf(goal, result, state, presentation, {
    at: (value) => leverAt(variable, value, state, presentation),
    value: (value) => leverValue(variable, value, presentation),
    notes: isCut(variable, state) ? [presentation.texts.analysis.goal.beforeCut] : [],
  });
}

/** The same for any model. */
export function goalAnswerOf(
  goal: Goal,
  result: GoalSeekResult,
  state: { readonly input: { readonly years: readonly number[] }; readonly productLabels: readonly string[] },
  presentation: Presentation,
  variable: LeverWords,
): GoalAnswer {
  const { kind, product, year: t } = goal.answer;
  const texts = presentation.texts.analysis.goal;
  const year = state.input.years[t] as number;
  const what = answerName(kind, product, state, presentation);
  const text = (answer: number) => answerText(kind, answer, presentation);
  const at = ({ value }: Tried) => variable.at(value);
  switch (result.kind) {
    case "found": {
      const { found, beyond } = result;
      const details = [texts.found, ...variable.notes];
      // What misses the goal by less than the answer is rounded to must not look as if it met it.
      const fine = kind === "balance" ? presentation.formats.rate : presentation.formats.norm;
      const beyondText = (answer: number) => (text(answer) === text(goal.bound) ? fine(answer) : text(answer));
      if (beyond) details.push(texts.beyond(variable.value(beyond.value), texts.the[kind], beyondText(beyond.answer)));
      return { headline: `${capital(at(found))}. ${texts.is(what, year, text(found.answer))}.`, details };
    }
    case "already-met":
      return {
        headline: texts.alreadyMet(what, year, text(result.today)),
        details: [result.upTo === undefined ? texts.anyValue : texts.upTo(at(result.upTo))],
      };
    case "out-of-reach":
      return {
        headline: texts.outOfReach(variable.value(result.lowest), variable.value(result.highest)),
        details: [texts.best(at(result.best), text(result.best.answer))],
      };
    case "no-effect":
      return { headline: texts.noEffect(what, year, text(result.today)), details: [] };
    case "not-monotone":
      return {
        headline: texts.notMonotone(variable.value(result.met.value), variable.value(result.notMet.value)),
        details: [],
      };
  }
}

/** Whether a cut lowers the rate that is sought in one of its years. */
function isCut(variable: DecisionVariable, { input }: ModelState): boolean {
  if (variable.kind !== "hourlyRate") return false;
  const { rateCut2015, rateCutContinued } = input.measures;
  return input.years.some(
    (year) =>
      year >= variable.from &&
      ((rateCut2015.on && year === rateCut2015.year) || (rateCutContinued.on && year >= rateCutContinued.from)),
  );
}

function leverAt(variable: DecisionVariable, value: number, state: ModelState, presentation: Presentation): string {
  const { at, lessBudget } = presentation.texts.analysis.goal;
  const from = variable.kind === "growth" ? state.input.measures.pmjGrowth.from : variable.from;
  if (variable.kind === "extraBudget" && value < 0) return lessBudget(leverValue(variable, -value, presentation), from);
  return at[variable.kind](leverValue(variable, value, presentation), from);
}

function leverValue({ kind }: DecisionVariable, value: number, { formats }: Presentation): string {
  switch (kind) {
    case "hourlyRate":
      return formats.rate(value);
    case "extraBudget":
      return formats.euro(value);
    case "growth":
      return formats.fineShare(value);
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
