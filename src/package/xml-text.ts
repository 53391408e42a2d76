// SPDX-License-Identifier: EUPL-1.2
import type { XmlDocument, XmlElement } from "./xml";

/** Changes in the text of a part: everything outside them keeps every character. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits made; edits may not lie over each other. */
export function patchText(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(done, edit.start), edit.text);
    done = edit.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** Text for an element or an attribute; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/[\t\n]/.test(character) ? character : ""));
}

/** Characters that XML cannot hold are stored as _x000B_, and what looks like that is marked as text of its own. */
export function escapeCharacters(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
      /[\t\n]/.test(character)
        ? character
        : `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
    );
}

export function unescapeCharacters(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** What a start tag says: its name as written and its attributes as written. */
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly quoted: string }[];
}

/** The start tag at a place in a text that is known to be well-formed. */
export function startTagAt(text: string, start: number): StartTag {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0] ?? "";
  const attributes: { name: string; quoted: string }[] = [];
  ATTRIBUTE.lastIndex = start + 1 + name.length;
  for (let match = ATTRIBUTE.exec(text); match !== null; match = ATTRIBUTE.exec(text)) {
    attributes.push({ name: match[1] as string, quoted: match[2] as string });
  }
  return { name, attributes };
}

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/y;

/** The tag with attributes set, or taken out where the value is undefined; new ones come last. */
export function withAttributes(tag: StartTag, changes: Readonly<Record<string, string | undefined>>): StartTag {
  const left = new Map(Object.entries(changes));
  const attributes = tag.attributes.flatMap((each) => {
    if (!left.has(each.name)) return [each];
    const value = left.get(each.name);
    left.delete(each.name);
    return value === undefined ? [] : [{ name: each.name, quoted: `"${escapeXml(value)}"` }];
  });
  for (const [name, value] of left) if (value !== undefined) attributes.push({ name, quoted: `"${escapeXml(value)}"` });
  return { name: tag.name, attributes };
}

/** The element with the content given, as it is written: empty when there is none. */
export function elementText({ name, attributes }: StartTag, content: string): string {
  const start = `<${name}${attributes.map((each) => ` ${each.name}=${each.quoted}`).join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An edit that gives an element other attributes and leaves its content alone. */
export function attributeEdit(
  { text }: XmlDocument,
  element: XmlElement,
  changes: Readonly<Record<string, string | undefined>>,
): TextEdit {
  const isEmpty = element.contentStart === element.end;
  const tag = elementText(withAttributes(startTagAt(text, element.start), changes), "");
  return { start: element.start, end: element.contentStart, text: isEmpty ? tag : `${tag.slice(0, -2)}>` };
}

/** An edit that puts text at the end of the content of an element, also of one that had none. */
export function appendEdit({ text }: XmlDocument, element: XmlElement, added: string): TextEdit {
  if (element.contentStart < element.end || element.contentEnd < element.end) {
    return { start: element.contentEnd, end: element.contentEnd, text: added };
  }
  return { start: element.start, end: element.end, text: elementText(startTagAt(text, element.start), added) };
}

/** An edit that gives an element another text as its content. */
export function contentEdit({ text }: XmlDocument, element: XmlElement, content: string): TextEdit {
  return { start: element.start, end: element.end, text: elementText(startTagAt(text, element.start), content) };
}

export function removalEdit({ start, end }: XmlElement): TextEdit {
  return { start, end, text: "" };
}

/** Puts an element where the schema wants it: before the first of the elements that come behind it. */
export function insertEdit(
  document: XmlDocument,
  parent: XmlElement,
  added: string,
  behind: Pick<ReadonlySet<string>, "has">,
): TextEdit {
  const next = parent.children.find((child) => !behind.has(child.name));
  return next === undefined ? appendEdit(document, parent, added) : { start: next.start, end: next.start, text: added };
}
