// SPDX-License-Identifier: EUPL-1.2
import { DOMParser, type Document, type Element, ParseError } from "@xmldom/xmldom";

export type { Document, Element };

/** The document, or one sentence that says why it is none. */
export function parseManifest(xml: string): Document | string {
  try {
    const onError = (_level: string, message: string) => {
      throw new ParseError(message);
    };
    return new DOMParser({ onError }).parseFromString(xml, "text/xml");
  } catch (error) {
    return `The manifest is not well-formed: ${(error as Error).message}`;
  }
}

/** Elements by their names without prefix, or with one where it is given. */
export function all(document: Document, ...names: string[]): Element[] {
  return names.flatMap((name) => {
    if (name === "*" || name.includes(":")) return [...document.getElementsByTagName(name)];
    return [...document.getElementsByTagNameNS("*", name)];
  });
}

export function children(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}

export function isSourceLocation({ localName }: Element): boolean {
  return localName === "SourceLocation";
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}

export function text(document: Document, name: string): string {
  return document.getElementsByTagName(name)[0]?.textContent?.trim() ?? "";
}

export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname.slice(1) : url;
}

export function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

export function repeated(values: readonly string[]): string[] {
  return unique(values.filter((value, index) => values.indexOf(value) !== index));
}
