// SPDX-License-Identifier: EUPL-1.2
import { findFunction } from "../../functions";
import type { CalculationLine, ResultCell } from "../../functions/calculation/calculation";
import { calculationLines, callFunction, readCall } from "../../functions/edge";
import type { Language } from "../../functions/language";
import type { ArgumentRecord, FunctionRecord, Problem } from "../../functions/record";
import type { Place, SelectedCell } from "../../hosts/host";
import { Untranslatable } from "../../ministry/translate/untranslatable";
import { agree } from "../../model/scenario-checks";
import { areaText, cellText, parseSheetArea, quotedTitle } from "../../workbook/references";
import type { CellValue, Cells } from "../../workbook/spec";
import { type Known, evaluate, givenFor } from "./evaluate";
import { type KaderCall, type Node, type ParsedFormula, kaderCalls, partText, placeOf } from "./formula";

/** One argument of a call: what was given, and what of it counts for the cell that is explained. */
export interface ExplainedArgument {
  readonly name: string;
  readonly record: ArgumentRecord;
  /** As it stands in the formula; undefined when it was left out. */
  readonly text?: string;
  /** The numbers or the word that this cell is calculated from; none where they cannot be told. */
  readonly values: readonly (number | string)[];
  /** The cells that these are in. */
  readonly used?: Place;
  /** Why it cannot be evaluated here. */
  readonly trouble?: string;
}

export interface ExplainedCall {
  readonly id: string;
  /** Undefined for a function that this version does not know. */
  readonly record?: FunctionRecord;
  readonly cell: ResultCell;
  readonly rows: number;
  readonly columns: number;
  readonly lines: readonly CalculationLine[];
  /** The edge's own sentence where the call has no answer. */
  readonly error?: string;
  /** The argument to mend, and its cell where one cell is wrong. */
  readonly mend?: { readonly argument: string; readonly place?: Place };
  readonly arguments: readonly ExplainedArgument[];
}

export interface ExplainedCell {
  readonly sheetTitle: string;
  readonly address: string;
  readonly value: CellValue;
  readonly calls: readonly ExplainedCall[];
  /** Whether the formula goes on calculating with what the call gives. */
  readonly isPart: boolean;
  /** What the cell should hold; undefined where the pane cannot tell. */
  readonly expected?: CellValue;
  readonly differs: boolean;
}

/** How the value of a selected cell came about. */
export function explainFormula(
  formula: ParsedFormula,
  selected: SelectedCell,
  cells: ReadonlyMap<Place, Cells>,
  language: Language,
): ExplainedCell {
  const { sheetTitle, row, column, value, spilledFrom } = selected;
  const known: Known = { cells, sheetTitle, language };
  const offset = { row: row - (spilledFrom?.row ?? row), column: column - (spilledFrom?.column ?? column) };
  const calls = kaderCalls(formula.node);
  const expected = expectedValue(formula.node, offset, known);
  return {
    sheetTitle,
    address: cellText(row, column),
    value,
    calls: calls.map((call) => explainCall(call, offset, formula, known)),
    isPart: calls.length > 0 && !isWhole(formula.node),
    ...(expected !== undefined && { expected }),
    differs: expected !== undefined && !isSame(expected, value),
  };
}

function isWhole(node: Node): boolean {
  return node.type === "CallExpression" && "name" in node.callee && /kader/i.test(node.callee.name);
}

function isSame(expected: CellValue, found: CellValue): boolean {
  if (typeof expected === "number" && typeof found === "number") return agree(expected, found);
  // A host that shows an error in another language, or is still calculating, says nothing about the sum.
  return typeof found === "string" ? typeof expected === "string" : expected === found;
}

function expectedValue(node: Node, { row, column }: ResultCell, known: Known): CellValue | undefined {
  const { values } = attempt(() => evaluate(node, known)) ?? {};
  const found = values?.[values.length === 1 ? 0 : row]?.[values[0]?.length === 1 ? 0 : column];
  return typeof found === "object" && found !== null ? found.error : found;
}

