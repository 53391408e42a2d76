// SPDX-License-Identifier: EUPL-1.2
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { ArchiveError } from "./problem";
import { PACKAGE_LIMITS } from "../workbook/file-limits";

/**
 * A reader of XML that says where everything is in the text, so that a change can leave all other characters as they
 * were. Names are taken apart by the namespaces in scope; nothing is found by pattern.
 */

/** Hears of the elements of a text in order; `start` and `end` are places in it. */
export interface XmlListener {
  open(tag: SaxesTagNS, start: number, end: number): void;
  close(tag: SaxesTagNS, start: number, end: number): void;
  text?(text: string): void;
}

/** Own keys only: the words that every object knows are no entities. */
const ENTITIES: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});

/**
 * Reads a text once, from its start to its end.
 *
 * @throws ArchiveError for what is not well-formed, has a prefix that nothing declares, a document type or too many levels
 */
export function scanXml(text: string, listener: XmlListener): void {
  new XmlScan(text, listener).finish();
}

/** The same in steps, for a reader that knows pieces of the text which are well-formed by themselves. */
export class XmlScan {
  private readonly parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  private at = 0;
  private passedOver = 0;
  private depth = 0;

  constructor(
    private readonly text: string,
    listener: XmlListener,
  ) {
    const { parser } = this;
    (parser as unknown as { ENTITIES: typeof ENTITIES }).ENTITIES = ENTITIES;
    let start = 0;
    // One carriage return more or less does not matter to the place: the parser counts what it was given.
    parser.on("error", () => {
      throw new ArchiveError("damaged");
    });
    parser.on("doctype", () => {
      throw new ArchiveError("unsafe-xml");
    });
    parser.on("opentagstart", () => {
      start = text.lastIndexOf("<", this.place - 1);
    });
    parser.on("opentag", (tag) => {
      if (++this.depth > PACKAGE_LIMITS.xmlLevels) throw new ArchiveError("unsafe-xml");
      listener.open(tag, start, this.place);
    });
    parser.on("closetag", (tag) => {
      this.depth -= 1;
      const { place } = this;
      listener.close(tag, tag.isSelfClosing ? place : text.lastIndexOf("<", place - 1), place);
    });
    if (listener.text === undefined) return;
    const hear = (content: string) => listener.text?.(content);
    parser.on("text", hear);
    parser.on("cdata", hear);
  }

  /** Where the parser is in the text. */
  private get place(): number {
    return this.parser.position + this.passedOver;
  }

  readTo(end: number): void {
    this.parser.write(this.text.slice(this.at, end));
    this.at = end;
  }

  /** Leaves out a piece of content; only between elements, and only what has an end for each of its starts. */
  passOver(end: number): void {
    this.passedOver += end - this.at;
    this.at = end;
  }

  finish(): void {
    this.readTo(this.text.length);
    this.parser.close();
  }
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** With its colon, or nothing. */
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces that its start tag declares, by prefix. */
  readonly declared: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** Of the whole element in the text of the part. */
  readonly start: number;
  readonly end: number;
  /** Where its content starts and ends; both are `end` for an empty element. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** Makes elements of what a scan hears; a reader of large parts keeps what it wants and passes on the rest. */
export class XmlTree implements XmlListener {
  root: XmlElement | undefined;
  private current: Growing | undefined;

  open(tag: SaxesTagNS, start: number, end: number): void {
    const element = elementOf(tag, start, end, this.current);
    if (this.current === undefined) this.root = element;
    else this.current.children.push(element);
    this.current = element;
  }

  close(_: SaxesTagNS, start: number, end: number): void {
    const element = this.current as Growing;
    element.contentEnd = start;
    element.end = end;
    this.current = element.parent as Growing | undefined;
  }

