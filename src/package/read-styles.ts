// SPDX-License-Identifier: EUPL-1.2
import { readRotation } from "../workbook/rotation";
import { LINE_STYLES, type Line, type Style } from "../workbook/styles";
import { themeColours } from "./theme-colours";
import { BUILT_IN_FORMATS } from "./built-in-formats";
import type { Archive } from "./archive";
import { relatedPart } from "./relations";
import { type XmlElement, attributeOfElement, childOf, childrenOf, itemsOf } from "./xml";

/** What the formats of a workbook look like, as far as the screen can show. */
export interface CellStyles {
  /** Of a cell with the number of a format; every style is made once. */
  styleOf(index: number): Style;
  /** Whether cells with this format show a check box. */
  isCheckbox(index: number): boolean;
  /** Of a rule that changes the look of cells. */
  differenceOf(index: number): Style;
}

export function readStyles(archive: Archive, workbookPath: string): CellStyles {
  const path = relatedPart(archive, workbookPath, "styles");
  const root = path === undefined ? undefined : archive.xml(path)?.root;
  const colours = new Colours(archive, workbookPath, root);
  const formats = new Map(
    itemsOf(root, "numFmts", "numFmt").map((each) => [
      Number(attributeOfElement(each, "numFmtId")),
      attributeOfElement(each, "formatCode") ?? "General",
    ]),
  );
  const [fonts, fills, borders] = [
    itemsOf(root, "fonts", "font"),
    itemsOf(root, "fills", "fill"),
    itemsOf(root, "borders", "border"),
  ];
  const cells = itemsOf(root, "cellXfs", "xf");
  const differences = itemsOf(root, "dxfs", "dxf");
  const made = new Map<number, Style>();
  const idOf = (xf: XmlElement, name: string) => Number(attributeOfElement(xf, name) ?? 0);
  const read = (xf: XmlElement | undefined): Style => {
    if (xf === undefined) return {};
    const format = idOf(xf, "numFmtId");
    const numberFormat = formats.get(format) ?? BUILT_IN_FORMATS[format];
    const protection = childOf(xf, "protection");
    return {
      ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }),
      ...fontStyle(fonts[idOf(xf, "fontId")], colours),
      ...typefaceOf(fonts[idOf(xf, "fontId")]),
      ...fillStyle(fills[idOf(xf, "fillId")], colours),
      ...alignment(childOf(xf, "alignment")),
      ...borderStyle(borders[idOf(xf, "borderId")], colours),
      ...(protection && attributeOfElement(protection, "locked") === "0" && { isUnlocked: true as const }),
    };
  };
  return {
    styleOf: (index) => {
      const known = made.get(index) ?? read(cells[index] ?? cells[0]);
      made.set(index, known);
      return known;
    },
    isCheckbox: (index) => cells[index] !== undefined && hasCheckbox(cells[index]),
    differenceOf: (index) => {
      const dxf = differences[index];
      if (dxf === undefined) return {};
      const format = childOf(dxf, "numFmt");
      const numberFormat = format && attributeOfElement(format, "formatCode");
      return {
        ...fontStyle(childOf(dxf, "font"), colours),
        ...(numberFormat !== undefined && { numberFormat }),
        ...fillStyle(childOf(dxf, "fill"), colours),
      };
    },
  };
}

/** Excel's own check boxes are a property of the format, in an extension with this mark. */
const CHECKBOX_EXTENSION = /^\{C7286773-470A-42A8-94C5-96B5CB345126\}$/i;

function hasCheckbox(xf: XmlElement): boolean {
  const list = childOf(xf, "extLst");
  return (
    list !== undefined &&
    childrenOf(list).some((each) => CHECKBOX_EXTENSION.test(attributeOfElement(each, "uri") ?? ""))
  );
}

function isOn(font: XmlElement, name: string): boolean {
  const element = childOf(font, name);
  return element !== undefined && !/^(0|false|off)$/.test(attributeOfElement(element, "val") ?? "1");
}

