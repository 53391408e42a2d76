// SPDX-License-Identifier: EUPL-1.2
import { SheetToggleNotePopupCommand, SheetsNoteModel, UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { SheetsNotePopupService, UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteEnglish from "@univerjs/sheets-note-ui/locale/en-US";
import "@univerjs/sheets-note-ui/lib/index.css";
import { loadTexts } from "../grid-texts";
import { ICommandService, type Univer } from "../library";
import type { GridNotation } from "../notation/entered-cell";
import { NOTE_SIZE } from "./note-resource";

/** What opens the note of the selected cell, and makes one where there is none. */
export const OPEN_NOTE = "sheet.operation.add-note-popup";

/** Adds notes to the grid, which has them when its workbook is there; to one that is open already, a moment later. */
export function registerNotes(univer: Univer, notation: GridNotation): void {
  loadTexts(univer, noteEnglish, notation);
  univer.registerPlugin(UniverSheetsNotePlugin);
  // A note is made by our own item, which is there before notes are; whether one stays in view no file says.
  const isHidden = { hidden: true };
  const menu = { [OPEN_NOTE]: isHidden, [SheetToggleNotePopupCommand.id]: isHidden };
  univer.registerPlugin(UniverSheetsNoteUIPlugin, { menu, defaultNoteSize: NOTE_SIZE });
}

export function areNotesReady(univer: Univer): boolean {
  return univer.__getInjector().get(ICommandService).hasCommand(OPEN_NOTE);
}

/** Closes the note that is open; one without a word goes. */
export function closeNote(univer: Univer): void {
  univer.__getInjector().get(SheetsNotePopupService).hidePopup(true);
}

/** Whether there is a note on a cell of an area. */
export function noteIn(
  univer: Univer,
  { unitId, subUnitId }: { readonly unitId: string; readonly subUnitId: string },
  isInside: (row: number, column: number) => boolean,
): { readonly row: number; readonly column: number } | undefined {
  const notes = univer.__getInjector().get(SheetsNoteModel).getSheetNotes(unitId, subUnitId);
  const found = [...(notes?.values() ?? [])].find(({ row, col, note }) => note !== "" && isInside(row, col));
  return found && { row: found.row, column: found.col };
}
