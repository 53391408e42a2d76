// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../src/functions/language";
import { writeWorkbook } from "../../src/hosts/xlsx/write-workbook";
import { ministryCopy } from "../../src/ministry/ministry-copy";
import letter from "../../src/workbook/model-file/letter-2015.json";
import type { FileMeasure, ModelFile } from "../../src/workbook/model-file/model-file";
import { NAMES } from "../../src/workbook/model-names";
import { REGISTER } from "../../src/workbook/model-sheets/register";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { cellText } from "../../src/workbook/references";
import type { CellValue, WorkbookSpec } from "../../src/workbook/spec";
import { anyModel } from "../model/budget-model/any-model";
import { EXAMPLE, switched } from "../workbook/model-sheets/example";
import { type SheetCells, openInLibreOffice, printedPages } from "./recalculate";
import { cellAt, isShownAs, withWrongValues } from "./workbooks";

jest.setTimeout(300_000);

const LETTER = letter as ModelFile;

async function copyOf(workbook: WorkbookSpec, language: Language = "nl"): Promise<Uint8Array> {
  return (await ministryCopy(await writeWorkbook(workbook, { language }))).bytes;
}

/** Every copy starts from wrong values, so that what is right was calculated by LibreOffice. */
async function recalculated(workbooks: ReadonlyMap<string, WorkbookSpec>): Promise<Map<string, SheetCells>> {
  const copies = new Map<string, Uint8Array>();
  for (const [name, workbook] of workbooks) copies.set(name, withWrongValues(await copyOf(workbook)));
  return openInLibreOffice(copies, { recalculate: true });
}

/** Formula cells that show something else than the engine gives; the pane's values are emptied in a copy. */
function differences(shown: SheetCells | undefined, expected: WorkbookSpec): string[] {
  const pane = expected.names.find(({ name }) => name === NAMES.paneValues);
  const isRange = (title: string, row: number) => {
    const work = expected.sheets.find(({ id }) => id === "workStock");
    const first = work?.cells.find(({ formula }) => formula?.startsWith("KADER.WORKSTOCK_RANGE"))?.row;
    return title === work?.title && first !== undefined && row >= first;
  };
  const found: string[] = [];
  for (const { title, cells } of expected.sheets) {
    for (const { row, column, value, formula, isSpilled } of cells) {
      if (formula === undefined && !isSpilled) continue;
      const isPane = title === pane?.sheetTitle && row >= pane.area.firstRow && row <= pane.area.lastRow;
      if (isPane || isRange(title, row)) continue;
      const text = cellAt(shown, title, row, column);
      // A switch is shown as a word, and handed over as the number behind it.
      if (typeof value === "boolean" && text === (value ? "1" : "0")) continue;
      if (!isShownAs(text, value)) found.push(`${title}!${cellText(row, column)}: ${text} instead of ${String(value)}`);
    }
  }
  return found;
}

async function expectEqual(files: ReadonlyMap<string, ModelFile>): Promise<void> {
  const workbooks = new Map([...files].map(([name, file]) => [name, modelSheets(file, "nl", "2026-11-29")]));
  const shown = await recalculated(workbooks);
  for (const [name, workbook] of workbooks) expect([name, differences(shown.get(name), workbook)]).toEqual([name, []]);
}

describe("the copy of a model, recalculated by LibreOffice", () => {
  it("equals the engine for the letter, with each of its measures switched", async () => {
    const flipped = LETTER.measures.map(({ id }): [string, ModelFile] => [
      id,
      switched(LETTER, (each, now) => (each === id ? !now : now)),
    ]);
    await expectEqual(new Map([["letter", LETTER], ["all", switched(LETTER, () => true)], ...flipped]));
  });

  it("equals the engine for the worked example, by share and by priority", async () => {
    await expectEqual(
      new Map([
        ["share", EXAMPLE],
        ["priority", switched(EXAMPLE, () => true)],
        ["none", switched(EXAMPLE, () => false)],
      ]),
    );
  });

  it("takes no label for a pattern", async () => {
    const labels = ["Advies *", "Advies ?", "Advies ~*", 'Advies "kort", =1+1'];
    const products = EXAMPLE.products.map((product, p) => ({ ...product, name: labels[p] as string }));
    await expectEqual(new Map([["labels", { ...EXAMPLE, products }]]));
  });

  // Sizes up to the limits are in the benchmark: these are as many as a test has time for.
  const SEEDS = Array.from({ length: 30 }, (_, index) => index + 1);
  const random = (seed: number) =>
    anyModel(seed, { products: 1 + (seed % 7), years: 1 + (seed % 6), measures: seed % 16 });

  it("equals the engine for thirty random models", async () => {
    await expectEqual(new Map(SEEDS.map((seed) => [`random-${seed}`, random(seed)])));
  });
});

