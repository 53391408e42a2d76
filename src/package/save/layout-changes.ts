// SPDX-License-Identifier: EUPL-1.2
import { areaText, cellText } from "../../workbook/references";
import type { FilterSpec, SheetSpec } from "../../workbook/spec";
import { type XmlElement, attributeOfElement, childOf, childrenOf } from "../xml";
import { type SheetContent } from "../sheet-content";
import { BEFORE_FILTER, filterEdits } from "./filter-changes";
import {
  type TextEdit,
  contentEdit,
  elementText,
  insertEdit,
  removalEdit,
  startTagAt,
  withAttributes,
} from "../xml-text";
import type { RowLook, RowLooks } from "../patch-sheet";

/** What is in a sheet before its merged cells, and before its rows. */
const BEFORE_COLUMNS = new Set(["sheetPr", "dimension", "sheetViews", "sheetFormatPr"]);
export const BEFORE_MERGES: ReadonlySet<string> = new Set([
  ...BEFORE_FILTER,
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
]);

export interface Layout extends Pick<
  SheetSpec,
  "merges" | "columnWidths" | "rowHeights" | "frozen" | "hiddenRows" | "hiddenColumns"
> {
  readonly filter?: FilterSpec | undefined;
}

/** Widths, hidden columns, filters, merged cells and frozen rows that were changed on the screen. `opened` is where its rows and columns are now. */
export function layoutEdits(content: SheetContent, opened: Layout, current: Layout): TextEdit[] {
  return [
    ...mergeEdits(content, opened, current),
    ...columnEdits(content, opened, current),
    ...paneEdits(content, opened, current),
    ...filterEdits(content, opened.filter, current.filter),
  ];
}

/** Heights that were changed, and rows that were hidden or shown again. */
export function changedRows(opened: Layout, current: Layout): RowLooks {
  const looks = new Map<number, RowLook>();
  for (const row of new Set([...opened.rowHeights.keys(), ...current.rowHeights.keys()])) {
    const points = current.rowHeights.get(row);
    if (opened.rowHeights.get(row) !== points) looks.set(row, { height: { points } });
  }
  for (const [row, isHidden] of changedHidden(opened.hiddenRows, current.hiddenRows)) {
    looks.set(row, { ...looks.get(row), isHidden });
  }
  return looks;
}

function changedHidden(before: readonly number[] = [], after: readonly number[] = []): Map<number, boolean> {
  const [was, is] = [new Set(before), new Set(after)];
  return new Map([
    ...before.filter((each) => !is.has(each)).map((each) => [each, false] as const),
    ...after.filter((each) => !was.has(each)).map((each) => [each, true] as const),
  ]);
}

function mergeEdits(content: SheetContent, opened: Layout, current: Layout): TextEdit[] {
  const texts = (layout: Layout) => layout.merges.map((area) => areaText(area)).sort();
  const [before, after] = [texts(opened), texts(current)];
  if (before.join() === after.join()) return [];
  const known = childOf(content.root, "mergeCells");
  if (after.length === 0) return known === undefined ? [] : [removalEdit(known)];
  const { prefix } = content.root;
  const items = after.map((area) => `<${prefix}mergeCell ref="${area}"/>`).join("");
  if (known !== undefined) {
    const tag = withAttributes(startTagAt(content.text, known.start), { count: String(after.length) });
    return [{ start: known.start, end: known.end, text: elementText(tag, items) }];
  }
  const whole = `<${prefix}mergeCells count="${after.length}">${items}</${prefix}mergeCells>`;
  return [insertEdit(content, content.root, whole, BEFORE_MERGES)];
}

