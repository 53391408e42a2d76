// SPDX-License-Identifier: EUPL-1.2
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { StructureChange } from "../../src/taskpane/rebuild";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { NAMES } from "../../src/workbook/model-names";
import { modelSheets } from "../../src/workbook/model-sheets/workbook";
import { RESULTS_TO_READ, resultsOf } from "../../src/workbook/rebuild/expected-results";
import { cellText, titleText } from "../../src/workbook/references";
import type { Cells } from "../../src/workbook/spec";
import type { TestExcel } from "./host/excel";
import { ALL_AT_ONCE, type HostileMode, PROTECTED_STRUCTURE, WORKBOOK_MODES } from "./host/hostile-modes";
import type { StoredWorkbook } from "./host/store";
import { emptyExcel } from "./open-excel";
import { EXAMPLE } from "../workbook/model-sheets/example";

const MADE = modelSheets(EXAMPLE, "nl");
const CHANGED: ModelFile = {
  ...EXAMPLE,
  years: [2026, 2027],
  hourlyRate: { ...EXAMPLE.hourlyRate, value: [100, 103] },
  products: EXAMPLE.products.map((product) =>
    product.id === "advice" ? { ...product, hourNorm: { ...product.hourNorm, value: 10 } } : product,
  ),
};

/** Every formula of a model's sheets gives what the engine says, as in an Excel with the functions. */
function answersOf(...models: readonly ModelFile[]): (workbook: StoredWorkbook) => void {
  const sheets = models.flatMap((model) => modelSheets(model, "nl").sheets);
  return (workbook) => {
    for (const { title, cells } of sheets) {
      const stored = workbook.findSheet(title);
      for (const { row, column, value, formula } of cells) {
        const cell = stored?.cells.get(`${row}/${column}`);
        if (cell !== undefined && formula !== undefined && cell.formula === `=${formula}`) cell.value = value;
      }
    }
  };
}

/** Excel misbehaves from when the sheets of the model are there, as in a workbook that is opened anew. */
async function withOwnSheet(mode?: HostileMode) {
  const { excel, host } = emptyExcel();
  excel.workbook.calculate = answersOf(EXAMPLE, CHANGED);
  await host.insert(MADE);
  const { sheetTitle, area } = MADE.names.find(({ name }) => name === NAMES.production) as (typeof MADE.names)[number];
  const reference = (column: number) =>
    `=${titleText(sheetTitle)}!${cellText(area.firstRow, area.firstColumn + column)}`;
  const own = excel.workbook.findSheet("Blad1");
  own?.put(0, 0, { value: 0, formula: reference(1) });
  own?.put(1, 0, { value: 0, formula: reference(2) });
  own?.put(2, 0, { value: 0, formula: `=SUM(${NAMES.production})` });
  mode?.begin(excel);
  excel.workbook.recalculate();
  return { excel, host, own, change: new StructureChange(host, PANE_TEXTS.nl) };
}

function titlesOf({ workbook }: TestExcel): string[] {
  return workbook.sheets.map(({ title }) => title);
}

function valuesOf(workbook: StoredWorkbook, name: string): Cells {
  const { sheet, area } = workbook.find(name) as NonNullable<ReturnType<StoredWorkbook["find"]>>;
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
    Array.from(
      { length: area.lastColumn - area.firstColumn + 1 },
      (__, column) => sheet.at(area.firstRow + row, area.firstColumn + column).value,
    ),
  );
}

const REPLACING_MODES = [...WORKBOOK_MODES, ALL_AT_ONCE].filter((mode) => mode !== PROTECTED_STRUCTURE);

describe("sheets of a model in the place of its old ones, in Excel", () => {
  it("come with their names, and formulas elsewhere follow", async () => {
    const { excel, own, change } = await withOwnSheet();
    await change.begin();
    const foreseen = await change.foresee(CHANGED);
    expect(foreseen.ok && foreseen.consequences.map(({ sentence }) => sentence)).toContain(
      "Eigen bladen verwijzen nu naar 2 plaatsen in deze bladen; daarvan verdwijnt er 1.",
    );
    expect(await change.carryOut(CHANGED)).toBeUndefined();
    const made = modelSheets(CHANGED, "nl");
    expect(excel.workbook.sheets.map(({ title }) => title)).toEqual([
      "Blad1",
      ...made.sheets.map(({ title }) => title),
    ]);
    const places = new Map(made.names.map(({ name, ...place }) => [name, place]));
    expect(new Map(excel.workbook.names)).toEqual(places);
    const { sheetTitle, area } = places.get(NAMES.production) as NonNullable<ReturnType<typeof places.get>>;
    expect([0, 1, 2].map((row) => own?.at(row, 0).formula)).toEqual([
      `=${titleText(sheetTitle)}!${cellText(area.firstRow, area.firstColumn + 1)}`,
      "=#REF!",
      `=SUM(${NAMES.production})`,
    ]);
  });

  it("leave everything as it was when they give another result", async () => {
    const { excel, own, change } = await withOwnSheet();
    await change.begin();
    await change.foresee(CHANGED);
    const before = [excel.workbook.sheets.map(({ title }) => title), [...excel.workbook.names]];
    const formulas = [0, 1, 2].map((row) => own?.at(row, 0).formula?.replaceAll("'", ""));
    excel.workbook.calculate = () => undefined;
    expect(await change.carryOut(CHANGED)).toContain("Er is niets gewijzigd: de oude bladen staan er nog.");
    expect([excel.workbook.sheets.map(({ title }) => title), [...excel.workbook.names]]).toEqual(before);
    expect([0, 1, 2].map((row) => own?.at(row, 0).formula?.replaceAll("'", ""))).toEqual(formulas);
  });

  it.each(REPLACING_MODES)("come with their results in an Excel with $label", async (mode) => {
    const { excel, change } = await withOwnSheet(mode);
    excel.workbook.quirks.isStructureProtected = false;
    excel.workbook.deliverResults();
    expect(await change.begin()).toMatchObject({ ok: true });
    await change.foresee(CHANGED);
    expect(await change.carryOut(CHANGED)).toBeUndefined();
    const made = modelSheets(CHANGED, "nl");
    expect(titlesOf(excel)).toEqual(["Blad1", ...made.sheets.map(({ title }) => title)]);
    excel.workbook.deliverResults();
    const found = new Map(RESULTS_TO_READ.map((name) => [name, valuesOf(excel.workbook, name)]));
    expect(found).toEqual(resultsOf(made).cells);
  });

  it("do not come where the structure of the workbook is protected, and it is said what to unprotect", async () => {
    const { excel, change } = await withOwnSheet(PROTECTED_STRUCTURE);
    await change.begin();
    await change.foresee(CHANGED);
    const before = [titlesOf(excel), new Map(excel.workbook.names)];
    expect(await change.carryOut(CHANGED)).toContain("Werkmap beveiligen");
    expect([titlesOf(excel), new Map(excel.workbook.names)]).toEqual(before);
  });
});
