// SPDX-License-Identifier: EUPL-1.2
import { WORKBOOK_LIMITS } from "../../workbook/file-limits";
import { cellText } from "../../workbook/references";
import type { Archive } from "../archive";
import type { StoredCell } from "../cells";
import { changeWorkbook, removePart } from "../patch-package";
import { relationshipsOf } from "../relations";
import { CharacterBudget } from "../character-budget";
import { SharedFormulas } from "../shared-formulas";
import type { SheetContent } from "../sheet-content";
import { type StoredSheet, type WorkbookFile, openWorkbook } from "../workbook-file";
import { type XmlDocument, attributeOfElement, childOf, itemsOf } from "../xml";
import {
  type TextEdit,
  attributeEdit,
  elementText,
  escapeXml,
  patchText,
  removalEdit,
  startTagAt,
  withAttributes,
} from "../xml-text";
import { type AxisMap, isUnchanged, placeOf, spanOf } from "./axis-map";
import { shiftPart } from "./shift-part";
import { type SheetShift, type Shifts, shiftArea, shiftFormula } from "./shift-references";

/**
 * The package with rows and columns of its sheets where they are now, sheets under their own names, and everything that
 * refers to them in step: formulas, names, rules, tables, drawings, charts, notes.
 */
export function shiftWorkbook(workbook: WorkbookFile, shifts: Shifts): WorkbookFile {
  const { archive, sheets } = workbook;
  const made = new CharacterBudget(WORKBOOK_LIMITS.formulaCharacters);
  for (const sheet of sheets) {
    const shift = shifts.get(sheet.title.toLowerCase());
    if (shift !== undefined && shift.title === undefined) continue;
    shiftSheet(archive, sheet, shifts, made);
    for (const { type, target } of ownParts(archive, sheet.path)) {
      if (/\/(pivotTable|slicer|slicerCache)$/.test(type)) continue;
      if (/\/vmlDrawing$/.test(type)) shiftOldDrawing(archive, target, shift);
      shiftOther(archive, target, sheet.title, shifts);
    }
  }
  for (const { type, target } of relationshipsOf(archive, workbook.workbookPath)) {
    if (type.endsWith("/pivotCacheDefinition")) shiftPivotSource(archive, target, shifts);
  }
  changeWorkbook(workbook, (document) => workbookEdits(document, sheets, shifts));
  for (const sheet of sheets) {
    const shift = shifts.get(sheet.title.toLowerCase());
    if (shift !== undefined && shift.title === undefined) removePart(archive, workbook.workbookPath, sheet.path);
  }
  return openWorkbook(archive);
}

/** The parts that belong to a sheet alone, with the charts of its drawings. */
function ownParts(archive: Archive, path: string) {
  const direct = relationshipsOf(archive, path);
  const deeper = direct.filter(({ type }) => /\/(drawing|chartUserShapes)$/.test(type));
  return [...direct, ...deeper.flatMap(({ target }) => relationshipsOf(archive, target))];
}

function shiftOther(archive: Archive, path: string, home: string, shifts: Shifts): void {
  if (!/\.xml$/i.test(path)) return;
  const document = archive.xml(path);
  if (document === undefined) return;
  const edits = shiftPart(document, home, shifts);
  if (edits.length > 0) archive.write(path, patchText(document.text, edits));
}

/** Boxes of notes and controls: drawings of before 2007, whose text need not be well-formed. */
function shiftOldDrawing(archive: Archive, path: string, shift: SheetShift | undefined): void {
  const text = archive.text(path);
  if (text === undefined || shift === undefined) return;
  const { rows, columns } = shift;
  const now = (map: AxisMap, place: string) => String(spanOf(map, Number(place), Infinity)?.[0] ?? place);
  const after = text
    .replace(/(<(?:\w+:)?Row>\s*)(\d+)/g, (_, tag: string, row: string) => tag + now(rows, row))
    .replace(/(<(?:\w+:)?Column>\s*)(\d+)/g, (_, tag: string, column: string) => tag + now(columns, column))
    .replace(/(<(?:\w+:)?Anchor>)([\d\s,]+)/g, (_, tag: string, places: string) => {
      // Column, distance, row and distance of the first corner, then of the last one.
      const parts = places.split(",").map((part) => part.trim());
      const moved = parts.map((part, index) => (index % 2 === 1 ? part : now(index % 4 === 0 ? columns : rows, part)));
      return tag + moved.join(", ");
    });
  if (after !== text) archive.write(path, after);
}

