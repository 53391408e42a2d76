// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { type AnswerChoice, answerOf, isLowerBetter } from "../../src/model/answer";
import { type Goal, type GoalSeekResult, seekGoal, seekValue } from "../../src/model/goal-seek";
import { type DecisionVariable, searchGrid, withDecisionVariable } from "../../src/model/decision-variable";
import { calculateScenario } from "../../src/model/scenario";
import { agree } from "../../src/model/scenario-checks";
import { type ScenarioInput, withMeasures } from "../../src/model/scenario-input";
import { referenceScenario } from "./reference-scenario";
import { LETTER, anyScenario } from "./scenarios";

const [SUPERVISION, COMMUNITY_SERVICE] = [1, 2];
const RATE: DecisionVariable = { kind: "hourlyRate", from: 2015 };
const BUDGET: DecisionVariable = { kind: "extraBudget", from: 2016 };
const GROWTH: DecisionVariable = { kind: "growth" };

/** The last year's stock of community service at most where it began. */
const OPENING_KEPT: Goal = { answer: { kind: "stock", product: COMMUNITY_SERVICE, year: 4 }, bound: 23_500 };

/** The same number by the independent recalculation. */
function recalculated(input: ScenarioInput, { kind, product, year }: AnswerChoice): number {
  const expected = referenceScenario(input)[year];
  if (expected === undefined) throw new Error(`No year ${year}`);
  switch (kind) {
    case "balance":
      return expected.balance;
    case "queue":
      return expected.products.reduce((sum, each) => sum + each.queue, 0);
    default:
      return expected.products[product]?.[kind] ?? 0;
  }
}

function isMet({ answer, bound }: Goal, found: number): boolean {
  return agree(found, bound) || (isLowerBetter(answer.kind) ? found < bound : found > bound);
}

describe("which value keeps the 2019 stock of community service at its opening", () => {
  it.each([
    ["one hourly rate from 2015", RATE, 87.54, 87.55],
    ["extra budget from 2016", BUDGET, 8_374_016, 8_374_015],
    ["growth", GROWTH, 0.0161, 0.0162],
  ] as const)("%s: the last value that does, and one step further that does not", (_, variable, found, beyond) => {
    const result = seekGoal(LETTER, variable, OPENING_KEPT);
    expect(result).toMatchObject({ kind: "found", found: { value: found }, beyond: { value: beyond } });
    const stock = (value: number) => recalculated(withDecisionVariable(LETTER, variable, value), OPENING_KEPT.answer);
    expect(stock(found)).toBeLessThanOrEqual(23_500);
    expect(stock(beyond)).toBeGreaterThan(23_500);
  });

  it("a cut stays on top of the rate that is sought", () => {
    const { hourlyRate } = calculateScenario(withDecisionVariable(LETTER, RATE, 87.54));
    expect(hourlyRate.map((rate) => Math.round(rate * 100) / 100)).toEqual([85.04, 87.54, 87.54, 87.54, 87.54]);
  });
});

describe("no such value", () => {
  const goal = (kind: AnswerChoice["kind"], product: number, year: number, bound: number): Goal => ({
    answer: { kind, product, year },
    bound,
  });

  it("already met: says how far the value may still go", () => {
    const result = seekGoal(LETTER, RATE, goal("stock", COMMUNITY_SERVICE, 0, 22_600));
    expect(result).toMatchObject({ kind: "already-met", upTo: { value: 90.17 } });
    expect(Math.round(result.today)).toBe(22_524);
  });

  it("already met whatever the value: there is no limit to name", () => {
    expect(seekGoal(LETTER, GROWTH, goal("stock", SUPERVISION, 0, 21_931))).toEqual({
      kind: "already-met",
      today: 21_931,
      upTo: undefined,
    });
  });

  it("no effect: the stock of supervision at the end of the first year does not depend on the rate", () => {
    expect(seekGoal(LETTER, RATE, goal("stock", SUPERVISION, 0, 20_000))).toEqual({ kind: "no-effect", today: 21_931 });
  });

  it("no effect: a variable that only reaches years after the asked one", () => {
    expect(seekGoal(LETTER, { kind: "extraBudget", from: 2018 }, goal("queue", 0, 1, 0)).kind).toBe("no-effect");
  });

  it("out of reach: names the best within the limits", () => {
    const result = seekGoal(LETTER, GROWTH, goal("stock", SUPERVISION, 4, 1));
    expect(result).toMatchObject({ kind: "out-of-reach", lowest: -0.5, highest: 1, best: { value: -0.5 } });
  });
});

it("a goal of 0 is met by what is 0 but for the rounding of large amounts", () => {
  const result = seekValue({
    grid: { lowest: 0, highest: 1_000_000, stepsPerUnit: 1 },
    kind: "balance",
    bound: 0,
    today: -681_887,
    // What is left of 250 million by subtraction has no better zero than this.
    answerAt: (value) => value - 681_887 - 3e-8,
  });
  expect(result).toMatchObject({ kind: "found", found: { value: 681_887 }, beyond: { value: 681_886 } });
});

