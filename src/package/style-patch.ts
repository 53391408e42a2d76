// SPDX-License-Identifier: EUPL-1.2
import { STYLES, type Style, type StyleName } from "../workbook/styles";
import { BUILT_IN_FORMATS } from "./built-in-formats";
import {
  type Attributes,
  BORDERS,
  FONT_ORDER,
  OF_THE_FONT,
  type Parts,
  type Side,
  alignmentChanges,
  fontChanges,
  lineElement,
} from "./style-elements";
import {
  MAIN_NAMESPACE,
  type XmlDocument,
  type XmlElement,
  attributeOfElement,
  childOf,
  childrenOf,
  parseXml,
} from "./xml";
import {
  appendEdit,
  attributeEdit,
  elementText,
  escapeXml,
  insertEdit,
  patchText,
  startTagAt,
  withAttributes,
  type TextEdit,
} from "./xml-text";

const KEPT_FILL = "#FFE2B8";

/** Adds formats to the styles of a workbook; what is there keeps its number. */
export class StylePatch {
  private readonly document: XmlDocument;
  private readonly prefix: string;
  private readonly added: Record<Collection, string[]>;
  private readonly counts: Record<Collection, number>;
  private readonly known = new Map<string, number>();

  constructor(xml: string) {
    this.document = parseXml(xml);
    this.prefix = this.document.root.prefix;
    this.counts = perCollection((name) => this.items(name).length);
    // Number 0 of each is what a cell without a format has; a workbook that states none gets the least.
    this.added = perCollection((name) => (this.counts[name] === 0 ? this.least(name) : []));
  }

  /** The number of a style of our own. */
  index(name: StyleName): number {
    return this.remember(`style ${name}`, () => this.addStyle(STYLES[name]));
  }

  /** The number of a style that looks like an existing one, marked as a value that was a formula. */
  markedLike(styleIndex: number): number {
    return this.remember(`marked ${styleIndex}`, () => {
      const fill = this.addFill(KEPT_FILL);
      return this.addLike(styleIndex, { fillId: String(fill), applyFill: "1" });
    });
  }

  /** The number of an existing style with what differs between two looks changed, and all else as it was. */
  changedLike(styleIndex: number, from: Style, to: Style): number {
    const key = `changed ${styleIndex} ${JSON.stringify([from, to])}`;
    return this.remember(key, () => {
      const differs = (...names: (keyof Style)[]) => names.some((name) => from[name] !== to[name]);
      const existing = this.items("cellXfs")[styleIndex];
      const idOf = (name: string) => Number((existing && attributeOfElement(existing, name)) ?? 0);
      return this.addLike(
        styleIndex,
        {
          ...(differs(...OF_THE_FONT) && {
            fontId: String(this.fontLike(idOf("fontId"), from, to)),
            applyFont: "1",
          }),
          ...(differs("fill") && {
            fillId: String(to.fill === undefined ? 0 : this.addFill(to.fill)),
            applyFill: "1",
          }),
          ...(differs("numberFormat") && {
            numFmtId: String(to.numberFormat === undefined ? 0 : this.addFormat(to.numberFormat)),
            applyNumberFormat: "1",
          }),
          ...(differs(...Object.values(BORDERS)) && {
            borderId: String(this.borderLike(idOf("borderId"), from, to)),
            applyBorder: "1",
          }),
        },
        alignmentChanges(from, to),
      );
    });
  }

  /** The number of a look that a rule gives to cells. */
  difference({ bold, italic, colour, fill, numberFormat }: Style): number {
    const p = this.prefix;
    const font =
      (bold ? `<${p}b/>` : "") +
      (italic ? `<${p}i/>` : "") +
      (colour === undefined ? "" : `<${p}color rgb="FF${colour.slice(1)}"/>`);
    const whole =
      (font === "" ? "" : `<${p}font>${font}</${p}font>`) +
      (numberFormat === undefined ? "" : this.formatText(this.addFormat(numberFormat), numberFormat)) +
      (fill === undefined
        ? ""
        : `<${p}fill><${p}patternFill><${p}bgColor rgb="FF${fill.slice(1)}"/></${p}patternFill></${p}fill>`);
    return this.remember(`difference ${whole}`, () => this.add("dxfs", `<${p}dxf>${whole}</${p}dxf>`));
  }