function fontStyle(font: XmlElement | undefined, colours: Colours): Style {
  if (font === undefined) return {};
  const size = Number(attributeOfElement(childOf(font, "sz") ?? font, "val") ?? NaN);
  const colour = colours.of(childOf(font, "color"));
  return {
    ...(isOn(font, "b") && { bold: true as const }),
    ...(isOn(font, "i") && { italic: true as const }),
    ...underline(childOf(font, "u")),
    ...(isOn(font, "strike") && { strikethrough: true as const }),
    ...(Number.isFinite(size) && { size }),
    ...(colour !== undefined && { colour }),
  };
}

/** Lines for accountants, a little lower than others, are shown as others. */
function underline(element: XmlElement | undefined): Style {
  if (element === undefined) return {};
  const kind = attributeOfElement(element, "val") ?? "single";
  return kind === "none" ? {} : { underline: kind.startsWith("double") ? "double" : "single" };
}

function typefaceOf(font: XmlElement | undefined): Style {
  const name = childOf(font, "name");
  const typeface = name && attributeOfElement(name, "val");
  // What could end the list of typefaces in which it is named is no name of one.
  return typeface === undefined || /["\\,;]/.test(typeface) ? {} : { typeface };
}

function fillStyle(fill: XmlElement | undefined, colours: Colours): Style {
  const pattern = childOf(fill, "patternFill");
  if (pattern === undefined) return {};
  const kind = attributeOfElement(pattern, "patternType");
  if (kind === "none" || kind === "gray125") return {};
  const colour = colours.of(childOf(pattern, "fgColor")) ?? colours.of(childOf(pattern, "bgColor"));
  return colour === undefined ? {} : { fill: colour };
}

function alignment(element: XmlElement | undefined): Style {
  const valueOf = (name: string) => element && attributeOfElement(element, name);
  const [side, vertical] = [valueOf("horizontal"), valueOf("vertical") ?? "bottom"];
  const rotation = readRotation(Number(valueOf("textRotation") ?? 0));
  return {
    ...((side === "left" || side === "center" || side === "right") && { align: side }),
    ...((vertical === "top" || vertical === "bottom") && { vertical }),
    ...(/^(1|true)$/.test(valueOf("wrapText") ?? "") && { wrap: true as const }),
    ...(rotation !== undefined && { rotation }),
  };
}

function borderStyle(border: XmlElement | undefined, colours: Colours): Style {
  const line = (name: string): Line | undefined => {
    const side = childOf(border, name);
    const style = LINE_STYLES.find((each) => side && attributeOfElement(side, "style") === each);
    return style && `${style} ${(colours.of(childOf(side, "color")) ?? "#000000") as `#${string}`}`;
  };
  const sides = {
    topBorder: line("top"),
    bottomBorder: line("bottom"),
    leftBorder: line("left"),
    rightBorder: line("right"),
  };
  return Object.fromEntries(Object.entries(sides).filter(([, each]) => each !== undefined));
}

/** Colours are written as they are, by their place in the theme, or by an old list of 64. */
class Colours {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(archive: Archive, workbookPath: string, styles: XmlElement | undefined) {
    this.theme = themeColours(archive, relatedPart(archive, workbookPath, "theme"));
    const own = itemsOf(childOf(styles, "colors"), "indexedColors", "rgbColor");
    this.indexed =
      own.length > 0 ? own.map((each) => (attributeOfElement(each, "rgb") ?? "").slice(-6)) : INDEXED.split(" ");
  }

  of(element: XmlElement | undefined): string | undefined {
    if (element === undefined) return undefined;
    const [rgb, theme, indexed] = ["rgb", "theme", "indexed"].map((name) => attributeOfElement(element, name));
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.theme[Number(theme)]
          : indexed !== undefined
            ? this.indexed[Number(indexed)]
            : undefined;
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, Number(attributeOfElement(element, "tint") ?? 0))}`;
  }
}

/** Lighter for a positive tint, darker for a negative one, each part of the colour alike. */
function tinted(colour: string, tint: number): string {
  if (!tint) return colour.toUpperCase();
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return changed
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** ECMA-376 part 1, 18.8.27: the colours that files of before themes number. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