/** Where a pivot table reads: a sheet and an area in attributes of their own. */
function shiftPivotSource(archive: Archive, path: string, shifts: Shifts): void {
  const document = archive.xml(path);
  const source = document && childOf(childOf(document.root, "cacheSource"), "worksheetSource");
  const title = source && attributeOfElement(source, "sheet");
  const shift = title === undefined ? undefined : shifts.get(title.toLowerCase());
  if (document === undefined || source === undefined || shift?.title === undefined) return;
  const reference = attributeOfElement(source, "ref");
  const after = reference === undefined ? undefined : shiftArea(reference, shift);
  if (after === "#REF!") return;
  const changes = { sheet: shift.title, ...(after !== undefined && { ref: after }) };
  archive.write(path, patchText(document.text, [attributeEdit(document, source, changes)]));
}

function shiftSheet(archive: Archive, sheet: StoredSheet, shifts: Shifts, made: CharacterBudget): void {
  if (sheet.kind !== "worksheet") return;
  const content = sheet.content();
  const own = shifts.get(sheet.title.toLowerCase());
  const edits = [...shiftPart(content, sheet.title, shifts), ...dataEdits(content, sheet.title, own, shifts, made)];
  if (edits.length > 0) archive.write(sheet.path, patchText(content.text, edits));
}

/** Rows and cells with their new places, and formulas that refer to them; what was deleted goes. */
function dataEdits(
  content: SheetContent,
  home: string,
  own: SheetShift | undefined,
  shifts: Shifts,
  made: CharacterBudget,
): TextEdit[] {
  const isMoved = own !== undefined && !(isUnchanged(own.rows) && isUnchanged(own.columns));
  const formulas = SharedFormulas.of(content.cells.values(), made);
  const cellsOf = new Map<number, TextEdit[]>();
  const addTo = (row: number, edit: TextEdit) => {
    const known = cellsOf.get(row);
    if (known === undefined) cellsOf.set(row, [edit]);
    else known.push(edit);
  };
  for (const cell of content.cells.values()) {
    const place = isMoved ? placeNow(own, cell) : cell;
    const shared = formulas.textOf(cell);
    if (place === undefined) {
      addTo(cell.row, { start: cell.start, end: cell.end, text: "" });
      continue;
    }
    const text = cell.formula === undefined ? undefined : shiftFormula(shared, home, shifts);
    const isShared = cell.formula?.sharedIndex !== undefined;
    const isSame = text === undefined || (text === shared && !(isShared && isMoved));
    if (isSame && !isMoved) continue;
    addTo(cell.row, movedCell(content.text, cell, place, own, isSame && !cell.formula?.fills ? undefined : text));
  }
  const edits: TextEdit[] = [];
  const moves: { readonly row: number; readonly text: string }[] = [];
  for (const row of content.rows) {
    const inner = cellsOf.get(row.index) ?? [];
    const now = own === undefined ? row.index : placeOf(own.rows, row.index);
    if (!isMoved) {
      edits.push(...inner);
      continue;
    }
    edits.push({ start: row.start, end: row.end, text: "" });
    if (now === undefined) continue;
    const cells = patchText(content.text, [
      ...inner,
      { start: 0, end: row.contentStart, text: "" },
      { start: row.contentEnd, end: content.text.length, text: "" },
    ]);
    const tag = withAttributes(startTagAt(content.text, row.start), { r: String(now + 1), spans: undefined });
    moves.push({ row: now, text: elementText(tag, row.contentStart === row.end ? "" : cells) });
  }
  if (moves.length > 0) {
    // In their order now, behind the last of those that were taken out.
    const end = content.rows.at(content.rows.length - 1)?.end ?? 0;
    const text = moves
      .sort((a, b) => a.row - b.row)
      .map((move) => move.text)
      .join("");
    edits.push({ start: end, end, text });
  }
  return edits;
}

function placeNow({ rows, columns }: SheetShift, { row, column }: StoredCell) {
  const [down, across] = [placeOf(rows, row), placeOf(columns, column)];
  if (down === undefined || across === undefined || down >= 1_048_576 || across >= 16_384) return undefined;
  return { row: down, column: across };
}

