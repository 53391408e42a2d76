// SPDX-License-Identifier: EUPL-1.2
import { choiceWithin, chosenOf } from "../../src/taskpane/answers";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { EXAMPLE } from "./own-model/example";

const YEARS = [2026, 2027, 2028];
const PRODUCTS = ["advice", "zsm", "community-service", "interventions"].map((id) => ({ id }));

describe("what someone looks at", () => {
  const chosen = chosenOf({ years: YEARS, products: PRODUCTS }, { year: 1, product: 3 });

  it("stays the same product and year when others come or go", () => {
    const products = PRODUCTS.filter(({ id }) => id !== "zsm");
    expect(choiceWithin({ years: [2025, ...YEARS], products }, chosen)).toEqual({ year: 2, product: 2 });
    expect(choiceWithin({ years: [2027, 2028], products: [...products].reverse() }, chosen)).toEqual({
      year: 0,
      product: 0,
    });
  });

  it("is the nearest year and the product of the charts when it is gone", () => {
    const products = PRODUCTS.filter(({ id }) => id !== "interventions");
    expect(choiceWithin({ years: [2020, 2021], products }, chosen)).toEqual({ year: 1, product: 2 });
    expect(choiceWithin({ years: [2030, 2031], products }, chosen)).toEqual({ year: 0, product: 2 });
  });

  it.each([
    ["community service", EXAMPLE],
    ["none of that", { ...EXAMPLE, products: EXAMPLE.products.filter(({ id }) => id !== "community-service") }],
  ] as const)("begins with the product that the chart of the production is about: %s", (_, file) => {
    const { sheets } = modelSheets(withShares(file as ModelFile), "nl");
    const [chart] = sheets.find(({ title }) => title === "Productie")?.charts ?? [];
    const { product } = choiceWithin(file as ModelFile, undefined);
    expect(chart?.title).toBe(`Productie ${String(file.products[product]?.name)}, aantallen`);
  });
});

/** With measures about products that are there, and shares that come to the whole. */
function withShares(file: ModelFile): ModelFile {
  const shared = file.products.filter(({ kind }) => kind !== "availability").length;
  const share = { value: 1 / shared, tag: "U", source: "voorbeeld" } as const;
  const products = file.products.map((each) => (each.kind === "availability" ? each : { ...each, budgetShare: share }));
  return { ...file, products, measures: [] };
}
