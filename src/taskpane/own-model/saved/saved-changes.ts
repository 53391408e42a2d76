// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import { LINE_KIND_IDS } from "../../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type Line } from "../../../model/budget-model/model-input";
import { cellPlace } from "../../../workbook/cell-place";
import { LINE_KIND_TEXTS } from "../../../workbook/model-file/line-texts";
import { NAMES } from "../../../workbook/model-names";
import { MODEL_NAMES, savedScenarioName } from "../../../workbook/model-sheets/names";
import { NO_LAST_YEAR, SAVED_COLUMNS, savedProduct } from "../../../workbook/model-sheets/saved-cells";
import { switchWord } from "../../../workbook/saved-scenarios";
import type { CellValue, Cells } from "../../../workbook/spec";
import { filledInOn } from "../../../workbook/filled-in-on";
import type { OwnState } from "../own-state";
import type { Changes } from "../register-changes";
import type { OwnLine, OwnMeasure } from "../register-lines";
import { type OwnSavedScenario, type OwnSavedSlot, SAVED_HEAD_ROWS, type SavedColumn } from "./saved-slots";

/** The register as it is now, in a free place; it is then also the name of the scenario now. */
export function savedChanges({ slot, cells }: OwnSavedSlot, name: string, state: OwnState): Map<string, Cells> {
  const language = languageOfWords(state);
  const rows = new Map(
    state.register.measures.flatMap(({ on, lines }) =>
      lines.map((own): [number, CellValue[]] => [
        own.row,
        SAVED_COLUMNS.map((column) => savedValue(column, own, on, state, language)),
      ]),
    ),
  );
  return new Map([
    [savedScenarioName(slot), filled(cells, name, (row) => rows.get(row) ?? NOTHING)],
    [NAMES.activeScenario, [[name]]],
  ]);
}

/** An amount that a goal seek found, with its measure on. */
export interface FoundAmount {
  readonly measure: OwnMeasure;
  readonly row: number;
  readonly amount: number;
}

/** The register with another amount in one line, its measure on. */
export function withFound(state: OwnState, { measure, row, amount }: FoundAmount): OwnState {
  const lines = (all: readonly OwnLine[]) =>
    all.map((own) => (own.row === row && own.line !== undefined ? { ...own, line: { ...own.line, amount } } : own));
  const measures = state.register.measures.map((each) =>
    each.id === measure.id ? { ...each, on: true, lines: lines(each.lines) } : each,
  );
  return { ...state, register: { ...state.register, measures } };
}

export function renamedChanges({ slot, cells, name: old }: OwnSavedScenario, name: string, active: string): Changes {
  const changes = new Map([[savedScenarioName(slot), filled(cells, name, (_, found) => found)]]);
  return active === old ? changes.set(NAMES.activeScenario, [[name]]) : changes;
}

export function freedChanges({ slot, cells }: OwnSavedSlot): Changes {
  return new Map([[savedScenarioName(slot), filled(cells, null, () => NOTHING)]]);
}

/**
 * Makes a saved scenario the one now. Only cells that differ are written, so that a formula which says the same (a
 * product by its label, the amount of another line) stays. An amount that changes is then the user's own.
 */
export function restoredChanges(scenario: OwnSavedScenario, state: OwnState, today: string): Changes {
  const language = languageOfWords(state);
  const changes = new Map<string, Cells>([[NAMES.activeScenario, [[scenario.name]]]]);
  scenario.measures.forEach(({ on, lines }, index) => {
    const measure = state.register.measures[index] as OwnMeasure;
    const [first] = measure.lines;
    if (first !== undefined && on !== measure.on) changes.set(cellPlace(MODEL_NAMES.lineOn, first.row), [[on]]);
    for (const own of measure.lines) {
      const line = lines.find(({ id }) => id === own.line?.id);
      if (line === undefined || own.line === undefined) continue;
      const put = (name: string, value: CellValue) => changes.set(cellPlace(name, own.row), [[value]]);
      if (line.product !== own.line.product) put(MODEL_NAMES.lineProduct, productWord(line, state));
      if (typeof line.amount === "number" && line.amount !== own.line.amount) {
        put(MODEL_NAMES.lineAmount, line.amount);
        put(MODEL_NAMES.lineTag, "U");
        put(MODEL_NAMES.lineSource, `${scenario.name}, ${filledInOn(today)[language]}`);
      }
      if (line.from !== own.line.from) put(MODEL_NAMES.lineFrom, line.from);
      if (line.to !== own.line.to) put(MODEL_NAMES.lineTo, line.to);
      if (line.budgetTransfer !== own.line.budgetTransfer) put(MODEL_NAMES.lineTransfer, line.budgetTransfer ?? null);
    }
  });
  return changes;
}

