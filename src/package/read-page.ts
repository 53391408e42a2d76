// SPDX-License-Identifier: EUPL-1.2
import { MOST_COLUMNS, MOST_ROWS, referredArea } from "../workbook/references";
import type { Area, PageSpec } from "../workbook/spec";
import type { SheetContent } from "./sheet-content";
import type { StoredName } from "./workbook-file";
import { type XmlElement, attributeOfElement, childOf, isTrueAttribute, itemsOf } from "./xml";

/** What Excel takes where a file says nothing, in inches; the paper is that of this country. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const A4 = 9;

/** How a sheet goes on paper; `names` are those of the sheet alone, which say what is printed and repeated. */
export function readPage({ root }: SheetContent, title: string, names: readonly StoredName[]): PageSpec {
  const [setup, margins, options] = ["pageSetup", "pageMargins", "printOptions"].map((name) => childOf(root, name));
  const isFitted = isOn(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const header = childOf(childOf(root, "headerFooter"), "oddHeader")?.text;
  const footer = childOf(childOf(root, "headerFooter"), "oddFooter")?.text;
  const areas = areasBehind("_xlnm.Print_Area", title, names);
  const titles = areasBehind("_xlnm.Print_Titles", title, names);
  const titleRows = titles.find(({ lastColumn }) => lastColumn === MOST_COLUMNS - 1);
  const titleColumns = titles.find(({ lastRow }) => lastRow === MOST_ROWS - 1);
  return {
    paper: numberIn(setup, "paperSize", A4),
    isLandscape: setup !== undefined && attributeOfElement(setup, "orientation") === "landscape",
    margins: {
      left: numberIn(margins, "left", MARGINS.left),
      right: numberIn(margins, "right", MARGINS.right),
      top: numberIn(margins, "top", MARGINS.top),
      bottom: numberIn(margins, "bottom", MARGINS.bottom),
      header: numberIn(margins, "header", MARGINS.header),
      footer: numberIn(margins, "footer", MARGINS.footer),
    },
    ...(isFitted
      ? { fit: { width: numberIn(setup, "fitToWidth", 1), height: numberIn(setup, "fitToHeight", 1) } }
      : { scale: Math.min(400, Math.max(10, numberIn(setup, "scale", 100))) }),
    ...(areas.length > 0 && { areas }),
    ...(titleRows && { titleRows: { first: titleRows.firstRow, last: titleRows.lastRow } }),
    ...(titleColumns && { titleColumns: { first: titleColumns.firstColumn, last: titleColumns.lastColumn } }),
    ...(header && { header }),
    ...(footer && { footer }),
    rowBreaks: breaksIn(root, "rowBreaks"),
    columnBreaks: breaksIn(root, "colBreaks"),
    ...(setup !== undefined && attributeOfElement(setup, "pageOrder") === "overThenDown" && { isAcrossFirst: true }),
    ...(isOn(options, "horizontalCentered") && { isCentredAcross: true }),
    ...(isOn(options, "gridLines") && { hasGridLines: true }),
  };
}

function isOn(element: XmlElement | undefined, name: string): boolean {
  return element !== undefined && isTrueAttribute(element, name);
}

/** What is no number of a sensible size counts as not said. */
function numberIn(element: XmlElement | undefined, name: string, otherwise: number): number {
  const text = element && attributeOfElement(element, name);
  const number = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) && number >= 0 && number <= MOST_ROWS ? number : otherwise;
}

function breaksIn(root: XmlElement, list: string): number[] {
  return itemsOf(root, list, "brk")
    .map((each) => numberIn(each, "id", 0))
    .filter((each) => each > 0);
}

/** A name of this kind stands for areas of its own sheet with commas between them; a title may have commas too. */
function areasBehind(wanted: string, title: string, names: readonly StoredName[]): Area[] {
  const text = names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.text ?? "";
  const pieces = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return pieces.flatMap((piece) => {
    const found = referredArea(piece.trim(), title);
    return found?.sheetTitle.toLowerCase() === title.toLowerCase() ? [found.area] : [];
  });
}
