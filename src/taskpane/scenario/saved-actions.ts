// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { NAMES, SAVED_SCENARIO_NAMES } from "../../workbook/model-names";
import {
  freeCells,
  fullyTagged,
  savedScenarioCells,
  settingsCells,
  settingsNow,
} from "../../workbook/saved-scenario-cells";
import type { SavedScenario, SavedSlot } from "../../workbook/saved-scenarios";
import { type NameProblem, nameProblem, tidyName } from "../../workbook/scenario-name";
import type { Cells } from "../../workbook/spec";
import type { PaneController, Ready } from "../controller";

/** Why a scenario was not saved or renamed; nothing was written. */
export type SavingProblem = NameProblem | "full";

/** Saves the measures of now in the first free place. Answers with what was wrong, or with whether it was written. */
export async function saveScenario(
  controller: PaneController,
  ready: Ready,
  typed: string,
  language: Language,
): Promise<SavingProblem | boolean> {
  const { state, scenarios } = ready;
  const free = scenarios.saved.find(({ kind }) => kind === "free");
  if (free === undefined) return "full";
  const name = tidyName(typed);
  const problem = nameProblem(name, namesBeside(ready, free));
  if (problem !== undefined) return problem;
  const cells = savedScenarioCells(name, settingsNow(state), state, language, free.cells);
  return controller.commit(
    state,
    new Map([
      [placeOf(free), cells],
      [NAMES.activeScenario, [[name]]],
    ]),
  );
}

/** Gives a saved scenario another name, and the scenario now too when it went by the old one. */
export async function renameScenario(
  controller: PaneController,
  ready: Ready,
  slot: SavedScenario,
  typed: string,
): Promise<SavingProblem | boolean> {
  const name = tidyName(typed);
  const problem = nameProblem(name, namesBeside(ready, slot));
  if (problem !== undefined) return problem;
  const cells = slot.cells.map((row, index) => (index === 0 ? [name, ...row.slice(1)] : row));
  const changes = new Map<string, Cells>([[placeOf(slot), cells]]);
  if (ready.scenarios.active === slot.name) changes.set(NAMES.activeScenario, [[name]]);
  return controller.commit(ready.state, changes);
}

/** Makes a saved scenario the one now: switches, values, their tags and the name, in one step. */
export function restoreScenario(controller: PaneController, { state }: Ready, slot: SavedScenario): Promise<boolean> {
  const settings = fullyTagged(slot, state);
  const changes = settingsCells(settings, state).set(NAMES.activeScenario, [[slot.name]]);
  const restored = {
    ...state,
    input: { ...state.input, measures: settings.measures },
    tags: new Map([...state.tags, ...settings.tags]),
  };
  return controller.commit(restored, changes);
}

export function deleteScenario(controller: PaneController, { state }: Ready, slot: SavedSlot): Promise<boolean> {
  return controller.commit(state, new Map([[placeOf(slot), freeCells(state, slot.cells)]]));
}

function namesBeside({ scenarios }: Ready, own: SavedSlot): string[] {
  return scenarios.saved.flatMap((each) => (each.kind === "free" || each.slot === own.slot ? [] : [each.name]));
}

function placeOf({ slot }: SavedSlot): string {
  return SAVED_SCENARIO_NAMES[slot] as string;
}
