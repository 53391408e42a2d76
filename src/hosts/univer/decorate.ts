import type { FUniver, FWorkbook, FWorksheet } from "./library";
import type { Area, NameSpec, SheetSpec, ValidationSpec, WorkbookSpec } from "../../workbook/spec";
import { styleOf } from "../../workbook/styles";

/** What a snapshot cannot carry: validation and conditional formats are added to the open workbook. */
export function decorate(api: FUniver, workbook: FWorkbook, spec: WorkbookSpec): void {
  for (const sheetSpec of spec.sheets) {
    const sheet = workbook.getSheetByName(sheetSpec.title);
    if (sheet === null) continue;
    for (const validation of sheetSpec.validations) validate(api, workbook, sheet, validation, spec.names);
    conditionalFormats(sheet, sheetSpec);
  }
}

function validate(
  api: FUniver,
  workbook: FWorkbook,
  sheet: FWorksheet,
  validation: ValidationSpec,
  names: readonly NameSpec[],
): void {
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
      case "number":
        return validation.maximum === undefined
          ? builder.requireNumberGreaterThanOrEqualTo(validation.minimum)
          : builder.requireNumberBetween(validation.minimum, validation.maximum);
    }
  })();
  const { area, message, mayBeBlank } = validation;
  const options = {
    ...(message !== "" && { showErrorMessage: true, error: message }),
    ...(mayBeBlank && { allowBlank: true }),
  };
  void rangeOf(sheet, area).setDataValidation(rule.setOptions(options).build());
}

function conditionalFormats(sheet: FWorksheet, { conditionalFormats: formats }: SheetSpec): void {
  for (const { area, formula, style } of formats) {
    const { colour, fill } = styleOf(style);
    const builder = sheet
      .newConditionalFormattingRule()
      .whenFormulaSatisfied(`=${formula}`)
      .setRanges([toRange(area)]);
    if (colour !== undefined) builder.setFontColor(colour);
    if (fill !== undefined) builder.setBackground(fill);
    sheet.addConditionalFormattingRule(builder.build());
  }
}

function rangeOf(sheet: FWorksheet, { firstRow, firstColumn, lastRow, lastColumn }: Area) {
  return sheet.getRange(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

function toRange({ firstRow, firstColumn, lastRow, lastColumn }: Area) {
  return { startRow: firstRow, endRow: lastRow, startColumn: firstColumn, endColumn: lastColumn };
}
