// SPDX-License-Identifier: EUPL-1.2
import {
  FormulaDataModel,
  type FWorkbook,
  type FWorksheet,
  type ICellData,
  type Nullable,
  type Univer,
} from "./library";

/** More than any sheet has. */
const COLUMNS = 2 ** 15;

/** A cell of a sheet as one number, in reading order. */
export function placeNumber(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function placeOfNumber(place: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(place / COLUMNS), column: place % COLUMNS };
}

/** The cells of a sheet that have something in them, of their own or from the formula of another cell; in no order. */
export function filledPlaces(univer: Univer, book: FWorkbook, sheet: FWorksheet): Set<number> {
  const places = new Set<number>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!isEmptyCell(cell)) places.add(placeNumber(row, column));
    });
  const spilled = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  for (const [row, cells] of Object.entries(spilled[book.getId()]?.[sheet.getSheetId()] ?? {})) {
    for (const column of Object.keys(cells ?? {})) places.add(placeNumber(Number(row), Number(column)));
  }
  return places;
}

/** Whether a cell has a format at most. */
export function isEmptyCell(cell: Nullable<ICellData>): boolean {
  if (!cell) return true;
  return !cell.f && !cell.si && !cell.p && (cell.v === undefined || cell.v === null || cell.v === "");
}
