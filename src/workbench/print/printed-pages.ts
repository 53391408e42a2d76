// SPDX-License-Identifier: EUPL-1.2
import { render } from "lit";
import type { PrintedSheet } from "../../hosts/univer/print/printed-sheet";
import { pictureOf } from "../../taskpane/frame/chart-picture";
import { type PageText, pageText } from "../../workbook/page-text";
import { type Pages, type PaperSize, type SheetPage, paginate, paperSize } from "../../workbook/paginate";
import type { ChartSpec } from "../../workbook/spec";
import { type ValueAt, chartView, withTexts } from "../chart-view";
import { textElement } from "../page-elements";
import { SheetTables } from "./sheet-table";
import "./print.css";

/** What is on the pages besides the cells. */
export interface PrintedWith {
  readonly fileName: string;
  readonly locale: string;
  chartsOf(title: string): readonly ChartSpec[];
  valueAt(title: string): ValueAt;
}

/** A sheet in pages, without those on which there is nothing to see. */
export interface LaidOut {
  readonly sheet: PrintedSheet;
  readonly tables: SheetTables;
  readonly charts: readonly ChartSpec[];
  readonly scale: number;
  readonly pages: readonly SheetPage[];
}

export function layOut(sheet: PrintedSheet, charts: readonly ChartSpec[]): LaidOut {
  const tables = new SheetTables(sheet);
  const { scale, pages }: Pages = paginate(sheet.page, sheet.sizes, sheet.used);
  const isSeen = (page: SheetPage) => tables.hasSomething(page) || charts.some((chart) => startsOn(page, chart));
  return { sheet, tables, charts, scale, pages: pages.filter(isSeen) };
}

/** All pages, each a part of its own with the size of its paper; the browser prints nothing else while they are there. */
export function printedPages(laidOut: readonly LaidOut[], given: PrintedWith): HTMLElement {
  const whole = document.createElement("div");
  whole.id = "print";
  const papers = [...new Set(laidOut.map(({ sheet }) => paperName(paperSize(sheet.page))))];
  const rules = papers.map(
    (name, index) => `@page paper-${index} { size: ${name}; margin: 0 } .paper-${index} { page: paper-${index} }`,
  );
  whole.append(textElement("style", rules.join("\n")));
  const count = laidOut.reduce((sum, { pages }) => sum + pages.length, 0);
  const now = new Date();
  const facts = {
    pages: count,
    fileName: given.fileName,
    date: now.toLocaleDateString(given.locale),
    time: now.toLocaleTimeString(given.locale, { timeStyle: "short" }),
  };
  let number = 0;
  for (const each of laidOut) {
    const { page, title } = each.sheet;
    const paper = paperSize(page);
    for (const part of each.pages) {
      number += 1;
      const section = document.createElement("section");
      section.className = `paper-${papers.indexOf(paperName(paper))}`;
      Object.assign(section.style, { width: `${paper.width}mm`, height: `${paper.height}mm` });
      const own = { ...facts, page: number, sheetTitle: title };
      section.append(
        ...edgeOf(page.header, "header", page.margins, own),
        contentOf(each, part, paper, given),
        ...edgeOf(page.footer, "footer", page.margins, own),
      );
      whole.append(section);
    }
  }
  return whole;
}

function paperName({ width, height }: PaperSize): string {
  return `${width}mm ${height}mm`;
}

function edgeOf(
  stored: string | undefined,
  edge: "header" | "footer",
  margins: PrintedSheet["page"]["margins"],
  facts: Parameters<typeof pageText>[1],
): HTMLElement[] {
  if (stored === undefined) return [];
  const element = document.createElement(edge);
  const texts: PageText = pageText(stored, facts);
  for (const side of ["left", "centre", "right"] as const) element.append(textElement("span", texts[side]));
  element.style.left = `${margins.left}in`;
  element.style.right = `${margins.right}in`;
  element.style[edge === "header" ? "top" : "bottom"] = `${margins[edge]}in`;
  return [element];
}

function contentOf({ sheet, tables, charts, scale }: LaidOut, page: SheetPage, paper: PaperSize, given: PrintedWith) {
  const { margins, isCentredAcross } = sheet.page;
  const content = document.createElement("div");
  content.className = "content";
  const indent = isCentredAcross ? Math.max(0, paper.room.width - tables.widthOf(page.columns) * scale) / 2 : 0;
  Object.assign(content.style, {
    top: `${margins.top}in`,
    left: `calc(${margins.left}in + ${indent}px)`,
    transform: `scale(${scale})`,
  });
  content.append(tables.tableOf(page));
  for (const chart of charts.filter((each) => startsOn(page, each)))
    content.append(chartOn(page, chart, sheet, tables, given));
  return content;
}

function startsOn({ rows, columns }: SheetPage, { place }: ChartSpec): boolean {
  return rows.includes(place.firstRow) && columns.includes(place.firstColumn);
}

/** Over the cells that the sheet leaves free for it. */
function chartOn(
  { titleRows, rows, columns }: SheetPage,
  chart: ChartSpec,
  { title, sizes }: PrintedSheet,
  tables: SheetTables,
  { locale, valueAt }: PrintedWith,
): HTMLElement {
  const { firstRow, lastRow, firstColumn, lastColumn } = chart.place;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const shown = withTexts(chart, valueAt(title));
  const drawn = document.createElement("div");
  render(
    chartView(shown, valueAt(title), (value) => number.format(value)),
    drawn,
  );
  const drawing = drawn.querySelector("svg");
  const box = document.createElement("div");
  box.className = "drawing";
  const between = (all: readonly number[], first: number, last: number) =>
    all.slice(first, last + 1).reduce((sum, size) => sum + size, 0);
  Object.assign(box.style, {
    top: `${tables.heightOf(titleRows) + tables.heightOf(rows.filter((row) => row < firstRow))}px`,
    left: `${tables.widthOf(columns.filter((column) => column < firstColumn))}px`,
    width: `${between(sizes.columns, firstColumn, lastColumn)}px`,
    height: `${between(sizes.rows, firstRow, lastRow)}px`,
  });
  if (drawing !== null) box.append(pictureOf(drawing, shown.title));
  return box;
}
