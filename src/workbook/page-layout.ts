// SPDX-License-Identifier: EUPL-1.2
import { lastOf } from "./extent";
import { cellArea } from "./references";
import type { Area, SheetSpec } from "./spec";

const POINTS_PER_INCH = 72;
const A4_LANDSCAPE_INCHES = { width: 11.69, height: 8.27 };
export const MARGINS_INCHES = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.75, header: 0.3, footer: 0.3 };

const DEFAULT_ROW_POINTS = 15;
const DEFAULT_COLUMN_CHARACTERS = 8.43;

/** A column of n characters is 7n + 5 pixels wide in the standard font; a pixel is three quarters of a point. */
export function columnPoints(characters: number): number {
  return (7 * characters + 5) * 0.75;
}

/** Programs, and machines without the standard font, measure rows and columns differently: this much is sure to fit. */
const SAFE_PART_OF_PAGE = 0.85;

export interface PageLayout {
  /** Rows before which a new page starts. */
  readonly breaksBefore: readonly number[];
  /** Per cent; left out where the program may fit the sheet to the width of a page itself. */
  readonly scale?: number;
}

/**
 * How a sheet is printed: one page wide, and no chart cut in two. Excel and LibreOffice ignore page breaks on a sheet
 * that they fit to a page themselves, so a sheet that needs breaks states how far it is scaled down.
 */
export function pageLayout(sheet: SheetSpec): PageLayout {
  const { left, right, top, bottom } = MARGINS_INCHES;
  const pageWidth = (A4_LANDSCAPE_INCHES.width - left - right) * POINTS_PER_INCH;
  const width = widthOf(sheet);
  const scale = Math.min(1, pageWidth / width);
  const safeScale = Math.min(1, (SAFE_PART_OF_PAGE * pageWidth) / width);
  const paperHeight = (A4_LANDSCAPE_INCHES.height - top - bottom) * POINTS_PER_INCH;
  if (sheet.printedRows === "none") return { breaksBefore: [] };
  const end = sheet.printedRows?.last ?? Math.max(0, ...sheet.charts.map(({ place }) => place.lastRow));
  // Differences add up over pages: only a sheet that fits one page with room to spare is left to break by itself.
  if (printedHeight(sheet, end) < (SAFE_PART_OF_PAGE * paperHeight) / scale) return { breaksBefore: [] };
  const pageHeight = (SAFE_PART_OF_PAGE * paperHeight) / safeScale;
  return { breaksBefore: breaksBefore(sheet, pageHeight, end), scale: Math.floor(100 * safeScale) };
}

/** What goes on paper, where that is not everything. */
export function printedArea(sheet: SheetSpec): Area | undefined {
  const { printedColumns, printedRows, cells, columnWidths } = sheet;
  // The corner is empty on every sheet: with nothing else to print there is no page.
  if (printedRows === "none") return cellArea(0, 0);
  if (printedColumns === undefined && printedRows === undefined) return undefined;
  const { first = 0, last = lastOf(cells).row } = printedRows ?? {};
  const lastColumn = (printedColumns ?? columnWidths.length) - 1;
  return { firstRow: first, firstColumn: 0, lastRow: last, lastColumn };
}

/** What goes on paper: the frozen rows, and those that are printed below them. */
function printedHeight(sheet: SheetSpec, end: number): number {
  const { frozen, printedRows } = sheet;
  if (printedRows === undefined || printedRows === "none") return heightOf(sheet, 0, end);
  return heightOf(sheet, 0, frozen.rows - 1) + heightOf(sheet, printedRows.first, printedRows.last);
}

/** A chart or a section that would otherwise go over the end of a page starts one. */
function breaksBefore(sheet: SheetSpec, pageHeight: number, end: number): number[] {
  const { frozen, charts, cells, printedRows } = sheet;
  // From the row above, so that the frame of the chart does not touch the page before.
  const chartStarts = new Set(charts.map(({ place }) => place.firstRow - 1));
  const sections = cells.filter(({ style }) => style === "section").map(({ row }) => row);
  const first = printedRows === undefined || printedRows === "none" ? frozen.rows : printedRows.first;
  const starts = [...new Set([...chartStarts, ...sections])]
    .filter((row) => row > first && row <= end)
    .sort((a, b) => a - b);
  const room = pageHeight - heightOf(sheet, 0, frozen.rows - 1);
  let pageStart = first;
  return starts.filter((start, index) => {
    const last = (starts[index + 1] ?? Math.max(start, end) + 1) - 1;
    const isNew = start > pageStart + 1 && heightOf(sheet, pageStart, last) > room;
    if (isNew) pageStart = start;
    return isNew;
  });
}

function widthOf(sheet: SheetSpec): number {
  const lastUsed = Math.max(
    sheet.columnWidths.length - 1,
    lastOf(sheet.cells).column,
    ...sheet.charts.map((chart) => chart.place.lastColumn),
  );
  const lastColumn = printedArea(sheet)?.lastColumn ?? lastUsed;
  let width = 0;
  for (let column = 0; column <= lastColumn; column++) {
    width += columnPoints(sheet.columnWidths[column] ?? DEFAULT_COLUMN_CHARACTERS);
  }
  return width;
}

function heightOf(sheet: SheetSpec, firstRow: number, lastRow: number): number {
  let height = 0;
  for (let row = firstRow; row <= lastRow; row++) height += sheet.rowHeights.get(row) ?? DEFAULT_ROW_POINTS;
  return height;
}
