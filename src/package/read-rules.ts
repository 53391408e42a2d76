import { parseArea } from "../workbook/references";
import type { Area, ConditionalFormatSpec, ValidationSpec } from "../workbook/spec";
import type { CellStyles } from "./read-styles";
import type { SheetContent } from "./sheet-content";
import { typedFormula } from "./stored-functions";
import { type XmlElement, attributeOfElement, childOf, childrenOf, itemsOf } from "./xml";

/** Checks on input that the screen can hold just as they are; others stay in the file, unshown. */
export function readValidations({ root }: SheetContent): ValidationSpec[] {
  return itemsOf(root, "dataValidations", "dataValidation").flatMap((element) => {
    const message = attributeOfElement(element, "error") ?? "";
    return areasOf(element).flatMap((area) => validationOf(element, { area, message }));
  });
}

function areasOf(element: XmlElement): Area[] {
  const texts = (attributeOfElement(element, "sqref") ?? "").split(/\s+/);
  return texts.flatMap((text) => parseArea(text) ?? []);
}

function validationOf(
  element: XmlElement,
  shared: { readonly area: Area; readonly message: string },
): ValidationSpec[] {
  const type = attributeOfElement(element, "type");
  const first = childOf(element, "formula1")?.text.trim() ?? "";
  const second = childOf(element, "formula2")?.text.trim() ?? "";
  const isStop = (attributeOfElement(element, "errorStyle") ?? "stop") === "stop";
  if (!isStop) return [];
  if (type === "custom") return /^ISLOGICAL\(/i.test(first) ? [{ ...shared, kind: "checkbox" }] : [];
  const list = /^"(.*)"$/s.exec(first)?.[1];
  if (type === "list" && list !== undefined) {
    return [{ ...shared, kind: "list", values: list.replaceAll('""', '"').split(",") }];
  }
  if (type !== "decimal") return [];
  const [minimum, maximum] = [plainNumber(first), plainNumber(second)];
  const operator = attributeOfElement(element, "operator") ?? "between";
  if (minimum === undefined) return [];
  if (operator === "between" && maximum !== undefined) return [{ ...shared, kind: "number", minimum, maximum }];
  return operator === "greaterThanOrEqual" ? [{ ...shared, kind: "number", minimum }] : [];
}

function plainNumber(text: string): number | undefined {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? undefined : number;
}

/** Rules with a formula of their own; scales, bars and icons stay in the file, unshown. */
export function readConditionalFormats({ root }: SheetContent, styles: CellStyles): ConditionalFormatSpec[] {
  return childrenOf(root).flatMap((element) => {
    if (element.name !== "conditionalFormatting") return [];
    const areas = areasOf(element);
    return childrenOf(element).flatMap((rule): ConditionalFormatSpec[] => {
      const formula = childOf(rule, "formula")?.text ?? "";
      const dxf = attributeOfElement(rule, "dxfId");
      const [area, ...others] = areas;
      const isOwn = rule.name === "cfRule" && attributeOfElement(rule, "type") === "expression";
      if (!isOwn || formula === "" || dxf === undefined || area === undefined || others.length > 0) return [];
      return [{ area, formula: typedFormula(formula), style: styles.differenceOf(Number(dxf)) }];
    });
  });
}
