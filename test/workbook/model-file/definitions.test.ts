// SPDX-License-Identifier: EUPL-1.2
import { PRODUCT_INPUTS, PRODUCT_INPUT_IDS, inputsOfKind } from "../../../src/model/budget-model/inputs";
import { LINE_KIND_IDS, lineKind, unitsOf } from "../../../src/model/budget-model/line-kinds";
import { accepts } from "../../../src/model/budget-model/number-rule";
import { PRODUCT_KIND_TEXTS, productKindOf } from "../../../src/workbook/model-file/input-texts";
import { LINE_KIND_TEXTS, lineKindOf, unitOf, unitText } from "../../../src/workbook/model-file/line-texts";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { toModelInput } from "../../../src/workbook/model-file/to-model-input";
import example from "./example-own.json";

describe("the definitions of inputs", () => {
  it("give each kind of product its own inputs", () => {
    expect(inputsOfKind("availability")).toEqual(
      PRODUCT_INPUT_IDS.filter((id) => !["budgetShare", "openingActive", "openingQueue", "duration"].includes(id)),
    );
    expect(inputsOfKind("supervision")).not.toContain("openingStock");
  });

  it("accept what makes sense and refuse the number next to it", () => {
    expect(accepts(PRODUCT_INPUTS.hourNorm.rule, 0.001)).toBe(true);
    expect(accepts(PRODUCT_INPUTS.hourNorm.rule, 0)).toBe(false);
    expect(accepts(PRODUCT_INPUTS.duration.rule, 1)).toBe(true);
    expect(accepts(PRODUCT_INPUTS.duration.rule, 0.5)).toBe(false);
    expect(accepts(PRODUCT_INPUTS.priority.rule, 1.5)).toBe(false);
    expect(accepts(PRODUCT_INPUTS.budgetShare.rule, 1.01)).toBe(false);
    expect(accepts(lineKind("growth").units.percent ?? {}, -0.5)).toBe(false);
    expect(accepts(lineKind("growth").units.percent ?? {}, 1)).toBe(true);
    expect(accepts(lineKind("rate").units.euro ?? {}, -400)).toBe(true);
    expect(accepts(lineKind("rate").units.euro ?? {}, Infinity)).toBe(false);
  });
});

describe("the words of the register", () => {
  it("are read back in both languages, and never mean two things", () => {
    for (const kind of LINE_KIND_IDS) {
      expect(Object.values(LINE_KIND_TEXTS[kind].name).map(lineKindOf)).toEqual([kind, kind]);
      for (const unit of unitsOf(kind)) expect(Object.values(unitText(kind, unit)).map(unitOf)).toEqual([unit, unit]);
    }
    expect(lineKindOf("tarief")).toBeUndefined();
  });

  it("read the kinds of version 1 too", () => {
    expect(["stroom", "flow", "Voorraadproduct"].map(productKindOf)).toEqual(["stock", "stock", "stock"]);
    expect(Object.values(PRODUCT_KIND_TEXTS.supervision).map(productKindOf)).toEqual(["supervision", "supervision"]);
    expect(productKindOf("balie")).toBeUndefined();
  });
});

describe("a file's plain numbers", () => {
  const input = toModelInput(example as ModelFile);

  it("have an entry for every year, also where the file has one number", () => {
    expect(input.products.map(({ hourNorm }) => hourNorm)).toEqual([
      [10, 10, 9],
      [80, 80, 80],
      [12, 12, 12],
      [1, 1, 1],
    ]);
  });

  it("count a missing cost as 0 and a missing limit as none", () => {
    expect(input.products[1]).toMatchObject({ directCost: [0, 0, 0], deviation: 0, priority: [1, 1, 1] });
    expect(input.products[1]).not.toHaveProperty("staffHours");
  });

  it("leave tags and sources out of the lines", () => {
    expect(input.measures[4]?.lines[0]).toEqual({
      ...{ id: "e1", kind: "move", unit: "share", product: "community-service" },
      ...{ amount: 0.2, budgetTransfer: 0.5, from: 2027, to: null },
    });
  });
});
