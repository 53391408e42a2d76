// SPDX-License-Identifier: EUPL-1.2
import {
  type LineKind,
  type MeasureGroup,
  TRANSFER_RULE,
  type Unit,
  lineKind,
} from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type Line, type Measure } from "../../model/budget-model/model-input";
import { YEAR, accepts } from "../../model/budget-model/number-rule";
import { ALL_PRODUCTS_TEXT, lineKindOf, unitOf } from "../../workbook/model-file/line-texts";
import { LINE_COLUMN_NAMES } from "../../workbook/model-sheets/names";
import { FIRST_REGISTER_ROW } from "../../workbook/model-sheets/register";
import type { CellValue, Cells } from "../../workbook/spec";

/** A row of the register as its cells have it. */
interface RegisterRow {
  readonly row: number;
  readonly measure: string;
  readonly on: CellValue;
  readonly kind: string;
  readonly product: string;
  readonly amount: CellValue;
  readonly unit: string;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly notWith: string;
  readonly transfer: CellValue;
  readonly tag: string;
  readonly source: string;
  readonly verdict: string;
  readonly id: string;
}

/** A line of the register with the row where it is. */
export interface OwnLine {
  readonly row: number;
  /** Undefined where the row is not in order: it then does nothing, in the sheets and here. */
  readonly line: Line | undefined;
  /** What the sheet says about the row. */
  readonly verdict: string;
  readonly tag: string;
  readonly source: string;
  /** The formula of the amount, when it is not a number that someone typed. */
  readonly formula?: string;
  /** The row of the line whose amount this one has too. */
  readonly sameAs?: number;
}

export interface OwnMeasure {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** By the kind of its first line that is in order. */
  readonly group: MeasureGroup;
  /** At least one. */
  readonly lines: readonly OwnLine[];
}

export interface OwnRegister {
  readonly measures: readonly OwnMeasure[];
  /** The first row where a measure can be added without taking lines from another; undefined when it is full. */
  readonly freeRow: number | undefined;
  /** How many rows there are, in use or not. */
  readonly rows: number;
}

export const REGISTER_NAMES: readonly string[] = Object.values(LINE_COLUMN_NAMES);

export function readRegister(
  cells: ReadonlyMap<string, Cells>,
  products: readonly { readonly id: string; readonly kind: string }[],
  labels: readonly string[],
  amountFormulas: AmountFormulas = [],
): OwnRegister {
  const rows = registerRows(cells);
  const used = rows.filter(isUsed);
  const groups: RegisterRow[][] = [];
  for (const row of used) {
    if (row.measure !== "" || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  const ids = measureIds(groups);
  const idOfName = new Map(groups.map(([first], index) => [first?.measure ?? "", ids[index] as string]));
  const lineAt = new Map(used.map((row) => [row.row, lineOf(row, products, labels, idOfName)]));
  const measures = groups.map((group, index): OwnMeasure => {
    const lines = group.map(({ row, tag, source, verdict }): OwnLine => {
      return { row, line: lineAt.get(row), tag, source, verdict, ...followed(row, lineAt, amountFormulas) };
    });
    const kind = lines.find(({ line }) => line !== undefined)?.line?.kind ?? "accept";
    const [{ measure: name, on }] = group as [RegisterRow];
    return { id: ids[index] as string, name, on: isOn(on), group: lineKind(kind).group, lines };
  });
  return { measures, freeRow: freeRowIn(rows), rows: rows.length };
}

/** The formula of the amount in each row of the register; undefined where there is none. */
export type AmountFormulas = readonly (string | undefined)[];

/** The measures as the engine takes them: what is not in order is left out. */
export function measuresOf({ measures }: OwnRegister): Measure[] {
  return measures.map(({ id, on, lines }) => ({ id, on, lines: lines.flatMap((line) => lineForEngine(line) ?? []) }));
}

/** A line that has the amount of another one follows it, whatever is tried with that other one. */
export function lineForEngine({ line, sameAs }: OwnLine): Line | undefined {
  return line === undefined || sameAs === undefined ? line : { ...line, amount: { sameAs: lineId(sameAs) } };
}

/**
 * What a formula in the cell of an amount says. A mere reference to the amount of another row is followed; a host gives
 * no addresses, so the row is counted from where the sheet is made, and taken only when both cells have the same amount.
 */
function followed(
  row: number,
  lineAt: ReadonlyMap<number, Line | undefined>,
  formulas: AmountFormulas,
): Pick<OwnLine, "formula" | "sameAs"> {
  const formula = formulas[row];
  if (formula === undefined) return {};
  const match = /^\$?[A-Z]+\$?(\d+)$/.exec(formula);
  const other = match === null ? -1 : Number(match[1]) - 1 - FIRST_REGISTER_ROW;
  const [amount, same] = [lineAt.get(row)?.amount, lineAt.get(other)?.amount];
  const isFollowed = other !== row && typeof amount === "number" && amount === same;
  return { formula, ...(isFollowed && { sameAs: other }) };
}

function lineId(row: number): string {
  return `line-${row}`;
}

function registerRows(cells: ReadonlyMap<string, Cells>): RegisterRow[] {
  const count = cells.get(LINE_COLUMN_NAMES.measure)?.length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const value = (column: keyof typeof LINE_COLUMN_NAMES): CellValue =>
      cells.get(LINE_COLUMN_NAMES[column])?.[row]?.[0] ?? null;
    const text = (column: keyof typeof LINE_COLUMN_NAMES) => String(value(column) ?? "").trim();
    return {
      row,
      measure: text("measure"),
      on: value("on"),
      kind: text("kind"),
      product: text("product"),
      amount: value("amount"),
      unit: text("unit"),
      from: value("from"),
      to: value("to"),
      notWith: text("notWith"),
      transfer: value("transfer"),
      tag: text("tag"),
      source: text("source"),
      verdict: text("verdict"),
      id: text("id"),
    };
  });
}

