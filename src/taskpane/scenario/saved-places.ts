// SPDX-License-Identifier: EUPL-1.2
import { changedMeasures } from "../../model/bridge";
import type { SavedScenario, SavedSlot } from "../../workbook/saved-scenarios";
import { stateSentence } from "../problem-sentences";
import type { ModelTabContext } from "../tab";
import { deleteScenario, renameScenario, restoreScenario, saveScenario } from "./saved-actions";
import type { SavedPlaces, TakenPlace } from "./saved-view";

/** The saved scenarios of a workbook with the ten measures of the letter. */
export function letterSavedPlaces({ ready, presentation, controller }: ModelTabContext): SavedPlaces {
  const { active, saved } = ready.scenarios;
  const { measures } = ready.state.input;
  const own = saved.find((slot) => slot.kind === "saved" && slot.name === active);
  const at = (slot: number) => saved[slot] as SavedSlot;
  return {
    active,
    isChanged: own?.kind === "saved" && changedMeasures(own.measures, measures).length > 0,
    places: saved.length,
    taken: saved.flatMap((each): TakenPlace[] => {
      if (each.kind === "free") return [];
      const { slot, name } = each;
      if (each.kind === "saved") return [{ slot, name, isSame: changedMeasures(each.measures, measures).length === 0 }];
      const isMoved = each.problem === "moved";
      const problem =
        each.problem === "moved" ? presentation.texts.saved.moved : stateSentence(each.problem, presentation.texts);
      return [{ slot, name, isSame: false, problem, isMoved }];
    }),
    save: (typed) => saveScenario(controller, ready, typed, presentation.language),
    rename: (slot, typed) => renameScenario(controller, ready, at(slot) as SavedScenario, typed),
    restore: (slot) => restoreScenario(controller, ready, at(slot) as SavedScenario),
    remove: (slot) => deleteScenario(controller, ready, at(slot)),
  };
}
