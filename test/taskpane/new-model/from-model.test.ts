// SPDX-License-Identifier: EUPL-1.2
import { type Draft, withEntry, withProduct, withoutProduct } from "../../../src/taskpane/new-model/draft";
import { fromModel } from "../../../src/taskpane/new-model/from-model";
import { toModel } from "../../../src/taskpane/new-model/to-model";
import letter from "../../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";

const TODAY = "2026-11-28";
const LETTER = letter as unknown as ModelFile;

const SOURCE = { tag: "Q", source: "jaarplan 2026" } as const;
/** An invented model with everything that a form does not ask. */
const MODEL: ModelFile = {
  kader: "model",
  version: 2,
  title: "Jaarplan",
  note: "vastgesteld in oktober",
  organisation: { id: "ggz-noord", name: "GGZ Noord", partOf: "svg" },
  years: [2026, 2027, 2028],
  budgetFrame: { value: [10, 11, 12], ...SOURCE, notes: { 2028: { tag: "I", source: "raming" } } },
  hourlyRate: { value: 100, ...SOURCE },
  products: [
    {
      id: "advies",
      name: "Advies",
      kind: "stock",
      unit: "rapport",
      hourNorm: { value: [10, 10, 9], ...SOURCE, notes: { 2028: { tag: "D", source: "afspraak" } } },
      budgetShare: { value: 1, ...SOURCE },
      inflow: { value: [5, 6, 7], ...SOURCE },
      openingStock: { value: 3, ...SOURCE },
      staffHours: { value: [100, 100, 90], ...SOURCE },
      deviation: { value: 0.04, ...SOURCE },
      priority: [1, 2, 1],
    },
    {
      id: "desk",
      name: { nl: "Presentie", en: "Presence" },
      kind: "availability",
      hourNorm: { value: 1, ...SOURCE },
      fixedBudget: { value: 2, ...SOURCE },
      inflow: { value: 0, ...SOURCE },
      openingStock: { value: 0, ...SOURCE },
      priority: 2,
    },
  ],
  measures: [
    {
      id: "korting",
      name: "Korting",
      on: true,
      lines: [
        { id: "korting", kind: "frame", unit: "percent", amount: { value: -0.02, ...SOURCE }, from: 2027, to: null },
      ],
    },
    {
      id: "balie",
      name: "Balie",
      on: true,
      lines: [
        {
          id: "balie.1",
          kind: "norm",
          unit: "hours",
          product: "desk",
          amount: { value: 1, ...SOURCE },
          from: 2026,
          to: null,
        },
        {
          id: "balie.2",
          kind: "fixed",
          unit: "euro",
          product: "advies",
          amount: { value: 4, ...SOURCE },
          from: 2026,
          to: null,
        },
      ],
    },
    {
      id: "ook",
      name: "Ook",
      on: false,
      lines: [
        {
          id: "ook",
          kind: "norm",
          unit: "hours",
          product: "advies",
          amount: { sameAs: "balie.1" },
          from: 2026,
          to: null,
          notWith: "balie",
        },
      ],
    },
  ],
  savedScenarios: [
    { name: "Basis", lines: { korting: { on: false }, "balie.1": { on: true }, "balie.2": { on: true } } },
  ],
};

describe("a model that is opened to be changed", () => {
  it.each([
    ["an own one", MODEL],
    ["the letter's", LETTER],
  ])("comes back as it was when nothing is changed: %s", (_, model) => {
    const back = toModel(fromModel(model), TODAY);
    expect(toModelInput(back)).toEqual(toModelInput(model));
    const { products, budgetFrame, hourlyRate, ...others } = back;
    expect(others).toEqual({ ...model, products: undefined, budgetFrame: undefined, hourlyRate: undefined });
    expect(products.map(({ id }) => id)).toEqual(model.products.map(({ id }) => id));
    expect([budgetFrame.tag, hourlyRate.tag]).toEqual([model.budgetFrame.tag, model.hourlyRate.tag]);
  });

  it("keeps the tags, sources and notes of what is not touched, and of each year", () => {
    const back = toModel(fromModel(MODEL), TODAY);
    expect(back).toEqual(MODEL);
  });

  it("gives only what is retyped a new tag", () => {
    const changed = withEntry(fromModel(MODEL), "advies", "hourNorm", { content: 8 });
    const [advice] = toModel(changed, TODAY).products;
    expect(advice).toMatchObject({ hourNorm: { value: 8, tag: "U" }, inflow: { value: [5, 6, 7], tag: "Q" } });
    expect(advice?.hourNorm).not.toHaveProperty("notes");
  });

  it("can have fewer years: each number stays with its year", () => {
    const draft: Draft = { ...fromModel(MODEL), firstYear: { content: 2027 }, yearCount: { content: 2 } };
    expect(toModelInput(toModel(draft, TODAY))).toMatchObject({
      years: [2027, 2028],
      budgetFrame: [11, 12],
      products: [{ hourNorm: [10, 9], inflow: [6, 7], staffHours: [100, 90] }, {}],
    });
  });

  it("asks for frame and rate of a new year, and goes on with the last number of a product", () => {
    const draft: Draft = { ...fromModel(MODEL), yearCount: { content: 4 } };
    expect(() => toModel(draft, TODAY)).toThrow(RangeError);
    const perYear = {
      budgetFrame: { ...draft.perYear.budgetFrame, 2029: { content: 13 } },
      hourlyRate: { ...draft.perYear.hourlyRate, 2029: { content: 101 } },
    };
    const model = toModel({ ...draft, perYear }, TODAY);
    expect(toModelInput(model)).toMatchObject({
      budgetFrame: [10, 11, 12, 13],
      products: [{ hourNorm: [10, 10, 9, 9] }, {}],
    });
    expect(model.budgetFrame.notes).toMatchObject({ 2028: { tag: "I" }, 2029: { tag: "U" } });
  });

  it("loses with a product the lines about it, and what pointed at them takes their amount", () => {
    const { measures, savedScenarios } = toModel(withoutProduct(fromModel(MODEL), "desk"), TODAY);
    expect(measures.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(["korting", "balie.2", "ook"]);
    expect(measures[2]?.lines[0]).toMatchObject({ amount: { value: 1, tag: "Q" }, notWith: "balie" });
    expect(savedScenarios).toEqual([{ name: "Basis", lines: { korting: { on: false }, "balie.2": { on: true } } }]);
  });

  it("may be given another name without becoming another organisation", () => {
    const draft = fromModel(MODEL);
    const renamed = { ...draft, organisation: { ...draft.organisation, name: "GGZ Noord-Oost" } };
    expect(toModel(renamed, TODAY).organisation).toEqual({ id: "ggz-noord", name: "GGZ Noord-Oost", partOf: "svg" });
  });

  it("takes a product of the list besides its own", () => {
    const draft = withProduct(fromModel(MODEL), "interventions", (each) => ({
      ...each,
      isChosen: true,
      entries: { hourNorm: { content: 40 }, budgetShare: { content: 0 } },
    }));
    expect(toModel(draft, TODAY).products.map(({ id }) => id)).toEqual(["advies", "desk", "interventions"]);
  });
});
