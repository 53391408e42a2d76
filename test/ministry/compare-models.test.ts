// SPDX-License-Identifier: EUPL-1.2
import { compareModels } from "../../src/ministry/compare/compare-models";
import { compareWorkbooks } from "../../src/ministry/compare/compare";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { LETTER_2015 } from "../../src/workbook/assumptions";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { WorkbookSpec } from "../../src/workbook/spec";
import exampleFile from "../workbook/model-file/example-own.json";
import { type Json, withValue } from "../workbook/model-file/json-path";

const EXAMPLE = exampleFile as ModelFile;

function changed(changes: Readonly<Record<string, Json>>): ModelFile {
  return Object.entries(changes).reduce<unknown>(
    (json, [path, value]) => withValue(json, path, value),
    EXAMPLE,
  ) as ModelFile;
}

const xlsx = (workbook: WorkbookSpec) => writeWorkbook(workbook, { language: "nl" });

describe("two models with a register", () => {
  it("are equal when only the order differs", () => {
    const other = { ...EXAMPLE, measures: [...EXAMPLE.measures].reverse() };
    const { inputs } = compareModels(EXAMPLE, other, "nl");
    expect(inputs).toEqual([]);
  });

  it("differ in each number of a year, in switches, amounts and years, by name", () => {
    const other = changed({
      "hourlyRate.value": [100, 103, 105],
      "products.advice.hourNorm.value": [10, 9, 9],
      "products.community-service.openingStock.value": 800,
      "measures.a.on": false,
      "measures.b.lines.b.amount.value": 600_000,
      "measures.b.lines.b.to": null,
      "measures.c.lines.c2.product": "desk",
    });
    expect(compareModels(EXAMPLE, other, "nl").inputs).toEqual([
      { label: "Uurtarief", kind: "rate", year: 2028, from: 103, to: 105 },
      { label: "advice: Uurnorm", kind: "norm", year: 2027, from: 10, to: 9 },
      { label: "community-service: Beginstand werkvoorraad", kind: "units", from: 900, to: 800 },
      { label: "a: aan of uit", kind: "switch", from: true, to: false },
      { label: "b: bedrag", kind: "euro", from: 500_000, to: 600_000 },
      { label: "b: laatste jaar", kind: "year", from: 2028, to: null },
      { label: "c, groei advice: product", kind: "text", from: "advice", to: "desk" },
    ]);
  });

  it("differ in the results of the years that both have", () => {
    const { results } = compareModels(EXAMPLE, changed({ "measures.b.lines.b.amount.value": 600_000 }), "en");
    expect(results.every(({ year }) => year === 2028)).toBe(true);
    expect(results).toContainEqual({
      ...{ label: "Effective frame", kind: "euro", year: 2028 },
      ...{ from: 10_300_000, to: 10_400_000 },
    });
    expect(results.map(({ label }) => label)).not.toContain("Unspent");
  });

  it("name the measures and the lines that are in one of the two only", () => {
    const { lines } = EXAMPLE.measures[2] as ModelFile["measures"][number];
    const other = {
      ...EXAMPLE,
      measures: EXAMPLE.measures
        .slice(0, 6)
        .map((each) => (each.id === "c" ? { ...each, lines: lines.slice(0, 1) } : each)),
    };
    expect(compareModels(EXAMPLE, other, "nl").inputs).toEqual([
      { label: "Maatregelen", kind: "text", from: "a, b, c, d, e, f, g", to: "a, b, c, d, e, f" },
      { label: "c, groei advice", kind: "text", from: "10%, 2027-2027", to: null },
    ]);
  });
});

describe("workbooks of models with a register", () => {
  it("are compared, also with the copy of one", async () => {
    const other = await xlsx(modelSheets(changed({ "measures.a.on": false }), "nl"));
    const { bytes: copy } = await ministryCopy(other);
    const comparison = compareWorkbooks(await xlsx(modelSheets(EXAMPLE, "nl")), copy, "nl");
    expect(comparison.ok && comparison.inputs).toEqual([
      { label: "a: aan of uit", kind: "switch", from: true, to: false },
    ]);
    expect(comparison.ok && comparison.results.length).toBeGreaterThan(10);
  });

  it("are not compared with a model of version 1, nor with a workbook without a model", async () => {
    const own = await xlsx(modelSheets(EXAMPLE, "nl"));
    const old = await xlsx(modelWorkbook(LETTER_2015, "nl"));
    expect(compareWorkbooks(own, old, "nl")).toEqual({ ok: false, workbook: "second", problem: { kind: "version" } });
    expect(compareWorkbooks(old, own, "nl")).toEqual({ ok: false, workbook: "first", problem: { kind: "version" } });
    const noFile = compareWorkbooks(own, new TextEncoder().encode("dit is tekst"), "nl");
    expect(noFile).toMatchObject({ ok: false, workbook: "second", problem: { kind: "file" } });
  });
});
