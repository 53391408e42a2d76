// SPDX-License-Identifier: EUPL-1.2
import { areaText, cellText } from "../../workbook/references";
import type { SheetSpec, ValidationSpec } from "../../workbook/spec";
import { styleOf } from "../../workbook/styles";
import type { Namespace } from "../../workbook/stored-form";
import { enteredFormula } from "./cell-content";

/** What may be entered in a sheet's cells, and looks that depend on what is there. */
export function applyRules(sheet: Excel.Worksheet, spec: SheetSpec, namespace: Namespace): void {
  for (const validation of spec.validations) {
    const { dataValidation } = sheet.getRange(areaText(validation.area));
    dataValidation.rule = validationRule(validation);
    dataValidation.ignoreBlanks = validation.mayBeBlank === true;
    dataValidation.errorAlert = { message: validation.message, showAlert: true, style: "Stop", title: "Kader" };
  }
  for (const { area, formula, style } of spec.conditionalFormats) {
    const { custom } = sheet.getRange(areaText(area)).conditionalFormats.add("Custom");
    const { bold, colour, fill, numberFormat } = styleOf(style);
    custom.rule.formula = enteredFormula(formula, namespace);
    if (bold) custom.format.font.bold = true;
    if (colour !== undefined) custom.format.font.color = colour;
    if (fill !== undefined) custom.format.fill.color = fill;
    if (numberFormat !== undefined) custom.format.numberFormat = numberFormat;
  }
}

function validationRule(validation: ValidationSpec): Excel.DataValidationRule {
  switch (validation.kind) {
    case "checkbox": {
      // Not a list of TRUE and FALSE: a Dutch Excel would take a word chosen from it for text.
      const { firstRow, firstColumn } = validation.area;
      return { custom: { formula: `=ISLOGICAL(${cellText(firstRow, firstColumn)})` } };
    }
    case "list":
      return { list: { inCellDropDown: true, source: validation.values.join(",") } };
    case "criterion":
      if (validation.type === "custom") return { custom: { formula: `=${validation.first}` } };
      // Models have no others, and what people bring is not written by this host.
      throw new Error(`A check of the kind ${validation.type} is not written into Excel.`);
    case "named-list":
      return { list: { inCellDropDown: true, source: `=${validation.name}` } };
    case "number":
      return validation.maximum === undefined
        ? { decimal: { formula1: validation.minimum, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: validation.minimum, formula2: validation.maximum, operator: "Between" } };
  }
}
