// SPDX-License-Identifier: EUPL-1.2
import { MOST_COLUMNS, MOST_ROWS, parseArea } from "../workbook/references";
import type { Area } from "../workbook/spec";
import type { SheetContent } from "./sheet-content";
import { type XmlElement, attributeOfElement, childOf, childrenOf, isTrueAttribute, itemsOf } from "./xml";
import { startTagAt } from "./xml-text";
import { SHOWN_LIMITS } from "../workbook/file-limits";

/** How a sheet is laid out, as far as the screen can show. */
export interface SheetLayout {
  /** In characters, by column; only those that the sheet states. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number | undefined;
  /** In points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  readonly hasGridLines: boolean;
}

export function readLayout(content: SheetContent): SheetLayout {
  const { root, text, rows } = content;
  const widths = new Map<number, number>();
  const hiddenColumns: number[] = [];
  for (const item of itemsOf(root, "cols", "col")) {
    const [first, last] = ["min", "max"].map((name) => Number(attributeOfElement(item, name)) - 1) as [number, number];
    const width = Number(attributeOfElement(item, "width") ?? NaN);
    const isHidden = isTrueAttribute(item, "hidden");
    for (let column = first; column <= Math.min(last, first + SHOWN_LIMITS.statedColumns, MOST_COLUMNS - 1); column++) {
      if (Number.isFinite(width) && width > 0 && width <= 255) widths.set(column, width);
      if (isHidden) hiddenColumns.push(column);
    }
  }
  const heights = new Map<number, number>();
  const hiddenRows: number[] = [];
  for (const row of rows) {
    const tag = text.slice(row.start, row.contentStart);
    if (!/\s(ht|hidden)\s*=/.test(tag)) continue;
    const attributes = new Map(
      startTagAt(text, row.start).attributes.map(({ name, quoted }) => [name, quoted.slice(1, -1)]),
    );
    const height = Number(attributes.get("ht") ?? NaN);
    if (Number.isFinite(height) && height > 0 && height <= 409.5) heights.set(row.index, height);
    if (/^(1|true)$/.test(attributes.get("hidden") ?? "")) hiddenRows.push(row.index);
  }
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const format = childOf(root, "sheetFormatPr");
  const standard = Number((format && attributeOfElement(format, "defaultColWidth")) ?? NaN);
  return {
    widths,
    defaultWidth: Number.isFinite(standard) && standard > 0 ? standard : undefined,
    heights,
    hiddenRows,
    hiddenColumns,
    frozen: frozenOf(childOf(view, "pane")),
    merges: readMerges(root),
    hasGridLines: view === undefined || !/^(0|false)$/.test(attributeOfElement(view, "showGridLines") ?? "1"),
  };
}

function frozenOf(pane: XmlElement | undefined) {
  const state = pane && attributeOfElement(pane, "state");
  if (pane === undefined || (state !== "frozen" && state !== "frozenSplit")) return { rows: 0, columns: 0 };
  const split = (name: string, most: number) =>
    Math.min(most, Math.max(0, Number(attributeOfElement(pane, name) ?? 0)));
  return { rows: split("ySplit", MOST_ROWS), columns: split("xSplit", MOST_COLUMNS) };
}

/** Merged cells that do not lie over each other; of two that do, programs show the first. */
function readMerges(root: XmlElement): Area[] {
  const merges: Area[] = [];
  for (const item of childrenOf(childOf(root, "mergeCells") ?? root)) {
    const area = item.name === "mergeCell" ? parseArea(attributeOfElement(item, "ref") ?? "") : undefined;
    if (area !== undefined) merges.push(area);
  }
  return merges;
}
