import { type AnswerChoice, answerOf } from "./answer";
import { calculateScenario } from "./scenario";
import { MEASURE_IDS, type MeasureId, type Measures, type ScenarioInput } from "./scenario-input";

/** One step of a bridge: what one measure does to the answer on the way from one scenario to the other. */
export interface BridgeStep {
  readonly measure: MeasureId;
  /** The answer before and after this step; each step starts where the one before it ended. */
  readonly start: number;
  readonly end: number;
  /** In the unit of the answer: units or euro. */
  readonly contribution: number;
}

export interface Bridge {
  readonly from: number;
  readonly to: number;
  /** In the order of the measures; only those that differ between the scenarios. */
  readonly steps: readonly BridgeStep[];
}

/** Which of the measures differ between two scenarios, in their switch or in a value. */
export function changedMeasures(from: Measures, to: Measures): MeasureId[] {
  return MEASURE_IDS.filter((id) => JSON.stringify(from[id]) !== JSON.stringify(to[id]));
}

/**
 * Divides the difference between two scenarios over the measures that differ. A measure counts as a whole: its switch
 * and its values together. What measures do together is divided so that no order comes first: each contribution is
 * the Shapley value, the average over all orders in which the measures could be changed one after another (Shapley,
 * "A value for n-person games", 1953). It is exact, not sampled: every subset is calculated once, 2^n scenarios for n
 * measures, 1,024 at most.
 *
 * The last step ends on `to` to the last digit; what rounding leaves of the sums, some 1e-16 of the answer, goes to the
 * largest contribution.
 *
 * @param input the assumptions that both scenarios share; its own measures do not count
 */
export function bridgeBetween(input: ScenarioInput, from: Measures, to: Measures, choice: AnswerChoice): Bridge {
  const players = changedMeasures(from, to);
  const answers = Array.from({ length: 2 ** players.length }, (_, subset) => {
    const changed = Object.fromEntries(players.filter((__, p) => has(subset, p)).map((id) => [id, to[id]]));
    return answerOf(calculateScenario({ ...input, measures: { ...from, ...changed } }), choice);
  });
  const [first, last] = [answers[0] as number, answers.at(-1) as number];
  const contributions = players.map((_, player) => shapleyValue(answers, players.length, player));
  return { from: first, to: last, steps: stepsOf(players, contributions, first, last) };
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

function stepsOf(
  players: readonly MeasureId[],
  contributions: readonly number[],
  from: number,
  to: number,
): BridgeStep[] {
  const largest = contributions.reduce(
    (best, value, p) => (Math.abs(value) > Math.abs(contributions[best] as number) ? p : best),
    0,
  );
  const left = to - from - contributions.reduce((sum, value) => sum + value, 0);
  const exact = contributions.map((value, p) => (p === largest ? value + left : value));
  let start = from;
  return players.map((measure, p) => {
    const end = p === players.length - 1 ? to : start + (exact[p] as number);
    const step = { measure, start, end, contribution: exact[p] as number };
    start = end;
    return step;
  });
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
