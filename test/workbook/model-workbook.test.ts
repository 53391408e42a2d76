// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { tokenize } from "@borgar/fx";
import { KADER_FUNCTIONS } from "../../src/functions";
import { LANGUAGES, type Language } from "../../src/functions/language";
import { MEASURE_IDS } from "../../src/model/scenario-input";
import { columnLetters } from "../../src/workbook/references";
import { type Assumptions, LETTER_2015, toScenarioInput } from "../../src/workbook/assumptions";
import {
  INPUT_NAMES,
  MEASURE_PARAMETERS,
  NAMES,
  RESULT_NAMES,
  parameterName,
  switchName,
} from "../../src/workbook/model-names";
import { readState } from "../../src/workbook/model-state";
import { modelWorkbook } from "../../src/workbook/model-workbook";
import type { CellSpec, CellValue, Cells, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";
import { STYLES, styleOf } from "../../src/workbook/styles";
import { VERSION } from "../../src/workbook/version";
import packageJson from "../../package.json";

const workbooks = Object.fromEntries(
  LANGUAGES.map((language) => [language, modelWorkbook(LETTER_2015, language, "2015-11-23")]),
) as Record<Language, WorkbookSpec>;

const formulaCells = (workbook: WorkbookSpec) =>
  workbook.sheets.flatMap((sheet) =>
    sheet.cells.filter((cell) => cell.formula !== undefined).map((cell) => ({ sheet, cell })),
  );

function cellsBehind(workbook: WorkbookSpec, name: string): Cells {
  const found = workbook.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No name ${name}`);
  const { area } = found;
  const sheet = workbook.sheets.find(({ title }) => title === found.sheetTitle) as SheetSpec;
  const valueAt = (row: number, column: number): CellValue =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (__, column) =>
      valueAt(area.firstRow + row, area.firstColumn + column),
    ),
  );
}

/** A formula with the column letters of relative references made relative to its own cell. */
function shapeAcross({ formula, column }: CellSpec): string {
  return (formula as string).replace(/(?<![A-Za-z$_])([A-Z]{1,2})\$(\d+)/g, (_, letters: string, row: string) => {
    const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return `C[${index - column}]$${row}`;
  });
}

describe.each(LANGUAGES)("the model workbook in %s", (language) => {
  const workbook = workbooks[language];

  it("has seven sheets with distinct titles and no cell twice", () => {
    expect(workbook.sheets).toHaveLength(7);
    expect(new Set(workbook.sheets.map(({ title }) => title)).size).toBe(7);
    for (const sheet of workbook.sheets) {
      const places = sheet.cells.map(({ row, column }) => `${columnLetters(column)}${row + 1}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("uses every look only as defined", () => {
    for (const { cells } of workbook.sheets) {
      for (const { style } of cells) expect(STYLES).toHaveProperty([style]);
    }
  });

  it("names every input and result once, inside a sheet", () => {
    const names = workbook.names.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...INPUT_NAMES, ...RESULT_NAMES]));
    for (const { name, sheetTitle } of workbook.names) {
      expect(name).toMatch(/^Kader_[A-Za-z0-9_]+$/);
      expect(workbook.sheets.map(({ title }) => title)).toContain(sheetTitle);
    }
  });

  it("has formulas that read as formulas, with known functions and names only", () => {
    const functions = new Set([
      ...KADER_FUNCTIONS.map(({ id }) => `KADER.${id}`),
      ...["IF", "AND", "OR", "MIN", "MAX", "SUM", "SUMPRODUCT", "ABS", "COUNT", "COUNTIF", "COUNTA", "ISNUMBER"],
      ...["ROWS", "COLUMNS"],
    ]);
    const names = new Set(workbook.names.map(({ name }) => name));
    const strange = formulaCells(workbook).flatMap(({ cell }) =>
      tokenize(`=${cell.formula}`).filter(
        ({ type, value }) =>
          type === "unknown" ||
          (type === "func" && !functions.has(value)) ||
          (type === "range_named" && !names.has(value)),
      ),
    );
    expect(strange).toEqual([]);
  });

  it("refers only to cells that are filled", () => {
    const filled = new Map(
      workbook.sheets.map(({ title, cells }) => [
        title,
        new Set(cells.map(({ row, column }) => `${columnLetters(column)}${row + 1}`)),
      ]),
    );
    for (const { sheet, cell } of formulaCells(workbook)) {
      // The first year's opening also mentions the column before it, in a branch that is never taken.
      if (cell.formula?.startsWith("IF(") && cell.formula.includes(NAMES.firstYear)) continue;
      for (const { value } of tokenize(`=${cell.formula}`).filter(({ type }) => type === "range")) {
        const [reference, title] = value.split("!").reverse() as [string, string | undefined];
        const places = filled.get(title?.replace(/^'|'$/g, "") ?? sheet.title);
        for (const corner of reference.replaceAll("$", "").split(":")) expect(places).toContain(corner);
      }
    }
  });

  it("has one formula across a row", () => {
    for (const sheet of workbook.sheets.filter(({ id }) => ["production", "workStock"].includes(id))) {
      const rows = groupByRow(sheet.cells);
      for (const cells of rows.values()) {
        const shapes = cells
          .filter(({ formula, column, row }) => formula !== undefined && column >= 5 && row > 0)
          .map(shapeAcross);
        expect(new Set(shapes).size).toBeLessThanOrEqual(1);
      }
    }
  });

  it("gives every calculated number a finite value from the engine", () => {
    for (const { cell } of formulaCells(workbook)) {
      expect(["number", "string"]).toContain(typeof cell.value);
      expect(Number.isNaN(cell.value)).toBe(false);
    }
  });

  it("has the tag and the source beside every input of the assumptions", () => {
    const sheet = workbook.sheets.find(({ id }) => id === "assumptions") as SheetSpec;
    const inputs = sheet.cells.filter(({ style }) => String(style).startsWith("input-"));
    expect(inputs.length).toBeGreaterThan(30);
    for (const { row } of inputs) {
      const tag = sheet.cells.find((cell) => cell.row === row && cell.column === 3);
      const source = sheet.cells.find((cell) => cell.row === row && cell.column === 4);
      expect(["Q", "Q2", "D", "I", "U"]).toContain(tag?.value);
      expect(source?.value).toEqual(expect.stringMatching(/\S/));
    }
  });

  it("shows the overall check on every sheet, and it is ok", () => {
    for (const { cells } of workbook.sheets) {
      const check = cells.find(({ formula }) => formula === NAMES.overallCheck);
      expect(check?.value).toBe("ok");
    }
  });

  it("has no text that the cell beside it would cut off", () => {
    const free = ["title", "subtitle", "section"];
    const clipped = workbook.sheets.flatMap(({ cells, columnWidths }) =>
      cells.filter(({ row, column, value, style }) => {
        if (typeof value !== "string" || free.includes(String(style)) || styleOf(style).wrap) return false;
        const isNextFilled = cells.some((cell) => cell.row === row && cell.column === column + 1);
        return isNextFilled && value.length > (columnWidths[column] ?? 8);
      }),
    );
    expect(clipped).toEqual([]);
  });

  it("reads back as the assumptions it was made from", () => {
    const cells = new Map(INPUT_NAMES.map((name) => [name, cellsBehind(workbook, name)]));
    const reading = readState(cells);
    const input = toScenarioInput(LETTER_2015);
    const shares = Object.fromEntries(input.products.map(({ id }) => [id, input.measures.coreTasks.shares[id] ?? 0]));
    expect(reading).toEqual({
      ok: true,
      state: expect.objectContaining({
        input: { ...input, measures: { ...input.measures, coreTasks: { ...input.measures.coreTasks, shares } } },
      }),
    });
  });
});