function explainCall(call: KaderCall, offset: ResultCell, formula: ParsedFormula, known: Known): ExplainedCall {
  const record = findFunction(call.id);
  const nothing = { id: call.id, cell: offset, rows: 0, columns: 0, lines: [], arguments: [] };
  if (record === undefined) return nothing;
  const given = call.arguments.map((node) => attempt(() => givenFor(node, known)));
  const isKnown = !given.includes(undefined);
  const cells = given.map((each) => each?.cells);
  const answer = isKnown ? callFunction(record, cells, known.language) : undefined;
  const block = answer !== undefined && "block" in answer ? answer.block : undefined;
  const [rows, columns] = [block?.rows ?? 0, block?.columns ?? 0];
  const cell = {
    row: offset.row < rows ? offset.row : 0,
    column: offset.column < columns ? offset.column : 0,
  };
  const read = isKnown ? readCall(record, cells) : undefined;
  const mend = read !== undefined && "problem" in read ? mendOf(read.problem, record, call, known) : undefined;
  return {
    id: record.id,
    record,
    cell,
    rows,
    columns,
    lines: block === undefined ? [] : calculationLines(record, cells, cell),
    ...(answer !== undefined && "error" in answer && { error: answer.error.message }),
    ...(mend !== undefined && { mend }),
    arguments: Object.keys(record.arguments).map((name, index) => {
      const node = call.arguments[index];
      return explainArgument(name, node, { record, cell, rows }, formula, known);
    }),
  };
}

function mendOf(problem: Problem, record: FunctionRecord, call: KaderCall, known: Known): ExplainedCall["mend"] {
  if (!("argument" in problem)) return undefined;
  const { argument } = problem;
  const node = call.arguments[Object.keys(record.arguments).indexOf(argument)];
  const area = node && parseSheetArea(placeOf(node, known.sheetTitle) ?? "");
  if (area === undefined || (problem.kind !== "cell" && problem.kind !== "error-cell")) return { argument };
  const { row = 0, column = 0 } = problem.cell;
  const address = cellText(area.area.firstRow + row, area.area.firstColumn + column);
  return { argument, place: `${quotedTitle(area.sheetTitle)}!${address}` };
}

function explainArgument(
  name: string,
  node: Node | undefined,
  { record, cell, rows }: { readonly record: FunctionRecord; readonly cell: ResultCell; readonly rows: number },
  formula: ParsedFormula,
  known: Known,
): ExplainedArgument {
  const argument = record.arguments[name] as ArgumentRecord;
  if (node === undefined) return { name, record: argument, values: [] };
  const text = partText(formula, node);
  try {
    const { values } = evaluate(node, known);
    if (values === undefined) return { name, record: argument, text, values: [], trouble: "" };
    const [height, width] = [values.length, values[0]?.length ?? 1];
    // Where rows or columns of the result are no products or periods, all products of the argument count.
    const isSummed = height > rows || record.resultLabels?.rows !== undefined;
    const firstRow = height === 1 || isSummed ? 0 : Math.min(cell.row, height - 1);
    const lastRow = isSummed ? height - 1 : firstRow;
    const hasPeriods = record.resultLabels?.columns === undefined && width > 1;
    const column = hasPeriods ? Math.min(cell.column, width - 1) : 0;
    const counting = values.slice(firstRow, lastRow + 1).map((row) => row[column] ?? null);
    const used = usedPlace(placeOf(node, known.sheetTitle), { firstRow, lastRow, column });
    return {
      name,
      record: argument,
      text,
      values: counting.map((value) => (typeof value === "number" || typeof value === "string" ? value : 0)),
      ...(used !== undefined && { used }),
    };
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    return { name, record: argument, text, values: [], trouble: error.reason[known.language] };
  }
}

function usedPlace(
  place: Place | undefined,
  { firstRow, lastRow, column }: { readonly firstRow: number; readonly lastRow: number; readonly column: number },
): Place | undefined {
  const found = place === undefined ? undefined : parseSheetArea(place);
  if (found === undefined) return place;
  const { sheetTitle, area } = found;
  const firstColumn = area.firstColumn + column;
  return `${quotedTitle(sheetTitle)}!${areaText({
    firstRow: area.firstRow + firstRow,
    lastRow: area.firstRow + lastRow,
    firstColumn,
    lastColumn: firstColumn,
  })}`;
}

/** What cannot be evaluated is told per argument; elsewhere it is simply unknown. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}
