// SPDX-License-Identifier: EUPL-1.2
import { areaText } from "../../workbook/references";
import type { FilterColumnSpec, FilterSpec } from "../../workbook/spec";
import type { SheetContent } from "../sheet-content";
import { childOf } from "../xml";
import { type TextEdit, escapeXml, insertEdit, removalEdit } from "../xml-text";

/** What is in a sheet before its filter. */
export const BEFORE_FILTER: ReadonlySet<string> = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
]);

/** The filter that was made, changed or taken away on the screen; one that only the file has stays as it is. */
export function filterEdits(
  content: SheetContent,
  opened: FilterSpec | undefined,
  current: FilterSpec | undefined,
): TextEdit[] {
  if (isSameFilter(opened, current)) return [];
  const known = childOf(content.root, "autoFilter");
  if (current === undefined) return known === undefined ? [] : [removalEdit(known)];
  const text = filterXml(current, content.root.prefix);
  if (known !== undefined) return [{ start: known.start, end: known.end, text }];
  return [insertEdit(content, content.root, text, BEFORE_FILTER)];
}

export function isSameFilter(a: FilterSpec | undefined, b: FilterSpec | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return filterXml(a, "") === filterXml(b, "");
}

/** In a file columns count from the first one of the table. */
export function filterXml({ area, columns }: FilterSpec, prefix: string): string {
  const column = ({ column: at, texts, hasBlanks }: FilterColumnSpec) => {
    const items = texts.map((text) => `<${prefix}filter val="${escapeXml(text)}"/>`).join("");
    const filters = `<${prefix}filters${hasBlanks ? ' blank="1"' : ""}>${items}</${prefix}filters>`;
    return `<${prefix}filterColumn colId="${at - area.firstColumn}">${filters}</${prefix}filterColumn>`;
  };
  const inOrder = [...columns].sort((a, b) => a.column - b.column);
  return `<${prefix}autoFilter ref="${areaText(area)}">${inOrder.map(column).join("")}</${prefix}autoFilter>`;
}
