import { areaText, cellText } from "../workbook/references";
import { type CellContent, cellKey, columnIndex, isErrorValue, rowIndex } from "./cells";
import type { GeneratedCell, GeneratedSheet } from "./generated-sheet";
import type { StylePatch } from "./style-patch";
import type { CellEdit } from "./translation";
import { attribute, elements, escapeXml, withAttribute } from "./xml";

/** A sheet with some cells changed and everything else as it was. */
export function patchSheet(xml: string, edits: ReadonlyMap<number, CellEdit>, styles: StylePatch): string {
  if (edits.size === 0) return xml;
  const byRow = groupByRow(edits);
  const pieces: string[] = [];
  let done = 0;
  let row = -1;
  const prefix = /<([A-Za-z_][\w.-]*:)?sheetData/.exec(xml)?.[1] ?? "";
  const newRow = (index: number) => {
    const cells = [...(byRow.get(index) as Map<number, CellEdit>)].sort(([a], [b]) => a - b);
    byRow.delete(index);
    return `<${prefix}row r="${index + 1}">${cells.map(([column, edit]) => cellXml(prefix, index, column, "", edit, styles)).join("")}</${prefix}row>`;
  };
  // In step with the rows of the sheet, which stand in order too.
  const indexes = [...byRow.keys()].sort((a, b) => a - b);
  let step = 0;
  const rowsBefore = (next: number) => {
    let rows = "";
    for (; step < indexes.length && (indexes[step] as number) < next; step++) {
      const index = indexes[step] as number;
      if (byRow.has(index)) rows += newRow(index);
    }
    return rows;
  };
  for (const element of elements(xml, "row")) {
    row = rowIndex(attribute(element.attributes, "r"), row + 1);
    const inserted = rowsBefore(row);
    const changes = byRow.get(row);
    byRow.delete(row);
    if (inserted === "" && changes === undefined) continue;
    pieces.push(xml.slice(done, element.start), inserted);
    if (changes === undefined) {
      done = element.start;
      continue;
    }
    const content = patchRow(element.content ?? "", row, changes, element.prefix, styles);
    pieces.push(`<${element.prefix}row${element.attributes.trimEnd()}>${content}</${element.prefix}row>`);
    done = element.end;
  }
  const rest = xml.slice(done);
  const last = rowsBefore(Infinity);
  if (last === "") return [...pieces, rest].join("");
  const withLast = /<(?:[\w.-]+:)?sheetData\s*\/>/.test(rest)
    ? rest.replace(/<((?:[\w.-]+:)?sheetData)\s*\/>/, (_, tag: string) => `<${tag}>${last}</${tag}>`)
    : rest.replace(/<\/(?:[\w.-]+:)?sheetData\s*>/, (end) => last + end);
  return [...pieces, withLast].join("");
}

function groupByRow(edits: ReadonlyMap<number, CellEdit>): Map<number, Map<number, CellEdit>> {
  const columns = cellKey(1, 0);
  const byRow = new Map<number, Map<number, CellEdit>>();
  for (const [key, edit] of edits) {
    const row = Math.floor(key / columns);
    const cells = byRow.get(row) ?? new Map<number, CellEdit>();
    byRow.set(row, cells);
    cells.set(key % columns, edit);
  }
  return byRow;
}

function patchRow(
  content: string,
  row: number,
  changes: ReadonlyMap<number, CellEdit>,
  prefix: string,
  styles: StylePatch,
): string {
  const left = new Map(changes);
  const pieces: string[] = [];
  let done = 0;
  let column = -1;
  const cellsBefore = (next: number) =>
    [...left]
      .filter(([index]) => index < next)
      .sort(([a], [b]) => a - b)
      .map(([index, edit]) => {
        left.delete(index);
        return cellXml(prefix, row, index, "", edit, styles);
      })
      .join("");
  for (const element of elements(content, "c")) {
    column = columnIndex(attribute(element.attributes, "r"), row, column + 1);
    pieces.push(content.slice(done, element.start), cellsBefore(column));
    const edit = left.get(column);
    left.delete(column);
    pieces.push(
      edit === undefined
        ? content.slice(element.start, element.end)
        : cellXml(element.prefix, row, column, element.attributes, edit, styles),
    );
    done = element.end;
  }
  return [...pieces, cellsBefore(Infinity), content.slice(done)].join("");
}

/** A cell keeps its style; its kind of value, its formula and the metadata of a dynamic array are new. */
function cellXml(
  prefix: string,
  row: number,
  column: number,
  attributes: string,
  edit: CellEdit,
  styles: StylePatch,
): string {
  let kept = attributes;
  for (const name of ["t", "cm", "vm"]) kept = withAttribute(kept, name, undefined);
  if (attribute(kept, "r") === undefined) kept = ` r="${cellText(row, column)}"${kept}`;
  if (edit.isKept) kept = withAttribute(kept, "s", String(styles.markedLike(Number(attribute(kept, "s") ?? 0))));
  return cellElement(prefix, kept, edit.value, edit.formula, edit.fills && areaText(edit.fills));
}

function cellElement(
  prefix: string,
  attributes: string,
  value: CellContent | undefined,
  formula: string | undefined,
  arrayReference: string | undefined,
): string {
  const array = arrayReference === undefined ? "" : ` t="array" ref="${arrayReference}"`;
  const f = formula === undefined ? "" : `<${prefix}f${array}>${escapeXml(formula)}</${prefix}f>`;
  const { type, content } = valueXml(prefix, value, formula !== undefined);
  const inner = f + content;
  const start = `<${prefix}c${attributes.trimEnd()}${type}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
}

/** The most characters that a cell can hold. */
const LONGEST_TEXT = 32_767;

function valueXml(prefix: string, value: CellContent | undefined, isFormula: boolean) {
  const v = (text: string) => `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  if (value === undefined || value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: v(String(value)) };
  if (typeof value === "boolean") return { type: ' t="b"', content: v(value ? "1" : "0") };
  if (isErrorValue(value)) return { type: ' t="e"', content: v(value.error) };
  if (isFormula) return { type: ' t="str"', content: v(value.slice(0, LONGEST_TEXT)) };
  const text = value.slice(0, LONGEST_TEXT);
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return {
    type: ' t="inlineStr"',
    content: `<${prefix}is><${prefix}t${space}>${escapeXml(text)}</${prefix}t></${prefix}is>`,
  };
}

/** A whole new sheet: A4 landscape, one page wide, its first rows repeated on every page. */
export function sheetXml(sheet: GeneratedSheet, styles: StylePatch, pageText: string): string {
  const rows = new Map<number, GeneratedCell[]>();
  for (const cell of sheet.cells) {
    const cells = rows.get(cell.row) ?? [];
    rows.set(cell.row, cells);
    cells.push(cell);
  }
  const rowXml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const ht = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const inner = cells
        .sort((a, b) => a.column - b.column)
        .map(({ column, style, value, formula, fills }) =>
          cellElement(
            "",
            ` r="${cellText(row, column)}" s="${styles.index(style)}"`,
            value,
            formula,
            fills && areaText(fills),
          ),
        );
      return `<row r="${row + 1}"${ht}>${inner.join("")}</row>`;
    });
  const columns = sheet.columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen = sheet.frozenRows;
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : "";
  const merges =
    sheet.merges.length === 0
      ? ""
      : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${areaText(area)}"/>`).join("")}</mergeCells>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.join("")}</cols><sheetData>${rowXml.join("")}</sheetData>${merges}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${escapeXml(`&L&F&C&A&R${pageText}`)}</oddFooter></headerFooter>` +
    "</worksheet>"
  );
}