  get isChanged(): boolean {
    return this.known.size > 0;
  }

  toXml(): string {
    const { document } = this;
    const edits: TextEdit[] = [];
    const missing: string[] = [];
    for (const [index, name] of COLLECTIONS.entries()) {
      const added = this.added[name];
      if (added.length === 0) continue;
      const count = String(this.counts[name] + added.length);
      const element = childOf(document.root, name);
      if (element !== undefined && element.contentStart < element.end) {
        edits.push(attributeEdit(document, element, { count }), appendEdit(document, element, added.join("")));
        continue;
      }
      const tag = element ? startTagAt(document.text, element.start) : { name: this.prefix + name, attributes: [] };
      const whole = elementText(withAttributes(tag, { count }), added.join(""));
      if (element !== undefined) edits.push({ start: element.start, end: element.end, text: whole });
      else if (document.root.contentStart === document.root.end) missing.push(whole);
      else
        edits.push(insertEdit(document, document.root, whole, new Set(["cellStyles", ...COLLECTIONS.slice(0, index)])));
    }
    if (missing.length > 0) edits.push(appendEdit(document, document.root, missing.join("")));
    return patchText(document.text, edits);
  }

  private addStyle(style: Style): number {
    const { fill, numberFormat } = style;
    const p = this.prefix;
    const font = this.addFont(fontChanges(p, { size: 0 }, { size: 10, typeface: "Calibri", ...style }));
    const format = numberFormat === undefined ? 0 : this.addFormat(numberFormat);
    const hasBorder = Object.values(BORDERS).some((side) => style[side] !== undefined);
    const border = hasBorder ? this.addBorder(undefined, style) : 0;
    const alignment = withAttributes(
      { name: `${p}alignment`, attributes: [] },
      { vertical: "top", ...alignmentChanges({}, style) },
    );
    return this.add(
      "cellXfs",
      `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill === undefined ? 0 : this.addFill(fill)}" borderId="${border}" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${elementText(alignment, "")}</${p}xf>`,
    );
  }

  /** A format like an existing one with some attributes, of itself and of its alignment, set anew. */
  private addLike(styleIndex: number, changes: Attributes, alignment: Attributes = {}): number {
    const { text } = this.document;
    const items = this.items("cellXfs");
    const existing = items[styleIndex] ?? items[0];
    const p = this.prefix;
    const tag = existing ? startTagAt(text, existing.start) : { name: `${p}xf`, attributes: [] };
    const children = existing === undefined ? [] : existing.children;
    const textOf = (child: XmlElement) => text.slice(child.start, child.end);
    if (Object.keys(alignment).length === 0) {
      return this.add("cellXfs", elementText(withAttributes(tag, changes), children.map(textOf).join("")));
    }
    const old = children.find(({ name }) => name === "alignment");
    const aligned = old ? startTagAt(text, old.start) : { name: `${p}alignment`, attributes: [] };
    const others = children.filter((child) => child !== old).map(textOf);
    return this.add(
      "cellXfs",
      elementText(
        withAttributes(tag, { ...changes, applyAlignment: "1" }),
        elementText(withAttributes(aligned, alignment), "") + others.join(""),
      ),
    );
  }

  /** A font like an existing one with what differs between two looks changed. */
  private fontLike(fontIndex: number, from: Style, to: Style): number {
    const own = this.contents(this.items("fonts")[fontIndex]);
    // A scheme says that the typeface is that of the theme, whatever its name.
    if (from.typeface !== to.typeface) own["scheme"] = undefined;
    return this.addFont({ ...own, ...fontChanges(this.prefix, from, to) });
  }

