// SPDX-License-Identifier: EUPL-1.2
import { type CallResult, callFunction } from "../../src/functions/edge";
import { KADER_FUNCTIONS } from "../../src/functions/index";
import type { ArgumentRecord, FunctionRecord, NumberArgument, NumberRule } from "../../src/functions/record";
import { areaText, cellText } from "../../src/workbook/references";
import { RandomSource } from "../../src/model/random";
import type { Area, CellSpec, CellValue, NameSpec, SheetSpec, WorkbookSpec } from "../../src/workbook/spec";

/** A call written in a cell, and what the engine makes of it. */
export interface GeneratedCall {
  readonly record: FunctionRecord;
  readonly row: number;
  readonly formula: string;
  /** What each cell of the formula must show when the data sheet is as it is now; an error stands for the whole. */
  expected(): Expected;
}

export type Expected = { readonly rows: readonly (readonly number[])[] } | { readonly error: string };

export interface GeneratedWorkbook {
  readonly workbook: WorkbookSpec;
  readonly calls: readonly GeneratedCall[];
  /** Changes some cells of the data sheet, as a reader would; returns them by their reference. */
  changeData(): ReadonlyMap<string, number | string | null>;
}

type Cell = number | string | boolean | null | { readonly code: string };

export const CALLS_SHEET = "Aanroepen & meer";
export const DATA_SHEET = "Gegevens d'été 数据";
const CALL_COLUMN = 1;
const ROWS_PER_CALL = 7;

interface Given {
  readonly text: string;
  /** What the argument is when the data sheet is as it is now. */
  value(): unknown;
}

type Rows = (number | string | boolean | null)[][];

/** Calls of every function with arguments of every form, most of them right and some of them wrong. */
export class CallGenerator {
  private readonly random: RandomSource;
  private readonly data: CellSpec[] = [];
  private readonly names: NameSpec[] = [];
  private readonly store = new Map<number, Rows[number]>();
  /** Rows that are not to be changed: what a copy cannot follow is told, not calculated. */
  private readonly fixedRows = new Set<number>();
  private nextDataRow = 0;

  constructor(seed: number) {
    this.random = new RandomSource(seed);
  }

  workbook(calls: number): GeneratedWorkbook {
    const cells: CellSpec[] = [];
    const made: GeneratedCall[] = [];
    for (let index = 0; index < calls; index++) {
      const record = KADER_FUNCTIONS[index % KADER_FUNCTIONS.length] as FunctionRecord;
      const call = this.call(record, index * ROWS_PER_CALL);
      made.push(call);
      cells.push(...cellsOf(call));
    }
    return {
      workbook: { sheets: [sheet(CALLS_SHEET, cells), sheet(DATA_SHEET, this.data)], names: this.names },
      calls: made,
      changeData: () => this.changeData(),
    };
  }

  /** One cell in six: another number, a number that few arguments accept, a text, or nothing. */
  private changeData(): ReadonlyMap<string, number | string | null> {
    const changed = new Map<string, number | string | null>();
    for (const [row, cells] of this.store) {
      if (this.fixedRows.has(row)) continue;
      cells.forEach((value, column) => {
        if (typeof value !== "number" || this.below(6) > 0) return;
        const next = [value + 1, value * 3, 0, 1, -1, "tekst", null][this.below(7)] as number | string | null;
        cells[column] = next;
        changed.set(cellText(row, column), next);
      });
    }
    return changed;
  }

  private call(record: FunctionRecord, row: number): GeneratedCall {
    const rows = 1 + this.below(4);
    const columns = 1 + this.below(5);
    const given = this.arguments(record, rows, columns, true);
    const ask = () =>
      callFunction(
        record,
        given.map(({ value }) => value()),
        "en",
      );
    const text = `KADER.${record.id}(${given.map((each) => each.text).join(",")})`;
    const { formula, expect } = this.around(text, ask());
    return { record, row, formula, expected: () => expect(ask()) };
  }

