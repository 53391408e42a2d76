// SPDX-License-Identifier: EUPL-1.2
import { columnPoints } from "../../workbook/page-layout";
import { areaText, cellText, quotedTitle } from "../../workbook/references";
import type { Area, CellSpec, SheetSpec } from "../../workbook/spec";
import { rectangles } from "../../workbook/rectangles";
import { type Line, type Style, type StyleName, lineParts, styleOf } from "../../workbook/styles";

const FONT = { name: "Calibri", size: 10 };
const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;

/**
 * How the cells look: one request per block of equal cells. Several blocks in one address would be fewer, but Excel on
 * Windows reads such an address with the list separator of the computer: a Dutch one refuses commas (office-js#1167).
 */
export function applyLooks(sheet: Excel.Worksheet, spec: SheetSpec, box: Excel.Range): void {
  const { format } = box;
  format.font.name = FONT.name;
  format.font.size = FONT.size;
  format.verticalAlignment = "Top";
  applySizes(sheet, spec);
  for (const [style, cells] of byStyle(spec.cells)) {
    for (const area of rectangles(cells)) applyStyle(sheet, area, styleOf(style));
  }
  for (const { row, column, value, linkToSheet } of spec.cells) {
    if (linkToSheet === undefined) continue;
    const documentReference = `${quotedTitle(linkToSheet)}!A1`;
    sheet.getRange(cellText(row, column)).hyperlink = { documentReference, textToDisplay: String(value) };
  }
}

function applySizes(
  sheet: Excel.Worksheet,
  { columnWidths, rowHeights, frozen, merges, hasGridLines }: SheetSpec,
): void {
  columnWidths.forEach((characters, column) => {
    sheet.getRange(cellText(0, column)).format.columnWidth = columnPoints(characters);
  });
  for (const [row, points] of rowHeights) sheet.getRange(cellText(row, 0)).format.rowHeight = points;
  for (const area of merges) sheet.getRange(areaText(area)).merge(false);
  if (frozen.rows > 0 && frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen.rows > 0 || frozen.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, Math.max(1, frozen.rows), Math.max(1, frozen.columns)));
  }
  sheet.showGridlines = hasGridLines === true;
}

function byStyle(cells: readonly CellSpec[]): Map<StyleName | Style, CellSpec[]> {
  const groups = new Map<StyleName | Style, CellSpec[]>();
  for (const cell of cells) groups.set(cell.style, [...(groups.get(cell.style) ?? []), cell]);
  return groups;
}

function applyStyle(sheet: Excel.Worksheet, area: Area, style: Style): void {
  const { format } = sheet.getRange(areaText(area));
  const { font } = format;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.size !== undefined) font.size = style.size;
  if (style.colour !== undefined) font.color = style.colour;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = ALIGNMENT[style.align];
  if (style.wrap) format.wrapText = true;
  const { topBorder, bottomBorder } = style;
  if (topBorder) rule(format.borders.getItem("EdgeTop"), topBorder);
  if (bottomBorder) rule(format.borders.getItem("EdgeBottom"), bottomBorder);
  // The edges are those of the whole block: each of its rows is to have its own.
  const between = topBorder ?? bottomBorder;
  if (between && area.lastRow > area.firstRow) rule(format.borders.getItem("InsideHorizontal"), between);
  if (style.isUnlocked) format.protection.locked = false;
}

/** Our own sheets have no other lines than thin ones. */
function rule(border: Excel.RangeBorder, line: Line): void {
  border.style = "Continuous";
  border.color = lineParts(line).colour;
}
