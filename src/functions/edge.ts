// SPDX-License-Identifier: EUPL-1.2
import { Block, TooLargeError, commonShape } from "../model/block";
import { NoAnswerError } from "../model/no-answer";
import type { CalculationLine, ResultCell } from "./calculation/calculation";
import { type ErrorCode, errorCodeOf } from "./error-code";
import type { Language } from "./language";
import { noAnswerSentence, problemSentence } from "./messages";
import { ACCEPTED } from "./number-rules";
import type { ArgumentRecord, FunctionRecord, NumberArgument, Problem, WordArgument } from "./record";

/** An error with its sentence. Kader itself gives #VALUE! and #N/A only: others are those of a cell that was handed over. */
export interface CellError {
  readonly code: ErrorCode;
  readonly message: string;
}

export type CallResult = { readonly block: Block } | { readonly error: CellError };

/** No argument and no result has more cells than Excel hands over at once. */
const LARGEST_BLOCK_CELLS = 5_000_000;

/**
 * Calls a function with what a host hands over: cells of any kind, alone or in rows. Here, and only here, cells become
 * numbers and wrong arguments become a sentence; nothing is ever thrown.
 */
export function callFunction(record: FunctionRecord, given: readonly unknown[], language: Language): CallResult {
  const refuse = (problem: Problem): CallResult => ({
    error: {
      code: problem.kind === "error-cell" ? problem.code : "#VALUE!",
      message: problemSentence(problem, language),
    },
  });
  try {
    const read = readCall(record, given);
    if ("problem" in read) return refuse(read.problem);
    const block = record.compute(read.values);
    return isPresentable(block) ? { block } : refuse({ kind: "too-large" });
  } catch (error) {
    if (error instanceof NoAnswerError) {
      return { error: { code: "#N/A", message: noAnswerSentence(error, language) } };
    }
    // A RangeError is the engine's own word that an array of this size cannot be made.
    if (error instanceof TooLargeError || error instanceof RangeError) return refuse({ kind: "too-large" });
    return refuse({ kind: "fault" });
  }
}

/**
 * The calculation of one cell of a result, with the numbers of the call filled in. Only a call that has an answer has
 * one, and `cell` must lie within it; nothing where the arguments are refused or a line has no finite answer.
 */
export function calculationLines(
  record: FunctionRecord,
  given: readonly unknown[],
  cell: ResultCell,
): readonly CalculationLine[] {
  try {
    const read = readCall(record, given);
    const lines = "problem" in read ? [] : record.calculation(read.values, cell);
    return lines.every(({ result }) => Number.isFinite(result.value)) ? lines : [];
  } catch {
    return [];
  }
}

/** The arguments as the calculation wants them, or why they are refused. */
export function readCall(
  record: FunctionRecord,
  given: readonly unknown[],
): { readonly values: Values } | { readonly problem: Problem } {
  const read = readArguments(record, given);
  const problem = "problem" in read ? read.problem : (checkShapes(record, read.values) ?? record.check?.(read.values));
  if (problem === undefined && "values" in read) return read;
  // What a cell could not give goes before what is wrong with the arguments, as in every function of a spreadsheet.
  return { problem: errorCell(record, given) ?? (problem as Problem) };
}

/** The first cell that holds an error; a call with one is always refused, so this is only asked of what was. */
function errorCell(record: FunctionRecord, given: readonly unknown[]): Problem | undefined {
  for (const [index, [argument, { kind, ...rest }]] of Object.entries(record.arguments).entries()) {
    const isSingle = kind === "word" || ("shape" in rest && rest.shape === "single");
    const rows = toRows(given[index]) ?? [];
    // What is refused for its size is not walked through: it could have billions of cells.
    if (rows.length * (rows[0]?.length ?? 0) > LARGEST_BLOCK_CELLS) continue;
    for (const [row, cells] of rows.entries()) {
      for (const [column, value] of cells.entries()) {
        const code = errorCodeOf(value);
        if (code === undefined) continue;
        return { kind: "error-cell", argument, code, cell: { ...(!isSingle && { row, column }), value } };
      }
    }
  }
  return undefined;
}

/** Whether every number is finite; a -0 becomes the 0 that people expect to see. */
function isPresentable({ values }: Block): boolean {
  for (let index = 0; index < values.length; index++) {
    const number = values[index] as number;
    if (!Number.isFinite(number)) return false;
    values[index] = number + 0;
  }
  return true;
}

type Values = Record<string, never>;
type ReadValue = { readonly value: Block | number | string | undefined } | { readonly problem: Problem };

function readArguments(
  record: FunctionRecord,
  given: readonly unknown[],
): { readonly values: Values } | { readonly problem: Problem } {
  const names = Object.keys(record.arguments);
  if (given.length > names.length) {
    return { problem: { kind: "too-many-arguments", found: given.length, expected: names.length } };
  }
  const values: Record<string, unknown> = {};
  for (const [index, name] of names.entries()) {
    const read = readArgument(name, record.arguments[name] as ArgumentRecord, given[index]);
    if ("problem" in read) return read;
    values[name] = read.value;
  }
  return { values: values as Values };
}