function columnEdits(content: SheetContent, opened: Layout, current: Layout): TextEdit[] {
  const last = Math.min(opened.columnWidths.length, current.columnWidths.length);
  const changed = new Map<number, ColumnLook>();
  for (let column = 0; column < last; column++) {
    const width = current.columnWidths[column] as number;
    if (width !== opened.columnWidths[column]) changed.set(column, { width });
  }
  for (const [column, isHidden] of changedHidden(opened.hiddenColumns, current.hiddenColumns)) {
    changed.set(column, { ...changed.get(column), isHidden });
  }
  if (changed.size === 0) return [];
  const { prefix } = content.root;
  const known = childOf(content.root, "cols");
  const items = known === undefined ? [] : childrenOf(known).filter(({ name }) => name === "col");
  const pieces = items.flatMap((item) => piecesOf(content, item, changed));
  const isStated = (column: number) => items.some((item) => firstOf(item) <= column && lastOf(item) >= column);
  for (const [column, look] of changed) {
    if (isStated(column)) continue;
    const tag = { name: `${prefix}col`, attributes: [] };
    pieces.push({ first: column, text: columnText(tag, column, column, look) });
  }
  const inner = pieces
    .sort((a, b) => a.first - b.first)
    .map(({ text }) => text)
    .join("");
  return known === undefined
    ? [insertEdit(content, content.root, `<${prefix}cols>${inner}</${prefix}cols>`, BEFORE_COLUMNS)]
    : [contentEdit(content, known, inner)];
}

const firstOf = (item: XmlElement) => Number(attributeOfElement(item, "min")) - 1;
const lastOf = (item: XmlElement) => Number(attributeOfElement(item, "max")) - 1;

interface ColumnLook {
  readonly width?: number;
  readonly isHidden?: boolean;
}

/** A run of columns, cut where one of them was changed. */
function piecesOf({ text }: SheetContent, item: XmlElement, changed: ReadonlyMap<number, ColumnLook>) {
  const tag = startTagAt(text, item.start);
  const inside = [...changed].filter(([column]) => column >= firstOf(item) && column <= lastOf(item));
  if (inside.length === 0) return [{ first: firstOf(item), text: text.slice(item.start, item.end) }];
  const pieces: { first: number; text: string }[] = [];
  let next = firstOf(item);
  for (const [column, look] of inside.sort(([a], [b]) => a - b)) {
    if (column > next) pieces.push({ first: next, text: columnText(tag, next, column - 1) });
    pieces.push({ first: column, text: columnText(tag, column, column, look) });
    next = column + 1;
  }
  if (next <= lastOf(item)) pieces.push({ first: next, text: columnText(tag, next, lastOf(item)) });
  return pieces;
}

function columnText(
  tag: ReturnType<typeof startTagAt>,
  first: number,
  last: number,
  { width, isHidden }: ColumnLook = {},
): string {
  const changes = {
    min: String(first + 1),
    max: String(last + 1),
    ...(width !== undefined && { width: String(width), customWidth: "1" }),
    ...(isHidden !== undefined && { hidden: isHidden ? "1" : undefined }),
  };
  return elementText(withAttributes(tag, changes), "");
}

function paneEdits(content: SheetContent, opened: Layout, current: Layout): TextEdit[] {
  const { rows, columns } = current.frozen;
  if (opened.frozen.rows === rows && opened.frozen.columns === columns) return [];
  const views = childOf(content.root, "sheetViews");
  const view = views && childOf(views, "sheetView");
  const { prefix } = content.root;
  const corner = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const tag = withAttributes(
    { name: `${prefix}pane`, attributes: [] },
    {
      xSplit: columns > 0 ? String(columns) : undefined,
      ySplit: rows > 0 ? String(rows) : undefined,
      topLeftCell: cellText(rows, columns),
      activePane: corner,
      state: "frozen",
    },
  );
  const inner = rows + columns > 0 ? elementText(tag, "") + `<${prefix}selection pane="${corner}"/>` : "";
  if (view === undefined) {
    if (views !== undefined || inner === "") return [];
    const whole = `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${inner}</${prefix}sheetView></${prefix}sheetViews>`;
    return [insertEdit(content, content.root, whole, new Set(["sheetPr", "dimension"]))];
  }
  const kept = childrenOf(view).filter(({ name }) => name !== "pane" && name !== "selection");
  return [contentEdit(content, view, inner + kept.map(({ start, end }) => content.text.slice(start, end)).join(""))];
}
