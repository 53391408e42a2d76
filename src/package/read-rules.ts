// SPDX-License-Identifier: EUPL-1.2
import { isAmountRule } from "../workbook/amount-rule";
import { parseArea, parseSheetArea } from "../workbook/references";
import type { Area, ConditionalFormatSpec, CriterionOperator, ValidationSpec } from "../workbook/spec";
import type { CellStyles } from "./read-styles";
import type { SheetContent } from "./sheet-content";
import { typedFormula } from "./stored-functions";
import { type XmlElement, attributeOfElement, childOf, childrenOf, isTrueAttribute, itemsOf } from "./xml";

/** What a workbook-wide name stands for, by the name in small letters. */
export type NamedTexts = ReadonlyMap<string, string>;

/** Checks on input that the screen can hold just as they are; others stay in the file, unshown. */
export function readValidations({ root }: SheetContent, names: NamedTexts): ValidationSpec[] {
  return validationElements(root).flatMap((element, origin) => {
    const message = attributeOfElement(element, "error") ?? "";
    const mayBeBlank = isTrueAttribute(element, "allowBlank") && { mayBeBlank: true as const };
    return areasOf(element).flatMap((area) => validationOf(element, { area, message, origin, ...mayBeBlank }, names));
  });
}

/** In the order that the origin of a rule counts them. */
export function validationElements(root: XmlElement): readonly XmlElement[] {
  return itemsOf(root, "dataValidations", "dataValidation");
}

/** In the order that the origin of a rule counts them. */
export function formatElements(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root)
    .filter(({ name }) => name === "conditionalFormatting")
    .flatMap((element) => childrenOf(element).filter(({ name }) => name === "cfRule"));
}

export function areasOf(element: XmlElement): Area[] {
  const texts = (attributeOfElement(element, "sqref") ?? "").split(/\s+/);
  return texts.flatMap((text) => parseArea(text) ?? []);
}

function validationOf(
  element: XmlElement,
  shared: Pick<ValidationSpec, "area" | "message" | "origin" | "mayBeBlank">,
  names: NamedTexts,
): ValidationSpec[] {
  const type = attributeOfElement(element, "type");
  const first = childOf(element, "formula1")?.text.trim() ?? "";
  const second = childOf(element, "formula2")?.text.trim() ?? "";
  const isStop = (attributeOfElement(element, "errorStyle") ?? "stop") === "stop";
  if (!isStop) return [];
  if (type === "custom") {
    if (isAmountRule(first)) return [{ ...shared, kind: "criterion", type, first }];
    return /^ISLOGICAL\(/i.test(first) ? [{ ...shared, kind: "checkbox" }] : [];
  }
  const list = /^"(.*)"$/s.exec(first)?.[1];
  if (type === "list" && list !== undefined) {
    return [{ ...shared, kind: "list", values: list.replaceAll('""', '"').split(",") }];
  }
  const operator = (attributeOfElement(element, "operator") ?? "between") as CriterionOperator;
  if (type === "list") {
    const cells = cellsOfList(first, names);
    return cells === undefined ? [] : [{ ...shared, kind: "criterion", type, first: cells }];
  }
  const [minimum, maximum] = [plainNumber(first), plainNumber(second)];
  const isPair = operator === "between" || operator === "notBetween";
  if (minimum === undefined || (isPair && maximum === undefined)) return [];
  if (type === "decimal" && operator === "between")
    return [{ ...shared, kind: "number", minimum, maximum: maximum as number }];
  if (type === "decimal" && operator === "greaterThanOrEqual") return [{ ...shared, kind: "number", minimum }];
  if (type !== "decimal" && type !== "whole" && type !== "textLength") return [];
  return [{ ...shared, kind: "criterion", type, operator, first, ...(isPair && { second }) }];
}

/** Where the screen can look a list up; one that a formula makes stays unshown, for it might refuse what is right. */
function cellsOfList(formula: string, names: NamedTexts): string | undefined {
  const text = names.get(formula.toLowerCase()) ?? formula;
  return parseSheetArea(text) !== undefined || parseArea(text) !== undefined ? text : undefined;
}

function plainNumber(text: string): number | undefined {
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? undefined : number;
}

/** Rules with a formula of their own; scales, bars and icons stay in the file, unshown. */
export function readConditionalFormats({ root }: SheetContent, styles: CellStyles): ConditionalFormatSpec[] {
  const priority = (rule: XmlElement) => Number(attributeOfElement(rule, "priority") ?? Infinity);
  const rules = formatElements(root).map((rule, origin) => ({ rule, origin }));
  return rules
    .sort((a, b) => priority(a.rule) - priority(b.rule))
    .flatMap(({ rule, origin }): ConditionalFormatSpec[] => {
      const formula = childOf(rule, "formula")?.text ?? "";
      const dxf = attributeOfElement(rule, "dxfId");
      const [area, ...others] = areasOf(rule.parent as XmlElement);
      const isOwn = attributeOfElement(rule, "type") === "expression";
      if (!isOwn || formula === "" || dxf === undefined || area === undefined || others.length > 0) return [];
      return [{ area, formula: typedFormula(formula), style: styles.differenceOf(Number(dxf)), origin }];
    });
}