describe("a goal that lies outside the values that are tried first", () => {
  const seek = (bound: number, answerAt: (value: number) => number, widest?: { lowest: number; highest: number }) =>
    seekValue({
      grid: { lowest: 0, highest: 1000, stepsPerUnit: 1, ...(widest && { widest }) },
      kind: "balance",
      bound,
      today: -50_000,
      answerAt,
    });
  const LINE = (value: number) => value - 50_000;

  it("is found further out, to one step", () => {
    const result = seek(0, LINE, { lowest: 0, highest: 2 ** 50 });
    expect(result).toMatchObject({ kind: "found", found: { value: 50_000 }, beyond: { value: 49_999 } });
  });

  it("is found below, where that is the way", () => {
    const result = seek(0, (value) => LINE(-value), { lowest: -(2 ** 50), highest: 2 ** 50 });
    expect(result).toMatchObject({ kind: "found", found: { value: -50_000 }, beyond: { value: -49_999 } });
  });

  it("stays within what the input accepts, and names how far it looked", () => {
    expect(seek(0, LINE)).toMatchObject({ kind: "out-of-reach", lowest: 0, highest: 1000 });
    expect(seek(0, LINE, { lowest: 0, highest: 20_000 })).toMatchObject({ kind: "out-of-reach", highest: 20_000 });
  });

  it("ends where more brings it no nearer, or where nothing can be calculated", () => {
    const flat = seek(0, (value) => Math.min(value, 3000) - 50_000, { lowest: 0, highest: 2 ** 50 });
    expect(flat).toMatchObject({ kind: "out-of-reach", best: { answer: -47_000 } });
    expect(flat.kind === "out-of-reach" && flat.highest).toBeLessThan(1e6);
    const broken = seek(0, (value) => (value > 3000 ? NaN : LINE(value)), { lowest: 0, highest: 2 ** 50 });
    expect(broken).toMatchObject({ kind: "out-of-reach", highest: 2000, best: { value: 2000 } });
  });
});

describe("the limits of a variable", () => {
  it("a rate stays above the cut, also where half of it would not", () => {
    const input: ScenarioInput = {
      ...LETTER,
      measures: { ...LETTER.measures, rateCut2015: { on: true, cut: 80, year: 2015 } },
    };
    expect(searchGrid(input, RATE).lowest).toBe(8001);
    expect(searchGrid(withMeasures(input, { rateCut2015: false }), RATE).lowest).toBe(4500);
  });

  it("no frame becomes negative", () => {
    const { lowest } = searchGrid(LETTER, BUDGET);
    expect(Math.min(...withDecisionVariable(LETTER, BUDGET, lowest).budgetFrame)).toBe(115_000_000);
  });
});

/** What is wrong with a result, by calculating scenarios again. */
function faults(
  input: ScenarioInput,
  variable: DecisionVariable,
  goal: Goal,
  result: GoalSeekResult,
  trials: readonly number[],
): string[] {
  const { lowest, highest, stepsPerUnit } = searchGrid(input, variable);
  const meets = (value: number) => isMet(goal, recalculated(withDecisionVariable(input, variable, value), goal.answer));
  const wrong: string[] = [];
  if (result.kind === "found") {
    const { value } = result.found;
    if (value !== Math.round(value * stepsPerUnit) / stepsPerUnit) wrong.push("not a whole step");
    if (!meets(value)) wrong.push("does not meet the goal");
    if (result.beyond !== undefined) {
      if (Math.abs(Math.round((result.beyond.value - value) * stepsPerUnit)) !== 1) wrong.push("not one step further");
      if (meets(result.beyond.value)) wrong.push("one step further still meets the goal");
    }
  }
  if (result.kind === "already-met" && !isMet(goal, result.today)) wrong.push("not met today");
  if (result.kind === "out-of-reach" || result.kind === "no-effect") {
    const values = trials.map((trial) => Math.round(lowest + (highest - lowest) * trial) / stepsPerUnit);
    if (values.some(meets)) wrong.push("can be met after all");
  }
  return wrong;
}

describe("for any scenario", () => {
  const anyLever = fc.oneof(
    fc.record({ kind: fc.constant("hourlyRate" as const), from: fc.integer({ min: 2015, max: 2019 }) }),
    fc.record({ kind: fc.constant("extraBudget" as const), from: fc.integer({ min: 2015, max: 2019 }) }),
    fc.constant(GROWTH),
  );
  const anyQuestion = fc.record({
    input: anyScenario,
    variable: anyLever,
    answer: fc.record({
      kind: fc.constantFrom("production" as const, "stock" as const, "queue" as const, "balance" as const),
      product: fc.integer({ min: 0, max: 3 }),
      year: fc.integer({ min: 0, max: 4 }),
    }),
    part: fc.double({ min: 0.3, max: 1.7, noNaN: true }),
    trials: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
  });

  it("what is found meets the goal when the scenario is calculated again, and one step further does not", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyQuestion, ({ input, variable, answer, part, trials }) => {
        const today = answerOf(calculateScenario(input), answer);
        const goal: Goal = { answer, bound: answer.kind === "balance" ? today + (part - 1) * 1e7 : today * part };
        const result = seekGoal(input, variable, goal);
        kinds.add(result.kind);
        expect(faults(input, variable, goal, result, trials)).toEqual([]);
      }),
      { numRuns: 300, seed: 2015 },
    );
    for (const kind of ["found", "already-met", "out-of-reach", "no-effect"]) expect([...kinds]).toContain(kind);
  });
});
