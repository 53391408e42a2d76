// SPDX-License-Identifier: EUPL-1.2
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  type IConditionFormattingRule,
  type IHighlightCell,
  type IStyleData,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  InterceptorEffectEnum,
  SheetInterceptorService,
  type Univer,
} from "./library";

/** Before the grid writes numbers by the format of their cells. */
const BEFORE_FORMATS = InterceptCellContentPriority.NUMFMT + 0.5;

/** What a rule does to the look of its cells: a rule of the grid can hold a number format, which its types do not say. */
export function ruleStyle({ rule }: IConditionFormattingRule): IStyleData {
  return (rule as IHighlightCell).style as IStyleData;
}

/** Conditional formats of the grid change colours only; with this they change how numbers are written, as in Excel. */
export function writeNumbersByRules(univer: Univer): void {
  const injector = univer.__getInjector();
  const rules = injector.get(ConditionalFormattingRuleModel);
  const formatting = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: BEFORE_FORMATS,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { workbook, unitId, subUnitId, row, col }, next) => {
      const hasFormats = (rules.getSubunitRules(unitId, subUnitId) ?? []).some((each) => ruleStyle(each)?.n);
      if (!cell || !hasFormats) return next(cell);
      const style: IStyleData | undefined = formatting.composeStyle(unitId, subUnitId, row, col)?.style;
      const format = style?.n;
      return next(format ? { ...cell, s: { ...workbook.getStyles().get(cell.s), n: format } } : cell);
    },
  });
}