  /** The call alone, or inside a larger formula; and what the whole must show for a result of the call. */
  private around(text: string, result: CallResult): { formula: string; expect: (result: CallResult) => Expected } {
    const of = (formula: string, rowsOf: (block: number[][]) => number[][]) => ({
      formula,
      expect: (now: CallResult): Expected =>
        "error" in now ? { error: now.error.code } : { rows: rowsOf(now.block.toRows()) },
    });
    const total = (block: number[][]) => block.flat().reduce((sum, value) => sum + value, 0);
    const whole = of(text, (block) => block);
    const form = this.below(8);
    if ("error" in result) {
      if (form === 7) return of(`1+SUM(${text})`, (block) => [[1 + total(block)]]);
      if (form !== 6) return whole;
      const first = of(`IFERROR(${text},-1)`, (block) => [[block[0]?.[0] as number]]);
      return { ...first, expect: (now) => ("error" in now ? { rows: [[-1]] } : first.expect(now)) };
    }
    const { rows, columns } = result.block;
    switch (form) {
      case 4:
        return of(`1+SUM(${text})`, (block) => [[1 + total(block)]]);
      case 5:
        return of(`${text}*2+1`, (block) => block.map((row) => row.map((value) => value * 2 + 1)));
      case 6:
        return of(`INDEX(${text},${rows},${columns})`, (block) => [[block.at(-1)?.at(-1) as number]]);
      case 7:
        return of(`IF(MAX(${text})>=0,SUM(${text}),0)`, (block) => [
          [Math.max(...block.flat()) >= 0 ? total(block) : 0],
        ]);
      default:
        return whole;
    }
  }

  private arguments(record: FunctionRecord, rows: number, columns: number, mayNest: boolean): Given[] {
    const all = Object.entries(record.arguments);
    const isWrong = this.below(6) === 0;
    const wrongOne = this.below(all.length);
    const names = new Set<string>();
    // One budget for several products needs a mix, a budget per product excludes it: mostly keep to that.
    const budgetRows = this.below(2) === 0 || rows === 1 ? 1 : rows;
    const skipsMix = budgetRows > 1 || (rows === 1 && this.below(2) === 0);
    const given = all.map(([name, argument], index): Given => {
      names.add(name);
      if (name === "mix" && !(isWrong && index === wrongOne)) {
        return skipsMix ? LEFT_OUT : this.number(argument as NumberArgument, rows, columns, mayNest);
      }
      if (argument.kind === "word") return this.word(argument, isWrong && index === wrongOne);
      if (argument.optional && this.below(3) === 0) return LEFT_OUT;
      const height = name === "budget" && record.arguments["mix"] ? budgetRows : rows;
      if (isWrong && index === wrongOne) return this.wrong(argument, height, columns);
      if (name === "deviation") return this.below(2) === 0 ? this.plain(0) : this.fixed([[0]]);
      if (name === "draws") return this.plain(100);
      if (name === "cut") return this.plain(1 + this.below(4));
      if (name === "baseRate") return this.block(argument, height, columns, 50, mayNest);
      if (name === "cutYear") return this.plain(2014 + this.below(3));
      if (name === "years") return this.range([Array.from({ length: columns }, (_, t) => 2014 + t)]);
      return this.number(argument, height, columns, mayNest);
    });
    // Arguments at the end that are left out are not written at all.
    while (given.length > 0 && given.at(-1)?.text === "" && this.below(4) > 0) given.pop();
    return given;
  }

  private number(argument: NumberArgument, rows: number, columns: number, mayNest: boolean): Given {
    return this.block(argument, rows, columns, 0, mayNest);
  }