  private addFont(parts: Parts): number {
    const p = this.prefix;
    const whole: Parts = { ...parts, name: parts["name"] ?? `<${p}name val="Calibri"/>` };
    return this.add("fonts", `<${p}font>${FONT_ORDER.map((name) => whole[name] ?? "").join("")}</${p}font>`);
  }

  /** Lines like existing ones with what differs between two looks changed. */
  private borderLike(borderIndex: number, from: Style, to: Style): number {
    return this.addBorder(this.items("borders")[borderIndex], to, from);
  }

  private addBorder(existing: XmlElement | undefined, to: Style, from: Style = {}): number {
    const p = this.prefix;
    const own = this.contents(existing);
    const sides = (Object.keys(BORDERS) as Side[]).map((side) => {
      const line = to[BORDERS[side]];
      if (from[BORDERS[side]] === line) return own[side] ?? `<${p}${side}/>`;
      return line === undefined ? `<${p}${side}/>` : lineElement(p, side, line);
    });
    const tag = existing ? startTagAt(this.document.text, existing.start) : { name: `${p}border`, attributes: [] };
    return this.add("borders", elementText(tag, sides.join("") + (own["diagonal"] ?? `<${p}diagonal/>`)));
  }

  /** What an item of a collection holds. */
  private contents(item: XmlElement | undefined): Parts {
    const { text } = this.document;
    return Object.fromEntries((item?.children ?? []).map((child) => [child.name, text.slice(child.start, child.end)]));
  }

  private addFill(colour: string): number {
    const p = this.prefix;
    const rgb = `FF${colour.slice(1)}`;
    return this.remember(`fill ${colour}`, () =>
      this.add(
        "fills",
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
      ),
    );
  }

  /** Formats that every workbook has go by their own number: the reader's own date is none that can be written out. */
  private addFormat(code: string): number {
    return this.remember(`format ${code}`, () => {
      const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, each]) => each === code)?.[0];
      if (builtIn !== undefined) return Number(builtIn);
      const existing = this.items("numFmts").find((item) => attributeOfElement(item, "formatCode") === code);
      if (existing !== undefined) return Number(attributeOfElement(existing, "numFmtId"));
      const used = this.items("numFmts").map((item) => Number(attributeOfElement(item, "numFmtId") ?? 0));
      const id = used.reduce((most, each) => Math.max(most, each), 163) + 1 + this.added.numFmts.length;
      this.add("numFmts", this.formatText(id, code));
      return id;
    });
  }

  private formatText(id: number, code: string): string {
    return `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
  }

  private add(collection: Collection, item: string): number {
    this.added[collection].push(item);
    return this.counts[collection] + this.added[collection].length - 1;
  }

  private remember(key: string, make: () => number): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    return made;
  }

  private items(collection: Collection): XmlElement[] {
    const element = childOf(this.document.root, collection);
    return element === undefined ? [] : childrenOf(element).filter(({ name }) => name === ITEMS[collection]);
  }

  private least(collection: Collection): string[] {
    return LEAST[collection].map((item) => item.replace(/<(\/?)/g, `<$1${this.prefix}`));
  }
}

function perCollection<Value>(make: (name: Collection) => Value): Record<Collection, Value> {
  return Object.fromEntries(COLLECTIONS.map((name) => [name, make(name)])) as Record<Collection, Value>;
}

/** In the order of the schema. */
const COLLECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"] as const;
type Collection = (typeof COLLECTIONS)[number];
const ITEMS: Readonly<Record<Collection, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellStyleXfs: "xf",
  cellXfs: "xf",
  dxfs: "dxf",
};

/** What Excel needs at the least. */
const LEAST: Readonly<Record<Collection, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
};

/** For a package without styles. */
export const NO_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NAMESPACE}"/>`;
