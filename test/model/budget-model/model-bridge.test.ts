// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { ANSWER_KINDS, answerOf } from "../../../src/model/answer";
import { calculateModel } from "../../../src/model/budget-model/calculate-model";
import { changedMeasures } from "../../../src/model/budget-model/changed-measures";
import { MOST_BRIDGED_MEASURES, modelBridge } from "../../../src/model/budget-model/model-bridge";
import type { Measure, ModelInput } from "../../../src/model/budget-model/model-input";
import { withMeasures, withoutMeasures } from "../../../src/model/budget-model/switches";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { EXAMPLE } from "../../taskpane/own-model/example";

const INPUT = toModelInput(EXAMPLE);
const NONE = withoutMeasures(INPUT).measures;
const balance2028 = { kind: "balance", product: 0, year: 2 } as const;

/** The definition itself: change the measures one after another in every order, and take the average. */
function averageOverOrders(ids: readonly string[], answerOn: (on: readonly string[]) => number): Map<string, number> {
  const sums = new Map(ids.map((id) => [id, 0]));
  const orders = permutations(ids);
  for (const order of orders) {
    order.forEach((id, index) => {
      const step = answerOn(order.slice(0, index + 1)) - answerOn(order.slice(0, index));
      sums.set(id, (sums.get(id) as number) + step / orders.length);
    });
  }
  return sums;
}

function permutations(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

function frameMeasures(count: number): Measure[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `m${n}`,
    on: true,
    lines: [
      {
        id: `m${n}`,
        kind: n % 2 === 0 ? "frame" : "rate",
        unit: "euro",
        amount: n % 2 === 0 ? 1000 * n : 0.1,
        from: 2026,
        to: null,
      },
    ],
  }));
}

describe("the bridge of an own model", () => {
  it.each(ANSWER_KINDS)("is the average over all orders of its measures: %s", (kind) => {
    const choice = { kind, product: 2, year: 2 } as const;
    const found = modelBridge(INPUT, NONE, INPUT.measures, choice);
    const ids = changedMeasures(NONE, INPUT.measures);
    const known = new Map<string, number>();
    const answerOn = (on: readonly string[]) => {
      const key = [...on].sort().join();
      const answer =
        known.get(key) ??
        answerOf(
          calculateModel(withMeasures(withoutMeasures(INPUT), Object.fromEntries(on.map((id) => [id, true])))),
          choice,
        );
      known.set(key, answer);
      return answer;
    };
    const expected = averageOverOrders(ids, answerOn);
    expect(found?.over).toBe("measures");
    for (const { measure, contribution } of found?.bridge.steps ?? []) {
      const exact = expected.get(measure) as number;
      expect(Math.abs(contribution - exact)).toBeLessThan(1e-9 * Math.max(1, Math.abs(found?.bridge.to ?? 0)));
    }
  });

  it("starts and ends at the answers and adds up to the last bit", () => {
    fc.assert(
      fc.property(fc.subarray(INPUT.measures.map(({ id }) => id)), (on) => {
        const to = INPUT.measures.map((measure) => ({ ...measure, on: on.includes(measure.id) }));
        const found = modelBridge(INPUT, INPUT.measures, to, balance2028);
        if (found === undefined) throw new Error("These scenarios have no bridge.");
        const { from, steps, to: end } = found.bridge;
        expect(steps.reduce((sum, { contribution }) => sum + contribution, from)).toBe(end);
        expect(end).toBeCloseTo(answerOf(calculateModel({ ...INPUT, measures: to }), balance2028), 6);
      }),
      { numRuns: 50 },
    );
  });

  it("counts a change of an amount as a change of its measure", () => {
    const more = INPUT.measures.map((each) =>
      each.id === "b" ? { ...each, lines: each.lines.map((line) => ({ ...line, amount: 600_000 })) } : each,
    );
    const found = modelBridge(INPUT, INPUT.measures, more, balance2028);
    expect(found?.bridge.steps.map(({ measure }) => measure)).toEqual(["b"]);
  });

  it("is exact over the measures up to twelve, and above over their groups", () => {
    const of = (count: number) => {
      const input: ModelInput = { ...INPUT, measures: frameMeasures(count) };
      return modelBridge(input, withoutMeasures(input).measures, input.measures, balance2028);
    };
    expect(of(MOST_BRIDGED_MEASURES)?.over).toBe("measures");
    expect(of(MOST_BRIDGED_MEASURES)?.bridge.steps).toHaveLength(MOST_BRIDGED_MEASURES);
    const above = of(MOST_BRIDGED_MEASURES + 1);
    expect(above).toMatchObject({ over: "groups", measures: 13 });
    expect(above?.bridge.steps.map(({ measure }) => measure).sort()).toEqual(["budget", "rate"]);
  });

  it("is none where a scenario in between has no hourly rate", () => {
    const cut = (id: string): Measure => ({
      id,
      on: true,
      lines: [{ id, kind: "rate", unit: "euro", amount: -60, from: 2026, to: null }],
    });
    const raise: Measure = {
      id: "raise",
      on: true,
      lines: [{ id: "raise", kind: "rate", unit: "euro", amount: 60, from: 2026, to: null }],
    };
    const input: ModelInput = { ...INPUT, measures: [cut("one"), cut("two"), raise] };
    expect(modelBridge(input, withoutMeasures(input).measures, input.measures, balance2028)).toBeUndefined();
  });
});
