// SPDX-License-Identifier: EUPL-1.2
import { cellText } from "../../workbook/references";
import type { NoteSpec } from "../../workbook/spec";
import type { Archive } from "../archive";
import { cellKey, placeOfKey } from "../cells";
import { addContentType, addRelationship, freePath, relationTypes } from "../patch-package";
import { type StoredNotes, storedNotes } from "../read-notes";
import { allRelationshipsOf } from "../relations";
import {
  MAIN_NAMESPACE,
  RELATIONSHIPS_NAMESPACE,
  type XmlDocument,
  attributeOfElement,
  childOf,
  itemsOf,
} from "../xml";
import {
  type TextEdit,
  appendEdit,
  contentEdit,
  escapeCharacters,
  escapeXml,
  insertEdit,
  patchText,
  removalEdit,
} from "../xml-text";
import { shortened } from "../text-length";
import { NO_BOXES, withBoxes } from "./note-boxes";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** What is in a sheet after the drawing of before 2007. */
const AFTER_DRAWING: readonly string[] = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];
const BEFORE_DRAWING = { has: (name: string) => !AFTER_DRAWING.includes(name) };

export interface NoteChanges {
  /** In the sheet itself. */
  readonly edits: readonly TextEdit[];
  readonly isChanged: boolean;
  /** Cells with a conversation, which leaves no room for a note. */
  readonly refused: readonly { readonly row: number; readonly column: number }[];
}

/** Notes that were made, changed or taken away on the screen; the others keep every character, with their authors. */
export function changeNotes(
  archive: Archive,
  sheet: { readonly path: string; readonly content: XmlDocument },
  before: readonly NoteSpec[] = [],
  after: readonly NoteSpec[] = [],
): NoteChanges {
  const stored = storedNotes(archive, sheet.path);
  const threaded = new Set(stored?.notes.flatMap((note) => (note.isThreaded ? [keyOf(note)] : [])));
  const [was, is] = [byCell(before), byCell(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
  const refused = changed.filter((key) => threaded.has(key)).map(placeOfKey);
  const changes = new Map(changed.filter((key) => !threaded.has(key)).map((key) => [key, is.get(key)]));
  if (changes.size === 0) return { edits: [], isChanged: false, refused };
  const known = stored ?? addedPart(archive, sheet.path);
  archive.write(known.path, patchText(known.document.text, editsOf(known, changes)));
  const boxed = new Set(known.notes.map(keyOf));
  const added = [...changes]
    .filter(([key, text]) => text !== undefined && !boxed.has(key))
    .map(([key]) => placeOfKey(key));
  const removed = [...changes].filter(([, text]) => text === undefined).map(([key]) => placeOfKey(key));
  const { path, edits } = drawingOf(archive, sheet);
  archive.write(path, withBoxes(archive.text(path) ?? NO_BOXES, added, removed));
  return { edits, isChanged: true, refused };
}

/** The notes of a sheet that has none yet. */
export function addNotes(archive: Archive, path: string, notes: readonly NoteSpec[] | undefined): void {
  const content = archive.xml(path);
  if (content === undefined || notes === undefined || notes.length === 0) return;
  const { edits } = changeNotes(archive, { path, content }, [], notes);
  if (edits.length > 0) archive.write(path, patchText(content.text, edits));
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return cellKey(row, column);
}

/** A note without a word is none. */
function byCell(notes: readonly NoteSpec[]): Map<number, string> {
  return new Map(notes.filter(({ text }) => text !== "").map((note) => [keyOf(note), note.text]));
}

function editsOf({ document, notes }: StoredNotes, changes: ReadonlyMap<number, string | undefined>): TextEdit[] {
  const { root } = document;
  const { prefix } = root;
  const written = (text: string) =>
    `<${prefix}t xml:space="preserve">${escapeXml(escapeCharacters(shortened(text)))}</${prefix}t>`;
  const known = new Map(notes.map((note) => [keyOf(note), note.element]));
  const edits: TextEdit[] = [];
  const added: string[] = [];
  const [authorId, authors] = ownAuthor(document);
  for (const [key, text] of changes) {
    const element = known.get(key);
    const place = placeOfKey(key);
    if (element === undefined) {
      if (text === undefined) continue;
      const ref = cellText(place.row, place.column);
      const content = `<${prefix}text>${written(text)}</${prefix}text>`;
      added.push(`<${prefix}comment ref="${ref}" authorId="${authorId}">${content}</${prefix}comment>`);
    } else if (text === undefined) edits.push(removalEdit(element));
    else {
      const body = childOf(element, "text");
      edits.push(
        body === undefined
          ? appendEdit(document, element, `<${prefix}text>${written(text)}</${prefix}text>`)
          : contentEdit(document, body, written(text)),
      );
    }
  }
  if (added.length === 0) return edits;
  const list = childOf(root, "commentList");
  return [...edits, ...authors, ...(list === undefined ? [] : [appendEdit(document, list, added.join(""))])];
}

/** A note of nobody's name: those that are there keep theirs. */
function ownAuthor(document: XmlDocument): readonly [id: number, edits: readonly TextEdit[]] {
  const { root } = document;
  const known = itemsOf(root, "authors", "author");
  const own = known.findIndex(({ text }) => text === "");
  if (own >= 0) return [own, []];
  const author = `<${root.prefix}author></${root.prefix}author>`;
  const list = childOf(root, "authors");
  if (list !== undefined) return [known.length, [appendEdit(document, list, author)]];
  return [0, [insertEdit(document, root, `<${root.prefix}authors>${author}</${root.prefix}authors>`, new Set())]];
}

function addedPart(archive: Archive, sheetPath: string): StoredNotes {
  const path = freePath(archive, "xl/commentsKader");
  const namespace =
    archive.xml(sheetPath)?.root.attributes.find(({ name }) => name === "xmlns")?.value ?? MAIN_NAMESPACE;
  archive.write(path, `<comments xmlns="${namespace}"><authors/><commentList/></comments>`);
  addContentType(archive, path, COMMENTS_TYPE);
  addRelationship(archive, sheetPath, "comments", path);
  return storedNotes(archive, sheetPath) as StoredNotes;
}

/** The drawing that the boxes of notes are in, made when there is none, and what the sheet must say of it then. */
function drawingOf(
  archive: Archive,
  { path: sheetPath, content }: { readonly path: string; readonly content: XmlDocument },
): { readonly path: string; readonly edits: readonly TextEdit[] } {
  const element = childOf(content.root, "legacyDrawing");
  const id = element && attributeOfElement(element, "id", RELATIONSHIPS_NAMESPACE);
  const known = allRelationshipsOf(archive, sheetPath).find((each) => each.id === id && !each.isExternal)?.target;
  if (known !== undefined && archive.text(known) !== undefined) return { path: known, edits: [] };
  const path = freePath(archive, "xl/drawings/vmlDrawingKader", ".vml");
  archive.write(path, NO_BOXES);
  addContentType(archive, path, DRAWING_TYPE);
  const relation = addRelationship(archive, sheetPath, "vmlDrawing", path);
  const text = `<${content.root.prefix}legacyDrawing xmlns:r="${relationTypes(archive)}" r:id="${relation}"/>`;
  if (element !== undefined) return { path, edits: [{ start: element.start, end: element.end, text }] };
  return { path, edits: [insertEdit(content, content.root, text, BEFORE_DRAWING)] };
}
