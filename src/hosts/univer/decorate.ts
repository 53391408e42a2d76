// SPDX-License-Identifier: EUPL-1.2
import {
  DataValidationErrorStyle,
  type DataValidationOperator,
  type FUniver,
  type FWorkbook,
  type FWorksheet,
} from "./library";
import type { Area, ConditionalFormatSpec, Criterion, NameSpec, ValidationSpec } from "../../workbook/spec";
import { styleOf } from "../../workbook/styles";
import type { FittedWorkbook } from "./fit-to-grid";
import type { RuleBook } from "./rule-book";
import { ruleStyle } from "./rule-formats";

/** What a snapshot cannot carry: validation and conditional formats are added to the open workbook. */
export function decorate(
  api: FUniver,
  workbook: FWorkbook,
  { workbook: spec, wholeOf }: FittedWorkbook,
  book: RuleBook,
): void {
  const whole = <Rule extends object>(rule: Rule) => (wholeOf.get(rule) ?? rule) as Rule;
  for (const sheetSpec of spec.sheets) {
    const sheet = workbook.getSheetByName(sheetSpec.title);
    if (sheet === null) continue;
    for (const validation of sheetSpec.validations) {
      const rule = validationRule(api, workbook, sheet, validation, spec.names);
      book.rememberValidation(rule.rule, validation, whole(validation));
      void rangeOf(sheet, validation.area).setDataValidation(rule);
    }
    // The grid puts each rule before the others.
    for (const format of [...sheetSpec.conditionalFormats].reverse()) {
      const rule = conditionalFormat(sheet, format);
      book.rememberFormat(rule, format, whole(format));
      sheet.addConditionalFormattingRule(rule);
    }
  }
}

function validationRule(
  api: FUniver,
  workbook: FWorkbook,
  sheet: FWorksheet,
  validation: ValidationSpec,
  names: readonly NameSpec[],
) {
  const builder = api.newDataValidation();
  const rule = (() => {
    switch (validation.kind) {
      case "checkbox":
        return builder.requireCheckbox();
      case "list":
        return builder.requireValueInList([...validation.values], false, true);
      case "named-list": {
        const named = names.find(({ name }) => name === validation.name);
        const home = named && workbook.getSheetByName(named.sheetTitle);
        return named && home ? builder.requireValueInRange(rangeOf(home, named.area), false, true) : builder;
      }
      case "criterion":
        return builder;
      case "number":
        return validation.maximum === undefined
          ? builder.requireNumberGreaterThanOrEqualTo(validation.minimum)
          : builder.requireNumberBetween(validation.minimum, validation.maximum);
    }
  })();
  const { message, mayBeBlank } = validation;
  const options = {
    ...(validation.kind === "criterion" && criterionOptions(validation)),
    ...(message !== "" && { showErrorMessage: true, error: message }),
    ...(mayBeBlank && { allowBlank: true }),
  };
  return rule.setOptions(options).build();
}

/** In the terms of the grid: what is looked up or calculated has a sign before it. */
function criterionOptions({ type, operator, first, second, strictness }: Criterion) {
  const isPlain = type !== "list" && type !== "custom";
  return {
    type,
    formula1: isPlain ? first : `=${first}`,
    ...(operator !== undefined && { operator: operator as DataValidationOperator }),
    ...(second !== undefined && { formula2: second }),
    ...(strictness === undefined && { errorStyle: DataValidationErrorStyle.STOP }),
    ...(type === "list" && { showDropDown: true }),
  };
}

function conditionalFormat(sheet: FWorksheet, { area, formula, style }: ConditionalFormatSpec) {
  const { colour, fill, bold, italic, numberFormat } = styleOf(style);
  const builder = sheet
    .newConditionalFormattingRule()
    .whenFormulaSatisfied(`=${formula}`)
    .setRanges([toRange(area)]);
  if (colour !== undefined) builder.setFontColor(colour);
  if (fill !== undefined) builder.setBackground(fill);
  if (bold) builder.setBold(true);
  if (italic) builder.setItalic(true);
  const rule = builder.build();
  if (numberFormat !== undefined) ruleStyle(rule).n = { pattern: numberFormat };
  return rule;
}

function rangeOf(sheet: FWorksheet, { firstRow, firstColumn, lastRow, lastColumn }: Area) {
  return sheet.getRange(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

function toRange({ firstRow, firstColumn, lastRow, lastColumn }: Area) {
  return { startRow: firstRow, endRow: lastRow, startColumn: firstColumn, endColumn: lastColumn };
}
