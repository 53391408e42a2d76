// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LINE_KIND_IDS, type LineKind, type Unit, lineKind, unitsOf } from "../../model/budget-model/line-kinds";
import { YEAR_ROW } from "../addresses";
import { ALL_PRODUCTS_TEXT, LINE_KIND_TEXTS, unitText } from "../model-file/line-texts";
import type { FileLine, FileMeasure } from "../model-file/model-file";

/** The columns of the register on the Scenario sheet, from column A on. */
export const REGISTER = {
  number: 0,
  measure: 1,
  on: 2,
  kind: 3,
  product: 4,
  amount: 5,
  unit: 6,
  from: 7,
  to: 8,
  notWith: 9,
  transfer: 10,
  tag: 11,
  source: 12,
  verdict: 13,
  id: 14,
} as const;

/** On the Scenario sheet as it is made: below its title, the name of the scenario and the heads of the columns. */
export const REGISTER_NAME_ROW = YEAR_ROW;
export const REGISTER_HEAD_ROW = REGISTER_NAME_ROW + 1;
export const FIRST_REGISTER_ROW = REGISTER_HEAD_ROW + 1;

export type RegisterColumn = keyof typeof REGISTER;

/** A line in its row; a measure takes as many rows as it has lines. */
export interface RegisterLine {
  readonly measure: FileMeasure;
  readonly line: FileLine;
  /** Row of the first line of the measure, counted from 0. */
  readonly firstRow: number;
}

const FEWEST_ROWS = 20;
const SPARE_ROWS = 10;
const MOST_ROWS = 60;

/** Rows without a line do nothing; there are always some to type in, as long as the register is not full. */
export function registerRowCount(lines: number): number {
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, lines + SPARE_ROWS));
}

/** What the rows of the register hold; a row whose line was taken out holds none. */
export type RegisterRows = readonly (RegisterLine | undefined)[];

/** @param rowOf the rows in which lines are already, by their ids; without it each is in the row behind the last */
export function registerLines(measures: readonly FileMeasure[], rowOf?: ReadonlyMap<string, number>): RegisterRows {
  const lines: (RegisterLine | undefined)[] = [];
  for (const measure of measures) {
    let firstRow: number | undefined;
    for (const line of measure.lines) {
      const row = rowOf?.get(line.id) ?? lines.length;
      firstRow ??= row;
      while (lines.length < row) lines.push(undefined);
      lines[row] = { measure, line, firstRow };
    }
  }
  return lines;
}

/** The lines among the rows. */
export function linesOf(rows: RegisterRows): RegisterLine[] {
  return rows.filter((each) => each !== undefined);
}

/** The words for units: euro of a rate are a word of their own. Kinds and units are counted from 1 in the cells. */
export const UNIT_WORDS: readonly { readonly unit: Unit; readonly isOfRate: boolean; readonly text: Text }[] = [
  { unit: "euro", isOfRate: false },
  { unit: "euro", isOfRate: true },
  { unit: "percent", isOfRate: false },
  { unit: "hours", isOfRate: false },
  { unit: "years", isOfRate: false },
  { unit: "points", isOfRate: false },
  { unit: "units", isOfRate: false },
  { unit: "share", isOfRate: false },
].map(({ unit, isOfRate }) => ({
  unit: unit as Unit,
  isOfRate,
  text: unitText(isOfRate ? "rate" : "frame", unit as Unit),
}));

export function kindNumber(kind: LineKind): number {
  return LINE_KIND_IDS.indexOf(kind) + 1;
}

/** 0 for a line without a unit. */
export function unitNumber(kind: LineKind, unit: Unit | undefined): number {
  return (
    UNIT_WORDS.findIndex((each) => each.unit === unit && each.isOfRate === (kind === "rate" && unit === "euro")) + 1
  );
}

/** An effect that a line can have: a kind with one of its units, or without any. */
export interface LineEffect {
  readonly kind: LineKind;
  readonly unit: Unit | undefined;
}

/** Counted from 1 in the cells: the formulas pick the lines of an effect by its number. */
export const LINE_EFFECTS: readonly LineEffect[] = LINE_KIND_IDS.flatMap((kind): LineEffect[] => {
  const units = unitsOf(kind);
  return units.length === 0 ? [{ kind, unit: undefined }] : units.map((unit) => ({ kind, unit }));
});

export function effectNumber(kind: LineKind, unit?: Unit): number {
  return LINE_EFFECTS.findIndex((each) => each.kind === kind && each.unit === unit) + 1;
}

/** How the sheets write which product a kind is about. */
export const PRODUCT_RULES = ["none", "one", "one-or-all", "supervision"] as const;

export function productRule(kind: LineKind): number {
  const { product, productKind } = lineKind(kind);
  return PRODUCT_RULES.indexOf(productKind ?? product);
}

export function kindWord(kind: LineKind): Text {
  return LINE_KIND_TEXTS[kind].name;
}

export { ALL_PRODUCTS_TEXT, unitText };
