// SPDX-License-Identifier: EUPL-1.2
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import type { FileLine } from "../model-file/model-file";
import {
  type RegisterLine,
  type RegisterRows,
  effectNumber,
  kindNumber,
  linesOf,
  productRule,
  unitNumber,
} from "./register";

/** The row of the register in numbers, as the helper columns of the sheet Effects have it; zeros where there is no line. */
export interface LineNumbers {
  readonly measure: number;
  /** How many measures there are up to this row. */
  readonly order: number;
  readonly on: number;
  readonly kind: number;
  readonly unit: number;
  readonly product: number;
  readonly effect: number;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  readonly notWith: number;
  readonly transfer: number;
  readonly productRule: number;
}

/** What every line does per year, in the way and the order in which the sheet Effects works it out. */
export class LineFigures {
  readonly numbers: readonly LineNumbers[];
  /** Per row and year: whether the line is on in the year, taken by itself. */
  readonly own: readonly (readonly number[])[];
  /** The same, less where the measure that it does not go with has a line of the kind. */
  readonly live: readonly (readonly number[])[];
  /** What it adds; for growth the factor, 1 where there is none. */
  readonly amounts: readonly (readonly number[])[];

  constructor(
    lines: RegisterRows,
    rows: number,
    productIds: readonly string[],
    private readonly years: readonly number[],
  ) {
    const byId = new Map(linesOf(lines).map(({ line }) => [line.id, line]));
    const firstRows = new Map(linesOf(lines).map(({ measure, firstRow }) => [measure.id, firstRow]));
    this.numbers = Array.from({ length: rows }, (_, row) =>
      numbersOf(lines, row, (each) => ({
        amount: amountOf(each.line, byId),
        product: each.line.product === undefined ? -1 : productNumber(each.line.product, productIds),
        notWith: each.line.notWith === undefined ? 0 : (firstRows.get(each.line.notWith) as number) + 1,
      })),
    );
    this.own = this.numbers.map((line) => years.map((year) => (isOwn(line, year) ? 1 : 0)));
    this.live = this.numbers.map((line, row) => years.map((_, t) => this.liveIn(line, row, t)));
    const growth = effectNumber("growth", "percent");
    this.amounts = this.numbers.map((line, row) =>
      years.map((year, t) =>
        line.effect === growth ? growthIn(line, year) : (this.live[row]?.[t] as number) * line.amount,
      ),
    );
  }

  /** The sum of what the lines of an effect add for a product; without a product, for the whole. */
  sum(kind: LineKind, unit: Unit | undefined, product: number | undefined, t: number): number {
    return this.over(kind, unit, product).reduce((sum, row) => sum + (this.amounts[row]?.[t] as number), 0);
  }

  /** How many lines of an effect are live. */
  count(kind: LineKind, unit: Unit | undefined, product: number | undefined, t: number): number {
    return this.over(kind, unit, product).reduce((sum, row) => sum + (this.live[row]?.[t] as number), 0);
  }

  growth(product: number, t: number): number {
    return this.over("growth", "percent", product).reduce((all, row) => all * (this.amounts[row]?.[t] as number), 1);
  }

  /** What moves of a product, of the lines that begin before the year or in it. */
  moves(product: number, t: number): { readonly before: number; readonly now: number; readonly budget: number } {
    let [before, now, budget] = [0, 0, 0];
    const year = this.years[t] as number;
    for (const row of this.over("move", "share", product)) {
      const { from, transfer } = this.numbers[row] as LineNumbers;
      const amount = this.amounts[row]?.[t] as number;
      if (from < year) before += amount;
      if (from === year) now += amount;
      budget += amount * transfer;
    }
    return { before, now, budget };
  }

  private over(kind: LineKind, unit: Unit | undefined, product: number | undefined): number[] {
    const effect = effectNumber(kind, unit);
    return this.numbers.flatMap((line, row) => {
      const isAbout = product === undefined || line.product === 0 || line.product === product;
      return line.effect === effect && isAbout ? [row] : [];
    });
  }

  private liveIn({ notWith, kind }: LineNumbers, row: number, t: number): number {
    const own = this.own[row]?.[t] as number;
    if (notWith === 0) return own;
    const isTaken = this.numbers.some(
      (other, index) => other.measure === notWith && other.kind === kind && this.own[index]?.[t] === 1,
    );
    return isTaken ? 0 : own;
  }
}

const NO_LINE: LineNumbers = {
  measure: 0,
  order: 0,
  on: 0,
  kind: 0,
  unit: 0,
  product: -1,
  effect: 0,
  amount: 0,
  from: 0,
  to: 0,
  notWith: 0,
  transfer: 0,
  productRule: 0,
};

function numbersOf(
  lines: RegisterRows,
  row: number,
  found: (each: RegisterLine) => Pick<LineNumbers, "amount" | "product" | "notWith">,
): LineNumbers {
  const each = lines[row];
  // A row without a name belongs to the measure above it, also when there is nothing in it.
  const lastMeasure = linesOf(lines.slice(0, row)).at(-1);
  if (each === undefined) {
    if (lastMeasure === undefined) return NO_LINE;
    return {
      ...NO_LINE,
      measure: lastMeasure.firstRow + 1,
      order: orderAt(lines, row),
      on: lastMeasure.measure.on ? 1 : 0,
    };
  }
  const { line, measure, firstRow } = each;
  return {
    measure: firstRow + 1,
    order: orderAt(lines, row),
    on: measure.on ? 1 : 0,
    kind: kindNumber(line.kind),
    unit: unitNumber(line.kind, line.unit),
    effect: effectNumber(line.kind, line.unit),
    from: line.from,
    to: line.to ?? 0,
    transfer: line.budgetTransfer?.value ?? 0,
    productRule: productRule(line.kind),
    ...found(each),
  };
}

function orderAt(lines: RegisterRows, row: number): number {
  return lines.filter((each, index) => each?.firstRow === index && index <= row).length;
}

function productNumber(product: string, ids: readonly string[]): number {
  return product === ALL_PRODUCTS ? 0 : ids.indexOf(product) + 1;
}

/** The amount of a line, or of the line that it takes its amount from. */
export function amountOf({ amount }: FileLine, lines: ReadonlyMap<string, FileLine>): number {
  if (amount === undefined) return 0;
  if (!("sameAs" in amount)) return amount.value;
  const other = lines.get(amount.sameAs);
  return other === undefined ? 0 : amountOf(other, lines);
}

function isOwn({ kind, on, from, to }: LineNumbers, year: number): boolean {
  return kind > 0 && on === 1 && year >= from && (to === 0 || year <= to);
}

function growthIn({ on, amount, from, to }: LineNumbers, year: number): number {
  if (on === 0 || year < from) return 1;
  const periods = (to === 0 ? year : Math.min(year, to)) - from + 1;
  let factor = 1;
  for (let period = 0; period < periods; period++) factor *= 1 + amount;
  return factor;
}
