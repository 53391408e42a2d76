// SPDX-License-Identifier: EUPL-1.2
import { SHOWN_LIMITS } from "../workbook/file-limits";
import { cellCount, forEachCell, holdsCell, parseArea } from "../workbook/references";
import type { Area, LinkSpec } from "../workbook/spec";
import type { Archive } from "./archive";
import { cellKey } from "./cells";
import { allRelationshipsOf } from "./relations";
import type { SheetContent } from "./sheet-content";
import { RELATIONSHIPS_NAMESPACE, type XmlElement, attributeOfElement, itemsOf } from "./xml";

/** A link of the file, which may be that of many cells. */
export interface StoredLink {
  readonly element: XmlElement;
  readonly area: Area;
  readonly target: string;
  readonly tip: string | undefined;
  /** The relation that holds the address. */
  readonly relation: string | undefined;
}

/** The links of a sheet, cell by cell. A link of more cells than a person would click is that of cells with something in them. */
export function readLinks(archive: Archive, sheetPath: string, content: SheetContent): LinkSpec[] {
  const links = new Map<number, LinkSpec>();
  for (const { area, target, tip } of storedLinks(archive, sheetPath, content)) {
    const add = (row: number, column: number) =>
      links.set(cellKey(row, column), { row, column, target, ...(tip !== undefined && { tip }) });
    if (links.size >= SHOWN_LIMITS.linkedCells) break;
    if (cellCount(area) <= MOST_OF_ONE) forEachCell(area, add);
    else for (const { row, column } of content.cells.values()) if (holdsCell(area, row, column)) add(row, column);
  }
  return [...links.values()];
}

/** Cells that one link may have on the screen, empty ones included. */
const MOST_OF_ONE = 1_000;

export function storedLinks(archive: Archive, sheetPath: string, { root }: SheetContent): StoredLink[] {
  const elements = itemsOf(root, "hyperlinks", "hyperlink");
  if (elements.length === 0) return [];
  const outside = new Map(
    allRelationshipsOf(archive, sheetPath).map(({ id, target, isExternal }) => [id, isExternal ? target : ""]),
  );
  return elements.flatMap((element): StoredLink[] => {
    const area = parseArea(attributeOfElement(element, "ref") ?? "");
    const relation = attributeOfElement(element, "id", RELATIONSHIPS_NAMESPACE);
    const place = attributeOfElement(element, "location");
    const address = relation === undefined ? "" : (outside.get(relation) ?? "");
    const target = `${address}${place === undefined || place === "" ? "" : `#${place}`}`;
    if (area === undefined || target === "") return [];
    return [{ element, area, target, relation, tip: attributeOfElement(element, "tooltip") }];
  });
}
