// SPDX-License-Identifier: EUPL-1.2
import { BEFORE_MERGES } from "./layout-changes";
import { areaText, cellText } from "../../workbook/references";
import type { Area, ConditionalFormatSpec, Criterion, SheetSpec, ValidationSpec } from "../../workbook/spec";
import { styleOf } from "../../workbook/styles";
import { areasOf, formatElements, validationElements } from "../read-rules";
import type { SheetContent } from "../sheet-content";
import { storedFormula } from "../stored-functions";
import type { StylePatch } from "../style-patch";
import { type XmlElement, attributeOfElement, childOf, childrenOf, descendantsOf } from "../xml";
import { type TextEdit, appendEdit, attributeEdit, escapeXml, insertEdit, removalEdit } from "../xml-text";

export type Rules = Pick<SheetSpec, "validations" | "conditionalFormats">;

type Rule = ValidationSpec | ConditionalFormatSpec;

/** What is in a sheet before its checks on input, and before a conditional format that is added to the others. */
const BEFORE_FORMATS = new Set([...BEFORE_MERGES, "mergeCells", "phoneticPr", "conditionalFormatting"]);

/**
 * Checks on input and conditional formats that were made, changed or taken away on the screen. `opened` is what the
 * screen showed after opening, where its rows and columns are now; a rule that is the same keeps every character.
 */
export function ruleEdits(content: SheetContent, opened: Rules, current: Rules, styles: StylePatch): TextEdit[] {
  return [
    // In the order of the schema: both may have to be put in at one place.
    ...formatEdits(content, opened.conditionalFormats, current.conditionalFormats, styles),
    ...validationEdits(content, opened.validations, current.validations),
  ];
}

/** What became of the rules: the areas of those that a file has, and those that are new. */
interface Changes<Each extends Rule> {
  /** By origin; no areas when the rule is gone. Rules that are as they were are left out. */
  readonly areas: ReadonlyMap<number, readonly Area[]>;
  readonly added: readonly Each[];
}

function changesIn<Each extends Rule>(
  elements: readonly XmlElement[],
  areasIn: (element: XmlElement) => Area[],
  opened: readonly Each[],
  current: readonly Each[],
): Changes<Each> {
  const criteria = new Map<number, string>();
  const before = grouped(opened, (rule) => rule.origin);
  for (const [origin, rules] of before) criteria.set(origin, criterionOf(rules[0] as Each));
  const isKept = (rule: Each) => rule.origin !== undefined && criteria.get(rule.origin) === criterionOf(rule);
  const kept = grouped(current.filter(isKept), (rule) => rule.origin);
  const areas = new Map<number, readonly Area[]>();
  for (const [origin, rules] of before) {
    const element = elements[origin];
    const [then, now] = [rules, kept.get(origin) ?? []].map((each) => each.map(({ area }) => area)) as [Area[], Area[]];
    if (element === undefined || sameAreas(then, now)) continue;
    areas.set(origin, areasNow(areasIn(element), then, now));
  }
  const known = new Set(opened.filter(({ origin }) => origin === undefined).map(ruleText));
  return { areas, added: current.filter((rule) => !isKept(rule) && !known.has(ruleText(rule))) };
}

function grouped<Each extends Rule>(rules: readonly Each[], by: (rule: Each) => number | undefined) {
  const groups = new Map<number, Each[]>();
  for (const rule of rules) {
    const key = by(rule);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return groups;
}

/** A rule without the place where it holds. */
function criterionOf({ area: _area, origin: _origin, ...rest }: Rule): string {
  return JSON.stringify("style" in rest ? { ...rest, style: styleOf(rest.style) } : rest);
}

function ruleText(rule: Rule): string {
  return `${areaText(rule.area)} ${criterionOf(rule)}`;
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  const text = (areas: readonly Area[]) =>
    areas
      .map((area) => areaText(area))
      .sort()
      .join();
  return text(a) === text(b);
}

/** The screen shows no more of an area than it has cells, so what it left as it was keeps the area of the file. */
function areasNow(stored: readonly Area[], then: readonly Area[], now: readonly Area[]): Area[] {
  const storedOf = (area: Area) =>
    stored.find(({ firstRow, firstColumn, lastRow, lastColumn }) => {
      const isSameCorner = firstRow === area.firstRow && firstColumn === area.firstColumn;
      return isSameCorner && lastRow >= area.lastRow && lastColumn >= area.lastColumn;
    });
  const shown = new Set(then.map(storedOf));
  const wasThen = new Set(then.map((area) => areaText(area)));
  return [
    ...stored.filter((area) => !shown.has(area)),
    ...now.map((area) => (wasThen.has(areaText(area)) ? (storedOf(area) ?? area) : area)),
  ];
}

const sqref = (areas: readonly Area[]) => areas.map((area) => areaText(area)).join(" ");

function validationEdits(
  content: SheetContent,
  opened: readonly ValidationSpec[],
  current: readonly ValidationSpec[],
): TextEdit[] {
  const { root } = content;
  const elements = validationElements(root);
  const { areas, added } = changesIn(elements, areasOf, opened, current);
  if (areas.size === 0 && added.length === 0) return [];
  const gone = [...areas].filter(([, now]) => now.length === 0).map(([origin]) => origin);
  const list = childOf(root, "dataValidations");
  const count = elements.length - gone.length + added.length;
  if (list !== undefined && count === 0) return [removalEdit(list)];
  const texts = added.map((each) => validationText(each, root.prefix)).join("");
  if (list === undefined || list.contentStart === list.end) {
    const whole = `<${root.prefix}dataValidations count="${count}">${texts}</${root.prefix}dataValidations>`;
    return list === undefined
      ? [insertEdit(content, root, whole, BEFORE_FORMATS)]
      : [{ start: list.start, end: list.end, text: whole }];
  }
  return [
    attributeEdit(content, list, { count: String(count) }),
    ...[...areas].map(([origin, now]) => {
      const element = elements[origin] as XmlElement;
      return now.length === 0 ? removalEdit(element) : attributeEdit(content, element, { sqref: sqref(now) });
    }),
    ...(texts === "" ? [] : [appendEdit(content, list, texts)]),
  ];
}

function validationText(validation: ValidationSpec, prefix: string): string {
  const { type, operator, first, second, strictness } = criterionIn(validation);
  const attributes = [
    ["type", type],
    ["errorStyle", strictness],
    ["operator", operator === "between" ? undefined : operator],
    ["allowBlank", validation.mayBeBlank ? "1" : undefined],
    ["showErrorMessage", "1"],
    ["error", validation.message === "" ? undefined : validation.message.slice(0, 255)],
    ["sqref", areaText(validation.area)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]));
  const formula = (name: string, text: string | undefined) =>
    text === undefined ? "" : `<${prefix}${name}>${escapeXml(storedFormula(text))}</${prefix}${name}>`;
  const inner = formula("formula1", first) + formula("formula2", second);
  return `<${prefix}dataValidation${attributes.join("")}>${inner}</${prefix}dataValidation>`;
}

