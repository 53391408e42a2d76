// SPDX-License-Identifier: EUPL-1.2
import { areaText, cellText } from "../workbook/references";
import type { SheetSpec } from "../workbook/spec";
import { noSharedTexts } from "./cell-texts";
import { cellKey } from "./cells";
import type { GeneratedSheet } from "./generated-sheet";
import { type CellEdit, cellEdits } from "./patch-sheet";
import { filterXml } from "./save/filter-changes";
import { changedRows } from "./save/layout-changes";
import { readSheet } from "./sheet-content";
import type { StylePatch } from "./style-patch";
import { MAIN_NAMESPACE } from "./xml";
import { escapeXml, patchText } from "./xml-text";

/** A sheet that someone made on the screen. */
export function blankSheetXml(sheet: SheetSpec, cells: ReadonlyMap<number, CellEdit>): string {
  const { rows, columns } = sheet.frozen;
  const corner = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane =
    rows + columns > 0
      ? `<pane${split} topLeftCell="${cellText(rows, columns)}" activePane="${corner}" state="frozen"/><selection pane="${corner}"/>`
      : "";
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const widths = sheet.columnWidths.map((width, index) => {
    const hidden = hiddenColumns.has(index) ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden} customWidth="1"/>`;
  });
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`);
  const frame =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN_NAMESPACE}">` +
    `<sheetViews><sheetView${sheet.hasGridLines ? "" : ' showGridLines="0"'} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`) +
    "<sheetData/>" +
    (sheet.filter === undefined ? "" : filterXml(sheet.filter, "")) +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    "</worksheet>";
  const blank = { ...sheet, rowHeights: new Map<number, number>(), hiddenRows: [] };
  return patchText(frame, cellEdits(readSheet(frame, noSharedTexts()), cells, changedRows(blank, sheet)));
}

/** A whole new sheet: A4 landscape, one page wide, its first rows repeated on every page. */
export function sheetXml(sheet: GeneratedSheet, styles: StylePatch, pageText: string): string {
  const columns = sheet.columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen = sheet.frozenRows;
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : "";
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`);
  const rows = [...new Set(sheet.cells.map(({ row }) => row))].sort((a, b) => a - b);
  const rowXml = rows.map((row) => {
    const height = sheet.rowHeights.get(row);
    return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}/>`;
  });
  const frame =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN_NAMESPACE}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.join("")}</cols><sheetData>${rowXml.join("")}</sheetData>` +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${escapeXml(`&L&F&C&A&R${pageText}`)}</oddFooter></headerFooter>` +
    "</worksheet>";
  const cells = new Map(
    sheet.cells.map(({ row, column, style, value, formula, fills }): [number, CellEdit] => [
      cellKey(row, column),
      { style: styles.index(style), value, ...(formula !== undefined && { formula }), ...(fills && { fills }) },
    ]),
  );
  return patchText(frame, cellEdits(readSheet(frame, noSharedTexts()), cells));
}
