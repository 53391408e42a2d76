// SPDX-License-Identifier: EUPL-1.2
import {
  type Draft,
  emptyDraft,
  withEntry,
  withOwnProduct,
  withProduct,
  withYearEntry,
} from "../../../src/taskpane/new-model/draft";
import { toModel } from "../../../src/taskpane/new-model/to-model";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import { filledYears, smallDraft, withNumbers } from "./drafts";

const TODAY = "2026-11-28";
const FILLED_IN = {
  tag: "U",
  source: { nl: "ingevuld op 28 november 2026", en: "entered on 28 November 2026" },
};

const product = (model: ModelFile, id: string) =>
  model.products.find((each) => each.id === id) as unknown as Record<string, unknown>;

describe("a model made of a draft", () => {
  it("has everything that was typed, tagged as the user's own and with its date", () => {
    const model = toModel(smallDraft(), TODAY);
    expect(model).toMatchObject({
      kader: "model",
      version: 2,
      title: { nl: "Model Voorbeeld Noord, 2026-2028", en: "Model Voorbeeld Noord, 2026-2028" },
      organisation: { id: "voorbeeld-noord", name: "Voorbeeld Noord" },
      years: [2026, 2027, 2028],
      budgetFrame: { value: 1_000_000, ...FILLED_IN },
      hourlyRate: { value: 100, ...FILLED_IN },
      measures: [],
    });
    expect(product(model, "advice")).toEqual({
      id: "advice",
      name: { nl: "Advies", en: "Advice" },
      kind: "stock",
      hourNorm: { value: 10, ...FILLED_IN },
      budgetShare: { value: 0.4, ...FILLED_IN },
      inflow: { value: 400, ...FILLED_IN },
      openingStock: { value: 20, ...FILLED_IN },
      priority: 1,
    });
    expect(product(model, "supervision-2")).toMatchObject({
      duration: { value: 2 },
      openingQueue: { value: 5 },
      priority: 2,
    });
  });

  it("counts what stayed empty as 0, as an open point and not as a statement", () => {
    const draft = withEntry(
      withEntry(smallDraft(), "advice", "inflow", undefined),
      "advice",
      "openingStock",
      undefined,
    );
    const model = toModel(draft, TODAY);
    const empty = { value: 0, tag: "I", source: { nl: "niet ingevuld: telt als 0", en: "not filled in: counts as 0" } };
    expect(product(model, "advice")).toMatchObject({ inflow: empty, openingStock: empty });
    expect(product(model, "advice")).not.toHaveProperty("directCost");
  });

  it("tags a guess as an illustration", () => {
    const model = toModel(withEntry(smallDraft(), "advice", "inflow", { content: 400, isGuess: true }), TODAY);
    expect(product(model, "advice")).toMatchObject({ inflow: { value: 400, tag: "I", source: FILLED_IN.source } });
  });

  it("gives a single year its own tag", () => {
    const model = toModel(withYearEntry(smallDraft(), "budgetFrame", 2028, { content: 9, isGuess: true }), TODAY);
    expect(model.budgetFrame).toEqual({
      value: [1_000_000, 1_000_000, 9],
      ...FILLED_IN,
      notes: { 2028: { tag: "I", source: FILLED_IN.source } },
    });
  });

  it("has a number per year where it differs, and calculates with it", () => {
    const norm = { content: { 2026: 10, 2027: 10, 2028: 9 } };
    const model = toModel(withEntry(smallDraft(), "advice", "hourNorm", norm), TODAY);
    expect(product(model, "advice")).toMatchObject({ hourNorm: { value: [10, 10, 9] } });
    expect(toModelInput(model).products[0]?.hourNorm).toEqual([10, 10, 9]);
  });

  it.each([
    ["rn", { id: "rn", name: "Reclassering Nederland" }],
    ["svg", { id: "svg" }],
    ["ldh", { id: "ldh" }],
    ["institution", { id: "ggz-voorbeeld-een", name: "GGZ Voorbeeld Één", partOf: "svg" }],
    ["other", { id: "ggz-voorbeeld-een", name: "GGZ Voorbeeld Één" }],
  ])("knows the organisation: %s", (choice, expected) => {
    const draft: Draft = { ...smallDraft(), organisation: { choice, name: " GGZ  Voorbeeld Één" } };
    expect(toModel(draft, TODAY).organisation).toMatchObject(expected);
  });

  it("gives own products an id that no other has", () => {
    const own = (draft: Draft, name: string) => withOwnProduct(draft, { name });
    let draft = own(own(own(smallDraft(), "Advice"), "Élan (2)"), "3-daagse");
    draft = ["own-1", "own-2", "own-3"].reduce(
      (changed, key) =>
        withProduct(changed, key, (each) => ({
          ...each,
          name: key === "own-1" ? "Advice 2" : each.name,
          entries: { hourNorm: { content: 1 }, budgetShare: { content: 0 } },
        })),
      draft,
    );
    expect(toModel(draft, TODAY).products.map(({ id }) => id)).toEqual([
      "advice",
      "supervision-2",
      "advice-2",
      "elan-2",
      "p-3-daagse",
    ]);
  });

  it("is refused as long as something is missing", () => {
    expect(() => toModel(emptyDraft(2026), TODAY)).toThrow(RangeError);
  });

  it("leaves out what a kind that the product no longer is would have", () => {
    const draft = withProduct(smallDraft(), "supervision-2", (each) => ({ ...each, kind: "stock" as const }));
    expect(Object.keys(product(toModel(draft, TODAY), "supervision-2"))).not.toContain("duration");
  });
});

describe("the ten measures of the letter as examples", () => {
  const full = () => {
    const shares = { hourNorm: 1, budgetShare: 0.5 };
    const draft = withNumbers(filledYears({ ...emptyDraft(2026), organisation: { choice: "rn", name: "x" } }, 1, 1), {
      advice: shares,
      "community-service": shares,
    });
    return { ...draft, measures: "letter" as const };
  };

  it("are switched off, in the years of the model, and no amount is anyone's statement", () => {
    const { measures, years } = toModel(full(), TODAY);
    expect(measures).toHaveLength(10);
    const lines = measures.flatMap((measure) => measure.lines);
    expect(measures.filter(({ on }) => on)).toEqual([]);
    expect(lines.every(({ from, to }) => years.includes(from) && (to === null || years.includes(to as number)))).toBe(
      true,
    );
    const amounts = lines.flatMap(({ amount }) => (amount !== undefined && "tag" in amount ? amount.tag : []));
    expect(new Set(amounts)).toEqual(new Set(["I"]));
    expect(lines.find(({ id }) => id === "extra13")).toMatchObject({ from: 2027, to: 2027 });
  });

  it("leave out what is about products that the model has not", () => {
    const model = toModel({ ...smallDraft(), measures: "letter" }, TODAY);
    expect(model.measures.map(({ id }) => id)).not.toContain("coreTasks");
    const products = new Set(model.products.map(({ id }) => id));
    const about = model.measures.flatMap(({ lines }) =>
      lines.flatMap(({ product: id }) => (id === undefined ? [] : id)),
    );
    expect(about.filter((id) => id !== "*" && !products.has(id))).toEqual([]);
  });

  it("fit in a model of one year", () => {
    const model = toModel({ ...full(), yearCount: { content: 1 } }, TODAY);
    expect(model.measures.flatMap(({ lines }) => lines.map(({ from }) => from)).every((from) => from === 2026)).toBe(
      true,
    );
  });
});