/** A check in the terms of a file. */
function criterionIn(validation: ValidationSpec): Criterion {
  switch (validation.kind) {
    case "criterion":
      return validation;
    case "checkbox": {
      const { firstRow, firstColumn } = validation.area;
      return { type: "custom", first: `ISLOGICAL(${cellText(firstRow, firstColumn)})` };
    }
    case "list":
      return { type: "list", first: `"${validation.values.join(",").replaceAll('"', '""')}"` };
    case "named-list":
      return { type: "list", first: validation.name };
    case "number":
      return validation.maximum === undefined
        ? ({ type: "decimal", operator: "greaterThanOrEqual", first: String(validation.minimum) } as const)
        : ({ type: "decimal", first: String(validation.minimum), second: String(validation.maximum) } as const);
  }
}

function formatEdits(
  content: SheetContent,
  opened: readonly ConditionalFormatSpec[],
  current: readonly ConditionalFormatSpec[],
  styles: StylePatch,
): TextEdit[] {
  const { root } = content;
  const elements = formatElements(root);
  const areasIn = (rule: XmlElement) => areasOf(rule.parent as XmlElement);
  const { areas, added } = changesIn(elements, areasIn, opened, current);
  if (areas.size === 0 && added.length === 0) return [];
  const edits: TextEdit[] = [];
  const placed: string[] = [];
  const frame = (area: string, rule: string) =>
    `<${root.prefix}conditionalFormatting sqref="${area}">${rule}</${root.prefix}conditionalFormatting>`;
  const changed = new Map([...areas].map(([origin, now]) => [elements[origin] as XmlElement, now]));
  for (const home of new Set([...changed.keys()].map(({ parent }) => parent as XmlElement))) {
    const rules = childrenOf(home);
    const [only, ...others] = rules;
    const now = changed.get(only as XmlElement) ?? [];
    if (others.length === 0 && now.length > 0) {
      edits.push(attributeEdit(content, home, { sqref: sqref(now) }));
      continue;
    }
    // The other rules of the same cells stay where they are.
    const leaving = rules.filter((rule) => changed.has(rule));
    if (leaving.length === rules.length) edits.push(removalEdit(home));
    else edits.push(...leaving.map(removalEdit));
    for (const rule of leaving) {
      const moved = changed.get(rule) ?? [];
      if (moved.length > 0) placed.push(frame(sqref(moved), content.text.slice(rule.start, rule.end)));
    }
  }
  if (added.length > 0) edits.push(...lowered(content, added.length, edits));
  for (const [index, { area, formula, style }] of added.entries()) {
    const dxf = styles.difference(styleOf(style));
    const rule = `<${root.prefix}cfRule type="expression" dxfId="${dxf}" priority="${index + 1}"><${root.prefix}formula>${escapeXml(storedFormula(formula))}</${root.prefix}formula></${root.prefix}cfRule>`;
    placed.push(frame(areaText(area), rule));
  }
  if (placed.length > 0) edits.push(insertEdit(content, root, placed.join(""), BEFORE_FORMATS));
  return edits;
}

/** From 1 January 1904 back to 30 December 1899, from where the screen counts. */
const DAYS_BEFORE_1904 = 1_462;

/** A check on days, with its days as a file counts them that starts in 1904. */
export function countedFrom1904(validation: ValidationSpec): ValidationSpec {
  if (validation.kind !== "criterion" || validation.type !== "date") return validation;
  const moved = (limit: string) => (Number.isFinite(Number(limit)) ? String(Number(limit) - DAYS_BEFORE_1904) : limit);
  const { first, second } = validation;
  return { ...validation, first: moved(first), ...(second !== undefined && { second: moved(second) }) };
}

/** The last rule that was made comes first, as on the screen: the others make way. */
function lowered(content: SheetContent, by: number, edits: readonly TextEdit[]): TextEdit[] {
  const isInEdit = ({ start, end }: XmlElement) => edits.some((edit) => edit.start <= start && edit.end >= end);
  return [...descendantsOf(content.root)].flatMap((element) => {
    const priority = Number(attributeOfElement(element, "priority") ?? NaN);
    if (element.name !== "cfRule" || !Number.isFinite(priority) || isInEdit(element)) return [];
    return [attributeEdit(content, element, { priority: String(priority + by) })];
  });
}