function isUsed({ measure, kind, product, amount, unit, from, to, notWith }: RegisterRow): boolean {
  const isFilled = (value: CellValue) => value !== null && value !== "";
  return [measure, kind, product, unit, notWith].some((text) => text !== "") || [amount, from, to].some(isFilled);
}

/** A row after which no line without a name comes: that line would become one of the new measure. */
function freeRowIn(rows: readonly RegisterRow[]): number | undefined {
  return rows.find((row, index) => {
    const next = rows.slice(index + 1).find(isUsed);
    return !isUsed(row) && (next === undefined || next.measure !== "");
  })?.row;
}

/** The key that the sheet keeps, such as "extra/extra.1", or for a row that someone filled in by hand its number. */
function measureIds(groups: readonly (readonly RegisterRow[])[]): string[] {
  const seen = new Set<string>();
  return groups.map(([first]) => {
    const [key = ""] = first?.id.split("/") ?? [];
    const id = key === "" || seen.has(key) ? `row-${first?.row ?? 0}` : key;
    seen.add(id);
    return id;
  });
}

function lineOf(
  { row, kind: kindWord, product: productWord, amount, unit: unitWord, from, to, notWith, transfer }: RegisterRow,
  products: readonly { readonly id: string; readonly kind: string }[],
  labels: readonly string[],
  idOfName: ReadonlyMap<string, string>,
): Line | undefined {
  const kind = lineKindOf(kindWord);
  const last = to === null || to === "" ? null : to;
  if (kind === undefined || !isYear(from) || (last !== null && (!isYear(last) || last < from))) return undefined;
  const measured = measuredOf(kind, unitWord, amount);
  const about = productOf(kind, productWord, products, labels);
  if (measured === "refused" || about === "refused") return undefined;
  const { mayEnd, hasTransfer } = lineKind(kind);
  if (!mayEnd && last !== null) return undefined;
  if (hasTransfer && !(typeof transfer === "number" && accepts(TRANSFER_RULE, transfer))) return undefined;
  const other = notWith === "" ? undefined : idOfName.get(notWith);
  if (notWith !== "" && other === undefined) return undefined;
  return {
    id: lineId(row),
    kind,
    ...measured,
    ...(about !== undefined && { product: about }),
    from,
    to: last,
    ...(other !== undefined && { notWith: other }),
    ...(hasTransfer && { budgetTransfer: transfer as number }),
  };
}

function measuredOf(
  kind: LineKind,
  word: string,
  amount: CellValue,
): { readonly unit: Unit; readonly amount: number } | Record<never, never> | "refused" {
  const { units } = lineKind(kind);
  if (Object.keys(units).length === 0) return amount === null || amount === "" ? {} : "refused";
  const unit = unitOf(word);
  const rule = unit && units[unit];
  if (unit === undefined || rule === undefined) return "refused";
  return typeof amount === "number" && accepts(rule, amount) ? { unit, amount } : "refused";
}

export function productOf(
  kind: LineKind,
  word: string,
  products: readonly { readonly id: string; readonly kind: string }[],
  labels: readonly string[],
): string | undefined | "refused" {
  const { product: rule, productKind } = lineKind(kind);
  if (rule === "none") return word === "" ? undefined : "refused";
  if (word === ALL_PRODUCTS_TEXT.nl || word === ALL_PRODUCTS_TEXT.en) return rule === "one" ? "refused" : ALL_PRODUCTS;
  const product = products[labels.indexOf(word)];
  const fits = product !== undefined && (productKind === undefined || product.kind === productKind);
  return fits ? product.id : "refused";
}

/** A grid may give a check box as 1. */
function isOn(value: CellValue): boolean {
  return value === true || value === 1;
}

function isYear(value: CellValue): value is number {
  return typeof value === "number" && accepts(YEAR, value);
}
