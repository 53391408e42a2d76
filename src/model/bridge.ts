// SPDX-License-Identifier: EUPL-1.2
import { type AnswerChoice, answerOf } from "./answer";
import { type Sum, finestUnit, inMultiplesOf } from "./closing";
import { ScenarioSeries } from "./scenario";
import { MEASURE_IDS, type MeasureId, type Measures, type ScenarioInput } from "./scenario-input";

/** One step of a bridge: what one measure does to the answer on the way from one scenario to the other. */
export interface BridgeStep<Id extends string = MeasureId> {
  readonly measure: Id;
  /** The answer before and after this step; each step starts where the one before it ended. */
  readonly start: number;
  readonly end: number;
  /** In the unit of the answer: units or euro. */
  readonly contribution: number;
}

export interface Bridge<Id extends string = MeasureId> {
  readonly from: number;
  readonly to: number;
  /** In the order of the measures; only those that differ between the scenarios. */
  readonly steps: readonly BridgeStep<Id>[];
}

/** Which of the measures differ between two scenarios, in their switch or in a value. */
export function changedMeasures(from: Measures, to: Measures): MeasureId[] {
  return MEASURE_IDS.filter((id) => JSON.stringify(from[id]) !== JSON.stringify(to[id]));
}

/**
 * Divides the difference between two scenarios over the measures that differ. A measure counts as a whole: its switch
 * and its values together; see {@link shapleyBridge} for what is divided how. 1,024 scenarios at most.
 *
 * @param input the assumptions that both scenarios share; its own measures do not count
 * @returns undefined when the scenarios, or one between them, have no answer that is a number
 * @throws TooLargeError when numbers leave the range of a double
 */
export function bridgeBetween(
  input: ScenarioInput,
  from: Measures,
  to: Measures,
  choice: AnswerChoice,
): Bridge | undefined {
  const series = new ScenarioSeries();
  return shapleyBridge(changedMeasures(from, to), (isChanged) => {
    const changed = Object.fromEntries(MEASURE_IDS.filter(isChanged).map((id) => [id, to[id]]));
    return answerOf(series.calculate({ ...input, measures: { ...from, ...changed } }), choice);
  });
}

/**
 * The bridge over some players: measures, or groups of them. What they do together is divided so that no order comes
 * first: each contribution is the Shapley value, the average over all orders in which the players could be changed one
 * after another (Shapley, "A value for n-person games", 1953). It is exact, not sampled: every subset is calculated
 * once, 2^n scenarios for n players.
 *
 * The steps add up to the last bit, in whatever order they are added: answers and contributions are rounded to one unit
 * in which that is exact, the last bit or two of the largest of them (see closing.ts). `from` and `to` are the answers
 * themselves but for that bit.
 *
 * @param answerWith the answer with the chosen players as in the second scenario and the others as in the first
 * @returns undefined when one of the answers is no number
 */
export function shapleyBridge<Id extends string>(
  players: readonly Id[],
  answerWith: (isChanged: (player: Id) => boolean) => number,
): Bridge<Id> | undefined {
  const answers: number[] = [];
  for (let subset = 0; subset < 2 ** players.length; subset++) {
    const changed = new Set(players.filter((_, p) => has(subset, p)));
    const answer = answerWith((player) => changed.has(player));
    if (!Number.isFinite(answer)) return undefined;
    answers.push(answer);
  }
  const sum = {
    start: answers[0] as number,
    parts: players.map((_, player) => shapleyValue(answers, players.length, player)),
    end: answers.at(-1) as number,
  };
  return bridgeOf(players, inMultiplesOf(finestUnit(sum), sum));
}

/** The average of what a player adds, over all orders; answers by subset, a bit for each player. */
export function shapleyValue(answers: readonly number[], players: number, player: number): number {
  let value = 0;
  for (let subset = 0; subset < answers.length; subset++) {
    if (has(subset, player)) continue;
    const added = (answers[subset + 2 ** player] as number) - (answers[subset] as number);
    value += added / (players * combinations(players - 1, sizeOf(subset)));
  }
  return value;
}

function bridgeOf<Id extends string>(players: readonly Id[], { start, parts, end }: Sum): Bridge<Id> {
  let reached = start;
  const steps = players.map((measure, p): BridgeStep<Id> => {
    const contribution = parts[p] as number;
    const before = reached;
    reached += contribution;
    return { measure, start: before, end: reached, contribution };
  });
  return { from: start, to: end, steps };
}

function has(subset: number, player: number): boolean {
  return Math.floor(subset / 2 ** player) % 2 === 1;
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let rest = subset; rest > 0; rest = Math.floor(rest / 2)) size += rest % 2;
  return size;
}

function combinations(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
