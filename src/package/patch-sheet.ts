// SPDX-License-Identifier: EUPL-1.2
import { areaText, cellText, parseArea } from "../workbook/references";
import type { Area } from "../workbook/spec";
import { type CellContent, type StoredCell, isErrorValue, placeOfKey } from "./cells";
import type { StoredRow } from "./row-table";
import type { SheetContent } from "./sheet-content";
import { type XmlElement, attributeOfElement, childOf } from "./xml";
import {
  type StartTag,
  type TextEdit,
  appendEdit,
  attributeEdit,
  elementText,
  escapeCharacters,
  escapeXml,
  startTagAt,
  withAttributes,
} from "./xml-text";
import { shortened } from "./text-length";

/** What becomes of a cell. */
export interface CellEdit {
  /** As files store it. */
  readonly formula?: string;
  /** The element of the formula stays as it is; only the value is new. */
  readonly keepsFormula?: true;
  /** The area of an array formula, which its first cell holds. */
  readonly fills?: Area;
  /** The array is dynamic: the number of its metadata, counted from 1. */
  readonly metadata?: number;
  /** Undefined when only a spreadsheet could tell. */
  readonly value: CellContent | undefined;
  /** The number of another format than the cell has. */
  readonly style?: number;
}

/** What changes in how a row looks; what is left out stays as it is. */
export interface RowLook {
  /** In points; undefined is the height that programs choose. */
  readonly height?: { readonly points: number | undefined };
  readonly isHidden?: boolean;
}

export type RowLooks = ReadonlyMap<number, RowLook>;

export function cellEdits(
  content: SheetContent,
  edits: ReadonlyMap<number, CellEdit>,
  looks: RowLooks = new Map(),
): TextEdit[] {
  if (edits.size === 0 && looks.size === 0) return [];
  const data = childOf(content.root, "sheetData") as XmlElement;
  const byRow = groupByRow(edits);
  for (const row of looks.keys()) if (!byRow.has(row)) byRow.set(row, new Map());
  const patched: TextEdit[] = [];
  for (const [index, changes] of byRow) {
    const row = content.rows.from(index);
    if (row?.index !== index) continue;
    patched.push(...rowEdits(content, data.prefix, row, changes, looks.get(index)));
    byRow.delete(index);
  }
  return [...patched, ...newRows(content, data, byRow, looks), ...dimensionEdits(content, edits)];
}

type RowChanges = Map<number, CellEdit>;

function groupByRow(edits: ReadonlyMap<number, CellEdit>): Map<number, RowChanges> {
  const byRow = new Map<number, RowChanges>();
  for (const [key, edit] of [...edits].sort(([a], [b]) => a - b)) {
    const { row, column } = placeOfKey(key);
    const cells = byRow.get(row) ?? new Map<number, CellEdit>();
    byRow.set(row, cells);
    cells.set(column, edit);
  }
  return byRow;
}

function rowEdits(
  content: SheetContent,
  prefix: string,
  row: StoredRow,
  changes: RowChanges,
  look: RowLook | undefined,
): TextEdit[] {
  const { text } = content;
  const cells = content.cells.ofRow(row.index);
  const edits: TextEdit[] = [];
  const left = new Map(changes);
  for (const cell of cells) {
    const edit = left.get(cell.column);
    left.delete(cell.column);
    if (edit !== undefined) edits.push({ start: cell.start, end: cell.end, text: changedCell(text, cell, edit) });
  }
  // A cell that is not there and is to hold nothing needs no element.
  const added = [...left].filter(([, edit]) => !isNothing(edit));
  if (added.length === 0 && look === undefined) return edits;
  // How far the cells of a row reach is a hint to readers, which would be wrong now.
  const tag = withAttributes(startTagAt(text, row.start), {
    ...(added.length > 0 && { spans: undefined }),
    ...lookAttributes(look),
  });
  const newCell = ([column, edit]: readonly [number, CellEdit]) => newCellText(prefix, row.index, column, edit);
  if (row.contentStart === row.end) {
    return [...edits, { start: row.start, end: row.end, text: elementText(tag, added.map(newCell).join("")) }];
  }
  edits.push({ start: row.start, end: row.contentStart, text: `${elementText(tag, "").slice(0, -2)}>` });
  for (const [column, edit] of added) {
    const next = cells.find((cell) => cell.column > column)?.start ?? row.contentEnd;
    edits.push({ start: next, end: next, text: newCell([column, edit]) });
  }
  return edits;
}

function lookAttributes({ height, isHidden }: RowLook = {}): Record<string, string | undefined> {
  return {
    ...(height && {
      ht: height.points === undefined ? undefined : String(height.points),
      customHeight: height.points === undefined ? undefined : "1",
    }),
    ...(isHidden !== undefined && { hidden: isHidden ? "1" : undefined }),
  };
}

function isNothing({ value, formula, keepsFormula, style }: CellEdit): boolean {
  return (value ?? null) === null && formula === undefined && !keepsFormula && style === undefined;
}

