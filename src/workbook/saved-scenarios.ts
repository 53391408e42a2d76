// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { Measures } from "../model/scenario-input";
import { MEASURE_TEXTS, type ParameterText } from "./measure-texts";
import { SAVED_SCENARIO_NAMES, TAGGED_PARAMETERS, parameterName, switchName, tagName } from "./model-names";
import { type ModelState, type StateProblem, readMeasures } from "./model-state";
import { type ScenarioRow, scenarioRows } from "./scenario-rows";
import type { CellValue, Cells } from "./spec";

/** The measures of a scenario and where their values come from, without the assumptions that all scenarios share. */
export interface MeasureSettings {
  readonly measures: Measures;
  /** Tags by the name of their cells; an empty one where no tag was kept. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** One of the places for saved scenarios on the Scenario sheet; slots count from 0. */
export type SavedSlot = {
  readonly slot: number;
  /** What is there, whatever it is. */
  readonly cells: Cells;
} & (
  | { readonly kind: "free" }
  | ({ readonly kind: "saved"; readonly name: string } & MeasureSettings)
  | { readonly kind: "unreadable"; readonly name: string; readonly problem: StateProblem | "moved" }
);

export type SavedScenario = Extract<SavedSlot, { kind: "saved" }>;

/** Saved switches are words: a check box in a saved scenario would look as if it did something. */
const SWITCH_WORDS: Readonly<Record<Language, { readonly on: string; readonly off: string }>> = {
  nl: { on: "aan", off: "uit" },
  en: { on: "on", off: "off" },
};

export function switchWord(value: CellValue, language: Language): CellValue {
  if (value === null) return null;
  return SWITCH_WORDS[language][value === true ? "on" : "off"];
}

/** Reads every place; a scenario that someone broke by hand does not keep the others from being read. */
export function readSavedScenarios(cells: ReadonlyMap<string, Cells>, state: ModelState): SavedSlot[] {
  return SAVED_SCENARIO_NAMES.map((place, slot) => readSlot(cells.get(place) ?? [], slot, state));
}

function readSlot(cells: Cells, slot: number, state: ModelState): SavedSlot {
  const rows = scenarioRows(state.input.products.length);
  const name = String(cells[0]?.[0] ?? "").trim();
  if (cells.every(([value], row) => rows[row]?.kind === "between" || isBlank(value)))
    return { kind: "free", slot, cells };
  if (cells.length !== rows.length) return { kind: "unreadable", slot, cells, name, problem: "moved" };
  const values = new Map<string, CellValue[][]>();
  const tags = new Map<string, string[]>();
  rows.forEach((row, index) => {
    const key = keyOf(row);
    if (key === undefined) return;
    const [value = null, tag] = cells[index] ?? [];
    values.set(key.value, [...(values.get(key.value) ?? []), [isSwitch(row) ? asSwitch(value) : value]]);
    if (key.tag !== undefined) tags.set(key.tag, [...(tags.get(key.tag) ?? []), String(tag ?? "")]);
  });
  const reading = readMeasures(values, state);
  return reading.ok
    ? { kind: "saved", slot, cells, name, measures: reading.measures, tags }
    : { kind: "unreadable", slot, cells, name, problem: reading.problem };
}

/** Under which names a row's value and tag are in the scenario now. */
export function keyOf(row: ScenarioRow): { readonly value: string; readonly tag?: string } | undefined {
  if (row.kind === "switch") return { value: switchName(row.id) };
  if (row.kind !== "parameter") return undefined;
  const { id, parameter } = row;
  const isTagged = TAGGED_PARAMETERS[id].includes(parameter);
  return { value: parameterName(id, parameter), ...(isTagged && { tag: tagName(id, parameter) }) };
}

function isSwitch(row: ScenarioRow): boolean {
  if (row.kind !== "parameter") return row.kind === "switch";
  const parameters = MEASURE_TEXTS[row.id].parameters as Readonly<Record<string, ParameterText>>;
  return parameters[row.parameter]?.kind === "switch";
}

/** A saved switch as it is read: what is neither word stays as it is. */
export function asSwitch(value: CellValue): CellValue {
  const word = typeof value === "string" ? value.trim().toLowerCase() : value;
  const words = Object.values(SWITCH_WORDS);
  if (words.some(({ on }) => on === word)) return true;
  return words.some(({ off }) => off === word) ? false : value;
}

export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}