  private block(argument: NumberArgument, rows: number, columns: number, base: number, mayNest: boolean): Given {
    const { shape, rule } = argument;
    const height = shape === "row" || shape === "single" || this.below(3) === 0 ? 1 : rows;
    const width = shape === "column" || shape === "single" || this.below(3) === 0 ? 1 : columns;
    const values: Rows = Array.from({ length: height }, () =>
      Array.from({ length: width }, () => base + this.value(rule)),
    );
    const allowsBlank = rule === "not-negative" || rule === "whole";
    if (allowsBlank && base === 0 && this.below(5) === 0)
      (values[0] as Rows[number])[0] = this.below(2) === 0 ? null : "";
    if (mayNest && this.below(10) === 0 && shape === "range" && rule === "not-negative")
      return this.nested(rows, columns);
    return this.formOf(values);
  }

  /** A call as an argument; its own arguments are right, so that it has numbers to give. */
  private nested(rows: number, columns: number): Given {
    const record = KADER_FUNCTIONS.find(({ id }) => id === "TARGET_QUEUE_SIZE") as FunctionRecord;
    const block = (): Rows =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => 1 + this.below(90)));
    const given = [this.range(block()), this.range(block()), this.plain(4)];
    const value = () => {
      const result = callFunction(
        record,
        given.map((each) => each.value()),
        "en",
      );
      return "block" in result ? result.block.toRows() : { code: result.error.code };
    };
    return { text: `KADER.TARGET_QUEUE_SIZE(${given.map((each) => each.text).join(",")})`, value };
  }

  /** The same numbers as a range, a name, an array, an expression or, when there is one, as themselves. */
  private formOf(values: Rows): Given {
    const hasOnlyNumbers = values.flat().every((value) => typeof value === "number");
    const isOne = values.length * (values[0]?.length ?? 0) === 1;
    const form = this.below(10);
    if (hasOnlyNumbers && isOne && form < 4) return this.plain(values[0]?.[0] as number);
    if (hasOnlyNumbers && form === 4) {
      return { text: `{${values.map((row) => row.join(",")).join(";")}}`, value: () => values };
    }
    if (hasOnlyNumbers && form === 5) {
      const given = this.range(values);
      return { text: `${given.text}*2`, value: () => given.value().map((row) => row.map(doubled)) };
    }
    if (hasOnlyNumbers && form === 6 && !isOne) {
      const turned = (values[0] as Rows[number]).map((_, column) => values.map((row) => row[column] as number));
      const given = this.range(turned);
      return { text: `TRANSPOSE(${given.text})`, value: () => transposed(given.value()) };
    }
    if (form === 7) {
      const { area, value } = this.write(values);
      const name = `Getal_${this.names.length + 1}_naam`;
      this.names.push({ name, sheetTitle: DATA_SHEET, area });
      return { text: name, value };
    }
    return this.range(values);
  }

  private plain(value: number): Given {
    return { text: String(value), value: () => value };
  }

  private range(values: Rows): { readonly text: string; value(): Rows } {
    const { text, value } = this.write(values);
    return { text, value };
  }

  private fixed(values: Rows): Given {
    this.fixedRows.add(this.nextDataRow);
    return this.range(values);
  }

  private write(values: Rows): { readonly text: string; readonly area: Area; value(): Rows } {
    const firstRow = this.nextDataRow;
    this.nextDataRow += values.length;
    values.forEach((cells, row) => {
      this.store.set(firstRow + row, [...cells]);
      cells.forEach((value, column) => {
        if (value === null) return;
        const shared = { row: firstRow + row, column, style: "label" as const };
        // A text of no length can only be in a cell as the result of a formula.
        this.data.push(value === "" ? { ...shared, value, formula: '""' } : { ...shared, value: value as CellValue });
      });
    });
    const area = {
      firstRow,
      firstColumn: 0,
      lastRow: firstRow + values.length - 1,
      lastColumn: (values[0]?.length ?? 1) - 1,
    };
    const anchored = this.below(2) === 0;
    const text = `'${DATA_SHEET.replaceAll("'", "''")}'!${areaText(area, { row: anchored, column: anchored })}`;
    const value = () => values.map((_, row) => this.store.get(firstRow + row) as Rows[number]);
    return { text, area, value };
  }

  private word(argument: ArgumentRecord & { kind: "word" }, isWrong: boolean): Given {
    const words = Object.entries(argument.words).flatMap(([word, texts]) => [word, ...Object.values(texts)]);
    const word = isWrong ? "iets anders" : (words[this.below(words.length)] as string);
    const spelled = this.below(3) === 0 ? word.toUpperCase() : word;
    switch (this.below(4)) {
      case 0:
        return LEFT_OUT;
      case 1:
        return this.range([[spelled]]);
      default:
        return { text: `"${spelled}"`, value: () => spelled };
    }
  }

  /** A value or a shape that the function refuses. */
  private wrong(argument: NumberArgument, rows: number, columns: number): Given {
    const height = argument.shape === "row" || argument.shape === "single" ? 1 : rows;
    const values: Rows = Array.from({ length: height }, () => [this.value(argument.rule)]);
    const bad = [-1, "tekst", true, "7", -0.5][this.below(5)] as number;
    (values.at(-1) as Rows[number])[0] = bad;
    switch (this.below(4)) {
      case 0:
        return this.range(Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 2 }, () => 1)));
      case 1:
        return { text: typeof bad === "string" ? `"${bad}"` : String(bad).toUpperCase(), value: () => bad };
      default:
        return this.range(values);
    }
  }

  private value(rule: NumberRule): number {
    switch (rule) {
      case "not-negative":
        return this.below(6) === 0 ? 0 : Math.round(this.random.nextUniform() * 1e6) / 100;
      case "positive":
        return 1 + Math.round(this.random.nextUniform() * 1e4) / 100;
      case "at-least-one":
        return 1 + Math.round(this.random.nextUniform() * 300) / 100;
      case "whole-from-one":
        return 1 + this.below(3);
      case "whole":
        return this.below(10);
      case "year":
        return 2014 + this.below(5);
      case "probability":
        return 0.5;
      case "draws":
        return 100;
    }
  }

  private below(limit: number): number {
    return Math.floor(this.random.nextUniform() * limit);
  }
}

