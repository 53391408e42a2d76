// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import type { WorkbookSpec } from "../../../workbook/spec";
import { type FUniver, type FWorksheet, ILayoutService, type Univer } from "../library";
import type { GridNotation } from "../notation/entered-cell";
import { hasNotes } from "./note-resource";

const NOT_LOADED: Text = {
  nl: "De notitie kon niet worden geladen. Er is niets gewijzigd; probeer het opnieuw.",
  en: "The note could not be loaded. Nothing was changed; try again.",
};

const plugin = () => import("./note-plugin");

/** Notes come along when a workbook has them, or when a person makes one. */
export class NotesAtNeed {
  private loaded: Awaited<ReturnType<typeof plugin>> | undefined;

  constructor(
    private readonly univer: Univer,
    private readonly notation: GridNotation,
  ) {}

  /** Before the workbook is there, so that it has its notes from the beginning. */
  async registerFor(workbook: WorkbookSpec): Promise<void> {
    if (hasNotes(workbook)) await this.register();
  }

  /** The note of the selected cell, with the keyboard in it. */
  open(api: FUniver): void {
    this.ready()
      .then(({ OPEN_NOTE }) => api.executeCommand(OPEN_NOTE))
      .catch(() => this.notation.tell(NOT_LOADED[this.notation.language]));
  }

  /** Escape goes back to the cells: the note keeps the Tab key out of the way of a keyboard. */
  listenToEscape(signal: AbortSignal): void {
    const onKey = (event: KeyboardEvent) => {
      const isInNote = event.target instanceof Element && event.target.closest("[data-u-comp=note-textarea]") !== null;
      if (event.key !== "Escape" || !isInNote) return;
      event.preventDefault();
      event.stopPropagation();
      this.loaded?.closeNote(this.univer);
      this.univer.__getInjector().get(ILayoutService).focus();
    };
    window.addEventListener("keydown", onKey, { capture: true, signal });
  }

  /** A cell with a note, of those of a sheet that are asked for. */
  noteIn(sheet: FWorksheet, isInside: (row: number, column: number) => boolean) {
    const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
    return this.loaded?.noteIn(this.univer, place, isInside);
  }

  private async register() {
    const module = await plugin();
    if (this.loaded === undefined) module.registerNotes(this.univer, this.notation);
    return (this.loaded = module);
  }

  private async ready() {
    const module = await this.register();
    // The grid takes up what is added to an open workbook after a few milliseconds.
    for (let waited = 0; !module.areNotesReady(this.univer) && waited < MOST_WAITS; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return module;
  }
}

const MOST_WAITS = 300;
