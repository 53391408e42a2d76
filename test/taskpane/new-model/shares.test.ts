// SPDX-License-Identifier: EUPL-1.2
import { type Draft, withEntry } from "../../../src/taskpane/new-model/draft";
import {
  type ShareProblem,
  isShareProblem,
  shareSum,
  sharesByHours,
  withRest,
} from "../../../src/taskpane/new-model/shares";
import { smallDraft, withNumbers } from "./drafts";

const shareOf = (draft: Draft | ShareProblem, key: string) =>
  isShareProblem(draft) ? draft : draft.products.find((product) => product.key === key)?.entries.budgetShare?.content;

describe("what is left", () => {
  it("goes to the chosen row, without the dust of rounding", () => {
    const draft = withNumbers(smallDraft(), { advice: { budgetShare: 0.7 }, interventions: { budgetShare: 0.2 } });
    expect(
      shareOf(withRest(withEntry(draft, "supervision-2", "budgetShare", undefined), "supervision-2"), "supervision-2"),
    ).toBe(0.1);
  });

  it("is different in each year when the other shares are", () => {
    const draft = withEntry(smallDraft(), "advice", "budgetShare", { content: { 2026: 0.4, 2027: 0.5, 2028: 0.5 } });
    expect(shareOf(withRest(draft, "supervision-2"), "supervision-2")).toEqual({ 2026: 0.6, 2027: 0.5, 2028: 0.5 });
  });

  it("is refused when the others are more than all, and for a product with a fixed amount", () => {
    const draft = withNumbers(smallDraft(), { advice: { budgetShare: 1.2 }, desk: {} });
    expect(withRest(draft, "supervision-2")).toMatchObject({ kind: "too-much", year: 2026 });
    expect(withRest(smallDraft(), "desk")).toEqual({ kind: "nothing" });
  });
});

describe("by hours", () => {
  it("a share is inflow x norm, for supervision running x norm, of the sum", () => {
    // 400 x 10 = 4,000 and 70 x 80 = 5,600 of 9,600.
    const draft = sharesByHours(smallDraft()) as Draft;
    expect(shareOf(draft, "advice")).toBeCloseTo(4000 / 9600, 15);
    expect(shareOf(draft, "supervision-2")).toBeCloseTo(5600 / 9600, 15);
    expect(shareSum(draft, 2026)).toBeCloseTo(1, 15);
  });

  it("is refused by the name of the product whose hours are unknown", () => {
    const draft = withEntry(smallDraft(), "supervision-2", "openingActive", undefined);
    expect(sharesByHours(draft)).toMatchObject({ kind: "hours-unknown", product: { key: "supervision-2" } });
  });

  it("is refused when there are no hours at all", () => {
    const draft = withNumbers(smallDraft(), { advice: { inflow: 0 }, "supervision-2": { openingActive: 0 } });
    expect(sharesByHours(draft)).toEqual({ kind: "no-hours" });
  });
});
