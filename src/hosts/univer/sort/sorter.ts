// SPDX-License-Identifier: EUPL-1.2
import { LOCALES } from "../../../functions/language";
import { areaText, areasMeet, cellText, holdsCell, parseSheetArea, titleText } from "../../../workbook/references";
import type { Area, CellValue } from "../../../workbook/spec";
import { cellKey, placeOfKey } from "../../../package/cells";
import { filledPlaces } from "../filled-places";
import { areaOf } from "../grid-cells";
import {
  BooleanNumber,
  CellValueType,
  FormulaDataModel,
  type FWorkbook,
  type FWorksheet,
  ICommandService,
  ReorderRangeCommand,
  type Univer,
} from "../library";
import type { GridNotation } from "../notation/entered-cell";
import { isPartOf, referenceToPart } from "./parts-of-rows";
import { type HeadingCell, type SortDirection, isHeading, sortedOrder } from "./sort-order";
import { SORT_TEXTS, type SortRefusal } from "./sort-texts";
import { filledPart, tableAround } from "./table-area";

/** Names of the cells of the model. */
const MODEL_NAME = /^Kader_/i;

/** Sorts the table around the selected cell, or the selected rows, by the column of the selected cell. */
export class Sorter {
  constructor(
    private readonly univer: Univer,
    private readonly book: FWorkbook,
    private readonly notation: GridNotation,
    /** A cell with a note, which the grid leaves behind when rows change places. */
    private readonly noteIn: (
      sheet: FWorksheet,
      isInside: (row: number, column: number) => boolean,
    ) => { readonly row: number; readonly column: number } | undefined,
  ) {}

  /** One step for whoever undoes it; says what was sorted, or why nothing was. */
  sort(direction: SortDirection): void {
    const { language, tell } = this.notation;
    const texts = SORT_TEXTS[language];
    const sheet = this.book.getActiveSheet();
    const table = this.selectedTable(sheet);
    if ("why" in table) return tell(texts.refused(table));
    const hasHeading = this.startsWithHeading(sheet, table);
    const area = hasHeading ? { ...table, firstRow: table.firstRow + 1 } : table;
    const refusal = area.firstRow < area.lastRow ? this.refusal(sheet, area) : ({ why: "nothing" } as const);
    if (refusal !== undefined) return tell(texts.refused(refusal));
    const column = this.book.getActiveCell()?.getColumn() ?? area.firstColumn;
    const rows = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, index) => area.firstRow + index);
    const values = rows.map((row) => this.cell(sheet, row, column).value);
    const order = sortedOrder(values, direction, LOCALES[language]);
    this.reorder(sheet, area, order);
    tell(texts.sorted({ area, column, direction, hasHeading }));
  }

  private selectedTable(sheet: FWorksheet): Area | SortRefusal {
    const selection = sheet.getActiveRange();
    const filled = filledPlaces(this.univer, this.book, sheet);
    const places = [...filled].map(placeOfKey);
    const selected = selection === null ? undefined : filledPart(areaOf(selection), places);
    if (selection === null || selected === undefined) return { why: "nothing" };
    const isFilled = (row: number, column: number) => filled.has(cellKey(row, column));
    const table = filledPart(tableAround(selected, isFilled), places) ?? selected;
    if (selected.firstRow === selected.lastRow) return table;
    // A column that is sorted by itself comes apart from what is next to it.
    const isWhole = selected.firstColumn === table.firstColumn && selected.lastColumn === table.lastColumn;
    return isWhole ? selected : { why: "beside", table };
  }

  private startsWithHeading(sheet: FWorksheet, { firstRow, firstColumn, lastColumn }: Area): boolean {
    const { ySplit } = sheet.getSheet().getFreeze();
    if (ySplit === firstRow + 1) return true;
    const cellsOf = (row: number) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => this.cell(sheet, row, firstColumn + index));
    return isHeading(cellsOf(firstRow), cellsOf(firstRow + 1));
  }

  private cell(sheet: FWorksheet, row: number, column: number): HeadingCell {
    const worksheet = sheet.getSheet();
    const { v, t } = worksheet.getCellRaw(row, column) ?? {};
    const value: CellValue = t === CellValueType.BOOLEAN ? v === 1 || v === true : (v ?? null);
    return { value, isBold: worksheet.getComposedCellStyle(row, column).bl === BooleanNumber.TRUE };
  }

  /** Undefined when the rows can change places without anything meaning something else afterwards. */
  private refusal(sheet: FWorksheet, area: Area): SortRefusal | undefined {
    const merged = sheet.getMergedRanges().find((range) => areasMeet(areaOf(range), area));
    if (merged !== undefined) return { why: "merged", cell: areaText(areaOf(merged)) };
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      if (!sheet.getSheet().getRowVisible(row)) return { why: "hidden", row };
    }
    const noted = this.noteIn(sheet, (row, column) => holdsCell(area, row, column));
    if (noted !== undefined) return { why: "note", cell: cellText(noted.row, noted.column) };
    return this.nameRefusal(sheet, area) ?? this.formulaRefusal(sheet, area);
  }

  private nameRefusal(sheet: FWorksheet, area: Area): SortRefusal | undefined {
    for (const defined of this.book.getDefinedNames()) {
      const name = defined.getName();
      const place = parseSheetArea(defined.getFormulaOrRefString().replace(/^=/, ""));
      if (place?.sheetTitle !== sheet.getSheetName() || !areasMeet(place.area, area)) continue;
      if (MODEL_NAME.test(name)) return { why: "model", name };
      if (isPartOf(place.area, area)) return { why: "name", name };
    }
    return undefined;
  }

  private formulaRefusal(sheet: FWorksheet, area: Area): SortRefusal | undefined {
    const model = this.univer.__getInjector().get(FormulaDataModel);
    const rows = { sheetTitle: sheet.getSheetName(), area };
    for (const each of this.book.getSheets()) {
      const [id, title] = [each.getSheetId(), each.getSheetName()];
      const isHere = id === sheet.getSheetId();
      for (const place of filledPlaces(this.univer, this.book, each)) {
        const { row, column } = placeOfKey(place);
        const formula = model.getFormulaStringByCell(row, column, id, this.book.getId()) ?? "";
        const isSorted = isHere && holdsCell(area, row, column);
        const isSpilled = model.getArrayFormulaCellData()[this.book.getId()]?.[id]?.[row]?.[column] !== undefined;
        const cell = cellText(row, column);
        if (isSorted && (formula !== "" || isSpilled)) return { why: "formula", cell };
        const reference = formula === "" ? undefined : referenceToPart(formula, title, rows);
        if (reference === undefined) continue;
        return { why: "reference", formulaCell: isHere ? cell : `${titleText(title)}!${cell}`, reference };
      }
    }
    return undefined;
  }

  private reorder(sheet: FWorksheet, area: Area, order: readonly number[]): void {
    const { firstRow: startRow, lastRow: endRow, firstColumn: startColumn, lastColumn: endColumn } = area;
    this.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(ReorderRangeCommand.id, {
        unitId: this.book.getId(),
        subUnitId: sheet.getSheetId(),
        range: { startRow, endRow, startColumn, endColumn },
        order: Object.fromEntries(order.map((from, to) => [startRow + to, startRow + from])),
      });
  }
}
