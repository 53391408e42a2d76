// SPDX-License-Identifier: EUPL-1.2
import { hasSameMeasures } from "../../../model/budget-model/changed-measures";
import { nameProblem, tidyName } from "../../../workbook/scenario-name";
import type { SavingProblem } from "../../scenario/saved-actions";
import type { SavedPlaces, TakenPlace } from "../../scenario/saved-view";
import type { TabContext } from "../../tab";
import type { OwnController, OwnReady } from "../own-controller";
import { OWN_TEXTS } from "../texts";
import type { FoundAmount } from "./saved-changes";
import type { OwnSavedSlot } from "./saved-slots";

/** The saved scenarios of an own model, and what a person may do to them. */
export function ownSavedPlaces(ready: OwnReady, { presentation }: TabContext, controller: OwnController): SavedPlaces {
  const { saved, active, state } = ready;
  const { measures } = state.input;
  const own = saved.find((slot) => slot.kind === "saved" && slot.name === active);
  const byPlace = (slot: number) => saved[slot] as OwnSavedSlot;
  return {
    active,
    isChanged: own?.kind === "saved" && !hasSameMeasures(own.measures, measures),
    places: saved.length,
    taken: saved.flatMap((slot): TakenPlace[] => {
      if (slot.kind === "free") return [];
      if (slot.kind === "saved") {
        return [{ slot: slot.slot, name: slot.name, isSame: hasSameMeasures(slot.measures, measures) }];
      }
      const { problem } = slot;
      const sentence =
        problem === "moved"
          ? presentation.texts.saved.moved
          : OWN_TEXTS[presentation.language].unreadableSaved(problem.row + 1, problem.column, String(problem.found));
      return [{ slot: slot.slot, name: slot.name, isSame: false, problem: sentence, isMoved: problem === "moved" }];
    }),
    save: (typed) => saveOwnScenario(ready, controller, typed),
    rename: async (slot, typed) => {
      const name = tidyName(typed);
      const problem = nameProblem(name, namesBeside(ready, slot));
      return problem ?? (await controller.renameScenario(byPlace(slot), name));
    },
    restore: (slot) => controller.restoreScenario(byPlace(slot)),
    remove: (slot) => controller.deleteScenario(byPlace(slot)),
  };
}

/** Saves the register of now, or with another amount, in the first free place. Answers with what was wrong, or with whether it was written. */
export async function saveOwnScenario(
  ready: OwnReady,
  controller: OwnController,
  typed: string,
  found?: FoundAmount,
): Promise<SavingProblem | boolean> {
  const free = ready.saved.find(({ kind }) => kind === "free");
  if (free === undefined) return "full";
  const name = tidyName(typed);
  return nameProblem(name, namesBeside(ready, free.slot)) ?? (await controller.saveScenario(free, name, found));
}

function namesBeside({ saved }: OwnReady, own: number): string[] {
  return saved.flatMap((slot) => (slot.kind === "free" || slot.slot === own ? [] : [slot.name]));
}
