import { booleanText, generalText } from "../../../formulas/notation/write-entry";
import type { Language } from "../../../functions/language";
import {
  CellValueType,
  type ICellDataForSheetInterceptor,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  InterceptorEffectEnum,
  SheetInterceptorService,
  type Univer,
} from "../library";

/** After number formats and the check boxes of data validation have had their turn. */
const AFTER_FORMATS = InterceptCellContentPriority.DATA_VALIDATION - 1;

/** The grid writes numbers with a format in Dutch, and all else in English: numbers without one, and truth. */
export function showCellsIn(univer: Univer, language: Language): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: AFTER_FORMATS,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, _place, next) => next(cell ? shownCell(cell, language) : cell),
    });
}

function shownCell(cell: ICellDataForSheetInterceptor, language: Language): ICellDataForSheetInterceptor {
  const { v, t } = cell;
  if (t === CellValueType.BOOLEAN) {
    // A check box draws itself, and asks the cell whether it is on.
    if (cell.customRender?.length || (v !== 0 && v !== 1)) return cell;
    return { ...cell, v: booleanText(v === 1, language), t: CellValueType.STRING };
  }
  return typeof v === "number" ? { ...cell, v: generalText(v, language), t: CellValueType.NUMBER } : cell;
}
