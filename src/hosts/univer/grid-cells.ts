// SPDX-License-Identifier: EUPL-1.2
import type { Area, CellValue, Cells } from "../../workbook/spec";
import type { Formulas } from "../host";
import { CellValueType, type FRange, type FWorkbook, FormulaDataModel, type Univer } from "./library";
import { type SpilledBlock, spilledBlocks } from "./spilled-blocks";

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Raw values: the displayed ones are rounded to their format. What a formula spilled is kept apart from the cells. */
export function cellsOf(range: FRange, univer: Univer, workbook: FWorkbook): Cells {
  const spilled = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  const ofSheet = spilled[workbook.getId()]?.[range.getSheetId()];
  return range
    .getRawValues()
    .map((cells, row) =>
      cells.map((value, column) => value ?? ofSheet?.[range.getRow() + row]?.[range.getColumn() + column]?.v ?? null),
    );
}

/** What fills each cell: its own formula, or the one that spills into it; without the "=". */
export function formulasOf(range: FRange, univer: Univer, workbook: FWorkbook): Formulas {
  const sheet = workbook.getSheetBySheetId(range.getSheetId());
  const blocks = blocksOn(range, univer, workbook);
  return range.getFormulas().map((cells, r) =>
    cells.map((own, c) => {
      if (own !== "") return own.replace(/^=/, "");
      const parent = spilledFrom(blocks, { row: range.getRow() + r, column: range.getColumn() + c });
      return parent && sheet?.getRange(parent.row, parent.column).getFormula().replace(/^=/, "");
    }),
  );
}

/** The blocks that formulas fill on the sheet of a range. */
export function blocksOn(range: FRange, univer: Univer, workbook: FWorkbook): SpilledBlock[] {
  return spilledBlocks(univer).filter(
    ({ workbookId, sheetId }) => workbookId === workbook.getId() && sheetId === range.getSheetId(),
  );
}

/** The cell whose formula spills into this one; undefined where none does, or the cell holds that formula itself. */
export function spilledFrom(blocks: readonly SpilledBlock[], { row, column }: GridPlace): GridPlace | undefined {
  const block = blocks.find(
    ({ range }) =>
      row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn,
  );
  const isOwn = block === undefined || (block.row === row && block.column === column);
  return isOwn ? undefined : { row: block.row, column: block.column };
}

export function areaOf(range: FRange): Area {
  const [firstRow, firstColumn] = [range.getRow(), range.getColumn()];
  return {
    firstRow,
    firstColumn,
    lastRow: firstRow + range.getHeight() - 1,
    lastColumn: firstColumn + range.getWidth() - 1,
  };
}

export function fits(range: FRange, cells: Cells): boolean {
  return cells.length === range.getHeight() && cells.every((row) => row.length === range.getWidth());
}

/** Univer stores a switch as 1 or 0, and takes text for a number where it can unless the type comes along. */
export function stored(value: CellValue): { v: string | number | null; t?: CellValueType } {
  switch (typeof value) {
    case "boolean":
      return { v: Number(value), t: CellValueType.BOOLEAN };
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "string":
      return { v: value, t: CellValueType.STRING };
    default:
      return { v: null };
  }
}
