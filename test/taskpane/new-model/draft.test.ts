// SPDX-License-Identifier: EUPL-1.2
import {
  carriedOn,
  chosenProducts,
  emptyDraft,
  isTouched,
  moved,
  withEntry,
  withOwnProduct,
  withProduct,
  withYearEntry,
  withoutProduct,
  yearsOf,
} from "../../../src/taskpane/new-model/draft";
import { LISTED_PRODUCTS } from "../../../src/taskpane/new-model/product-list";
import { keysOf, smallDraft, withNumbers } from "./drafts";

describe("a draft begins", () => {
  it("with six years from the given one, without a product and without a number", () => {
    const draft = emptyDraft(2027);
    expect(yearsOf(draft)).toEqual([2027, 2028, 2029, 2030, 2031, 2032]);
    expect(chosenProducts(draft)).toEqual([]);
    expect(draft.products.every(({ entries }) => Object.keys(entries).length === 0)).toBe(true);
    expect(draft.perYear).toEqual({ budgetFrame: {}, hourlyRate: {} });
  });

  it("with the products that public texts name", () => {
    expect(LISTED_PRODUCTS).toHaveLength(12);
    expect(new Set(LISTED_PRODUCTS.map(({ id }) => id)).size).toBe(12);
    expect(LISTED_PRODUCTS.filter(({ kind }) => kind === "availability").map(({ id }) => id)).toEqual(["desk"]);
  });
});

describe("the years", () => {
  it.each([
    [2026.5, 3],
    [2026, 0],
    [2026, 21],
    [1899, 3],
    ["2026x", 3],
  ])("are unknown as long as they make no sense: %s, %s", (firstYear, yearCount) => {
    const draft = { ...emptyDraft(2026), firstYear: { content: firstYear }, yearCount: { content: yearCount } };
    expect(yearsOf(draft)).toEqual([]);
  });

  it("take their numbers along: 2027 keeps its own when the first year changes", () => {
    const draft = withYearEntry(smallDraft(), "budgetFrame", 2027, { content: 5 });
    const later = { ...draft, firstYear: { content: 2027 } };
    expect(later.perYear.budgetFrame[2027]).toEqual({ content: 5 });
    expect(later.perYear.budgetFrame[2029]).toBeUndefined();
  });

  it("are all filled with the first one at once", () => {
    const draft = carriedOn(withYearEntry(emptyDraft(2026), "hourlyRate", 2026, { content: 90 }), "hourlyRate");
    expect(yearsOf(draft).map((year) => draft.perYear.hourlyRate[year]?.content)).toEqual([90, 90, 90, 90, 90, 90]);
  });
});

describe("the products", () => {
  it("change places with the chosen one before or after, past those that are not chosen", () => {
    const draft = smallDraft();
    expect(keysOf(moved(draft, "supervision-2", -1))).toEqual(["supervision-2", "advice"]);
    expect(moved(draft, "advice", -1)).toBe(draft);
    expect(moved(draft, "supervision-2", 1)).toBe(draft);
  });

  it("keep what was typed when they are no longer chosen", () => {
    const without = withoutProduct(smallDraft(), "advice");
    expect(keysOf(without)).toEqual(["supervision-2"]);
    const again = withProduct(without, "advice", (product) => ({ ...product, isChosen: true }));
    expect(again.products.find(({ key }) => key === "advice")?.entries.hourNorm).toEqual({ content: 10 });
  });

  it("may be own ones, each with a key of its own; one without a name and numbers goes without a trace", () => {
    const two = withOwnProduct(withOwnProduct(emptyDraft(2026), { name: "Mediation" }), {});
    expect(keysOf(two)).toEqual(["own-1", "own-2"]);
    expect(withoutProduct(two, "own-2").products.some(({ key }) => key === "own-2")).toBe(false);
    expect(withoutProduct(two, "own-1").products.some(({ key }) => key === "own-1")).toBe(true);
  });

  it("are forty at most", () => {
    let draft = withNumbers(emptyDraft(2026), Object.fromEntries(LISTED_PRODUCTS.map(({ id }) => [id, {}])));
    for (let own = 0; own < 28; own++) draft = withOwnProduct(draft, { name: `Eigen ${own}` });
    expect(chosenProducts(draft)).toHaveLength(40);
    expect(withOwnProduct(draft, { name: "Een te veel" })).toBe(draft);
  });
});

it("is touched once anything is filled in, and no longer when that is taken out again", () => {
  const empty = emptyDraft(2026);
  const touched = withEntry(empty, "advice", "inflow", { content: 5 });
  expect(isTouched(touched, empty)).toBe(true);
  expect(isTouched(withEntry(touched, "advice", "inflow", undefined), empty)).toBe(false);
});
