// SPDX-License-Identifier: EUPL-1.2
import type { CellStyle } from "hucre/xlsx";
import { type Style, type StyleName, styleOf } from "../../workbook/styles";

const FONT = "Calibri";
const RULE = { style: "thin", color: { rgb: "8296AB" } } as const;

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
  const { colour, fill, align, wrap, numberFormat } = style;
  return {
    font: {
      name: FONT,
      size: style.size ?? 10,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(colour !== undefined && { color: { rgb: hex(colour) } }),
    },
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(fill) }, bgColor: { rgb: hex(fill) } },
    }),
    alignment: { vertical: "top", ...(align !== undefined && { horizontal: align }), ...(wrap && { wrapText: true }) },
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...((style.topBorder || style.bottomBorder) && {
      border: { ...(style.topBorder && { top: RULE }), ...(style.bottomBorder && { bottom: RULE }) },
    }),
    ...(style.isUnlocked && { protection: { locked: false } }),
  };
}

/** Only what a conditional format can change: colours and weight. */
export function differenceStyle(style: StyleName | Style): CellStyle {
  const { colour, fill, bold } = styleOf(style);
  return {
    font: { ...(bold && { bold: true }), ...(colour !== undefined && { color: { rgb: hex(colour) } }) },
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hex(fill) }, bgColor: { rgb: hex(fill) } },
    }),
  };
}

export const DEFAULT_FONT = { name: FONT, size: 10 };

function hex(colour: string): string {
  return colour.slice(1);
}
