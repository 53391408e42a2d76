// SPDX-License-Identifier: EUPL-1.2
import {
  type Draft,
  emptyDraft,
  withEntry,
  withOwnProduct,
  withProduct,
  withYearEntry,
} from "../../../src/taskpane/new-model/draft";
import { missingIn } from "../../../src/taskpane/new-model/missing";
import { smallDraft, withNumbers } from "./drafts";

const missing = (draft: Draft) => missingIn(draft).map(({ elementId }) => elementId);

it("nothing is missing from a draft that is filled in", () => {
  expect(missing(smallDraft())).toEqual([]);
});

it("an empty draft misses its organisation, its frame and rate per year, and a product, in the order of the page", () => {
  const found = missing({ ...emptyDraft(2026), yearCount: { content: 2 } });
  expect(found).toEqual([
    "organisation",
    "budgetFrame-2026",
    "budgetFrame-2027",
    "hourlyRate-2026",
    "hourlyRate-2027",
    "add-product",
  ]);
});

it.each(["institution", "other"])("an organisation of the kind %s needs a name", (choice) => {
  expect(missing({ ...smallDraft(), organisation: { choice, name: " " } })).toEqual(["organisation-name"]);
  expect(missing({ ...smallDraft(), organisation: { choice, name: "GGZ Voorbeeld" } })).toEqual([]);
});

it("norm, share and duration are needed; inflow and stocks may be empty and count as 0", () => {
  const draft = withNumbers({ ...smallDraft() }, { "supervision-3": {} });
  expect(missing(draft)).toEqual(["supervision-3-hourNorm", "supervision-3-budgetShare", "supervision-3-duration"]);
});

it("an availability product needs its fixed amount and no share", () => {
  const draft = withNumbers(smallDraft(), { desk: { hourNorm: 1 } });
  expect(missing(draft)).toEqual(["desk-fixedBudget"]);
  expect(missing(withNumbers(draft, { desk: { fixedBudget: 0 } }))).toEqual([]);
});

it.each([
  ["hourNorm", 0],
  ["budgetShare", 1.1],
  ["inflow", -1],
  ["priority", 1.5],
  ["inflow", "veel"],
] as const)("a number that makes no sense is as good as missing: %s %s", (field, content) => {
  const draft = withEntry(smallDraft(), "advice", field, { content });
  expect(missing(draft)).toContain(`advice-${field}`);
  expect(missingIn(draft)[0]?.what).toMatchObject({ kind: "field", isRefused: true });
});

it("a rate of 0 is refused, a frame of 0 is not", () => {
  const frame = withYearEntry(smallDraft(), "budgetFrame", 2027, { content: 0 });
  expect(missing(frame)).toEqual([]);
  expect(missing(withYearEntry(frame, "hourlyRate", 2027, { content: 0 }))).toEqual(["hourlyRate-2027"]);
});

it("the shares of every year add up to 100 %, once they are all there", () => {
  const short = withEntry(smallDraft(), "advice", "budgetShare", { content: 0.3 });
  expect(missingIn(short).map(({ what }) => what)).toEqual([
    { kind: "share-sum", year: 2026, sum: expect.closeTo(0.9, 12) as number },
  ]);
  const off = withEntry(smallDraft(), "advice", "budgetShare", { content: { 2026: 0.4, 2027: 0.4, 2028: 0.5 } });
  expect(missingIn(off)[0]?.what).toMatchObject({ kind: "share-sum", year: 2028 });
  expect(missing(withEntry(smallDraft(), "advice", "budgetShare", undefined))).toEqual(["advice-budgetShare"]);
});

it("rounding is no reason to refuse: three shares of a third", () => {
  const third = { hourNorm: 1, budgetShare: 1 / 3 };
  const draft = withNumbers(withNumbers(smallDraft(), { advice: third, "supervision-2": third }), {
    interventions: third,
  });
  expect(missing(draft)).toEqual([]);
});

it("every product has a name that no other has, whatever the language and the capitals", () => {
  const numbers = { hourNorm: { content: 1 }, budgetShare: { content: 0 } };
  const own = (name: string) =>
    withProduct(withOwnProduct(smallDraft(), { name }), "own-1", (product) => ({ ...product, entries: numbers }));
  expect(missing(own(""))).toEqual(["own-1-name"]);
  expect(missing(own(" ADVICE "))).toEqual(["own-1-name"]);
  expect(missing(own("Mediation"))).toEqual([]);
});
