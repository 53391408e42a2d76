// SPDX-License-Identifier: EUPL-1.2
import { type CellContent, isErrorValue } from "../../formulas/cell-content";
import type { Result, Values } from "./result";
import { REASONS, Untranslatable } from "./untranslatable";
import { COPY_LIMITS } from "../../workbook/file-limits";

/**
 * Shapes of expressions inside an argument, and their values where plain arithmetic gives them. Whatever needs more
 * than that keeps a shape without values: a spreadsheet will fill it in.
 */

type Operation = (left: CellContent, right: CellContent) => CellContent | undefined;

export function applyUnary(operator: string, inner: Result): Result {
  const factor = { "-": -1, "%": 0.01 }[operator];
  return mapResult(inner, (value) => {
    if (isErrorValue(value)) return value;
    if (operator === "+") return value;
    const number = numberOf(value);
    if (number === undefined || factor === undefined) return undefined;
    return operator === "%" ? number / 100 : -number;
  });
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "^": (left, right) => left ** right,
};

export function applyBinary(operator: string, left: Result, right: Result): Result {
  const arithmetic = ARITHMETIC[operator];
  return broadcast(left, right, (a, b) => {
    if (isErrorValue(a)) return a;
    if (isErrorValue(b)) return b;
    const [x, y] = [numberOf(a), numberOf(b)];
    if (arithmetic === undefined || x === undefined || y === undefined) return undefined;
    const result = arithmetic(x, y);
    return Number.isFinite(result) ? result : undefined;
  });
}

/** Functions that give one value, whatever they are given. */
const ONE_VALUE = new Set(
  "SUM,MIN,MAX,AVERAGE,COUNT,COUNTA,COUNTBLANK,COUNTIF,COUNTIFS,SUMIF,SUMIFS,SUMPRODUCT,PRODUCT,MEDIAN,STDEV,VAR,SMALL,LARGE,PERCENTILE,QUARTILE,NPV,IRR,PMT,PV,FV,ROWS,COLUMNS,AND,OR,VLOOKUP,HLOOKUP,MATCH,SUMSQ,SUBTOTAL".split(
    ",",
  ),
);

/** Functions that work on each element. */
const EACH_VALUE = new Set(
  "ABS,ROUND,ROUNDUP,ROUNDDOWN,INT,TRUNC,MOD,SQRT,EXP,LN,LOG,LOG10,POWER,SIGN,CEILING,FLOOR,IF,IFERROR,IFNA,ISNUMBER,ISBLANK,ISERROR,NOT,VALUE,YEAR,MONTH,DAY,DATE,LOWER,UPPER,TRIM,CONCATENATE,LEFT,RIGHT,MID,LEN,TEXT".split(
    ",",
  ),
);

export function functionValue(storedName: string, given: readonly Result[]): Result {
  const name = storedName.replace(/^_xlfn\.(_xlws\.)?/i, "").toUpperCase();
  if (ONE_VALUE.has(name)) return { rows: 1, columns: 1, ...totalled(name, given) };
  if (name === "TRANSPOSE" && given[0]) return transposed(given[0]);
  if (name === "INDEX" && given[0]) return indexed(given);
  if (name === "N" || name === "T") return { rows: 1, columns: 1 };
  if (EACH_VALUE.has(name) && given[0]) {
    const shape = given.reduce((all, each) => broadcast(all, each, () => undefined));
    return { rows: shape.rows, columns: shape.columns };
  }
  throw new Untranslatable(REASONS.unknownShape);
}

function totalled(name: string, given: readonly Result[]): { readonly values?: Values } {
  if (!["SUM", "MIN", "MAX"].includes(name) || given.some(({ values }) => values === undefined)) return {};
  const cells = given.flatMap(({ values }) => (values as Values).flat());
  const error = cells.find(isErrorValue);
  if (error) return { values: [[error]] };
  if (cells.some((cell) => typeof cell === "string" || typeof cell === "boolean")) return {};
  const numbers = cells.filter((cell) => typeof cell === "number");
  if (name === "SUM") return { values: [[numbers.reduce((sum, number) => sum + number, 0)]] };
  const pick = name === "MIN" ? Math.min : Math.max;
  return { values: [[numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b))]] };
}

function transposed({ rows, columns, values }: Result): Result {
  return {
    rows: columns,
    columns: rows,
    ...(values && {
      values: Array.from({ length: columns }, (_, column) => values.map((row) => row[column] ?? 0)),
    }),
  };
}

/** INDEX of one cell, or of a whole row or column when the index is a 0 that is typed. */
function indexed([block, row, column]: readonly Result[]): Result {
  const { rows, columns } = block as Result;
  const isVector = rows === 1 || columns === 1;
  if (column === undefined && !isVector) throw new Untranslatable(REASONS.unknownShape);
  for (const index of [row, column]) {
    const value = index?.values?.[0]?.[0];
    if (index && (index.rows * index.columns !== 1 || typeof value !== "number" || value < 1)) {
      throw new Untranslatable(REASONS.unknownShape);
    }
  }
  const at = (index: Result | undefined) => Number(index?.values?.[0]?.[0] ?? 1) - 1;
  const [r, c] = column === undefined && rows === 1 ? [0, at(row)] : [at(row), at(column)];
  const value = block?.values?.[r]?.[c];
  return { rows: 1, columns: 1, ...(value !== undefined && { values: [[value ?? 0]] }) };
}

/** A blank counts as 0; text would need a conversion that depends on the language of the program. */
function numberOf(value: CellContent): number | undefined {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? value : undefined;
}

function mapResult(inner: Result, change: (value: CellContent) => CellContent | undefined): Result {
  const { rows, columns } = inner;
  const values = inner.values?.map((row) => row.map(change));
  return { rows, columns, ...known(values) };
}

function broadcast(left: Result, right: Result, operation: Operation): Result {
  const rows = Math.max(left.rows, right.rows);
  const columns = Math.max(left.columns, right.columns);
  const fits = (result: Result) =>
    (result.rows === 1 || result.rows === rows) && (result.columns === 1 || result.columns === columns);
  if (!fits(left) || !fits(right)) throw new Untranslatable(REASONS.unknownShape);
  if (rows * columns > COPY_LIMITS.cellsWritten) throw new Untranslatable(REASONS.tooLarge);
  if (!left.values || !right.values) return { rows, columns };
  const at = (result: Result, row: number, column: number) =>
    result.values?.[result.rows === 1 ? 0 : row]?.[result.columns === 1 ? 0 : column] ?? null;
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => operation(at(left, row, column), at(right, row, column))),
  );
  return { rows, columns, ...known(values) };
}

function known(values: (CellContent | undefined)[][] | undefined): { readonly values?: Values } {
  if (values === undefined || values.some((row) => row.includes(undefined))) return {};
  return { values: values as CellContent[][] };
}