function groupByRow(cells: readonly CellSpec[]): Map<number, CellSpec[]> {
  const rows = new Map<number, CellSpec[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

describe("both languages", () => {
  it("hold the same formulas' values in the same cells", () => {
    const { nl, en } = workbooks;
    nl.sheets.forEach((sheet, index) => {
      const other = en.sheets[index] as SheetSpec;
      const values = ({ cells }: SheetSpec) =>
        cells.filter(({ value }) => typeof value === "number").map(({ row, column, value }) => [row, column, value]);
      expect(values(other)).toEqual(values(sheet));
    });
  });

  it("have a cell for every parameter of every measure", () => {
    for (const id of MEASURE_IDS) {
      expect(cellsBehind(workbooks.nl, switchName(id))).toEqual([[LETTER_2015.measures[id].on]]);
      for (const parameter of MEASURE_PARAMETERS[id]) {
        expect(cellsBehind(workbooks.nl, parameterName(id, parameter)).flat()).not.toContain(null);
      }
    }
  });
});

describe("the letter's example on the sheets", () => {
  const stock = cellsBehind(workbooks.nl, NAMES.stock);
  const production = cellsBehind(workbooks.nl, NAMES.production);

  it("closes 2015 on the figures of the letter", () => {
    expect(Math.round(stock[2]?.[0] as number)).toBe(22524);
    expect(Math.round(stock[1]?.[0] as number)).toBe(21931);
    expect(Math.round(cellsBehind(workbooks.nl, NAMES.queue)[0]?.[0] as number)).toBe(1058);
  });

  it("shows the production and the balance of 2016", () => {
    expect(production.map((row) => Math.round(row[1] as number))).toEqual([65827, 21881, 39037, 1033]);
    expect(Math.round(cellsBehind(workbooks.nl, NAMES.balance)[0]?.[1] as number)).toBe(9879946);
    expect(cellsBehind(workbooks.nl, NAMES.effectiveFrame)[0]?.[1]).toBe(248000000);
  });
});

describe("any assumptions", () => {
  it("make a workbook for one year and one product", () => {
    const [product] = LETTER_2015.products.filter(({ id }) => id === "community-service");
    const small = {
      ...LETTER_2015,
      years: [2015],
      budgetFrame: { ...LETTER_2015.budgetFrame, value: [1e6] },
      hourlyRate: { ...LETTER_2015.hourlyRate, value: [90] },
      products: [{ ...product, budgetShare: { value: 1, tag: "U", source: "" } }],
      measures: {
        ...LETTER_2015.measures,
        clientRestraint: { ...LETTER_2015.measures.clientRestraint, product: "community-service" },
      },
    } as Assumptions;
    const workbook = modelWorkbook(small, "nl");
    expect(workbook.sheets).toHaveLength(7);
    expect(cellsBehind(workbook, NAMES.production)).toHaveLength(1);
  });

  it("make a workbook for every switch position", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (positions) => {
        const measures = Object.fromEntries(
          MEASURE_IDS.map((id, index) => [id, { ...LETTER_2015.measures[id], on: positions[index] as boolean }]),
        );
        const workbook = modelWorkbook({ ...LETTER_2015, measures } as unknown as Assumptions, "en");
        for (const { cell } of formulaCells(workbook)) expect(Number.isNaN(cell.value)).toBe(false);
      }),
      { numRuns: 10 },
    );
  });
});

describe("junk in the cells of the model", () => {
  const good = new Map(INPUT_NAMES.map((name) => [name, cellsBehind(workbooks.nl, name)]));

  it("is named with its place and what was expected", () => {
    const cells = new Map(good).set(NAMES.hourlyRate, [[90, 90, "abc", 90, 90]]);
    expect(readState(cells)).toEqual({
      ok: false,
      problem: { name: NAMES.hourlyRate, row: 0, column: 2, found: "abc", expected: "positive" },
    });
  });

  it("never throws", () => {
    const junk = fc.oneof(fc.constant(null), fc.string(), fc.double(), fc.boolean());
    fc.assert(
      fc.property(
        fc.constantFrom(...INPUT_NAMES),
        fc.array(fc.array(junk, { maxLength: 3 }), { maxLength: 3 }),
        (name, block) => {
          expect(readState(new Map(good).set(name, block))).toHaveProperty("ok");
        },
      ),
    );
  });
});

it("the version on the About sheet is the version of the package", () => {
  expect(VERSION).toBe(packageJson.version);
});
