// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx";
import { KADER_FUNCTIONS } from "../../../src/functions";
import { LANGUAGES } from "../../../src/functions/language";
import { MODEL_LIMITS } from "../../../src/model/budget-model/inputs";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import letter from "../../../src/workbook/model-file/letter-2015.json";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { NAMES } from "../../../src/workbook/model-names";
import { MODEL_NAMES, savedScenarioName } from "../../../src/workbook/model-sheets/names";
import { laidOutSheets, modelSheets } from "../../../src/workbook/model-sheets/workbook";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import { FIRST_YEAR_COLUMN, type RowPlace } from "../../../src/workbook/addresses";
import type { CellSpec, SheetSpec } from "../../../src/workbook/spec";
import { anyModel } from "../../model/budget-model/any-model";
import { cellsBehind, formulaCells } from "./cells-behind";
import { EXAMPLE, switched } from "./example";

const LETTER = letter as ModelFile;
const LONGEST_FORMULA = 8192;

/** A formula with the column letters of relative references made relative to its own cell. */
function shapeAcross({ formula, column }: CellSpec): string {
  return (formula as string).replace(/(?<![A-Za-z$_])([A-Z]{1,2})\$(\d+)/g, (_, letters: string, row: string) => {
    const index = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
    return `[${index - column}]$${row}`;
  });
}

