// SPDX-License-Identifier: EUPL-1.2
import { writeWorkbook } from "../../../src/hosts/xlsx/write-workbook";
import { readWorkbook } from "../../../src/package/read-workbook";
import type { WorkbookContents } from "../../../src/workbook/contents";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import { NAMES } from "../../../src/workbook/model-names";
import { namedCellsIn } from "../../../src/workbook/model-sheets/read/contents-cells";
import { MODEL_CELL_NAMES, readModelSheets } from "../../../src/workbook/model-sheets/read/read-model-sheets";
import { laidOutSheets, modelSheets } from "../../../src/workbook/model-sheets/workbook";
import { planRebuild } from "../../../src/workbook/rebuild/plan-rebuild";
import { cellText, titleText } from "../../../src/workbook/references";
import type { CellSpec, NameSpec, WorkbookSpec } from "../../../src/workbook/spec";
import { EXAMPLE } from "../model-sheets/example";

const OWN = "Blad1";

const SHARE = { tag: "U", source: "voorbeeld" } as const;

/** The example without community service, from 2027 on, with a year more. */
const CHANGED: ModelFile = {
  ...EXAMPLE,
  years: [2027, 2028, 2029],
  hourlyRate: { ...EXAMPLE.hourlyRate, value: [103, 103, 104] },
  products: EXAMPLE.products
    .filter(({ id }) => id !== "community-service")
    .map((product) => (product.id === "advice" ? { ...product, budgetShare: { ...SHARE, value: 0.5 } } : product)),
  measures: EXAMPLE.measures.filter(({ id }) => !["e", "f"].includes(id)),
} as ModelFile;

const WORKBOOK = modelSheets(EXAMPLE, "nl");

function placeOf(name: string, workbook: WorkbookSpec = WORKBOOK): NameSpec {
  return workbook.names.find((each) => each.name === name) as NameSpec;
}

/** A cell of a block, as a formula on another sheet refers to it. */
function cellOf(name: string, row: number, column: number, workbook?: WorkbookSpec): string {
  const { sheetTitle, area } = placeOf(name, workbook);
  return `${titleText(sheetTitle)}!${cellText(area.firstRow + row, area.firstColumn + column)}`;
}

function blockOf(name: string, workbook?: WorkbookSpec): string {
  const { sheetTitle, area } = placeOf(name, workbook);
  const first = cellText(area.firstRow, area.firstColumn, { row: true, column: true });
  return `${titleText(sheetTitle)}!${first}:${cellText(area.lastRow, area.lastColumn, { row: true, column: true })}`;
}

/** The workbook of the example with a sheet of formulas of a person's own in column A. */
function withFormulas(formulas: readonly string[], change: (spec: WorkbookSpec) => WorkbookSpec = (spec) => spec) {
  const cells = formulas.map((formula, row) => ({ row, column: 0, value: 0, formula }));
  const { sheets, names } = change(WORKBOOK);
  return { sheets: [...sheets, { title: OWN, cells }], names, formulaNames: [] } satisfies WorkbookContents;
}

function planned(contents: WorkbookContents, after = CHANGED) {
  return planRebuild(contents, laidOutSheets(EXAMPLE, "nl"), laidOutSheets(after, "nl"), { keepsInputFormulas: true });
}

function withCell(name: string, at: { row: number; column: number }, change: Partial<CellSpec>) {
  return (spec: WorkbookSpec): WorkbookSpec => {
    const { sheetTitle, area } = placeOf(name, spec);
    const [row, column] = [area.firstRow + at.row, area.firstColumn + at.column];
    const isIt = (cell: CellSpec) => cell.row === row && cell.column === column;
    const sheets = spec.sheets.map((sheet) => {
      if (sheet.title !== sheetTitle) return sheet;
      const known = sheet.cells.find(isIt) ?? { row, column, value: null, style: "label" as const };
      return { ...sheet, cells: [...sheet.cells.filter((cell) => !isIt(cell)), { ...known, ...change }] };
    });
    return { ...spec, sheets };
  };
}

