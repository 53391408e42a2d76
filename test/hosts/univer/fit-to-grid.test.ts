// SPDX-License-Identifier: EUPL-1.2
import { fitToGrid, gridSizeOf } from "../../../src/hosts/univer/fit-to-grid";
import { LETTER_2015 } from "../../../src/workbook/assumptions";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import { MOST_COLUMNS, MOST_ROWS, cellArea, parseArea } from "../../../src/workbook/references";
import type { Area, SheetSpec, WorkbookSpec } from "../../../src/workbook/spec";
import { COVERED_LIMITS } from "../../../src/workbook/file-limits";

const WHOLE_SHEET: Area = { firstRow: 0, firstColumn: 0, lastRow: MOST_ROWS - 1, lastColumn: MOST_COLUMNS - 1 };

function sheetWith(parts: Partial<SheetSpec>): SheetSpec {
  return {
    id: "sheet-1",
    title: "Blad1",
    cells: [{ row: 0, column: 0, value: 1, style: {} }],
    columnWidths: [9],
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    ...parts,
  };
}

const fitted = (parts: Partial<SheetSpec>) => {
  const { workbook, leftOut } = fitToGrid({ sheets: [sheetWith(parts)], names: [] });
  return { ...(workbook.sheets[0] as SheetSpec), leftOut };
};
const area = (text: string) => parseArea(text) as Area;
const { rows, columns } = gridSizeOf(sheetWith({}));
const lastCell = { lastRow: rows - 1, lastColumn: columns - 1 };

describe("what the grid shows of a workbook", () => {
  it("is the model as it is", () => {
    const model = modelWorkbook(LETTER_2015, "nl", "2015-09-17");
    const { workbook, leftOut } = fitToGrid(model);
    expect({ workbook, leftOut }).toEqual({ workbook: model, leftOut: 0 });
  });

  it("ends at the last cell of the sheet: merges, validations, conditional formats", () => {
    const shown = fitted({
      merges: [WHOLE_SHEET],
      validations: [{ kind: "checkbox", area: area("A1:A200"), message: "" }],
      conditionalFormats: [{ area: WHOLE_SHEET, formula: "A1>1", style: "warning" }],
    });
    expect(shown.merges).toEqual([{ ...WHOLE_SHEET, ...lastCell }]);
    expect(shown.validations.map((each) => each.area)).toEqual([{ ...area("A1:A200"), lastRow: rows - 1 }]);
    expect(shown.conditionalFormats.map((each) => each.area)).toEqual([{ ...WHOLE_SHEET, ...lastCell }]);
    expect(shown.leftOut).toBe(0);
  });

  it("has nothing of an area that begins beyond that cell, and no merge of a single cell", () => {
    const beyond = cellArea(rows, 0);
    const shown = fitted({
      merges: [cellArea(2, 2), { ...beyond, lastRow: rows + 3 }, { ...cellArea(rows - 1, 0), lastRow: rows + 3 }],
      validations: [{ kind: "checkbox", area: beyond, message: "" }],
      conditionalFormats: [{ area: cellArea(0, columns), formula: "A1>1", style: "warning" }],
    });
    expect([shown.merges, shown.validations, shown.conditionalFormats, shown.leftOut]).toEqual([[], [], [], 0]);
  });

  it("is not frozen to beyond the last cell, and has no height for a row that it does not have", () => {
    const frozen = { rows: MOST_ROWS - 1, columns: 2 };
    const shown = fitted({ frozen, rowHeights: new Map([[0, 30] as const, [MOST_ROWS - 1, 30] as const]) });
    expect(shown.frozen).toEqual({ rows: 0, columns: 2 });
    expect([...shown.rowHeights]).toEqual([[0, 30]]);
  });

  it("leaves out, and counts, what covers too many cells together", () => {
    const cells = [{ row: 4_999, column: 25, value: 1, style: {} }];
    const conditionalFormats = Array.from({ length: 3_000 }, () => ({
      area: area("A1:Z1000"),
      formula: "A1>1",
      style: "warning" as const,
    }));
    const shown = fitted({ cells, columnWidths: Array<number>(26).fill(9), conditionalFormats });
    const fitting = Math.floor(COVERED_LIMITS.conditionalFormats / (1_000 * 26));
    expect([shown.conditionalFormats.length, shown.leftOut]).toEqual([fitting, 3_000 - fitting]);
  });

  it("counts over all sheets, and leaves the workbook that was given as it was", () => {
    const cells = [{ row: 999, column: 99, value: 1, style: {} }];
    const sheet = sheetWith({ cells, columnWidths: Array<number>(100).fill(9), merges: [area("A1:CV1000")] });
    const workbook: WorkbookSpec = { sheets: [sheet, sheet, sheet], names: [] };
    const { workbook: shown, leftOut } = fitToGrid(workbook);
    expect(shown.sheets.map(({ merges }) => merges.length)).toEqual([1, 1, 0]);
    expect([leftOut, workbook.sheets.map(({ merges }) => merges.length)]).toEqual([1, [1, 1, 1]]);
  });
});
