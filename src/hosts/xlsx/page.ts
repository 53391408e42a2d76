import type { SheetSpec } from "../../workbook/spec";

const POINTS_PER_INCH = 72;
const A4_LANDSCAPE_INCHES = { width: 11.69, height: 8.27 };
export const MARGINS_INCHES = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.75, header: 0.3, footer: 0.3 };

const DEFAULT_ROW_POINTS = 15;
const DEFAULT_COLUMN_CHARACTERS = 8.43;

/** A column of n characters is 7n + 5 pixels wide in the standard font; a pixel is three quarters of a point. */
function columnPoints(characters: number): number {
  return (7 * characters + 5) * 0.75;
}

const SAFE_PART_OF_PAGE = 0.85;

/**
 * Rows before which a new page must start, so that no chart is cut in two. Pages are one sheet wide, so a wide sheet
 * is scaled down and more rows fit.
 */
export function pageBreaksBefore(sheet: SheetSpec): number[] {
  const lastColumn = Math.max(
    sheet.columnWidths.length - 1,
    ...sheet.cells.map((cell) => cell.column),
    ...sheet.charts.map((chart) => chart.place.lastColumn),
  );
  let width = 0;
  for (let column = 0; column <= lastColumn; column++) {
    width += columnPoints(sheet.columnWidths[column] ?? DEFAULT_COLUMN_CHARACTERS);
  }
  const { left, right, top, bottom } = MARGINS_INCHES;
  const scale = Math.min(1, ((A4_LANDSCAPE_INCHES.width - left - right) * POINTS_PER_INCH) / width);
  const pagePoints = ((A4_LANDSCAPE_INCHES.height - top - bottom) * POINTS_PER_INCH) / scale;
  const rowPoints = (row: number) => sheet.rowHeights.get(row) ?? DEFAULT_ROW_POINTS;
  const heightOf = (from: number, to: number) => {
    let points = 0;
    for (let row = from; row <= to; row++) points += rowPoints(row);
    return points;
  };
  const starts = [...new Set(sheet.charts.map(({ place }) => place.firstRow))].sort((a, b) => a - b);
  const end = Math.max(0, ...sheet.charts.map(({ place }) => place.lastRow));
  // Programs measure rows differently, and the difference adds up over pages: only a sheet that fits one page with
  // room to spare is left to break by itself.
  if (heightOf(0, end) < SAFE_PART_OF_PAGE * pagePoints) return [];
  return starts.filter((row) => row > sheet.frozen.rows);
}
