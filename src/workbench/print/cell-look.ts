// SPDX-License-Identifier: EUPL-1.2
import { isGeneralFormat } from "../../formulas/notation/number-format";
import { numberThatFits } from "../../hosts/univer/number-that-fits.cjs";
import type { PrintedCell } from "../../hosts/univer/print/printed-sheet";
import { familyOf } from "../../hosts/univer/typefaces";
import { DEFAULT_SIZE } from "../../hosts/univer/cell-look";
import { type Line, type LineStyle, type Style, lineParts } from "../../workbook/styles";

/** Lines of a file in those of a page; kinds that a page does not have are drawn in the nearest one. */
const LINES: Readonly<Record<LineStyle, string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  double: "3px double",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
};

export function lineCss(line: Line): string {
  const { style, colour } = lineParts(line);
  return `${LINES[style]} ${colour}`;
}

const ACROSS = { left: "flex-start", center: "center", right: "flex-end" } as const;
const DOWN = { top: "flex-start", bottom: "flex-end", middle: "center" } as const;

export function alignmentOf({ align }: Style, isNumber: boolean): "left" | "center" | "right" {
  return align ?? (isNumber ? "right" : "left");
}

/** How the text of a cell looks, and where in it. */
export function applyText(box: HTMLElement, style: Style, isNumber: boolean): void {
  const align = alignmentOf(style, isNumber);
  const decorations = [style.underline && "underline", style.strikethrough && "line-through"].filter(Boolean);
  Object.assign(box.style, {
    fontFamily: familyOf(style.typeface),
    fontSize: `${style.size ?? DEFAULT_SIZE}pt`,
    fontWeight: style.bold ? "bold" : "normal",
    fontStyle: style.italic ? "italic" : "normal",
    color: style.colour ?? "#000",
    textDecoration: decorations.join(" "),
    textDecorationStyle: style.underline === "double" ? "double" : "solid",
    textAlign: align,
    justifyContent: ACROSS[align],
    alignItems: DOWN[style.vertical ?? "middle"],
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
  });
  const upright = uprightOf(style.rotation);
  if (upright !== undefined) Object.assign((box.firstElementChild as HTMLElement).style, upright);
}

/** The most that a line of numbers may take between the edges of its cell. */
const ROOM_AT_THE_EDGES = 4;
const measuring = document.createElement("canvas").getContext("2d");

/** The text of a cell; of a number no part, which would read as another number. */
export function textThatFits({ text, isNumber, style }: PrintedCell, width: number): string {
  if (!isNumber || style.rotation !== undefined || measuring === null) return text;
  const look = `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}`;
  measuring.font = `${look}${style.size ?? DEFAULT_SIZE}pt ${familyOf(style.typeface)}`;
  const widthOf = (part: string) => measuring.measureText(part).width;
  return numberThatFits(text, isGeneralFormat(style.numberFormat ?? ""), width - ROOM_AT_THE_EDGES, widthOf);
}

/** Quarter turns and letters below each other; text at another slant is printed level. */
function uprightOf(rotation: Style["rotation"]): Partial<CSSStyleDeclaration> | undefined {
  if (rotation === "stacked") return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (rotation === 90) return { writingMode: "vertical-rl", transform: "rotate(180deg)" };
  return rotation === -90 ? { writingMode: "vertical-rl" } : undefined;
}