/** A cell at its new place, with a formula of its own when that reads otherwise now. */
function movedCell(
  text: string,
  cell: StoredCell,
  place: { readonly row: number; readonly column: number },
  own: SheetShift | undefined,
  formula: string | undefined,
): TextEdit {
  const { start, end } = cell;
  const tag = withAttributes(startTagAt(text, start), { r: cellText(place.row, place.column) });
  const whole = text.slice(start, end);
  const open = elementText(tag, "");
  const body = innerOf(whole);
  if (body === "") return { start, end, text: open };
  const inner = formula === undefined ? body : withFormula(body, tag.name.slice(0, -1), cell, own, formula);
  return { start, end, text: `${open.slice(0, -2)}>${inner}</${tag.name}>` };
}

function innerOf(element: string): string {
  const { name, attributes } = startTagAt(element, 0);
  const last = attributes.at(-1);
  const tagEnd = element.indexOf(
    ">",
    last === undefined ? name.length : element.indexOf(last.quoted) + last.quoted.length,
  );
  return element[tagEnd - 1] === "/" ? "" : element.slice(tagEnd + 1, element.lastIndexOf("<"));
}

function withFormula(
  body: string,
  prefix: string,
  cell: StoredCell,
  own: SheetShift | undefined,
  formula: string,
): string {
  const start = body.search(new RegExp(`<${prefix}f[\\s/>]`));
  if (start < 0) return body;
  const element = body.slice(start);
  const tag = startTagAt(element, 0);
  const last = tag.attributes.at(-1);
  const tagEnd = element.indexOf(
    ">",
    last === undefined ? tag.name.length : element.indexOf(last.quoted) + last.quoted.length,
  );
  const end = element[tagEnd - 1] === "/" ? tagEnd + 1 : element.indexOf(">", element.indexOf(`</${tag.name}`)) + 1;
  const isShared = cell.formula?.sharedIndex !== undefined;
  const reference = tag.attributes.find(({ name }) => name === "ref")?.quoted.slice(1, -1);
  const shifted = reference !== undefined && own !== undefined ? shiftArea(reference, own) : reference;
  const changed = withAttributes(tag, isShared ? { t: undefined, si: undefined, ref: undefined } : { ref: shifted });
  return body.slice(0, start) + elementText(changed, escapeXml(formula)) + element.slice(end);
}

/** Titles, names and what is open: a sheet that is gone takes its own names with it. */
function workbookEdits(document: XmlDocument, sheets: readonly StoredSheet[], shifts: Shifts): TextEdit[] {
  const shiftOf = (index: number) => shifts.get(sheets[index]?.title.toLowerCase() ?? "");
  const isGone = (index: number) => shiftOf(index) !== undefined && shiftOf(index)?.title === undefined;
  const newIndex = (index: number) => index - sheets.filter((each) => each.index < index && isGone(each.index)).length;
  const { root } = document;
  const edits: TextEdit[] = [];
  itemsOf(root, "sheets", "sheet").forEach((element, index) => {
    if (isGone(index)) return void edits.push(removalEdit(element));
    const title = shiftOf(index)?.title;
    if (title !== undefined && title !== attributeOfElement(element, "name")) {
      edits.push(attributeEdit(document, element, { name: title }));
    }
  });
  for (const name of itemsOf(root, "definedNames", "definedName")) {
    const local = attributeOfElement(name, "localSheetId");
    if (local !== undefined && isGone(Number(local))) {
      edits.push(removalEdit(name));
      continue;
    }
    const home = local === undefined ? "" : (sheets[Number(local)]?.title ?? "");
    const text = shiftFormula(name.text, home, shifts);
    const index = local === undefined ? undefined : String(newIndex(Number(local)));
    if (text === name.text && index === local) continue;
    const tag = withAttributes(startTagAt(document.text, name.start), {
      ...(index !== undefined && { localSheetId: index }),
    });
    edits.push({ start: name.start, end: name.end, text: elementText(tag, escapeXml(text)) });
  }
  for (const view of itemsOf(root, "bookViews", "workbookView")) {
    const active = Number(attributeOfElement(view, "activeTab") ?? 0);
    if (sheets.some(({ index }) => isGone(index))) {
      const left = sheets.length - sheets.filter(({ index }) => isGone(index)).length;
      edits.push(
        attributeEdit(document, view, {
          activeTab: String(Math.min(newIndex(active), left - 1)),
          firstSheet: undefined,
        }),
      );
    }
  }
  return edits;
}
