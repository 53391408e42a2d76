// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../workbook/references";
import type { FilterColumnSpec, FilterSpec } from "../workbook/spec";
import type { SheetContent } from "./sheet-content";
import { type XmlElement, attributeOfElement, childOf, childrenOf, isTrueAttribute } from "./xml";

/** The filter of a sheet when all of it is a choice of texts; any other stays in the file and is not shown. */
export function readFilter({ root }: SheetContent): FilterSpec | undefined {
  const element = childOf(root, "autoFilter");
  const area = element && parseArea(attributeOfElement(element, "ref") ?? "");
  if (element === undefined || area === undefined || area.firstRow === area.lastRow) return undefined;
  const columns = childrenOf(element).map((child) => columnOf(child, area.firstColumn));
  const isKnown = columns.every((each) => each !== undefined && each.column <= area.lastColumn);
  return isKnown ? { area, columns: columns as FilterColumnSpec[] } : undefined;
}

function columnOf(element: XmlElement, firstColumn: number): FilterColumnSpec | undefined {
  const at = Number(attributeOfElement(element, "colId") ?? NaN);
  const [choice, ...others] = childrenOf(element);
  if (element.name !== "filterColumn" || !Number.isInteger(at) || at < 0) return undefined;
  if (choice?.name !== "filters" || others.length > 0) return undefined;
  const items = childrenOf(choice);
  if (!items.every(({ name }) => name === "filter")) return undefined;
  return {
    column: firstColumn + at,
    texts: items.map((item) => attributeOfElement(item, "val") ?? ""),
    hasBlanks: isTrueAttribute(choice, "blank"),
  };
}
