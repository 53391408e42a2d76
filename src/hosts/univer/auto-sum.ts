// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { areaText, cellCount } from "../../workbook/references";
import type { Area } from "../../workbook/spec";
import {
  CanceledError,
  CellValueType,
  type FWorkbook,
  FormulaDataModel,
  type ICellData,
  ICommandService,
  QuickSumCommand,
  SetRangeValuesCommand,
  type Univer,
  type Worksheet,
} from "./library";
import { isEmptyCell } from "./filled-places";
import { areaOf } from "./grid-cells";
import { type GridNotation, formatsAt } from "./notation/entered-cell";
import { type SummedCells, sumCells } from "./sums";

const NOTHING_TO_SUM: Text = {
  nl: "Boven of links van deze cel is geen getal om op te tellen.",
  en: "There is no number above this cell, or to its left, to add up.",
};

/** So many cells at once are no row or column of sums. */
const MOST_CELLS = 10_000;

/** A sum of the numbers above or to the left, in one step; says so where there are none. */
export function autoSum(univer: Univer, book: FWorkbook, { language, tell }: GridNotation): void {
  const sheet = book.getActiveSheet();
  const selected = sheet.getActiveRange();
  if (selected === null) return;
  const area = areaOf(selected);
  const sums = cellCount(area) > MOST_CELLS ? [] : sumCells(area, cellsOf(univer, book));
  if (sums.length === 0) {
    tell(NOTHING_TO_SUM[language]);
    return;
  }
  const value: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, area: summed } of sums) {
    (value[row] ??= {})[column] = {
      f: `=SUM(${areaText(summed)})`,
      ...formatFor(sheet.getSheet(), row, column, summed),
    };
  }
  const place = { unitId: book.getId(), subUnitId: sheet.getSheetId() };
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(SetRangeValuesCommand.id, { ...place, value });
}

/** A sum is shown as the numbers are that it is of, unless its cell has a format already. */
function formatFor(sheet: Worksheet, row: number, column: number, { firstRow, firstColumn }: Area): ICellData {
  const pattern = formatsAt(sheet, firstRow, firstColumn).shown;
  return pattern === GENERAL || formatsAt(sheet, row, column).shown !== GENERAL ? {} : { s: { n: { pattern } } };
}

const GENERAL = "General";

/** Univer's own looks only at what is next to the selection on all sides: a single empty cell gets no sum from it. */
export function replaceQuickSum(univer: Univer, sum: () => void): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id }) => {
      if (id !== QuickSumCommand.id) return;
      sum();
      throw new CanceledError();
    });
}

function cellsOf(univer: Univer, book: FWorkbook): SummedCells {
  const sheet = book.getActiveSheet().getSheet();
  const spilled = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  const ofSheet = spilled[book.getId()]?.[sheet.getSheetId()];
  const isInside = (row: number, column: number) => row < sheet.getRowCount() && column < sheet.getColumnCount();
  const at = (row: number, column: number) => {
    const own = sheet.getCellRaw(row, column);
    return isEmptyCell(own ?? undefined) ? ofSheet?.[row]?.[column] : own;
  };
  return {
    isNumber: (row, column) => {
      const cell = at(row, column);
      return typeof cell?.v === "number" && cell.t !== CellValueType.BOOLEAN && cell.t !== CellValueType.STRING;
    },
    isEmpty: (row, column) => isInside(row, column) && isEmptyCell(at(row, column) ?? undefined),
  };
}