/** Rows that are emptied say nothing in saved scenarios either: another measure may be put there. */
export function clearedRows(slots: readonly OwnSavedSlot[], removed: readonly number[]): Changes {
  return withRows(slots, removed, NOTHING);
}

/** A measure that is new was not in the scenarios that are saved. */
export function offInSaved(slots: readonly OwnSavedSlot[], added: readonly number[], state: OwnState): Changes {
  const off = SAVED_COLUMNS.map((column) => (column === "on" ? switchWord(false, languageOfWords(state)) : null));
  return withRows(
    slots.filter(({ kind }) => kind === "saved"),
    added,
    off,
  );
}

const NOTHING: readonly CellValue[] = SAVED_COLUMNS.map(() => null);

function withRows(
  slots: readonly OwnSavedSlot[],
  rows: readonly number[],
  values: readonly CellValue[],
): Map<string, Cells> {
  const differs = ({ cells }: OwnSavedSlot) =>
    rows.some((row) => values.some((value, column) => (cells[row + SAVED_HEAD_ROWS]?.[column] ?? null) !== value));
  return new Map(
    slots
      .filter((slot) => !(slot.kind === "unreadable" && slot.problem === "moved") && differs(slot))
      .map(({ slot, cells }): [string, Cells] => [
        savedScenarioName(slot),
        cells.map((found, index) => (rows.includes(index - SAVED_HEAD_ROWS) ? values : found)),
      ]),
  );
}

/** The same cells with a name, and other values in the rows of the register; the heads of the columns stay. */
function filled(
  cells: Cells,
  name: string | null,
  valuesOf: (row: number, found: readonly CellValue[]) => readonly CellValue[],
): Cells {
  return cells.map((found, index) => {
    if (index === 0) return [name, ...found.slice(1)];
    return index < SAVED_HEAD_ROWS ? found : valuesOf(index - SAVED_HEAD_ROWS, found);
  });
}

function savedValue(
  column: SavedColumn,
  { line, sameAs }: OwnLine,
  on: boolean,
  state: OwnState,
  language: Language,
): CellValue {
  if (column === "on") return switchWord(on, language);
  if (line === undefined) return null;
  switch (column) {
    case "product": {
      const word = productWord(line, state);
      const isOne = word !== null && line.product !== undefined && line.product !== ALL_PRODUCTS;
      return isOne ? savedProduct(word, line.product) : word;
    }
    case "amount":
      return sameAs === undefined && typeof line.amount === "number" ? line.amount : null;
    case "from":
      return line.from;
    case "to":
      return line.to ?? NO_LAST_YEAR;
    case "budgetTransfer":
      return line.budgetTransfer ?? null;
  }
}

function productWord({ product }: Line, { words, input, productLabels }: OwnState): string | null {
  if (product === ALL_PRODUCTS) return words.allProducts;
  return productLabels[input.products.findIndex(({ id }) => id === product)] ?? null;
}

/** The language in which the workbook was made, which need not be that of the screen. */
function languageOfWords({ words }: OwnState): Language {
  const [kind] = LINE_KIND_IDS;
  return kind !== undefined && words.kinds[0] === LINE_KIND_TEXTS[kind].name.en ? "en" : "nl";
}