it("prints the copy of the letter as a letter: no sheet that only calculates, at most fourteen pages", async () => {
  const pages = await printedPages(await copyOf(modelSheets(LETTER, "nl", "2026-11-29")));
  expect(pages).toBeGreaterThan(8);
  expect(pages).toBeLessThanOrEqual(14);
});

/** The workbook with texts and numbers typed into the first free row of the register. */
function withTypedRow(workbook: WorkbookSpec, index: number, typed: Partial<Record<keyof typeof REGISTER, CellValue>>) {
  const HEAD_ROWS = 5;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.id !== "scenario"
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) => {
              const column = Object.entries(REGISTER).find(([, at]) => at === cell.column)?.[0];
              const value = typed[column as keyof typeof REGISTER];
              return cell.row === HEAD_ROWS + index && value !== undefined ? { ...cell, value } : cell;
            }),
          },
    ),
  };
}

describe("an empty row that someone without Kader fills in", () => {
  const rows = LETTER.measures.flatMap(({ lines }) => lines).length;
  const typed = { measure: "Proef", on: true, kind: "uurtarief", amount: -1, unit: "€ per uur", from: 2017 };
  const trial: FileMeasure = {
    id: "proef",
    name: "Proef",
    on: true,
    lines: [
      { id: "proef", kind: "rate", unit: "euro", amount: { value: -1, tag: "U", source: "" }, from: 2017, to: null },
    ],
  };
  const RESULTS = [NAMES.production, NAMES.stock, NAMES.queue, NAMES.balance, NAMES.effectiveRate] as const;

  function figures(shown: SheetCells | undefined, workbook: WorkbookSpec) {
    return RESULTS.map((name) => {
      const { sheetTitle, area } = workbook.names.find((each) => each.name === name) as WorkbookSpec["names"][number];
      const sheet = workbook.sheets.find(({ title }) => title === sheetTitle);
      const wrong = sheet?.cells.filter(
        ({ row, column, value }) =>
          row >= area.firstRow &&
          row <= area.lastRow &&
          column >= area.firstColumn &&
          column <= area.lastColumn &&
          !isShownAs(cellAt(shown, sheetTitle, row, column), value),
      );
      return [name, wrong?.length];
    });
  }

  it("counts when it is on, and not when it is off or wrong; the verdict says so", async () => {
    const start = modelSheets(LETTER, "nl");
    const shown = await recalculated(
      new Map([
        ["on", withTypedRow(start, rows, typed)],
        ["off", withTypedRow(start, rows, { ...typed, on: false })],
        ["wrong", withTypedRow(start, rows, { ...typed, unit: "aantal" })],
      ]),
    );
    const expected = modelSheets({ ...LETTER, measures: [...LETTER.measures, trial] }, "nl");
    const none = RESULTS.map((name) => [name, 0]);
    expect(figures(shown.get("on"), expected)).toEqual(none);
    expect(figures(shown.get("off"), start)).toEqual(none);
    expect(figures(shown.get("wrong"), start)).toEqual(none);
    const verdict = (name: string) => cellAt(shown.get(name), "Scenario", 5 + rows, REGISTER.verdict);
    expect(["on", "off", "wrong"].map(verdict)).toEqual(["ok", "ok", "deze eenheid past niet bij de soort"]);
    expect(cellAt(shown.get("wrong"), "Scenario", 0, REGISTER.verdict)).toBe("niet ok");
  });
});
