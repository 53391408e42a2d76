// SPDX-License-Identifier: EUPL-1.2
import type { CellStyle } from "hucre/xlsx";
import { storedRotation } from "../../workbook/rotation";
import { type Line, type Style, type StyleName, lineParts, styleOf } from "../../workbook/styles";

const FONT = "Calibri";

/** A style of the workbook in the writer's terms; every style is made once. */
export function cellStyle(style: StyleName | Style): CellStyle {
  const known = made.get(style);
  if (known !== undefined) return known;
  const translated = translate(styleOf(style));
  made.set(style, translated);
  return translated;
}

const made = new Map<StyleName | Style, CellStyle>();

function translate(style: Style): CellStyle {
  const { colour, fill, align, wrap, numberFormat, rotation } = style;
  const border = bordersOf(style);
  return {
    font: {
      name: style.typeface ?? FONT,
      size: style.size ?? 10,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.underline && { underline: style.underline }),
      ...(style.strikethrough && { strikethrough: true }),
      ...(colour !== undefined && { color: { rgb: hex(colour) } }),
    },
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(fill) }, bgColor: { rgb: hex(fill) } },
    }),
    alignment: {
      vertical: style.vertical ?? "top",
      ...(align !== undefined && { horizontal: align }),
      ...(wrap && { wrapText: true }),
      ...(rotation !== undefined && { textRotation: storedRotation(rotation) }),
    },
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(border && { border }),
    ...(style.isUnlocked && { protection: { locked: false } }),
  };
}

function bordersOf({ topBorder, bottomBorder, leftBorder, rightBorder }: Style): CellStyle["border"] {
  const sides = { top: topBorder, bottom: bottomBorder, left: leftBorder, right: rightBorder };
  const lines = Object.entries(sides).flatMap(([side, line]) => (line === undefined ? [] : [[side, sideOf(line)]]));
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

function sideOf(line: Line) {
  const { style, colour } = lineParts(line);
  return { style, color: { rgb: hex(colour) } };
}

/** Only what a conditional format can change: colours, weight and how numbers are written. */
export function differenceStyle(style: StyleName | Style): CellStyle {
  const { colour, fill, bold, numberFormat } = styleOf(style);
  return {
    ...((bold || colour !== undefined) && {
      font: { ...(bold && { bold: true }), ...(colour !== undefined && { color: { rgb: hex(colour) } }) },
    }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(fill) }, bgColor: { rgb: hex(fill) } },
    }),
  };
}

export const DEFAULT_FONT = { name: FONT, size: 10 };

function hex(colour: string): string {
  return colour.slice(1);
}
