// SPDX-License-Identifier: EUPL-1.2
import { WORKBOOK_LIMITS } from "../workbook/file-limits";
import { parseArea } from "../workbook/references";
import type { NoteSpec } from "../workbook/spec";
import type { Archive } from "./archive";
import { CharacterBudget } from "./character-budget";
import { relatedPart } from "./relations";
import { type XmlDocument, type XmlElement, attributeOfElement, childOf, childrenOf, itemsOf } from "./xml";
import { unescapeCharacters } from "./xml-text";

/** A note with the element of the file that holds it. */
export interface StoredNote extends NoteSpec {
  readonly element: XmlElement;
  /** The first of a conversation, which stays as it is. */
  readonly isThreaded: boolean;
}

export interface StoredNotes {
  readonly path: string;
  readonly document: XmlDocument;
  readonly notes: readonly StoredNote[];
}

/** The notes of a sheet that are on the screen: those of conversations are not. */
export function readNotes(archive: Archive, sheetPath: string): NoteSpec[] {
  const notes = storedNotes(archive, sheetPath)?.notes ?? [];
  return notes.filter(({ isThreaded }) => !isThreaded).map(({ row, column, text }) => ({ row, column, text }));
}

/** Undefined for a sheet that has no part for notes. */
export function storedNotes(archive: Archive, sheetPath: string): StoredNotes | undefined {
  const path = relatedPart(archive, sheetPath, "comments");
  const document = path === undefined ? undefined : archive.xml(path);
  if (path === undefined || document?.root.name !== "comments") return undefined;
  const { root } = document;
  const budget = new CharacterBudget(WORKBOOK_LIMITS.sharedCharacters);
  const authors = itemsOf(root, "authors", "author").map(({ text }) => text);
  const notes = itemsOf(root, "commentList", "comment").flatMap((element): StoredNote[] => {
    const area = parseArea(attributeOfElement(element, "ref") ?? "");
    if (area === undefined) return [];
    const text = unescapeCharacters(textIn(childOf(element, "text"))).replace(/\r\n?/g, "\n");
    budget.spend(text.length);
    // The author of a conversation is its number; the text says that this program cannot show it.
    const isThreaded = authors[Number(attributeOfElement(element, "authorId"))]?.startsWith("tc=") === true;
    return [{ row: area.firstRow, column: area.firstColumn, text, element, isThreaded }];
  });
  return { path, document, notes };
}

/** The words of a text with its runs; not how they are pronounced. */
function textIn(element: XmlElement | undefined): string {
  if (element === undefined || element.name === "rPh") return "";
  if (element.name === "t") return element.text;
  return childrenOf(element).map(textIn).join("");
}
