// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { ANSWER_KINDS, type AnswerChoice, answerOf } from "../../src/model/answer";
import { type Bridge, bridgeBetween, changedMeasures, shapleyValue } from "../../src/model/bridge";
import { calculateScenario } from "../../src/model/scenario";
import { type MeasureId, type Measures, type ScenarioInput, withoutMeasures } from "../../src/model/scenario-input";
import { LETTER, anyScenario } from "./scenarios";

const COMMUNITY_SERVICE_2015: AnswerChoice = { kind: "stock", product: 2, year: 0 };
const NONE = withoutMeasures(LETTER).measures;

function bridge(input: ScenarioInput, from: Measures, to: Measures, choice: AnswerChoice): Bridge {
  const found = bridgeBetween(input, from, to, choice);
  if (found === undefined) throw new Error("These scenarios have no bridge.");
  return found;
}

/** The size that rounding is measured against. */
function largest({ from, steps }: Bridge): number {
  return Math.max(1, Math.abs(from), ...steps.map(({ end }) => Math.abs(end)));
}

const anyChoice: fc.Arbitrary<AnswerChoice> = fc.record({
  kind: fc.constantFrom(...ANSWER_KINDS),
  product: fc.integer({ min: 0, max: LETTER.products.length - 1 }),
  year: fc.integer({ min: 0, max: LETTER.years.length - 1 }),
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

/** The definition itself: change the measures one after another in every order, and take the average. */
function averageOverOrders(from: Measures, to: Measures, choice: AnswerChoice): Map<MeasureId, number> {
  const players = changedMeasures(from, to);
  const orders = permutations(players);
  const sums = new Map(players.map((id) => [id, 0]));
  const answer = (measures: Measures) => answerOf(calculateScenario({ ...LETTER, measures }), choice);
  for (const order of orders) {
    let measures = from;
    for (const id of order) {
      const next = { ...measures, [id]: to[id] };
      sums.set(id, (sums.get(id) as number) + (answer(next) - answer(measures)) / orders.length);
      measures = next;
    }
  }
  return sums;
}

describe("the Shapley value", () => {
  it("of the glove game is two thirds for the single right hand and a sixth for each left hand", () => {
    // Players 0 and 1 hold a left glove, player 2 a right one; a pair is worth 1.
    const pairs = Array.from({ length: 8 }, (_, subset) => (subset > 4 ? 1 : 0));
    expect([0, 1, 2].map((player) => shapleyValue(pairs, 3, player))).toEqual([
      expect.closeTo(1 / 6, 12),
      expect.closeTo(1 / 6, 12),
      expect.closeTo(2 / 3, 12),
    ]);
  });

  it("is equal for players that add the same", () => {
    const bySize = Array.from(
      { length: 16 },
      (_, subset) => [...subset.toString(2)].filter((bit) => bit === "1").length ** 2,
    );
    const values = [0, 1, 2, 3].map((player) => shapleyValue(bySize, 4, player));
    for (const value of values) expect(value).toBeCloseTo(4, 12);
  });
});

describe("the bridge from no measures to the letter's scenario", () => {
  it("gives the whole fall of the 2015 work stock to the one-off cut: 23,558 to 22,524", () => {
    const { from, to, steps } = bridge(LETTER, NONE, LETTER.measures, COMMUNITY_SERVICE_2015);
    expect([Math.round(from), Math.round(to)]).toEqual([23_558, 22_524]);
    const effects = steps.filter(({ contribution }) => contribution !== 0);
    expect(effects.map(({ measure }) => measure)).toEqual(["rateCut2015"]);
    expect(Math.round(effects[0]?.contribution as number)).toBe(-1_034);
  });

  it("lists the measures that differ, in the order of the letter, and no other", () => {
    const { steps } = bridge(LETTER, NONE, LETTER.measures, COMMUNITY_SERVICE_2015);
    expect(steps.map(({ measure }) => measure)).toEqual([
      "rateCut2015",
      "extra13",
      "extra5",
      "pmjGrowth",
      "acceptRisingStock",
    ]);
    expect(bridge(LETTER, NONE, NONE, COMMUNITY_SERVICE_2015).steps).toEqual([]);
  });

  it("counts a changed value as much as a changed switch", () => {
    const halved = { ...LETTER.measures, rateCut2015: { ...LETTER.measures.rateCut2015, cut: 1.25 } };
    const { steps } = bridge(LETTER, LETTER.measures, halved, COMMUNITY_SERVICE_2015);
    expect(steps.map(({ measure }) => measure)).toEqual(["rateCut2015"]);
    expect(steps[0]?.contribution).toBeGreaterThan(500);
  });
});

describe("contributions", () => {
  it("are the average over all orders of change", () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, anyChoice, ({ measures: from }, { measures }, choice) => {
        // Orders of five measures are few enough to walk through.
        const kept = changedMeasures(from, measures).slice(5);
        const to = { ...measures, ...Object.fromEntries(kept.map((id) => [id, from[id]])) };
        const expected = averageOverOrders(from, to, choice);
        for (const { measure, contribution, start, end } of bridge(LETTER, from, to, choice).steps) {
          const size = Math.max(1, Math.abs(start), Math.abs(end));
          expect(Math.abs(contribution - (expected.get(measure) as number)) / size).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("add up to the last bit, in whatever order, from the one answer to the other", () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, anyChoice, fc.infiniteStream(fc.nat()), (input, other, choice, keys) => {
        const { measures: from } = input;
        const { from: start, to: end, steps } = bridge(input, from, other.measures, choice);
        const answer = (measures: Measures) => answerOf(calculateScenario({ ...input, measures }), choice);
        const size = steps.reduce((sum, { contribution }) => sum + Math.abs(contribution), Math.abs(start));
        expect(Math.abs(start - answer(from))).toBeLessThanOrEqual(size * 2 ** -52);
        expect(Math.abs(end - answer(other.measures))).toBeLessThanOrEqual(size * 2 ** -52);
        for (const step of steps) expect(step.start + step.contribution).toBe(step.end);
        expect(steps.at(-1)?.end ?? start).toBe(end);
        const keyed = steps.map(({ contribution }) => ({ contribution, key: keys.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ contribution }) => contribution);
        expect(shuffled.reduce((sum, each) => sum + each, start)).toBe(end);
        expect(start + shuffled.reduce((sum, each) => sum + each, 0)).toBe(end);
      }),
      { numRuns: 40 },
    );
  });

  it.each([["a cut as large as the rate", { rateCut2015: { on: true, cut: 90, year: 2015 } }]])(
    "do not exist where there is no answer: %s",
    (_, changed) => {
      const to = { ...LETTER.measures, ...changed };
      expect(bridgeBetween(LETTER, NONE, to, { ...COMMUNITY_SERVICE_2015, kind: "production" })).toBeUndefined();
    },
  );

  it("turn round with the direction", () => {
    fc.assert(
      fc.property(anyScenario, anyChoice, (input, choice) => {
        const there = bridge(input, NONE, input.measures, choice);
        const back = bridge(input, input.measures, NONE, choice);
        expect(Math.abs(back.from - there.to)).toBeLessThanOrEqual(1e-13 * largest(there));
        there.steps.forEach(({ contribution, start }, index) => {
          const returned = back.steps[index]?.contribution as number;
          expect(Math.abs(returned + contribution) / Math.max(1, Math.abs(start))).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 15 },
    );
  });

  it("are nothing for a measure that changes no number", () => {
    const accepted = { ...NONE, acceptRisingStock: { on: true } };
    expect(bridge(LETTER, NONE, accepted, COMMUNITY_SERVICE_2015).steps).toMatchObject([
      { measure: "acceptRisingStock", contribution: 0 },
    ]);
  });
});
