import { friendlyText } from "./formula-text";
import type { Text } from "../functions/language";
import { parseArea } from "../workbook/references";

import type { Home } from "./operands";
import { type TranslatedElsewhere, type Translation } from "./translation";
import { Untranslatable } from "./untranslatable";
import { attribute, elements, escapeXml, firstElement, replaceElements, unescapeXml } from "./xml";

/** Formulas that stand in no cell: of names, formats, checks on input and tables. */

const OURS = /kader(dev)?[._]|ANCHORARRAY/i;
/** The same, in XML: a letter may also be written as a number. */
const OURS_IN_XML = /kader(dev)?[._]|ANCHORARRAY|&#/i;

const WORDS = {
  name: { nl: "naam", en: "name" },
  format: { nl: "voorwaardelijke opmaak", en: "conditional format" },
  check: { nl: "gegevensvalidatie", en: "data validation" },
  table: { nl: "tabel", en: "table" },
} as const satisfies Record<string, Text>;

export type Elsewhere = TranslatedElsewhere & { readonly kind: Text };

/** A formula that cannot be rewritten becomes what does no harm: an honest error, no format, no check. */
function rewritten(
  translation: Translation,
  formula: string,
  home: Home,
  place: { readonly kind: Text; readonly where: string; readonly otherwise: string },
  found: Elsewhere[],
): string {
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

export function translateNames(translation: Translation, workbookXml: string, found: Elsewhere[]): string {
  const { sheets } = translation.workbook;
  return replaceElements(workbookXml, "definedName", ({ prefix, attributes, content }) => {
    const formula = unescapeXml(content ?? "");
    if (!OURS.test(formula)) return undefined;
    const where = attribute(attributes, "name") ?? "";
    const sheet = sheets[Number(attribute(attributes, "localSheetId") ?? 0)]?.title ?? "";
    const text = rewritten(translation, formula, { sheet }, { kind: WORDS.name, where, otherwise: "#N/A" }, found);
    return text === formula
      ? undefined
      : `<${prefix}definedName${attributes}>${escapeXml(text)}</${prefix}definedName>`;
  });
}

export function translateRules(translation: Translation, sheet: string, xml: string, found: Elsewhere[]): string {
  let changed = xml;
  for (const [name, kind, otherwise, inner] of [
    ["conditionalFormatting", WORDS.format, "FALSE", ["formula", "f"]],
    ["dataValidation", WORDS.check, "TRUE", ["formula1", "formula2", "f"]],
  ] as const) {
    changed = replaceElements(changed, name, (element) => {
      const { prefix, attributes, content = "" } = element;
      if (!OURS_IN_XML.test(content)) return undefined;
      const range = attribute(attributes, "sqref") ?? unescapeXml(firstElement(content, "sqref")?.content ?? "");
      const area = parseArea(range);
      // One formula serves every cell of a range, so only in a range of one cell may it depend on where it stands.
      const isOneCell = area && area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
      const home = isOneCell ? { sheet, row: area.firstRow, column: area.firstColumn } : { sheet };
      const place = { kind, where: `${sheet}!${range}`, otherwise };
      const text = inner.reduce(
        (before, tag) =>
          replaceElements(before, tag, (formula) => {
            const stored = unescapeXml(formula.content ?? "");
            if (!OURS.test(stored)) return undefined;
            const after = rewritten(translation, stored, home, place, found);
            return `<${formula.prefix}${tag}${formula.attributes}>${escapeXml(after)}</${formula.prefix}${tag}>`;
          }),
        content,
      );
      return `<${prefix}${name}${attributes}>${text}</${prefix}${name}>`;
    });
  }
  return changed;
}

/** The cells of a table have their own formulas; the formula for new rows cannot be kept. */
export function translateTable(xml: string, table: string, found: Elsewhere[]): string {
  let changed = xml;
  for (const name of ["calculatedColumnFormula", "totalsRowFormula"]) {
    changed = replaceElements(changed, name, ({ content }) => {
      const formula = unescapeXml(content ?? "");
      if (!OURS.test(formula)) return undefined;
      found.push({ kind: WORDS.table, where: table, formula: `=${friendlyText(formula)}` });
      return "";
    });
  }
  if (changed === xml) return xml;
  return replaceElements(changed, "tableColumn", ({ prefix, attributes, content }) => {
    if (
      attribute(attributes, "totalsRowFunction") !== "custom" ||
      [...elements(content ?? "", "totalsRowFormula")].length
    ) {
      return undefined;
    }
    const rest = attributes.replace(/\stotalsRowFunction="custom"/, "");
    return content
      ? `<${prefix}tableColumn${rest}>${content}</${prefix}tableColumn>`
      : `<${prefix}tableColumn${rest}/>`;
  });
}