  text(text: string): void {
    if (this.current !== undefined) this.current.text += text;
  }
}

export function parseXml(text: string): XmlDocument {
  const tree = new XmlTree();
  scanXml(text, tree);
  return { text, root: tree.root as XmlElement };
}

function elementOf(tag: SaxesTagNS, start: number, end: number, parent: Growing | undefined): Growing {
  const attributes = Object.values(tag.attributes).filter(({ uri }) => uri !== XMLNS);
  return {
    name: tag.local,
    prefix: tag.prefix === "" ? "" : `${tag.prefix}:`,
    namespace: transitional(tag.uri),
    attributes: attributes.map(attributeOf),
    declared: tag.ns ?? {},
    parent,
    children: [],
    text: "",
    start,
    end,
    contentStart: end,
    contentEnd: end,
  };
}

function attributeOf({ name, local, uri, value }: SaxesAttributeNS): XmlAttribute {
  return { name, local, namespace: transitional(uri), value };
}

const XMLNS = "http://www.w3.org/2000/xmlns/";

export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMPATIBILITY_NAMESPACE = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const STRICT: Readonly<Record<string, string>> = {
  "http://purl.oclc.org/ooxml/spreadsheetml/main": MAIN_NAMESPACE,
  "http://purl.oclc.org/ooxml/officeDocument/relationships": RELATIONSHIPS_NAMESPACE,
};

/** Files of the strict kind have names of their own for the same things. */
function transitional(namespace: string): string {
  return Object.hasOwn(STRICT, namespace) ? (STRICT[namespace] as string) : namespace;
}

/** The value of an attribute without a namespace, or of one with the namespace given. */
export function attributeOfElement(element: XmlElement, name: string, namespace = ""): string | undefined {
  return element.attributes.find((each) => each.local === name && each.namespace === namespace)?.value;
}

export function isTrueAttribute(element: XmlElement, name: string): boolean {
  return /^(1|true|on)$/.test(attributeOfElement(element, name) ?? "");
}

/**
 * The children of an element as a program sees them: where a part offers alternatives, the first that needs nothing
 * this reader does not know, or what it falls back on.
 */
export function childrenOf(element: XmlElement): readonly XmlElement[] {
  if (!element.children.some(isAlternate)) return element.children;
  return element.children.flatMap((child) => (isAlternate(child) ? chosen(child) : [child]));
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element).find((child) => child.name === name);
}

/** The children of a name of a child of a name: the items of a collection. */
export function itemsOf(element: XmlElement | undefined, collection: string, name: string): XmlElement[] {
  const found = childOf(element, collection);
  return found === undefined ? [] : childrenOf(found).filter((child) => child.name === name);
}

/** Every element below one, in all alternatives: what must be changed is changed wherever it is written. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendantsOf(child);
  }
}

function isAlternate({ name, namespace }: XmlElement): boolean {
  return name === "AlternateContent" && namespace === COMPATIBILITY_NAMESPACE;
}

/** Extensions of Excel 2010 and later that say nothing which this reader would take for something else. */
const KNOWN_EXTENSIONS = /^http:\/\/schemas\.microsoft\.com\/office\/(spreadsheetml|drawing)\/20\d\d\//;

function chosen(alternate: XmlElement): readonly XmlElement[] {
  const isUnderstood = (choice: XmlElement) =>
    (attributeOfElement(choice, "Requires") ?? "")
      .split(/\s+/)
      .every((prefix) => KNOWN_EXTENSIONS.test(namespaceInScope(choice, prefix) ?? ""));
  const choice =
    alternate.children.find((each) => each.name === "Choice" && isUnderstood(each)) ??
    alternate.children.find(({ name }) => name === "Fallback");
  return choice === undefined ? [] : childrenOf(choice);
}

/** The namespace that a prefix stands for at an element; "" is the namespace of names without a prefix. */
export function namespaceInScope(element: XmlElement, prefix: string): string | undefined {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (Object.hasOwn(at.declared, prefix)) return at.declared[prefix];
  }
  return undefined;
}

/** The prefix, with its colon, that stands for a namespace at an element; undefined when none does. */
export function prefixInScope(element: XmlElement, namespace: string): string | undefined {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    for (const [prefix, declared] of Object.entries(at.declared)) {
      if (prefix === "" || transitional(declared) !== namespace) continue;
      if (namespaceInScope(element, prefix) === declared) return `${prefix}:`;
    }
  }
  return undefined;
}

/** The text of an element and of everything in it. */
export function wholeText(element: XmlElement): string {
  return element.text + element.children.map(wholeText).join("");
}