describe("making the sheets of a model anew", () => {
  it("finds in a file that nobody changed the model itself, and nothing of a person", async () => {
    const { workbook } = readWorkbook(await writeWorkbook(WORKBOOK, { language: "nl" }));
    const contents = { ...workbook, formulaNames: workbook.formulaNames ?? [] };
    const reading = readModelSheets(namedCellsIn(contents, MODEL_CELL_NAMES));
    expect(reading).toMatchObject({ ok: true, language: "nl" });
    const model = reading.ok ? reading.model : EXAMPLE;
    const laidOut = laidOutSheets(model, "nl");
    const { rebuild, foreseen } = planRebuild(contents, laidOut, laidOut, { keepsInputFormulas: true });
    expect(foreseen).toMatchObject({
      references: 0,
      goneReferences: [],
      lostCells: [],
      lostFormulas: [],
      movedSheets: [],
    });
    expect(rebuild.goneNames).toEqual([]);
    expect(rebuild.replaced).toEqual(WORKBOOK.sheets.map(({ title }) => title));
    expect(rebuild.workbook.sheets).toEqual(laidOut.workbook.sheets);
  });

  it("lets formulas elsewhere follow their product and year, and says which cannot", () => {
    const made = modelSheets(CHANGED, "nl");
    const formulas = [
      `${cellOf(NAMES.production, 1, 2)}*2`,
      `SUM(${blockOf(NAMES.production)})`,
      `SUM(${cellOf(NAMES.stock, 0, 0)},${cellOf(NAMES.stock, 2, 1)})`,
      `${NAMES.hourlyRate}+B3`,
      cellOf(NAMES.openingStock, 0, 0),
    ];
    const { rebuild, foreseen } = planned(withFormulas(formulas));
    expect(rebuild.formulas.map(({ row, formula }) => [row, formula])).toEqual([
      [0, `${cellOf(NAMES.production, 1, 1, made)}*2`],
      [1, `SUM(${blockOf(NAMES.production, made)})`],
      [2, "SUM(#REF!,#REF!)"],
      [3, `${NAMES.hourlyRate}+B3`],
      [4, cellOf(NAMES.openingStock, 0, 0, made)],
    ]);
    expect(foreseen.references).toBe(5);
    expect(foreseen.goneReferences).toEqual([
      { place: "Blad1!A3", reference: cellOf(NAMES.stock, 0, 0) },
      { place: "Blad1!A3", reference: cellOf(NAMES.stock, 2, 1) },
    ]);
  });

  it("keeps formulas in the cells for input, and what no file of a model has", () => {
    const formula = (row: number, column: number) =>
      withCell(NAMES.inflow, { row, column }, { formula: `${OWN}!B1`, value: column === 2 ? 300 : 2500 });
    const changes = [
      formula(1, 2),
      withCell(NAMES.deviation, { row: 0, column: 0 }, { value: 0.08 }),
      withCell(NAMES.production, { row: 0, column: 5 }, { value: "eigen notitie" }),
    ];
    const contents = withFormulas([], (spec) => changes.reduce((changed, change) => change(changed), spec));
    const { rebuild, foreseen } = planned(contents);
    const at = (name: string, row: number, column: number) => {
      const { sheetTitle, area } = placeOf(name, rebuild.workbook);
      const sheet = rebuild.workbook.sheets.find(({ title }) => title === sheetTitle);
      return sheet?.cells.find((cell) => cell.row === area.firstRow + row && cell.column === area.firstColumn + column);
    };
    expect(at(NAMES.inflow, 1, 1)).toMatchObject({ formula: `${OWN}!B1`, value: 300 });
    expect(at(NAMES.inflow, 1, 0)?.formula).toBeUndefined();
    expect(at(NAMES.deviation, 0, 0)).toMatchObject({ value: 0.08 });
    expect(at(NAMES.production, 0, 5)).toMatchObject({ value: "eigen notitie" });
    expect(foreseen).toMatchObject({ lostCells: [], lostFormulas: [] });
  });

  it("says which cells of a person have no place any more", () => {
    const changes = [
      withCell(NAMES.production, { row: 2, column: 5 }, { value: "bij Werkstraf" }),
      withCell(NAMES.production, { row: 0, column: 0 }, { formula: "1+1", value: 2 }),
      withCell(NAMES.inflow, { row: 1, column: 1 }, { formula: cellOf(NAMES.production, 2, 1), value: 300 }),
    ];
    const contents = withFormulas([], (spec) => changes.reduce((changed, change) => change(changed), spec));
    const { foreseen } = planned(contents);
    expect(foreseen.lostCells).toEqual([cellOf(NAMES.production, 2, 5), cellOf(NAMES.production, 0, 0)]);
    expect(foreseen.lostFormulas).toEqual([cellOf(NAMES.inflow, 1, 1)]);
  });

  it("lets a name of a person's own follow, and finds cells behind names on a sheet with rows in between", () => {
    const down = (spec: WorkbookSpec): WorkbookSpec => {
      const { sheetTitle } = placeOf(NAMES.production, spec);
      const names = spec.names.map((name) =>
        name.sheetTitle === sheetTitle
          ? { ...name, area: { ...name.area, firstRow: name.area.firstRow + 2, lastRow: name.area.lastRow + 2 } }
          : name,
      );
      const sheets = spec.sheets.map((sheet) =>
        sheet.title === sheetTitle
          ? { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 2 })) }
          : sheet,
      );
      return { ...spec, sheets, names };
    };
    const moved = down(WORKBOOK);
    const { sheetTitle, area } = placeOf(NAMES.production, moved);
    const ownArea = {
      firstRow: area.firstRow,
      lastRow: area.firstRow,
      firstColumn: area.firstColumn + 1,
      lastColumn: area.lastColumn,
    };
    const own = { name: "Productie_advies", sheetTitle, area: ownArea };
    const contents = withFormulas([cellOf(NAMES.production, 0, 1, moved)], (spec) => {
      const { names, ...rest } = down(spec);
      return { ...rest, names: [...names, own] };
    });
    const { rebuild, foreseen } = planned(contents);
    const made = placeOf(NAMES.production, rebuild.workbook);
    expect(rebuild.formulas).toMatchObject([{ formula: cellOf(NAMES.production, 0, 0, rebuild.workbook) }]);
    expect(rebuild.ownNames).toEqual([
      {
        ...own,
        area: { ...made.area, lastRow: made.area.firstRow, lastColumn: made.area.firstColumn + 1 },
      },
    ]);
    expect(foreseen.movedSheets).toEqual([sheetTitle]);
  });
});
