// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../../workbook/references";
import { placeOf, spanOf, isUnchanged } from "./axis-map";
import { type SheetShift, type Shifts, shiftAreas, shiftFormula } from "./shift-references";
import { RELATIONSHIPS_NAMESPACE, type XmlDocument, type XmlElement, attributeOfElement } from "../xml";
import { type TextEdit, attributeEdit, contentEdit, escapeXml, removalEdit } from "../xml-text";

/**
 * Everything in a part that refers to cells, by what its elements and attributes are called. Rows of a sheet are left
 * to whoever writes its cells.
 */

/** Elements whose text is a formula. */
const FORMULAS = new Set([
  "formula",
  "formula1",
  "formula2",
  "f",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
/** Elements that are nothing without their area. */
const WITH_AREA = new Set([
  "mergeCell",
  "hyperlink",
  "comment",
  "threadedComment",
  "conditionalFormatting",
  "dataValidation",
  "protectedRange",
  "ignoredError",
  "cellWatch",
  "inputCells",
]);
/** Attributes that name cells of the part's own sheet. */
const AREAS = ["ref", "sqref", "activeCell", "topLeftCell", "r1", "r2"] as const;

/** @param home the title, before the change, of the sheet that the part belongs to */
export function shiftPart(document: XmlDocument, home: string, shifts: Shifts): TextEdit[] {
  const own = shifts.get(home.toLowerCase());
  const visit = (element: XmlElement): TextEdit[] | "gone" => {
    if (element.name === "sheetData") return [];
    const edit = changeOf(document, element, own, home, shifts);
    if (edit === "gone") return "gone";
    const children = element.children.map(visit);
    const left = children.filter((each) => each !== "gone").length;
    // A list that lost all of its items may not stay.
    if (children.length > 0 && left === 0 && LISTS.has(element.name)) return "gone";
    const isFewer = left < children.length && attributeOfElement(element, "count") !== undefined;
    return [
      ...edit,
      ...(isFewer && edit.length === 0 ? [attributeEdit(document, element, { count: String(left) })] : []),
      ...children.flatMap((each, index) =>
        each === "gone" ? [removalEdit(element.children[index] as XmlElement)] : each,
      ),
    ];
  };
  const edits = visit(document.root);
  return edits === "gone" ? [] : edits;
}

const LISTS = new Set([
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "cols",
  "rowBreaks",
  "colBreaks",
  "protectedRanges",
  "ignoredErrors",
  "cellWatches",
  "conditionalFormattings",
]);

function changeOf(
  document: XmlDocument,
  element: XmlElement,
  own: SheetShift | undefined,
  home: string,
  shifts: Shifts,
): TextEdit[] | "gone" {
  if (FORMULAS.has(element.name) && element.children.length === 0) {
    const after = shiftFormula(element.text, home, shifts);
    return after === element.text ? [] : [contentEdit(document, element, escapeXml(after))];
  }
  if (element.name === "hyperlink" || element.name === "dataConsolidate") {
    const location = attributeOfElement(element, "location");
    // Behind an address outside of the workbook it is no place in this one.
    const isOutside = attributeOfElement(element, "id", RELATIONSHIPS_NAMESPACE) !== undefined;
    if (location !== undefined && !isOutside) {
      const after = shiftFormula(location, home, shifts);
      const area = own && shiftAreas(attributeOfElement(element, "ref") ?? "", own);
      if (area === "") return "gone";
      return changed(document, element, { location: after, ...(area !== undefined && { ref: area }) });
    }
  }
  if (own === undefined) return [];
  switch (element.name) {
    case "sqref": {
      const after = shiftAreas(element.text, own);
      return after === element.text ? [] : [contentEdit(document, element, escapeXml(after))];
    }
    case "col":
      if (element.parent?.name !== "cols") return [];
      return shiftColumns(document, element, own);
    case "brk":
      return shiftBreak(document, element, own);
    case "from":
    case "to":
      return shiftAnchor(document, element, own);
    case "pane":
      return [];
  }
  const changes: Record<string, string> = {};
  for (const name of AREAS) {
    const value = attributeOfElement(element, name);
    if (
      value === undefined ||
      !value
        .split(/\s+/)
        .every((each) => parseArea(each) !== undefined || /^[A-Z$]+:[A-Z$]+$|^[\d$]+:[\d$]+$/i.test(each))
    )
      continue;
    const after = shiftAreas(value, own);
    if (after === "") {
      if (WITH_AREA.has(element.name)) return "gone";
      continue;
    }
    changes[name] = after;
  }
  return changed(document, element, changes);
}

function changed(document: XmlDocument, element: XmlElement, changes: Readonly<Record<string, string>>): TextEdit[] {
  const real = Object.entries(changes).filter(([name, value]) => attributeOfElement(element, name) !== value);
  return real.length === 0 ? [] : [attributeEdit(document, element, Object.fromEntries(real))];
}

/** Widths go with their columns. */
function shiftColumns(document: XmlDocument, element: XmlElement, { columns }: SheetShift): TextEdit[] | "gone" {
  if (isUnchanged(columns)) return [];
  const [min, max] = ["min", "max"].map((name) => Number(attributeOfElement(element, name) ?? 1) - 1);
  const span = spanOf(columns, min ?? 0, max ?? 0);
  if (span === undefined || span[0] >= 16_384) return "gone";
  return changed(document, element, { min: String(span[0] + 1), max: String(Math.min(span[1] + 1, 16_384)) });
}

function shiftBreak(document: XmlDocument, element: XmlElement, { rows, columns }: SheetShift): TextEdit[] | "gone" {
  const map = element.parent?.name === "colBreaks" ? columns : rows;
  if (isUnchanged(map)) return [];
  const place = placeOf(map, Number(attributeOfElement(element, "id") ?? 0));
  return place === undefined ? "gone" : changed(document, element, { id: String(place) });
}

/** Where a drawing begins and ends: in cells, counted from 0. */
function shiftAnchor(document: XmlDocument, element: XmlElement, { rows, columns }: SheetShift): TextEdit[] {
  return element.children.flatMap((child) => {
    const map = child.name === "row" ? rows : child.name === "col" ? columns : undefined;
    if (map === undefined) return [];
    const now = Number(child.text);
    const span = spanOf(map, now, Infinity) ?? [now];
    return span[0] === now ? [] : [contentEdit(document, child, String(span[0]))];
  });
}