function readArgument(name: string, argument: ArgumentRecord, given: unknown): ReadValue {
  if (argument.kind === "word") return readWord(name, argument, given);
  if (given === null || given === undefined) {
    if (argument.optional) return { value: leftOut(argument) };
    // A required argument that points at a blank cell arrives in the same way as one that is missing.
    if (given === undefined) return { problem: { kind: "missing", argument: name } };
  }
  const rows = toRows(given);
  if (rows === undefined) return { problem: { kind: "not-a-block", argument: name } };
  return readNumbers(name, argument, rows);
}

function leftOut({ shape, defaultValue }: NumberArgument): Block | number | undefined {
  if (defaultValue === undefined) return undefined;
  return shape === "single" ? defaultValue : Block.scalar(defaultValue);
}

/** Cells as rows of equal length; undefined when they are not. A value that stands alone is a block of one. */
function toRows(given: unknown): readonly (readonly unknown[])[] | undefined {
  if (!Array.isArray(given)) return [[given]];
  const first: unknown = given[0];
  if (!Array.isArray(first) || first.length === 0) return undefined;
  // Not `every`, which would pass over a row that is missing.
  for (const row of given as unknown[]) {
    if (!Array.isArray(row) || row.length !== first.length) return undefined;
  }
  return given as unknown[][];
}

function readNumbers(name: string, argument: NumberArgument, rows: readonly (readonly unknown[])[]): ReadValue {
  const columns = (rows[0] as readonly unknown[]).length;
  const found = { rows: rows.length, columns };
  const { shape } = argument;
  if (rows.length > 1 && (shape === "row" || shape === "single")) {
    return { problem: { kind: "rows", argument: name, found, expected: 1 } };
  }
  if (columns > 1 && (shape === "column" || shape === "single")) {
    return { problem: { kind: "columns", argument: name, found, expected: 1 } };
  }
  if (rows.length * columns > LARGEST_BLOCK_CELLS) return { problem: { kind: "too-large" } };
  const block = new Block(rows.length, columns);
  const { values } = block;
  // Taken apart once: this is done for every cell.
  const { least, most, isWhole } = ACCEPTED[argument.rule];
  let index = 0;
  for (const cells of rows) {
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      const value = typeof cell === "number" ? cell : isBlank(cell) ? 0 : NaN;
      if (!(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
        const place = shape === "single" ? {} : { row: Math.floor(index / columns), column };
        return { problem: { kind: "cell", argument: name, rule: argument.rule, cell: { ...place, value: cell } } };
      }
      // Adding 0 turns -0 into 0: a sign that no cell shows must not decide anything.
      values[index++] = value + 0;
    }
  }
  return { value: shape === "single" ? (block.values[0] as number) : block };
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** Hosts hand a blank cell over as null, "", 0 or "0"; where a word is expected all leave the choice to the default. */
function readWord(name: string, argument: WordArgument, given: unknown): ReadValue {
  const rows = toRows(given);
  const cell = rows?.length === 1 && rows[0]?.length === 1 ? rows[0][0] : given;
  if (isBlank(cell) || cell === 0 || cell === "0") return { value: argument.defaultWord };
  if (typeof cell === "string") {
    const spelled = cell.trim().toLowerCase();
    for (const [word, spellings] of Object.entries(argument.words)) {
      if (word === spelled || Object.values(spellings).includes(spelled)) return { value: word };
    }
  }
  return { problem: { kind: "word", argument: name, found: cell, words: spellingsOf(argument) } };
}

/** Every accepted spelling once, the English ones first. */
export function spellingsOf({ words }: WordArgument): string[] {
  const texts = Object.values(words);
  return [...new Set([...texts.map((text) => text.en), ...texts.map((text) => text.nl)])];
}

/** Rows must be 1 or P, columns 1 or T; P and T are the largest counts among the arguments. */
function checkShapes(record: FunctionRecord, values: Readonly<Record<string, unknown>>): Problem | undefined {
  const blocks = Object.entries(values).filter((entry): entry is [string, Block] => entry[1] instanceof Block);
  const { rows, columns } = commonShape(...blocks.map(([, block]) => block));
  for (const [argument, block] of blocks) {
    const found = { rows: block.rows, columns: block.columns };
    if (block.rows !== 1 && block.rows !== rows) return { kind: "rows", argument, found, expected: rows };
    if (block.columns !== 1 && block.columns !== columns) {
      return { kind: "columns", argument, found, expected: columns };
    }
  }
  return rows * columns > LARGEST_BLOCK_CELLS ? { kind: "too-large" } : undefined;
}
