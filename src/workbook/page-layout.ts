import { lastOf } from "./extent";
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
  const end = Math.max(0, ...sheet.charts.map(({ place }) => place.lastRow));
  // Differences add up over pages: only a sheet that fits one page with room to spare is left to break by itself.
  if (heightOf(sheet, 0, end) < (SAFE_PART_OF_PAGE * paperHeight) / scale) return { breaksBefore: [] };
  const pageHeight = (SAFE_PART_OF_PAGE * paperHeight) / safeScale;
  return { breaksBefore: breaksBefore(sheet, pageHeight, end), scale: Math.floor(100 * safeScale) };
}

/** What goes on paper, where that is not everything. */
export function printedArea({ printedColumns, cells }: SheetSpec): Area | undefined {
  if (printedColumns === undefined) return undefined;
  const lastRow = Math.max(0, ...cells.map(({ row }) => row));
  return { firstRow: 0, firstColumn: 0, lastRow, lastColumn: printedColumns - 1 };
}

/** A chart starts a page, and so does a section that would otherwise go over the end of one. */
function breaksBefore(sheet: SheetSpec, pageHeight: number, end: number): number[] {
  const { frozen, charts, cells } = sheet;
  // From the row above, so that the frame of the chart does not touch the page before.
  const chartStarts = new Set(charts.map(({ place }) => place.firstRow - 1));
  const sections = cells.filter(({ style }) => style === "section").map(({ row }) => row);
  const starts = [...new Set([...chartStarts, ...sections])].filter((row) => row > frozen.rows).sort((a, b) => a - b);
  const room = pageHeight - heightOf(sheet, 0, frozen.rows - 1);
  let pageStart = frozen.rows;
  return starts.filter((start, index) => {
    const last = (starts[index + 1] ?? Math.max(start, end) + 1) - 1;
    const isNew = chartStarts.has(start) || (start > pageStart + 1 && heightOf(sheet, pageStart, last) > room);
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