function newRows(
  content: SheetContent,
  data: XmlElement,
  byRow: ReadonlyMap<number, RowChanges>,
  looks: RowLooks,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const behind: string[] = [];
  for (const [index, changes] of [...byRow].sort(([a], [b]) => a - b)) {
    const cells = [...changes].filter(([, edit]) => !isNothing(edit));
    const attributes = lookAttributes(looks.get(index));
    if (cells.length === 0 && Object.values(attributes).every((value) => value === undefined)) continue;
    const inner = cells.map(([column, edit]) => newCellText(data.prefix, index, column, edit)).join("");
    const tag = withAttributes({ name: `${data.prefix}row`, attributes: [] }, { r: String(index + 1), ...attributes });
    const row = elementText(tag, inner);
    const next = content.rows.from(index + 1);
    if (next === undefined) behind.push(row);
    else edits.push({ start: next.start, end: next.start, text: row });
  }
  return behind.length === 0 ? edits : [...edits, appendEdit(content, data, behind.join(""))];
}

/** What a sheet states of its extent takes in the cells that came. */
function dimensionEdits(content: SheetContent, edits: ReadonlyMap<number, CellEdit>): TextEdit[] {
  const dimension = childOf(content.root, "dimension");
  const stated = dimension && parseArea(attributeOfElement(dimension, "ref") ?? "");
  if (dimension === undefined || stated === undefined) return [];
  const area = { ...stated };
  for (const [key, edit] of edits) {
    if (isNothing(edit)) continue;
    const { row, column } = placeOfKey(key);
    area.firstRow = Math.min(area.firstRow, row);
    area.lastRow = Math.max(area.lastRow, row);
    area.firstColumn = Math.min(area.firstColumn, column);
    area.lastColumn = Math.max(area.lastColumn, column);
  }
  const text = areaText(area);
  return text === areaText(stated) ? [] : [attributeEdit(content, dimension, { ref: text })];
}

/** A cell keeps its format and what is written in its tag; its kind of value and the metadata of an array are new. */
function changedCell(text: string, cell: StoredCell, edit: CellEdit): string {
  const tag = startTagAt(text, cell.start);
  const prefix = tag.name.slice(0, -1);
  const formula = edit.keepsFormula ? formulaElement(text, cell, prefix) : undefined;
  const { type, content } = valueXml(prefix, edit.value, edit.formula !== undefined || formula !== undefined);
  const reference = tag.attributes.some(({ name }) => name === "r") ? {} : { r: cellText(cell.row, cell.column) };
  const changed = withAttributes(tag, {
    ...reference,
    ...(edit.style !== undefined && { s: String(edit.style) }),
    t: type,
    ...(!edit.keepsFormula && { cm: edit.metadata === undefined ? undefined : String(edit.metadata) }),
    vm: undefined,
  });
  return elementText(changed, (formula ?? formulaXml(prefix, edit)) + content);
}

/** The element of a formula as it is written; a cell has at most one. */
function formulaElement(text: string, { start, end }: StoredCell, prefix: string): string {
  const cell = text.slice(start, end);
  const from = cell.search(new RegExp(`<${prefix}f[\\s/>]`));
  if (from < 0) return "";
  const open = cell.indexOf(">", tagEnd(cell, from));
  if (cell[open - 1] === "/") return cell.slice(from, open + 1);
  const close = cell.indexOf(`</${prefix}f`, open);
  return cell.slice(from, cell.indexOf(">", close) + 1);
}

/** Behind the last attribute of a tag; the value of one may hold a ">". */
function tagEnd(text: string, start: number): number {
  const { name, attributes } = startTagAt(text, start);
  const last = attributes.at(-1);
  return last === undefined ? start + name.length : text.indexOf(last.quoted, start) + last.quoted.length;
}

function newCellText(prefix: string, row: number, column: number, edit: CellEdit): string {
  const { type, content } = valueXml(prefix, edit.value, edit.formula !== undefined);
  const tag: StartTag = { name: `${prefix}c`, attributes: [] };
  const attributes = {
    r: cellText(row, column),
    s: edit.style === undefined ? undefined : String(edit.style),
    t: type,
    cm: edit.metadata === undefined ? undefined : String(edit.metadata),
  };
  return elementText(withAttributes(tag, attributes), formulaXml(prefix, edit) + content);
}

function formulaXml(prefix: string, { formula, fills }: CellEdit): string {
  if (formula === undefined) return "";
  const array = fills === undefined ? "" : ` t="array" ref="${areaText(fills)}"`;
  return `<${prefix}f${array}>${escapeXml(formula)}</${prefix}f>`;
}

function valueXml(prefix: string, value: CellContent | undefined, isFormula: boolean) {
  const v = (text: string) => `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  if (value === undefined || value === null) return { type: undefined, content: "" };
  if (typeof value === "number") return { type: undefined, content: v(String(value)) };
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (isErrorValue(value)) return { type: "e", content: v(value.error) };
  const text = escapeCharacters(shortened(value));
  if (isFormula) return { type: "str", content: v(text) };
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return {
    type: "inlineStr",
    content: `<${prefix}is><${prefix}t${space}>${escapeXml(text)}</${prefix}t></${prefix}is>`,
  };
}
