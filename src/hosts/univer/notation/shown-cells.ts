// SPDX-License-Identifier: EUPL-1.2
import { dutchError } from "../../../formulas/dutch/error-names";
import { booleanText, generalText } from "../../../formulas/notation/write-entry";
import {
  CellValueType,
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

/** The grid writes numbers with a format in Dutch, and in English numbers without one, truth and errors. */
export function showDutchCells(univer: Univer, notation: GridNotation): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: AFTER_FORMATS,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, _place, next) => next(cell && notation.language === "nl" ? shownCell(cell) : cell),
    });
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
