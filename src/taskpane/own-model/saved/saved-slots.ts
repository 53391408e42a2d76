// SPDX-License-Identifier: EUPL-1.2
import { TRANSFER_RULE, lineKind } from "../../../model/budget-model/line-kinds";
import type { Line, Measure } from "../../../model/budget-model/model-input";
import { MODEL_LIMITS } from "../../../model/budget-model/inputs";
import { YEAR, accepts } from "../../../model/budget-model/number-rule";
import { savedScenarioName } from "../../../workbook/model-sheets/names";
import { NO_LAST_YEAR, SAVED_COLUMNS, savedProductId } from "../../../workbook/model-sheets/saved-cells";
import { asSwitch, isBlank } from "../../../workbook/saved-scenarios";
import type { CellValue, Cells } from "../../../workbook/spec";
import type { OwnState } from "../own-state";
import { type OwnLine, lineForEngine, productOf } from "../register-lines";

export type SavedColumn = (typeof SAVED_COLUMNS)[number];

/** A cell of a saved scenario that does not hold what its column needs; the row as the register counts it, from 0. */
export interface SavedCellProblem {
  readonly row: number;
  readonly column: SavedColumn;
  readonly found: CellValue;
}

/** One of the places for saved scenarios to the right of the register; slots count from 0. */
export type OwnSavedSlot = {
  readonly slot: number;
  /** What is in it, whatever it is. */
  readonly cells: Cells;
} & (
  | { readonly kind: "free" }
  | { readonly kind: "saved"; readonly name: string; readonly measures: readonly Measure[] }
  | { readonly kind: "unreadable"; readonly name: string; readonly problem: SavedCellProblem | "moved" }
);

export type OwnSavedScenario = Extract<OwnSavedSlot, { kind: "saved" }>;

export const SAVED_NAMES: readonly string[] = Array.from({ length: MODEL_LIMITS.savedScenarios }, (_, slot) =>
  savedScenarioName(slot),
);

/** The name of a scenario and the heads of its columns come before the rows of the register. */
export const SAVED_HEAD_ROWS = 2;

export function columnOf(column: SavedColumn): number {
  return SAVED_COLUMNS.indexOf(column);
}

/** Reads every place; a scenario that someone broke by hand does not keep the others from being read. */
export function readSavedSlots(cells: ReadonlyMap<string, Cells>, state: OwnState): OwnSavedSlot[] {
  return SAVED_NAMES.map((name, slot) => readSlot(cells.get(name) ?? [], slot, state));
}

class UnreadableSlot extends Error {
  constructor(readonly problem: SavedCellProblem) {
    super(problem.column);
  }
}

function readSlot(cells: Cells, slot: number, state: OwnState): OwnSavedSlot {
  const name = String(cells[0]?.[0] ?? "").trim();
  const isFree = name === "" && cells.slice(SAVED_HEAD_ROWS).every((row) => row.every(isBlank));
  if (isFree) return { kind: "free", slot, cells };
  if (cells.length !== state.register.rows + SAVED_HEAD_ROWS)
    return { kind: "unreadable", slot, cells, name, problem: "moved" };
  try {
    return { kind: "saved", slot, cells, name, measures: savedMeasures(cells, state) };
  } catch (error) {
    if (error instanceof UnreadableSlot) return { kind: "unreadable", slot, cells, name, problem: error.problem };
    throw error;
  }
}

/** The measures of the register as the scenario has them; what it leaves blank is as the register has it. */
function savedMeasures(cells: Cells, state: OwnState): Measure[] {
  return state.register.measures.map(({ id, on, lines }): Measure => {
    const saved = lines.map(({ row }) => savedSwitch(cells, row)).find((each) => each !== undefined);
    return { id, on: saved ?? on, lines: lines.flatMap((line) => savedLine(cells, line, state) ?? []) };
  });
}

function savedSwitch(cells: Cells, row: number): boolean | undefined {
  const found = at(cells, row, "on");
  if (isBlank(found)) return undefined;
  const read = asSwitch(found);
  if (typeof read !== "boolean") throw new UnreadableSlot({ row, column: "on", found });
  return read;
}

function savedLine(cells: Cells, own: OwnLine, state: OwnState): Line | undefined {
  const line = lineForEngine(own);
  if (line === undefined) return undefined;
  const { row } = own;
  const rule = line.unit && lineKind(line.kind).units[line.unit];
  const read = <Value>(column: SavedColumn, valueOf: (found: CellValue) => Value | "refused"): Value | undefined => {
    const found = at(cells, row, column);
    if (isBlank(found)) return undefined;
    const value = valueOf(found);
    if (value === "refused") throw new UnreadableSlot({ row, column, found });
    return value;
  };
  const number = (accepted: Parameters<typeof accepts>[0]) => (found: CellValue) =>
    typeof found === "number" && accepts(accepted, found) ? found : "refused";
  const product = read("product", (found) => {
    const { products } = state.input;
    const byName = productOf(line.kind, String(found).trim(), products, state.productLabels);
    if (byName !== "refused") return byName;
    const label = state.productLabels[products.findIndex(({ id }) => id === savedProductId(String(found)))];
    return label === undefined ? "refused" : productOf(line.kind, label, products, state.productLabels);
  });
  // The amount of a line that follows another line is that of the other one, in every scenario.
  const amount = typeof line.amount === "number" && rule !== undefined ? read("amount", number(rule)) : undefined;
  const from = read("from", number(YEAR)) ?? line.from;
  const to = read("to", (found) => (found === NO_LAST_YEAR ? ENDLESS : number(YEAR)(found)));
  const transfer = line.budgetTransfer === undefined ? undefined : read("budgetTransfer", number(TRANSFER_RULE));
  const last = to === undefined ? line.to : to === ENDLESS ? null : to;
  if (last !== null && last < from) throw new UnreadableSlot({ row, column: "to", found: last });
  return {
    ...line,
    ...(product !== undefined && { product }),
    ...(amount !== undefined && { amount }),
    from,
    to: last,
    ...(transfer !== undefined && { budgetTransfer: transfer }),
  };
}

const ENDLESS = "endless";

function at(cells: Cells, row: number, column: SavedColumn): CellValue {
  return cells[row + SAVED_HEAD_ROWS]?.[columnOf(column)] ?? null;
}
