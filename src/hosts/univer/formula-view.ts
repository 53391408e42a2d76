// SPDX-License-Identifier: EUPL-1.2
import { toDutchFormula } from "../../formulas/dutch/dutch-formula";
import {
  CellValueType,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  InterceptorEffectEnum,
  SheetInterceptorService,
  type Univer,
} from "./library";
import type { GridNotation } from "./notation/entered-cell";

/** Before anything else shows the value. */
const FIRST = InterceptCellContentPriority.DATA_VALIDATION + 100;

/** Cells show their formulas instead of their answers, until that is turned off again. */
export class FormulaView {
  private isOn = false;

  constructor(univer: Univer, notation: GridNotation) {
    univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        priority: FIRST,
        effect: InterceptorEffectEnum.Value,
        handler: (cell, { worksheet, row, col }, next) => {
          const formula = this.isOn ? worksheet.getCellRaw(row, col)?.f : undefined;
          if (!cell || !formula) return next(cell);
          const v = notation.language === "nl" ? toDutchFormula(formula) : formula;
          return { ...cell, v, t: CellValueType.STRING };
        },
      });
  }

  toggle(): void {
    this.isOn = !this.isOn;
  }
}
