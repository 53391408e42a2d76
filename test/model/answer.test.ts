// SPDX-License-Identifier: EUPL-1.2
import { ANSWER_KINDS, answerOf, answerSeries, isLowerBetter } from "../../src/model/answer";
import { type ScenarioResult, calculateScenario } from "../../src/model/scenario";
import { LETTER } from "./scenarios";

const [ADVICE, SUPERVISION] = [0, 1];

describe("an answer of a scenario", () => {
  let result: ScenarioResult;
  beforeEach(() => {
    result = calculateScenario(LETTER);
  });

  it("is the product's own production or stock", () => {
    expect(answerSeries(result, "production", ADVICE)).toEqual(result.products[ADVICE]?.production);
    expect(answerSeries(result, "stock", SUPERVISION)).toEqual(result.products[SUPERVISION]?.stock);
    expect(answerOf(result, { kind: "stock", product: SUPERVISION, year: 0 })).toBe(21_931);
  });

  it("is the queue of all products together, and the balance of the whole frame", () => {
    const [first, second] = [10, 3];
    const products = result.products.map((product, p) => ({ ...product, queue: [p === 0 ? first : second] }));
    expect(answerSeries({ ...result, years: [2015], products }, "queue", 2)).toEqual([first + 3 * second]);
    expect(answerSeries(result, "balance", 2)).toBe(result.balance);
  });

  it("is empty for a product that is not there, and 0 for a product or year that is not there", () => {
    expect(answerSeries(result, "production", 4)).toEqual([]);
    expect(answerSeries(result, "stock", 4)).toEqual([]);
    expect(answerOf(result, { kind: "stock", product: 4, year: 0 })).toBe(0);
    expect(answerOf(result, { kind: "balance", product: 0, year: 5 })).toBe(0);
  });

  it("is better low for what waits, and better high for what is made or left over", () => {
    expect(ANSWER_KINDS.filter(isLowerBetter)).toEqual(["stock", "queue"]);
  });
});
