// SPDX-License-Identifier: EUPL-1.2
import type { Archive } from "../../package/archive";
import { type XmlDocument, type XmlElement, childOf, descendantsOf } from "../../package/xml";
import { type TextEdit, appendEdit, contentEdit, escapeXml, patchText } from "../../package/xml-text";
import { cellOfSheet } from "../../workbook/references";
import type { ChartText, WorkbookSpec } from "../../workbook/spec";

/** The writer knows no titles that follow a cell. It numbers the charts over all sheets, in their order. */
export function linkChartTexts(archive: Archive, { sheets }: WorkbookSpec): void {
  const charts = sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ chart, sheet: sheet.title })));
  for (const [index, { chart, sheet }] of charts.entries()) {
    const path = `xl/charts/chart${index + 1}.xml`;
    const document = archive.xml(path);
    if (document === undefined) continue;
    const runs = [...descendantsOf(document.root)].filter(({ name }) => name === "ser");
    const title = childOf(childOf(document.root, "chart"), "title");
    const edits = [
      ...linked(document, childOf(title, "tx"), chart, sheet),
      // The look of a title that is no text of its own.
      ...(title === undefined || chart.titleCell === undefined ? [] : [appendEdit(document, title, TITLE_LOOK)]),
      ...chart.series.flatMap((each, s) => linked(document, childOf(runs[s], "tx"), each, sheet)),
    ];
    if (edits.length > 0) archive.write(path, patchText(document.text, edits));
  }
}

const TITLE_LOOK = '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr></a:p></c:txPr>';

function linked(
  document: XmlDocument,
  tx: XmlElement | undefined,
  { title, titleCell }: ChartText,
  sheet: string,
): TextEdit[] {
  if (tx === undefined || titleCell === undefined) return [];
  const reference = escapeXml(cellOfSheet(sheet, titleCell.row, titleCell.column));
  const cache = `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(title)}</c:v></c:pt></c:strCache>`;
  return [contentEdit(document, tx, `<c:strRef><c:f>${reference}</c:f>${cache}</c:strRef>`)];
}
