import type { Tried } from "../../model/boundary";
import type { Goal, GoalSeekResult } from "../../model/goal-seek";
import type { Lever } from "../../model/lever";
import type { ModelState } from "../../workbook/model-state";
import type { Reader } from "../reader";
import { answerName, answerText } from "./answer-name";

/** A question as someone has asked it. */
export interface GoalQuestion {
  readonly goal: Goal;
  readonly lever: Lever;
}

/** How a lever is written, of whatever model it is. */
export interface LeverWords {
  /** The lever at a value, as the beginning of a sentence. */
  at(value: number): string;
  value(value: number): string;
  /** What else there is to know about a value that was found. */
  readonly notes: readonly string[];
}

export interface GoalAnswer {
  /** What came out, in one sentence. */
  readonly headline: string;
  /** What stands beside it: how sure it is, where it ends, what comes closest. */
  readonly details: readonly string[];
}

export function goalAnswer(
  { goal, lever }: GoalQuestion,
  result: GoalSeekResult,
  state: ModelState,
  reader: Reader,
): GoalAnswer {
  return goalAnswerOf(goal, result, state, reader, {
    at: (value) => leverAt(lever, value, state, reader),
    value: (value) => leverValue(lever, value, reader),
    notes: isCut(lever, state) ? [reader.texts.analysis.goal.beforeCut] : [],
  });
}

/** The same for any model. */
export function goalAnswerOf(
  goal: Goal,
  result: GoalSeekResult,
  state: { readonly input: { readonly years: readonly number[] }; readonly productLabels: readonly string[] },
  reader: Reader,
  lever: LeverWords,
): GoalAnswer {
  const { kind, product, year: t } = goal.answer;
  const texts = reader.texts.analysis.goal;
  const year = state.input.years[t] as number;
  const what = answerName(kind, product, state, reader);
  const text = (answer: number) => answerText(kind, answer, reader);
  const at = ({ value }: Tried) => lever.at(value);
  switch (result.kind) {
    case "found": {
      const { found, beyond } = result;
      const details = [texts.found, ...lever.notes];
      if (beyond) details.push(texts.beyond(lever.value(beyond.value), text(beyond.answer)));
      return { headline: `${capital(at(found))}. ${texts.is(what, year, text(found.answer))}.`, details };
    }
    case "already-met":
      return {
        headline: texts.alreadyMet(what, year, text(result.today)),
        details: [result.upTo === undefined ? texts.anyValue : texts.upTo(at(result.upTo))],
      };
    case "out-of-reach":
      return {
        headline: texts.outOfReach(lever.value(result.lowest), lever.value(result.highest)),
        details: [texts.best(at(result.best), text(result.best.answer))],
      };
    case "no-effect":
      return { headline: texts.noEffect(what, year, text(result.today)), details: [] };
    case "not-monotone":
      return {
        headline: texts.notMonotone(lever.value(result.met.value), lever.value(result.notMet.value)),
        details: [],
      };
  }
}

/** Whether a cut lowers the rate that is sought in one of its years. */
function isCut(lever: Lever, { input }: ModelState): boolean {
  if (lever.kind !== "hourlyRate") return false;
  const { rateCut2015, rateCutContinued } = input.measures;
  return input.years.some(
    (year) =>
      year >= lever.from &&
      ((rateCut2015.on && year === rateCut2015.year) || (rateCutContinued.on && year >= rateCutContinued.from)),
  );
}

function leverAt(lever: Lever, value: number, state: ModelState, reader: Reader): string {
  const { at, lessBudget } = reader.texts.analysis.goal;
  const from = lever.kind === "growth" ? state.input.measures.pmjGrowth.from : lever.from;
  if (lever.kind === "extraBudget" && value < 0) return lessBudget(leverValue(lever, -value, reader), from);
  return at[lever.kind](leverValue(lever, value, reader), from);
}

function leverValue({ kind }: Lever, value: number, { formats }: Reader): string {
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
