// SPDX-License-Identifier: EUPL-1.2
import { dutchError, isError } from "../../../formulas/dutch/error-names";
import { booleanText, generalText } from "../../../formulas/notation/write-entry";
import {
  CellValueType,
  HorizontalAlign,
  type ICellDataForSheetInterceptor,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  InterceptorEffectEnum,
  SheetInterceptorService,
  type Univer,
} from "../library";
import type { GridNotation } from "./entered-cell";

/** After number formats and the check boxes of data validation have had their turn. */
const AFTER_FORMATS = InterceptCellContentPriority.DATA_VALIDATION - 1;

/**
 * The grid writes numbers with a format in Dutch, and in English numbers without one, truth and errors. Truth and errors
 * are in the middle of a cell that does not say where its content is, as in Excel.
 */
export function showDutchCells(univer: Univer, notation: GridNotation): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: AFTER_FORMATS,
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { workbook }, next) => {
        if (!cell) return next(cell);
        const shown = notation.language === "nl" ? shownCell(cell) : cell;
        if (!isCentred(cell)) return next(shown);
        const style = workbook.getStyles().get(cell.s);
        return next(style?.ht ? shown : { ...shown, s: { ...style, ht: HorizontalAlign.CENTER } });
      },
    });
}

function isCentred({ v, t, customRender }: ICellDataForSheetInterceptor): boolean {
  if (t === CellValueType.BOOLEAN) return !customRender?.length;
  return typeof v === "string" && v.startsWith("#") && isError(v);
}

function shownCell(cell: ICellDataForSheetInterceptor): ICellDataForSheetInterceptor {
  const { v, t } = cell;
  if (t === CellValueType.BOOLEAN) {
    // A check box draws itself, and asks the cell whether it is on.
    if (cell.customRender?.length || (v !== 0 && v !== 1)) return cell;
    return { ...cell, v: booleanText(v === 1, "nl"), t: CellValueType.STRING };
  }
  if (typeof v === "number") return { ...cell, v: generalText(v, "nl"), t: CellValueType.NUMBER };
  return typeof v === "string" && v.startsWith("#") ? { ...cell, v: dutchError(v) } : cell;
}