describe.each(LANGUAGES)("the workbook of a model (%s)", (language) => {
  const workbook = modelSheets(EXAMPLE, language, "2026-11-29");

  it("has a formula and the engine's value in every calculated cell", () => {
    const cells = formulaCells(workbook);
    expect(cells.length).toBeGreaterThan(1500);
    const wrong = cells.filter(({ cell: { formula, value } }) => {
      const isNumber = typeof value !== "number" || Number.isFinite(value);
      return formula?.includes("undefined") || value === null || !isNumber;
    });
    expect(wrong.map(({ sheet, cell }) => `${sheet.title} ${cell.row + 1}, ${cell.column + 1}`)).toEqual([]);
  });

  it("repeats one formula across the years of a row", () => {
    for (const sheet of workbook.sheets.filter(({ id }) => ["effects", "production", "workStock"].includes(id))) {
      const rows = new Map<number, CellSpec[]>();
      for (const cell of sheet.cells) {
        const isYear = cell.column >= 5 && cell.column < 5 + EXAMPLE.years.length;
        if (cell.formula === undefined || !isYear) continue;
        rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
      }
      for (const [row, cells] of rows) {
        const shapes = new Set(cells.map(shapeAcross));
        expect([sheet.title, row + 1, shapes.size]).toEqual([sheet.title, row + 1, 1]);
      }
    }
  });

  it("calls KADER functions that exist", () => {
    const ids = new Set(KADER_FUNCTIONS.map(({ id }) => `KADER.${id}`));
    const called = formulaCells(workbook).flatMap(({ cell }) =>
      tokenize(`=${cell.formula}`).flatMap(({ type, value }) =>
        type === "func" && value.startsWith("KADER.") ? [value] : [],
      ),
    );
    expect(new Set(called).size).toBeGreaterThan(5);
    expect(called.filter((name) => !ids.has(name))).toEqual([]);
  });

  it("keeps words out of the formulas that read the register", () => {
    const texts = formulaCells(workbook)
      .filter(({ sheet }) => ["scenario", "effects", "lists"].includes(sheet.id))
      .flatMap(({ cell }) => [...(cell.formula as string).matchAll(/"([^"]+)"/g)].map(([text]) => text));
    expect(texts).toEqual([]);
  });

  it("has names that differ and lists that exist", () => {
    const names = workbook.names.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const lists = workbook.sheets.flatMap(({ validations }) =>
      validations.flatMap((each) => (each.kind === "named-list" ? [each.name] : [])),
    );
    expect(lists.length).toBeGreaterThan(3);
    expect(lists.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("puts no two contents in one cell", () => {
    for (const { title, cells } of workbook.sheets) {
      const places = cells.map(({ row, column }) => `${title} ${row},${column}`);
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    }
  });

  it("tells an outcome that asks for attention from a fault of the model", () => {
    const verdicts = (file: ModelFile) => {
      const made = modelSheets(file, language);
      const words = cellsBehind(made, NAMES.checks).map((row) => row.at(-1));
      return [cellsBehind(made, NAMES.overallCheck)[0]?.[0], words] as const;
    };
    const [attention, notOk] = language === "nl" ? ["let op", "niet ok"] : ["attention", "not ok"];
    const [overall, words] = verdicts(EXAMPLE);
    expect([overall, words.includes(attention), words.includes(notOk)]).toEqual(["ok", true, false]);
    // Without the first product the shares do not add up.
    expect(verdicts({ ...EXAMPLE, products: EXAMPLE.products.slice(1), measures: [] })[0]).toBe(notOk);
  });

  it("says that all checks are in order, on every sheet", () => {
    for (const { cells } of workbook.sheets) {
      const [verdict] = cells.filter(({ formula }) => formula === NAMES.overallCheck);
      expect(verdict?.value).toBe(cellsBehind(workbook, NAMES.overallCheck)[0]?.[0]);
    }
  });
});

describe("the worked example on the sheets", () => {
  const workbook = modelSheets(EXAMPLE, "nl");
  const rounded = (name: string, digits: number) =>
    cellsBehind(workbook, name).map((row) => row.map((value) => Number((value as number).toFixed(digits))));

  it("has the frame, the production and the stocks that were worked out by hand", () => {
    expect(rounded(NAMES.effectiveFrame, 0)).toEqual([[10_000_000, 9_800_000, 10_300_000]]);
    expect(rounded(NAMES.production, 2)).toEqual([
      [2700, 2563.11, 3009.71],
      [562.5, 533.98, 564.32],
      [1440, 1231.73, 1257.82],
      [10_000, 9708.74, 9708.74],
    ]);
    expect(rounded(NAMES.stock, 2)).toEqual([
      [0, 296.89, 261.58],
      [615, 645.75, 728.24],
      [960, 784.27, 303.83],
      [0, 691.26, 1798.52],
    ]);
    expect(rounded(NAMES.queue, 2)).toEqual([[52.5, 111.77, 163.92]]);
    expect(rounded(NAMES.balance, 2)).toEqual([[25_000, -886_308, -174_611.52]]);
  });

  const { rows, workbook: laidOut, years } = laidOutSheets(EXAMPLE, "nl");
  const valuesOf = (key: string, item: number) => {
    const place = rows.get(key) as RowPlace;
    const { cells } = laidOut.sheets.find(({ title }) => title === place.sheetTitle) as SheetSpec;
    const at = (t: number) =>
      cells.find(({ row, column }) => row === place.row + item && column === FIRST_YEAR_COLUMN + t)?.value;
    return years.map((_, t) => at(t));
  };

  it.each<[what: string, key: string, item: number, byHand: readonly number[], digits: number]>([
    ["what is divided by share", "frame.shared", 0, [9_000_000, 8_800_000, 9_300_000], 2],
    ["the budget of community service", "budget", 2, [1_800_000, 1_584_000, 1_488_000], 2],
    ["what is available", "available", 0, [10_000_000, 9_624_000, 9_928_000], 2],
    ["the inflow of advice", "inflow", 0, [2500, 2860, 2974.4], 1],
    ["the inflow of supervision", "inflow", 1, [300, 312, 349.48], 2],
    ["the inflow of community service", "inflow", 2, [1500, 1248, 973.44], 2],
    ["the running supervision", "running", 0, [562.5, 533.98, 564.32], 2],
    ["the community service that moves out", "stock.moved.2", 0, [0, 192, 196.07], 2],
    ["the budget that is needed", "budget.needed", 0, [9_975_000, 10_510_308, 10_102_611.52], 2],
  ])("has %s in its row as it was worked out by hand", (_, key, item, byHand, digits) => {
    expect(valuesOf(key, item).map((value) => Math.abs(Number(Number(value).toFixed(digits))))).toEqual(byHand);
  });

  it("serves by priority where that is on", () => {
    const ranked = modelSheets(
      switched(EXAMPLE, (id, now) => now || id === "g"),
      "nl",
    );
    expect(cellsBehind(ranked, NAMES.stock)[2]?.[0]).toBeCloseTo(1216, 6);
  });
});

describe("the letter in the form of version 2", () => {
  const before = modelWorkbook(LETTER_2015, "nl");
  const now = modelSheets(LETTER, "nl");

  it.each([NAMES.production, NAMES.stock, NAMES.queue, NAMES.balance, NAMES.effectiveRate, NAMES.effectiveFrame])(
    "has the figures of version 1 behind %s",
    (name) => {
      expect(cellsBehind(now, name)).toEqual(cellsBehind(before, name));
    },
  );

  it("has a row per line and at least twenty", () => {
    expect(cellsBehind(now, MODEL_NAMES.lineMeasure)).toHaveLength(22);
    expect(cellsBehind(modelSheets(EXAMPLE, "nl"), MODEL_NAMES.lineMeasure)).toHaveLength(20);
    expect(cellsBehind(now, savedScenarioName(MODEL_LIMITS.savedScenarios - 1))).toHaveLength(24);
  });

  it("takes the amount of another line, and the switch of the first line, from their cells", () => {
    const scenario = now.sheets.find(({ id }) => id === "scenario");
    const formulaAt = (row: number, column: number) =>
      scenario?.cells.find((cell) => cell.row === row && cell.column === column)?.formula;
    expect(formulaAt(6, 5)).toBe("$F$6");
    expect(formulaAt(11, 2)).toBe("$C$11");
  });
});

describe("a model at the limit", () => {
  const file = anyModel(3, {
    products: MODEL_LIMITS.products,
    years: MODEL_LIMITS.years,
    measures: MODEL_LIMITS.measures,
  });
  const workbook = modelSheets(file, "nl");

  it("has formulas that Excel accepts", () => {
    const cells = formulaCells(workbook);
    expect(cells.length).toBeGreaterThan(30_000);
    expect(Math.max(...cells.map(({ cell }) => (cell.formula as string).length))).toBeLessThan(LONGEST_FORMULA);
  });

  it("has sixty rows for lines", () => {
    expect(cellsBehind(workbook, MODEL_NAMES.lineOn)).toHaveLength(60);
  });
});
