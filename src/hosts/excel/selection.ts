// SPDX-License-Identifier: EUPL-1.2
import { cellArea, holdsCell, parseArea } from "../../workbook/references";
import type { Area } from "../../workbook/spec";
import type { Outcome, SelectedCell } from "../host";
import { isFormula, readFormula, readValue } from "./cell-content";
import { hasExcelApi } from "./requirements";

/** The cell where the user is, what is selected around it, and whose formula fills it. */
export async function readSelection(context: Excel.RequestContext): Promise<Outcome<SelectedCell>> {
  const { workbook } = context;
  const cell = workbook.getActiveCell();
  cell.load("values,formulas,rowIndex,columnIndex,worksheet/name");
  // Several blocks can be selected at once; a single range would then be refused.
  const selection = workbook.getSelectedRanges();
  selection.load("address");
  const parent = hasExcelApi("1.12") ? cell.getSpillParentOrNullObject() : undefined;
  parent?.load("values,formulas,rowIndex,columnIndex");
  await context.sync();
  const { rowIndex: row, columnIndex: column } = cell;
  const isSpilled =
    parent !== undefined && !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column);
  const { formulas, values } = isSpilled ? parent : cell;
  const formula: unknown = formulas[0]?.[0];
  return {
    ok: true,
    value: {
      sheetTitle: cell.worksheet.name,
      row,
      column,
      value: readValue(cell.values[0]?.[0]),
      ...(isFormula(formula, values[0]?.[0]) && { formula: readFormula(formula) }),
      ...(isSpilled && { spilledFrom: { row: parent.rowIndex, column: parent.columnIndex } }),
      area: blockAround(row, column, selection.address),
    },
  };
}

/** Every block of "Sheet!A1:B2,Sheet!D4", whatever is between the blocks. Whole rows and columns have no such form; the cell itself is then enough. */
const BLOCKS = /(?<=!)\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?(?=[,;]|$)/gi;

function blockAround(row: number, column: number, address: string): Area {
  const blocks = (address.match(BLOCKS) ?? []).map(parseArea);
  const around = blocks.find((area) => area !== undefined && holdsCell(area, row, column));
  return around ?? cellArea(row, column);
}
