// SPDX-License-Identifier: EUPL-1.2
import { storedRotation } from "../workbook/rotation";
import { type Line, type Style, lineParts } from "../workbook/styles";
import { escapeXml } from "./xml-text";

/** Undefined takes one away. */
export type Attributes = Readonly<Record<string, string | undefined>>;
/** Texts of elements by their names. */
export type Parts = Partial<Record<string, string>>;

export const OF_THE_FONT = ["bold", "italic", "underline", "strikethrough", "typeface", "size", "colour"] as const;

/** In the order of the schema. */
export const BORDERS = {
  left: "leftBorder",
  right: "rightBorder",
  top: "topBorder",
  bottom: "bottomBorder",
} as const satisfies Record<string, keyof Style>;
export type Side = keyof typeof BORDERS;

/** The elements of a font in which two looks differ. */
export function fontChanges(p: string, from: Style, to: Style): Parts {
  const changed: Parts = {};
  const set = (name: string, isThere: boolean, value = "") => {
    changed[name] = isThere ? `<${p}${name}${value}/>` : undefined;
  };
  if (from.bold !== to.bold) set("b", to.bold === true);
  if (from.italic !== to.italic) set("i", to.italic === true);
  if (from.underline !== to.underline) {
    set("u", to.underline !== undefined, to.underline === "double" ? ' val="double"' : "");
  }
  if (from.strikethrough !== to.strikethrough) set("strike", to.strikethrough === true);
  if (from.size !== to.size) set("sz", true, ` val="${to.size ?? 11}"`);
  if (from.colour !== to.colour) set("color", to.colour !== undefined, ` rgb="FF${to.colour?.slice(1)}"`);
  if (from.typeface !== to.typeface) {
    set("name", true, ` val="${escapeXml(to.typeface ?? "Calibri")}"`);
    // Says of what kind the typeface of before was.
    set("family", false);
    set("charset", false);
  }
  return changed;
}

/** The attributes of an alignment in which two looks differ. */
export function alignmentChanges(from: Style, to: Style): Attributes {
  return {
    ...(from.align !== to.align && { horizontal: to.align }),
    ...(from.vertical !== to.vertical && { vertical: to.vertical ?? "center" }),
    ...(from.wrap !== to.wrap && { wrapText: to.wrap ? "1" : undefined }),
    ...(from.rotation !== to.rotation && {
      textRotation: to.rotation === undefined ? undefined : String(storedRotation(to.rotation)),
    }),
  };
}

export function lineElement(p: string, side: Side, line: Line): string {
  const { style, colour } = lineParts(line);
  return `<${p}${side} style="${style}"><${p}color rgb="FF${colour.slice(1)}"/></${p}${side}>`;
}

/** In which Excel writes what a font has. */
export const FONT_ORDER: readonly string[] = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
