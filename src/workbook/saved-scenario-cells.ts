// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import { MEASURE_IDS, type Measures } from "../model/scenario-input";
import { MEASURE_PARAMETERS, TAGGED_PARAMETERS, parameterName, switchName, tagName } from "./model-names";
import type { ModelState } from "./model-state";
import { type MeasureSettings, keyOf, switchWord } from "./saved-scenarios";
import { type ScenarioRow, scenarioRows } from "./scenario-rows";
import type { CellValue, Cells } from "./spec";

/** What a scenario looks like in its place; what someone noted between its rows is kept. */
export function savedScenarioCells(
  name: string,
  settings: MeasureSettings,
  state: ModelState,
  language: Language,
  before: Cells,
): Cells {
  const values = measureCells(settings.measures, state);
  return slotCells(before, state, (row) => {
    if (row.kind === "name") return [name, null];
    const key = keyOf(row);
    if (key === undefined) return undefined;
    const item = row.kind === "parameter" ? row.item : 0;
    const value = values.get(key.value)?.[item]?.[0] ?? null;
    const tag = key.tag === undefined ? undefined : settings.tags.get(key.tag)?.[item];
    return [typeof value === "boolean" ? switchWord(value, language) : value, tag ?? null];
  });
}

/** The same place with nothing saved in it. */
export function freeCells(state: ModelState, before: Cells): Cells {
  return slotCells(before, state, (row) => (row.kind === "between" ? undefined : [null, null]));
}

function slotCells(
  before: Cells,
  { input }: ModelState,
  cellsOf: (row: ScenarioRow) => CellValue[] | undefined,
): Cells {
  return scenarioRows(input.products.length).map((row, index) => cellsOf(row) ?? before[index] ?? [null, null]);
}

/** The cells that make a scenario the one now: switches, parameters and their tags, by name. */
export function settingsCells({ measures, tags }: MeasureSettings, state: ModelState): Map<string, Cells> {
  const cells = new Map<string, Cells>(measureCells(measures, state));
  for (const [name, column] of tags)
    cells.set(
      name,
      column.map((tag) => [tag]),
    );
  return cells;
}

/** The settings of the model now. */
export function settingsNow({ input, tags }: ModelState): MeasureSettings {
  const names = MEASURE_IDS.flatMap((id) => TAGGED_PARAMETERS[id].map((parameter) => tagName(id, parameter)));
  return { measures: input.measures, tags: new Map(names.map((name) => [name, tags.get(name) ?? []])) };
}

/**
 * Settings with a tag on every value. One that was saved without keeps the tag it has now as long as it is the same
 * value; another one is taken for someone's own.
 */
export function fullyTagged(settings: MeasureSettings, state: ModelState): MeasureSettings {
  const [saved, now] = [measureCells(settings.measures, state), measureCells(state.input.measures, state)];
  const tags = MEASURE_IDS.flatMap((id) =>
    TAGGED_PARAMETERS[id].map((parameter): [string, string[]] => {
      const [values, tag] = [parameterName(id, parameter), tagName(id, parameter)];
      const tagOf = (value: CellValue | undefined, item: number) => {
        const kept = settings.tags.get(tag)?.[item] ?? "";
        if (kept !== "") return kept;
        return value === now.get(values)?.[item]?.[0] ? (state.tags.get(tag)?.[item] ?? "U") : "U";
      };
      return [tag, (saved.get(values) ?? []).map(([value], item) => tagOf(value, item))];
    }),
  );
  return { measures: settings.measures, tags: new Map(tags) };
}

function measureCells(measures: Measures, { input, productLabels }: ModelState): Map<string, CellValue[][]> {
  const cells = new Map<string, CellValue[][]>();
  for (const id of MEASURE_IDS) {
    cells.set(switchName(id), [[measures[id].on]]);
    for (const parameter of MEASURE_PARAMETERS[id]) {
      const value = (measures[id] as unknown as Record<string, CellValue | Record<string, number>>)[parameter];
      const column = (): CellValue[][] => {
        if (typeof value === "object" && value !== null) return input.products.map((each) => [value[each.id] ?? 0]);
        if (typeof value === "string")
          return [[productLabels[input.products.findIndex((p) => p.id === value)] ?? null]];
        return [[value ?? null]];
      };
      cells.set(parameterName(id, parameter), column());
    }
  }
  return cells;
}
