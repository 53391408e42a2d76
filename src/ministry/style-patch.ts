import { STYLES, type Style, type StyleName } from "../workbook/styles";
import { attribute, elements, escapeXml, firstElement, withAttribute } from "./xml";

const RULE = '<color rgb="FF8296AB"/>';
const KEPT_FILL = "#FFE2B8";

/** Adds looks to the styles of a workbook; what is there keeps its number. */
export class StylePatch {
  private readonly added: Record<Collection, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
  };
  private readonly counts: Record<Collection, number>;
  private readonly known = new Map<string, number>();
  private readonly prefix: string;
  private readonly formats: string[];

  constructor(private readonly xml: string) {
    this.prefix = /<([A-Za-z_][\w.-]*:)?styleSheet[\s>]/.exec(xml)?.[1] ?? "";
    const count = (name: Collection) => this.items(name).length;
    this.counts = {
      numFmts: count("numFmts"),
      fonts: count("fonts"),
      fills: count("fills"),
      borders: count("borders"),
      cellXfs: count("cellXfs"),
    };
    this.formats = this.items("cellXfs");
  }

  /** The number of a style of our own. */
  index(name: StyleName): number {
    return this.remember(`style ${name}`, () => this.addStyle(STYLES[name]));
  }

  /** The number of a style that looks like an existing one, marked as a value that was a formula. */
  markedLike(styleIndex: number): number {
    return this.remember(`marked ${styleIndex}`, () => {
      const existing = this.formats[styleIndex] ?? this.formats[0] ?? `<${this.prefix}xf/>`;
      const fill = this.addFill(KEPT_FILL);
      return this.add(
        "cellXfs",
        existing.replace(/^<([\w.:-]*xf)((?:\s[^>]*?)?)(\/?>)/, (_, tag: string, attributes: string, end: string) => {
          const filled = withAttribute(withAttribute(attributes, "fillId", String(fill)), "applyFill", "1");
          return `<${tag}${filled}${end}`;
        }),
      );
    });
  }

  toXml(): string {
    return COLLECTIONS.reduce((xml, name) => this.withAdded(xml, name), this.xml);
  }

  private addStyle(style: Style): number {
    const { colour, fill, bold, italic, size = 10, numberFormat, align, wrap, topBorder, bottomBorder } = style;
    const p = this.prefix;
    const font = this.add(
      "fonts",
      `<${p}font>${bold ? `<${p}b/>` : ""}${italic ? `<${p}i/>` : ""}<${p}sz val="${size}"/>` +
        (colour === undefined ? "" : `<${p}color rgb="FF${colour.slice(1)}"/>`) +
        `<${p}name val="Calibri"/><${p}family val="2"/></${p}font>`,
    );
    const side = (name: string, is?: true) =>
      is ? `<${p}${name} style="thin">${this.ruled()}</${p}${name}>` : `<${p}${name}/>`;
    const border =
      topBorder || bottomBorder
        ? this.add(
            "borders",
            `<${p}border><${p}left/><${p}right/>${side("top", topBorder)}${side("bottom", bottomBorder)}<${p}diagonal/></${p}border>`,
          )
        : 0;
    const format = numberFormat === undefined ? 0 : this.addFormat(numberFormat);
    const alignment = `<${p}alignment vertical="top"${align ? ` horizontal="${align}"` : ""}${wrap ? ' wrapText="1"' : ""}/>`;
    return this.add(
      "cellXfs",
      `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill === undefined ? 0 : this.addFill(fill)}" borderId="${border}" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</${p}xf>`,
    );
  }

  private ruled(): string {
    return this.prefix === "" ? RULE : RULE.replace("<color", `<${this.prefix}color`);
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

  private addFormat(code: string): number {
    return this.remember(`format ${code}`, () => {
      const used = this.items("numFmts").map((item) => Number(attribute(item, "numFmtId") ?? 0));
      const id = used.reduce((most, each) => Math.max(most, each), 163) + 1 + this.added.numFmts.length;
      this.add("numFmts", `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
      return id;
    });
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

  /** The items of a collection as they stand in the part. */
  private items(collection: Collection): string[] {
    const content = firstElement(this.xml, collection)?.content ?? "";
    return [...elements(content, ITEMS[collection])].map(({ start, end }) => content.slice(start, end));
  }

  private withAdded(xml: string, collection: Collection): string {
    const added = this.added[collection];
    if (added.length === 0) return xml;
    const p = this.prefix;
    const count = this.counts[collection] + added.length;
    const element = firstElement(xml, collection);
    if (element) {
      const attributes = withAttribute(element.attributes, "count", String(count));
      const whole = `<${p}${collection}${attributes}>${element.content ?? ""}${added.join("")}</${p}${collection}>`;
      return xml.slice(0, element.start) + whole + xml.slice(element.end);
    }
    // Only number formats may be missing; they come first.
    return xml.replace(
      /(<(?:[\w.-]+:)?styleSheet[^>]*>)/,
      `$1<${p}${collection} count="${count}">${added.join("")}</${p}${collection}>`,
    );
  }
}

type Collection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";
const COLLECTIONS: readonly Collection[] = ["numFmts", "fonts", "fills", "borders", "cellXfs"];
const ITEMS: Readonly<Record<Collection, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
};

/** For a package without styles: the least that Excel accepts. */
export const LEAST_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  "</styleSheet>";
