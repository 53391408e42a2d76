// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Foreseen } from "../../workbook/rebuild/plan-rebuild";
import type { Consequence } from "../new-model/confirm-dialog";
import { REBUILD_TEXTS } from "./texts";

const MOST_PLACES = 20;

/** What someone is to know before the sheets of a model are made anew. */
export function consequencesOf(foreseen: Foreseen, language: Language, canUndo: boolean): Consequence[] {
  const texts = REBUILD_TEXTS[language];
  const { sheets, references, goneReferences, lostCells, lostFormulas, movedSheets } = foreseen;
  const places = (all: readonly string[]) =>
    all.length <= MOST_PLACES ? all : [...all.slice(0, MOST_PLACES), texts.andMore(all.length - MOST_PLACES)];
  const gone = goneReferences.map(({ place, reference }) => texts.goneReference(place, reference));
  return [
    { sentence: texts.written(sheets.join(", ")) },
    { sentence: texts.references(references, gone.length), places: places(gone) },
    ...(lostCells.length === 0 ? [] : [{ sentence: texts.lostCells(lostCells.length), places: places(lostCells) }]),
    ...(lostFormulas.length === 0
      ? []
      : [{ sentence: texts.lostFormulas(lostFormulas.length), places: places(lostFormulas) }]),
    ...(movedSheets.length === 0 ? [] : [{ sentence: texts.movedSheets(movedSheets.join(", ")) }]),
    { sentence: texts.ownLooks },
    { sentence: canUndo ? texts.undoable : texts.notUndoable },
  ];
}
