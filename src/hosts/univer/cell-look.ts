// SPDX-License-Identifier: EUPL-1.2
import { LINE_STYLES, type Line, type Style, lineParts } from "../../workbook/styles";
import { sixDigits } from "./colour";
import {
  BooleanNumber,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "./library";
import { familyOf, typefaceOf } from "./typefaces";

export const DEFAULT_SIZE = 10;

const ALIGNMENT = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, bottom: VerticalAlign.BOTTOM } as const;
const SIDES = { t: "topBorder", b: "bottomBorder", l: "leftBorder", r: "rightBorder" } as const;
const ON = { s: BooleanNumber.TRUE } as const;

/** A look of the grid with what it was taught to keep (`scripts/univer-loader.cjs`). */
interface GridLook extends IStyleData {
  readonly isUnlocked?: true;
}

/** A look in the grid's terms. */
export function toUniverStyle(style: Style): GridLook {
  const { rotation, underline } = style;
  const borders = toBorders(style);
  return {
    ff: familyOf(style.typeface),
    fs: style.size ?? DEFAULT_SIZE,
    vt: style.vertical === undefined ? VerticalAlign.MIDDLE : VERTICAL[style.vertical],
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(underline && { ul: { ...ON, ...(underline === "double" && { t: TextDecoration.DOUBLE }) } }),
    ...(style.strikethrough && { st: ON }),
    ...(style.colour !== undefined && { cl: { rgb: style.colour } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.align && { ht: ALIGNMENT[style.align] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    // The grid counts with the clock.
    ...(rotation !== undefined && { tr: rotation === "stacked" ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(borders && { bd: borders }),
    ...(style.isUnlocked && { isUnlocked: true }),
  };
}

/** What a cell of the grid looks like, as far as a file can hold it. */
export function fromUniverStyle(style: GridLook): Style {
  const [colour, fill, typeface, rotation] = [
    sixDigits(style.cl?.rgb),
    sixDigits(style.bg?.rgb),
    typefaceOf(style.ff ?? null),
    rotationOf(style.tr),
  ];
  return {
    ...(style.n?.pattern !== undefined && { numberFormat: style.n.pattern }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(isOn(style.ul) && { underline: style.ul?.t === TextDecoration.DOUBLE ? "double" : "single" }),
    ...(isOn(style.st) && { strikethrough: true }),
    ...(typeface !== undefined && { typeface }),
    ...(style.fs !== undefined && style.fs !== DEFAULT_SIZE && { size: style.fs }),
    ...(colour !== undefined && { colour }),
    ...(fill !== undefined && { fill }),
    ...nameOf(ALIGNMENT, style.ht, "align"),
    ...nameOf(VERTICAL, style.vt, "vertical"),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(rotation !== undefined && { rotation }),
    ...fromBorders(style.bd),
    ...(style.isUnlocked && { isUnlocked: true }),
  };
}

function isOn(line: Nullable<{ readonly s: BooleanNumber }>): boolean {
  return line?.s === BooleanNumber.TRUE;
}

function rotationOf(rotation: IStyleData["tr"]): Style["rotation"] {
  if (rotation?.v === BooleanNumber.TRUE) return "stacked";
  return rotation?.a ? -rotation.a : undefined;
}

function nameOf<Name extends string, Key extends string>(
  numbers: Readonly<Record<Name, number>>,
  number: Nullable<number>,
  key: Key,
): { readonly [K in Key]?: Name } {
  const name = (Object.keys(numbers) as Name[]).find((each) => numbers[each] === number);
  return name === undefined ? {} : ({ [key]: name } as { readonly [K in Key]: Name });
}

function toBorders(style: Style): IBorderData | undefined {
  const borders: IBorderData = {};
  for (const [side, name] of Object.entries(SIDES) as [keyof typeof SIDES, (typeof SIDES)[keyof typeof SIDES]][]) {
    const line = style[name];
    if (line === undefined) continue;
    const { style: drawn, colour } = lineParts(line);
    // The grid numbers them in the same order, from 1.
    borders[side] = { s: LINE_STYLES.indexOf(drawn) + 1, cl: { rgb: colour } };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function fromBorders(borders: IStyleData["bd"]): Style {
  const lines = Object.entries(SIDES).flatMap(([side, name]): [string, Line][] => {
    const line = lineOf(borders?.[side as keyof typeof SIDES]);
    return line === undefined ? [] : [[name, line]];
  });
  return Object.fromEntries(lines);
}

function lineOf(border: Nullable<IBorderStyleData>): Line | undefined {
  const drawn = LINE_STYLES[(border?.s ?? 0) - 1];
  return drawn && `${drawn} ${(sixDigits(border?.cl?.rgb) ?? "#000000") as `#${string}`}`;
}
