// SPDX-License-Identifier: EUPL-1.2
import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
} from "./library";
import { toNotes } from "./notes/note-resource";
import { absoluteAreaText, titleText } from "../../workbook/references";
import type { CellSpec, NameSpec, SheetSpec, WorkbookSpec } from "../../workbook/spec";
import { STYLES } from "../../workbook/styles";
import { DEFAULT_SIZE, toUniverStyle } from "./cell-look";
import { isHiddenBy, toFilters } from "./filter/filter-resource";
import { type GridSize, gridSizeOf } from "./fit-to-grid";
import { customOf, linkOfSpec } from "./links/cell-link";
import { FONT } from "./typefaces";

export const PIXELS_PER_CHARACTER = 7;
export const PIXELS_PER_POINT = 4 / 3;
export const ROW_HEIGHT = 22;

/** Where Univer keeps the defined names of a workbook. */
const NAMES_RESOURCE = "SHEET_DEFINED_NAME_PLUGIN";

/** The workbook as Univer opens it. Formulas carry no value: Univer calculates all of them when it opens the book. */
export function toSnapshot(workbook: WorkbookSpec, id: string): IWorkbookData {
  return {
    id,
    name: id,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(Object.entries(STYLES).map(([name, style]) => [name, toUniverStyle(style)])),
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, toWorksheet(sheet)])),
    defaultStyle: { ff: FONT, fs: DEFAULT_SIZE, vt: VerticalAlign.MIDDLE },
    resources: [
      { name: NAMES_RESOURCE, data: JSON.stringify(toNames(workbook)) },
      ...toFilters(workbook),
      ...toNotes(workbook),
    ],
  };
}

export function toWorksheet(sheet: SheetSpec): Partial<IWorksheetData> {
  const { rows, columns } = gridSizeOf(sheet);
  return {
    id: sheet.id,
    name: sheet.title,
    hidden: sheet.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: rows,
    columnCount: columns,
    defaultRowHeight: ROW_HEIGHT,
    showGridlines: sheet.hasGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: sheet.frozen.columns,
      ySplit: sheet.frozen.rows,
      startColumn: sheet.frozen.columns,
      startRow: sheet.frozen.rows,
    },
    columnData: columnData(sheet),
    rowData: rowData(sheet),
    mergeData: sheet.merges.map(({ firstRow, lastRow: endRow, firstColumn, lastColumn }) => ({
      startRow: firstRow,
      endRow,
      startColumn: firstColumn,
      endColumn: lastColumn,
    })),
    cellData: toCellData(sheet, { rows, columns }),
  };
}

function columnData({ columnWidths, hiddenColumns = [] }: SheetSpec): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  columnWidths.forEach((characters, column) => (columns[column] = { w: characters * PIXELS_PER_CHARACTER + 5 }));
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

function rowData({ rowHeights, hiddenRows = [], filter }: SheetSpec): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of rowHeights) {
    rows[row] = { h: Math.round(points * PIXELS_PER_POINT), ia: BooleanNumber.FALSE };
  }
  for (const row of hiddenRows) {
    if (!isHiddenBy(filter, row)) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  }
  return rows;
}

function toCellData({ cells, links = [] }: SheetSpec, size: GridSize): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) (rows[cell.row] ??= {})[cell.column] = toCell(cell);
  // Those beyond the cells of the grid stay in the file.
  for (const link of links.filter(({ row, column }) => row < size.rows && column < size.columns)) {
    const row = (rows[link.row] ??= {});
    row[link.column] = { ...row[link.column], custom: customOf(link) };
  }
  return rows;
}

function toCell(spec: CellSpec): ICellData {
  const { value, formula, isSpilled, style } = spec;
  const link = linkOfSpec(spec);
  const shared: ICellData = {
    s: typeof style === "string" ? style : toUniverStyle(style),
    ...(link !== undefined && { custom: customOf(link) }),
  };
  if (formula !== undefined) return { ...shared, f: `=${formula}` };
  if (isSpilled || value === null) return shared;
  switch (typeof value) {
    case "boolean":
      return { ...shared, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "number":
      return { ...shared, v: value, t: CellValueType.NUMBER };
    default:
      // Forced text: what looks like a formula or a date in a label stays a label.
      return { ...shared, v: value, t: CellValueType.STRING };
  }
}

interface UniverName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
}

function toNames({ names, formulaNames = [] }: WorkbookSpec): Record<string, UniverName> {
  const made = [
    ...names.map((spec) => ({ name: spec.name, formulaOrRefString: toReference(spec) })),
    ...formulaNames.map(({ name, formula }) => ({ name, formulaOrRefString: `=${formula}` })),
  ];
  return Object.fromEntries(made.map((each) => [each.name, { id: each.name, ...each }]));
}

export function toReference({ sheetTitle, area }: NameSpec): string {
  return `${titleText(sheetTitle)}!${absoluteAreaText(area)}`;
}