const LEFT_OUT: Given = { text: "", value: () => null };

function doubled(value: Cell): Cell {
  if (value === null || value === "") return 0;
  return typeof value === "number" ? value * 2 : { code: "#VALUE!" };
}

function transposed(rows: Rows): Rows {
  return (rows[0] as Rows[number]).map((_, column) => rows.map((row) => row[column] ?? 0));
}

function cellsOf(call: GeneratedCall): CellSpec[] {
  const { row, formula } = call;
  const expected = call.expected();
  const shared = { row, column: CALL_COLUMN, style: "label" as const, formula };
  if ("error" in expected) return [{ ...shared, value: expected.error }];
  const { rows } = expected;
  const columns = rows[0]?.length ?? 1;
  const spilled = rows.flatMap((cells, r) =>
    cells.map((value, c): CellSpec => ({
      row: row + r,
      column: CALL_COLUMN + c,
      value,
      style: "label",
      isSpilled: true,
    })),
  );
  const first = {
    ...shared,
    value: rows[0]?.[0] ?? null,
    ...(rows.length * columns > 1 && { spill: { rows: rows.length, columns } }),
  };
  return [first, ...spilled.slice(1)];
}

function sheet(title: string, cells: readonly CellSpec[]): SheetSpec {
  return {
    id: title,
    title,
    cells,
    columnWidths: [4, 14],
    rowHeights: new Map(),
    frozen: { rows: 0, columns: 0 },
    merges: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
}

/** Where a cell of a call's result is. */
export function resultCell(
  { row }: GeneratedCall,
  r: number,
  c: number,
): { row: number; column: number; text: string } {
  return { row: row + r, column: CALL_COLUMN + c, text: cellText(row + r, CALL_COLUMN + c) };
}
