// SPDX-License-Identifier: EUPL-1.2
import { PANE_TEXTS } from "../../src/taskpane/texts";
import { LetterUpgrade, StructureChange } from "../../src/taskpane/rebuild";
import type { ModelFile } from "../../src/workbook/model-file/model-file";
import { NAMES, switchName } from "../../src/workbook/model-names";
import { upgradedWorkbook } from "../../src/workbook/letter-upgrade/upgraded-workbook";
import { isoDate } from "../../src/workbook/iso-date";
import { laidOutSheets, modelSheets } from "../../src/workbook/model-sheets/workbook";
import { asRead, placesToRead, resultsOf } from "../../src/workbook/rebuild/expected-results";
import { FIRST_YEAR_COLUMN } from "../../src/workbook/addresses";
import { MODEL_NAMES } from "../../src/workbook/model-sheets/names";
import { cellText, titleText } from "../../src/workbook/references";
import type { CellSpec, Cells, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";
import type { TestExcel } from "./host/excel";
import { ALL_AT_ONCE, type HostileMode, PROTECTED_STRUCTURE, WORKBOOK_MODES } from "./host/hostile-modes";
import type { StoredSheet, StoredWorkbook } from "./host/store";
import { MODEL as LETTER, emptyExcel } from "./open-excel";
import { EXAMPLE } from "../workbook/model-sheets/example";

const TODAY = isoDate(new Date());
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
function answersOf(...models: readonly WorkbookSpec[]): (workbook: StoredWorkbook) => void {
  return (workbook) => {
    for (const stored of workbook.sheets) {
      const likely = models.flatMap(({ sheets }) => sheets.filter(({ title }) => title === stored.title));
      const [sheet] = likely.sort((one, other) => likeness(other, stored) - likeness(one, stored));
      // What a formula spills comes after it, in the rows of its block.
      let isSpilling = false;
      for (const cell of sheet?.cells ?? []) {
        const found = stored.at(cell.row, cell.column);
        if (cell.spill !== undefined) isSpilling = hasFormula(found, cell);
        const isAnswered = cell.isSpilled === true ? isSpilling : hasFormula(found, cell);
        const { value, spill } = cell;
        if (isAnswered) stored.put(cell.row, cell.column, { ...found, value, ...(spill && { spill }) });
      }
    }
  };
}

/** How many formulas of a sheet are where the other has them, less those that are not: two models may share some. */
function likeness({ cells }: SheetSpec, stored: StoredSheet): number {
  const formulas = cells.filter(({ formula }) => formula !== undefined);
  const found = formulas.filter((cell) => hasFormula(stored.at(cell.row, cell.column), cell));
  return 2 * found.length - formulas.length;
}

function hasFormula({ formula }: { readonly formula?: string }, cell: CellSpec): boolean {
  return cell.formula !== undefined && plain(formula) === plain(`=${cell.formula}`);
}

/** Excel may put quotes around a title that needs none. */
function plain(formula: string | undefined): string | undefined {
  return formula?.replaceAll("'", "");
}

/** Excel misbehaves from when the sheets of the model are there, as in a workbook that is opened anew. */
async function withOwnSheet(mode?: HostileMode) {
  const { excel, host } = emptyExcel();
  excel.workbook.calculate = answersOf(MADE, modelSheets(CHANGED, "nl", TODAY));
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

function valuesAt(workbook: StoredWorkbook, place: string): Cells {
  const { sheet, area } = workbook.find(place) as NonNullable<ReturnType<StoredWorkbook["find"]>>;
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
    const made = modelSheets(CHANGED, "nl", TODAY);
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
    const made = laidOutSheets(CHANGED, "nl", TODAY);
    expect(titlesOf(excel)).toEqual(["Blad1", ...made.workbook.sheets.map(({ title }) => title)]);
    excel.workbook.deliverResults();
    const expected = resultsOf(made);
    const found = new Map(placesToRead(expected).map((place) => [place, valuesAt(excel.workbook, place)]));
    expect(found).toEqual(asRead(expected));
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

/** The letter of version 1 with a sheet of someone's own, in an Excel that misbehaves from then on. */
async function withOldLetter(mode?: HostileMode) {
  const reading = upgradedWorkbook({ sheets: LETTER.sheets, names: LETTER.names, formulaNames: [] }, TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  const { after } = reading.upgraded;
  const { excel, host } = emptyExcel();
  excel.workbook.calculate = answersOf(LETTER, after.workbook);
  await host.insert(LETTER);
  const own = excel.workbook.findSheet("Blad1");
  own?.put(0, 0, { value: 0, formula: `=IF(${switchName("extra5")},1,0)` });
  own?.put(1, 0, { value: 0, formula: `=SUM(${NAMES.stock})` });
  mode?.begin(excel);
  excel.workbook.recalculate();
  return { excel, own, after, upgrade: new LetterUpgrade(host, PANE_TEXTS.nl) };
}

describe("a workbook of version 1 that is upgraded in Excel", () => {
  it("gives in every row of years what its old sheets gave, and formulas elsewhere go on", async () => {
    const { excel, own, after, upgrade } = await withOldLetter();
    const before = excel.workbook.names;
    expect(before.has(MODEL_NAMES.lineOn)).toBe(false);
    const foreseen = await upgrade.foresee();
    expect(foreseen.ok && foreseen.consequences.at(-1)?.sentence).toBe(
      "Excel kan dit niet ongedaan maken. Sla eerst een kopie van het werkboek op.",
    );
    expect(await upgrade.carryOut()).toBeUndefined();
    expect(titlesOf(excel)).toEqual(["Blad1", ...after.workbook.sheets.map(({ title }) => title)]);
    const expected = resultsOf(after);
    const found = new Map(placesToRead(expected).map((place) => [place, valuesAt(excel.workbook, place)]));
    expect(found).toEqual(asRead(expected));
    const { sheet, area } = excel.workbook.find(switchName("extra5")) as NonNullable<
      ReturnType<StoredWorkbook["find"]>
    >;
    const register = excel.workbook.find(MODEL_NAMES.lineOn);
    expect([sheet.title, area.firstColumn]).toEqual([register?.sheet.title, register?.area.firstColumn]);
    expect([0, 1].map((row) => own?.at(row, 0).formula)).toEqual([
      `=IF(${switchName("extra5")},1,0)`,
      `=SUM(${NAMES.stock})`,
    ]);
  });

  it("stays as it was when a row of the new sheets gives another result, and the row is named", async () => {
    const { excel, after, upgrade } = await withOldLetter();
    await upgrade.foresee();
    const before = [titlesOf(excel), new Map(excel.workbook.names)];
    const answers = excel.workbook.calculate;
    const { sheetTitle, row } = after.rows.get("inflow") as NonNullable<ReturnType<typeof after.rows.get>>;
    excel.workbook.calculate = (workbook) => {
      answers?.(workbook);
      const cell = workbook.findSheet(sheetTitle)?.at(row, FIRST_YEAR_COLUMN + 1);
      if (cell !== undefined && workbook.find(MODEL_NAMES.lineOn) !== undefined) cell.value = 1;
    };
    expect(await upgrade.carryOut()).toMatch(
      /andere uitkomst dan verwacht \(Werkvoorraad!G\d+\)\. Er is niets gewijzigd/,
    );
    expect([titlesOf(excel), new Map(excel.workbook.names)]).toEqual(before);
  });

  it.each(REPLACING_MODES)("comes in an Excel with $label", async (mode) => {
    const { excel, after, upgrade } = await withOldLetter(mode);
    excel.workbook.quirks.isStructureProtected = false;
    excel.workbook.deliverResults();
    expect(await upgrade.foresee()).toEqual({ ok: true, consequences: expect.anything() as unknown });
    expect(await upgrade.carryOut()).toBeUndefined();
    expect(titlesOf(excel)).toEqual(["Blad1", ...after.workbook.sheets.map(({ title }) => title)]);
  });
});
