// SPDX-License-Identifier: EUPL-1.2
import { friendlyText } from "./formula-text";
import type { Text } from "../../functions/language";
import { type XmlDocument, type XmlElement, attributeOfElement, descendantsOf, itemsOf } from "../../package/xml";
import { type TextEdit, attributeEdit, contentEdit, escapeXml, removalEdit } from "../../package/xml-text";
import { parseArea } from "../../workbook/references";
import type { FormulaLocation } from "./operands";
import { type TranslatedNonCellFormula, type Translation } from "./translation";
import { Untranslatable } from "./untranslatable";

/** Formulas that are in no cell: of names, formats, checks on input and tables. */

const OURS = /kader(dev)?[._]|ANCHORARRAY/i;

const WORDS = {
  name: { nl: "naam", en: "name" },
  format: { nl: "voorwaardelijke opmaak", en: "conditional format" },
  check: { nl: "gegevensvalidatie", en: "data validation" },
  table: { nl: "tabel", en: "table" },
} as const satisfies Record<string, Text>;

export type NonCellFormula = TranslatedNonCellFormula & { readonly kind: Text };

/** A formula that cannot be rewritten becomes what does no harm: an honest error, no format, no check. */
function rewritten(
  translation: Translation,
  formula: string,
  home: FormulaLocation,
  place: { readonly kind: Text; readonly where: string; readonly otherwise?: string },
  found: NonCellFormula[],
): string | undefined {
  const entry = { kind: place.kind, where: place.where, formula: `=${friendlyText(formula)}` };
  try {
    const text = translation.rewriteElsewhere(formula, home);
    if (text !== formula) found.push(entry);
    return text;
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    found.push({ ...entry, reason: error.reason });
    return place.otherwise;
  }
}

export function translateNames(translation: Translation, document: XmlDocument, found: NonCellFormula[]): TextEdit[] {
  const { sheets } = translation.workbook;
  return itemsOf(document.root, "definedNames", "definedName").flatMap((element) => {
    const formula = element.text;
    if (!OURS.test(formula)) return [];
    const where = attributeOfElement(element, "name") ?? "";
    const sheet = sheets[Number(attributeOfElement(element, "localSheetId") ?? 0)]?.title ?? "";
    const text = rewritten(translation, formula, { sheet }, { kind: WORDS.name, where, otherwise: "#N/A" }, found);
    return text === formula || text === undefined ? [] : [contentEdit(document, element, escapeXml(text))];
  });
}

/** Elements with rules for an area of cells, and what is in the place of a formula that cannot be kept. */
const RULES = {
  conditionalFormatting: { kind: WORDS.format, otherwise: "FALSE" },
  dataValidation: { kind: WORDS.check, otherwise: "TRUE" },
} as const;

export function translateRules(
  translation: Translation,
  sheet: string,
  document: XmlDocument,
  found: NonCellFormula[],
): TextEdit[] {
  return [...descendantsOf(document.root)].flatMap((element) => {
    const rule = Object.hasOwn(RULES, element.name) ? RULES[element.name as keyof typeof RULES] : undefined;
    if (rule === undefined) return [];
    const inner = [...descendantsOf(element)];
    const range = attributeOfElement(element, "sqref") ?? inner.find(({ name }) => name === "sqref")?.text ?? "";
    const area = parseArea(range);
    // One formula serves every cell of a range, so only in a range of one cell may it depend on where it is.
    const isOneCell = area && area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
    const home = isOneCell ? { sheet, row: area.firstRow, column: area.firstColumn } : { sheet };
    const place = { kind: rule.kind, where: `${sheet}!${range}` };
    const formulas = inner.filter(({ name, children }) => RULE_FORMULAS.includes(name) && children.length === 0);
    return [
      ...formulas.flatMap((formula) => {
        if (!OURS.test(formula.text)) return [];
        const after = rewritten(translation, formula.text, home, { ...place, otherwise: rule.otherwise }, found);
        const isSame = after === undefined || after === formula.text;
        return isSame ? [] : [contentEdit(document, formula, escapeXml(after))];
      }),
      ...thresholdEdits(document, element, (formula) => rewritten(translation, formula, home, place, found)),
    ];
  });
}

/** Elements of rules whose text is a formula. */
export const RULE_FORMULAS: readonly string[] = ["formula", "formula1", "formula2", "f"];

/** Scales, bars and icons have formulas in attributes; a rule whose threshold cannot be told is taken out. */
function thresholdEdits(
  document: XmlDocument,
  element: XmlElement,
  translated: (formula: string) => string | undefined,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const gone = new Set<XmlElement>();
  for (const threshold of descendantsOf(element)) {
    const formula = threshold.name === "cfvo" ? (attributeOfElement(threshold, "val") ?? "") : "";
    if (!OURS.test(formula)) continue;
    const after = translated(formula);
    if (after === undefined) gone.add(ruleAround(threshold));
    else if (after !== formula) edits.push(attributeEdit(document, threshold, { val: after }));
  }
  if (gone.size === 0) return edits;
  const left = edits.filter(({ start }) => ![...gone].some((rule) => start >= rule.start && start < rule.end));
  const isEmptied = element.children.every((child) => gone.has(child) || child.name === "sqref");
  return isEmptied ? [removalEdit(element)] : [...left, ...[...gone].map(removalEdit)];
}

function ruleAround(threshold: XmlElement): XmlElement {
  let at: XmlElement = threshold;
  while (at.name !== "cfRule" && at.parent !== undefined) at = at.parent;
  return at;
}

/** The cells of a table have their own formulas; the formula for new rows cannot be kept. */
export function translateTable(document: XmlDocument, table: string, found: NonCellFormula[]): TextEdit[] {
  return [...descendantsOf(document.root)].flatMap((column) => {
    if (column.name !== "tableColumn") return [];
    const gone = column.children.filter(
      ({ name, text }) => (name === "calculatedColumnFormula" || name === "totalsRowFormula") && OURS.test(text),
    );
    for (const { text } of gone) found.push({ kind: WORDS.table, where: table, formula: `=${friendlyText(text)}` });
    const hadTotal = gone.some(({ name }) => name === "totalsRowFormula");
    const isCustom = attributeOfElement(column, "totalsRowFunction") === "custom";
    return [
      ...gone.map(removalEdit),
      ...(hadTotal && isCustom ? [attributeEdit(document, column, { totalsRowFunction: undefined })] : []),
    ];
  });
}
