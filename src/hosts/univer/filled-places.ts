// SPDX-License-Identifier: EUPL-1.2
import { cellKey } from "../../package/cells";
import {
  FormulaDataModel,
  type FWorkbook,
  type FWorksheet,
  type ICellData,
  type Nullable,
  type Univer,
} from "./library";

/** The keys of the cells of a sheet that have something in them, of their own or from another cell's formula; in no order. */
export function filledPlaces(univer: Univer, book: FWorkbook, sheet: FWorksheet): Set<number> {
  const places = new Set<number>();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!isEmptyCell(cell)) places.add(cellKey(row, column));
    });
  const spilled = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  for (const [row, cells] of Object.entries(spilled[book.getId()]?.[sheet.getSheetId()] ?? {})) {
    for (const column of Object.keys(cells ?? {})) places.add(cellKey(Number(row), Number(column)));
  }
  return places;
}

/** Whether a cell has a format at most. */
export function isEmptyCell(cell: Nullable<ICellData>): boolean {
  if (!cell) return true;
  return !cell.f && !cell.si && !cell.p && (cell.v === undefined || cell.v === null || cell.v === "");
}
