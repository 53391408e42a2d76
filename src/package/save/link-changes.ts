// SPDX-License-Identifier: EUPL-1.2
import { areaText, cellArea, holdsCell } from "../../workbook/references";
import type { Area, LinkSpec } from "../../workbook/spec";
import type { Archive } from "../archive";
import { CellTexts } from "../cell-texts";
import { cellKey, placeOfKey } from "../cells";
import { addOutsideRelationship, relationTypes, removeRelationshipsById } from "../patch-package";
import { type StoredLink, storedLinks } from "../read-links";
import { type SheetContent, readSheet } from "../sheet-content";
import { RELATIONSHIPS_NAMESPACE, childOf, itemsOf, prefixInScope } from "../xml";
import {
  type TextEdit,
  appendEdit,
  elementText,
  escapeXml,
  insertEdit,
  patchText,
  removalEdit,
  startTagAt,
  withAttributes,
} from "../xml-text";
import { BEFORE_MERGES } from "./layout-changes";

/** What is in a sheet before its links. */
const BEFORE_LINKS = new Set([
  ...BEFORE_MERGES,
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
]);

interface LinkedSheet {
  readonly path: string;
  readonly content: SheetContent;
}

/**
 * Links that were made, changed or taken away on the screen; the others keep every character and their relations. A link
 * that the file gave to many cells is cut up around those that have another now. `moved` says how a target reads after
 * rows, columns and titles changed, which the file says by now and the screen may not.
 */
export function changeLinks(
  archive: Archive,
  sheet: LinkedSheet,
  before: readonly LinkSpec[] = [],
  after: readonly LinkSpec[] = [],
  moved = (target: string) => target,
): TextEdit[] {
  const [was, is] = [byCell(before), byCell(after)];
  const isSame = (one: LinkSpec | undefined, other: LinkSpec | undefined) =>
    one === undefined || other === undefined
      ? one === other
      : one.tip === other.tip && [one.target, moved(one.target)].includes(other.target);
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !isSame(was.get(key), is.get(key)));
  if (changed.length === 0) return [];
  const { path, content } = sheet;
  const stored = storedLinks(archive, path, content);
  const kept = stored.map((link) => ({ link, areas: withoutCells(link.area, changed) }));
  const added = changed.flatMap((key) => is.get(key) ?? []);
  const gone = kept.filter(({ areas }) => areas.length === 0).map(({ link }) => link);
  const left = stored.filter((link) => !gone.includes(link));
  const isEmptied = added.length === 0 && itemsOf(content.root, "hyperlinks", "hyperlink").length === gone.length;
  removeRelationshipsById(archive, path, new Set(relationsOf(gone).filter((id) => !relationsOf(left).includes(id))));
  const edits = kept.flatMap(({ link, areas }) => placedAgain(content, link, areas));
  return isEmptied ? removedList(content) : [...edits, ...addedEdits(archive, sheet, added)];
}

/** The links of a sheet that was just written. */
export function addLinks(archive: Archive, path: string, links: readonly LinkSpec[] | undefined): void {
  const text = archive.text(path);
  if (text === undefined || links === undefined || links.length === 0) return;
  const texts = new CellTexts(() => archive.text("xl/sharedStrings.xml"));
  const edits = changeLinks(archive, { path, content: readSheet(text, texts) }, [], links);
  archive.write(path, patchText(text, edits));
}

function byCell(links: readonly LinkSpec[]): Map<number, LinkSpec> {
  return new Map(links.map((link) => [cellKey(link.row, link.column), link]));
}

function relationsOf(links: readonly StoredLink[]): string[] {
  return links.flatMap(({ relation }) => relation ?? []);
}

/** What is left of an area; the area itself when none of the cells is in it. */
function withoutCells(area: Area, cells: readonly number[]): readonly Area[] {
  let areas: readonly Area[] = [area];
  for (const key of cells) {
    const { row, column } = placeOfKey(key);
    if (holdsCell(area, row, column)) areas = areas.flatMap((each) => around(each, row, column));
  }
  return areas;
}

/** The rows above and below a cell, and what is beside it. */
function around(area: Area, row: number, column: number): Area[] {
  if (!holdsCell(area, row, column)) return [area];
  const { firstColumn, lastColumn } = area;
  const pieces = [
    { ...area, lastRow: row - 1 },
    { firstRow: row, lastRow: row, firstColumn, lastColumn: column - 1 },
    { firstRow: row, lastRow: row, firstColumn: column + 1, lastColumn },
    { ...area, firstRow: row + 1 },
  ];
  return pieces.filter((each) => each.firstRow <= each.lastRow && each.firstColumn <= each.lastColumn);
}

function placedAgain({ text }: SheetContent, { element, area }: StoredLink, areas: readonly Area[]): TextEdit[] {
  if (areas.length === 1 && areas[0] === area) return [];
  const tag = startTagAt(text, element.start);
  // Each has a number of its own where the file gives one.
  const again = areas.map((each) => withAttributes(tag, { ref: areaText(each), "xr:uid": undefined }));
  return [{ start: element.start, end: element.end, text: again.map((each) => elementText(each, "")).join("") }];
}

/** A list without links may not stay. */
function removedList({ root }: SheetContent): TextEdit[] {
  const list = childOf(root, "hyperlinks");
  return list === undefined ? [] : [removalEdit(list)];
}

function addedEdits(archive: Archive, { path, content }: LinkedSheet, added: readonly LinkSpec[]): TextEdit[] {
  if (added.length === 0) return [];
  const { root } = content;
  const list = childOf(root, "hyperlinks");
  const known = prefixInScope(list ?? root, RELATIONSHIPS_NAMESPACE);
  const declared = known === undefined ? ` xmlns:r="${relationTypes(archive)}"` : "";
  const relations = new Map<string, string>();
  const relationTo = (address: string) => {
    const id = relations.get(address) ?? addOutsideRelationship(archive, path, "hyperlink", address);
    relations.set(address, id);
    return `${declared} ${known ?? "r:"}id="${id}"`;
  };
  const items = added.map(({ row, column, target, tip }) => {
    const [address, place] = split(target);
    const words = [
      `ref="${areaText(cellArea(row, column))}"`,
      ...(place === undefined ? [] : [`location="${escapeXml(place)}"`]),
      ...(tip === undefined ? [] : [`tooltip="${escapeXml(tip)}"`]),
    ];
    return `<${root.prefix}hyperlink ${words.join(" ")}${address === "" ? "" : relationTo(address)}/>`;
  });
  if (list !== undefined) return [appendEdit(content, list, items.join(""))];
  const whole = `<${root.prefix}hyperlinks>${items.join("")}</${root.prefix}hyperlinks>`;
  return [insertEdit(content, root, whole, BEFORE_LINKS)];
}

/** The address, empty for a place in the workbook, and what is behind its "#". */
function split(target: string): readonly [address: string, place: string | undefined] {
  const at = target.indexOf("#");
  return at < 0 ? [target, undefined] : [target.slice(0, at), target.slice(at + 1)];
}
