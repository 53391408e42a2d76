// SPDX-License-Identifier: EUPL-1.2
import { holdsCell } from "../../../workbook/references";
import type { Area, PageSpec, SheetSpec } from "../../../workbook/spec";
import type { Style } from "../../../workbook/styles";
import type { SheetSizes } from "../../../workbook/paginate";
import { fromUniverStyle } from "../cell-look";
import { ROW_HEIGHT } from "../snapshot";
import { CellValueType, type FWorksheet, extractPureTextFromCell } from "../library";

export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  /** As the screen shows it. */
  readonly text: string;
  /** Numbers are at the right where nothing else was chosen. */
  readonly isNumber: boolean;
  readonly style: Style;
}

/** A sheet as it goes on paper. */
export interface PrintedSheet {
  readonly title: string;
  readonly page: PageSpec;
  readonly sizes: SheetSizes;
  /** Those with something to see. */
  readonly cells: readonly PrintedCell[];
  readonly merges: readonly Area[];
  /** What of the sheet there is to print. */
  readonly used: Area;
}

export function printedSheet(sheet: FWorksheet, spec: SheetSpec, page: PageSpec): PrintedSheet {
  const grid = sheet.getSheet();
  const boxes = spec.validations.filter(({ kind }) => kind === "checkbox").map(({ area }) => area);
  const cells: PrintedCell[] = [];
  let [lastRow, lastColumn] = [0, 0];
  for (const { row, column } of spec.cells) {
    const shown = grid.getCell(row, column);
    const style = fromUniverStyle(grid.getComposedCellStyle(row, column));
    const isBox = boxes.some((area) => holdsCell(area, row, column));
    const text = isBox ? boxText(grid.getCellRaw(row, column)?.v) : extractPureTextFromCell(shown);
    if (text === "" && !isSeen(style)) continue;
    const type = grid.getCellRaw(row, column)?.t ?? shown?.t;
    cells.push({ row, column, text, isNumber: type === CellValueType.NUMBER, style });
    [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
  }
  for (const { place } of spec.charts) {
    [lastRow, lastColumn] = [Math.max(lastRow, place.lastRow), Math.max(lastColumn, place.lastColumn)];
  }
  const sizesOf = (count: number, sizeAt: (index: number) => number) =>
    Array.from({ length: count }, (_, i) => sizeAt(i));
  return {
    title: spec.title,
    page,
    cells,
    merges: spec.merges,
    used: { firstRow: 0, firstColumn: 0, lastRow, lastColumn },
    sizes: {
      rows: sizesOf(sheet.getMaxRows(), (row) => (grid.getRowVisible(row) ? onPaper(grid.getRowHeight(row)) : 0)),
      columns: sizesOf(sheet.getMaxColumns(), (column) =>
        grid.getColVisible(column) ? grid.getColumnWidth(column) : 0,
      ),
    },
  };
}

/** Rows of no height of their own are a little higher on the screen than in a file. */
function onPaper(height: number): number {
  return height === ROW_HEIGHT ? ROW_HEIGHT_IN_FILE : height;
}

const ROW_HEIGHT_IN_FILE = 20;

function boxText(value: unknown): string {
  return value === 1 || value === true ? "☑" : "☐";
}

/** An empty cell with a colour or a line is to be seen. */
function isSeen({ fill, topBorder, bottomBorder, leftBorder, rightBorder }: Style): boolean {
  return [fill, topBorder, bottomBorder, leftBorder, rightBorder].some((each) => each !== undefined);
}
