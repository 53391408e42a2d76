// SPDX-License-Identifier: EUPL-1.2
import { refusalSentence } from "../../formulas/notation/refusal-sentence";
import { WRITTEN } from "../../formulas/notation/written-language";
import type { FiltersAtNeed } from "./filter/filters-at-need";
import type { GridLinks } from "./links/grid-links";
import type { NotesAtNeed } from "./notes/notes-at-need";
import type { FormulaView } from "./formula-view";
import type { FUniver, FWorkbook, FWorksheet, Univer } from "./library";
import { autoSum } from "./auto-sum";
import { enteredCell, entryFor, type GridNotation } from "./notation/entered-cell";

/** Only to find something, or to replace it too. */
export type FindKind = "find" | "replace";

/** What a key works on. */
export interface KeyedGrid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly book: FWorkbook;
  readonly notation: GridNotation;
  readonly formulas: FormulaView;
  readonly filters: FiltersAtNeed;
  readonly notes: NotesAtNeed;
  readonly links: GridLinks;
  find(kind: FindKind): void;
}

type GridAct = (grid: KeyedGrid) => void;

const OPEN_NUMBER_FORMATS = "sheet.operation.open.numfmt.panel";
const INSERT_SHEET = "sheet.command.insert-sheet";

/** The first cell that is not frozen, as in Excel. */
const toFirstCell: GridAct = ({ book }) => {
  const sheet = book.getActiveSheet();
  const { startRow, startColumn } = sheet.getFreeze();
  goTo(sheet, Math.max(0, startRow), Math.max(0, startColumn));
};

const toLastCell: GridAct = ({ book }) => {
  const sheet = book.getActiveSheet();
  goTo(sheet, Math.max(0, sheet.getLastRow()), Math.max(0, sheet.getLastColumn()));
};

/** The first cell of the row that is not frozen. */
const toRowStart: GridAct = ({ book }) => {
  const sheet = book.getActiveSheet();
  goTo(sheet, book.getActiveCell()?.getRow() ?? 0, Math.max(0, sheet.getFreeze().startColumn));
};

/** The cell and what is in view move by as many rows as are in view. */
const byScreen =
  (step: 1 | -1): GridAct =>
  ({ book }) => {
    const sheet = book.getActiveSheet();
    const [cell, view] = [book.getActiveCell(), sheet.getVisibleRange()];
    if (!cell || view === null) return;
    const rows = step * Math.max(1, view.endRow - view.startRow);
    const within = (row: number) => Math.min(Math.max(row, 0), sheet.getMaxRows() - 1);
    sheet.getRange(within(cell.getRow() + rows), cell.getColumn()).activate();
    sheet.scrollToCell(within(view.startRow + rows), view.startColumn);
  };

function goTo(sheet: FWorksheet, row: number, column: number): void {
  sheet.getRange(row, column).activate();
  sheet.scrollToCell(row, column);
}

/** To another sheet of those that are in view; at the end it stays where it is. */
const toSheet =
  (step: 1 | -1): GridAct =>
  ({ book }) => {
    const sheets = book.getSheets().filter((sheet) => !sheet.isSheetHidden());
    const now = sheets.findIndex((sheet) => sheet.getSheetId() === book.getActiveSheet().getSheetId());
    const next = sheets[now + step];
    if (next !== undefined) book.setActiveSheet(next);
  };

/** Before the sheet that is open, as in Excel. */
const insertSheet: GridAct = ({ api, book }) => {
  void api.executeCommand(INSERT_SHEET, { index: book.getActiveSheet().getIndex() });
};

const openNumberFormats: GridAct = ({ api }) => {
  void api.executeCommand(OPEN_NUMBER_FORMATS);
};

/** As if it were typed, so that the cell gets the date's format. */
const enterToday: GridAct = ({ book, notation }) => {
  const cell = book.getActiveCell();
  if (!cell) return;
  const today = new Date();
  const parts = { dd: today.getDate(), mm: today.getMonth() + 1, yyyy: today.getFullYear() };
  const text = WRITTEN[notation.language].dateFormat.replace(/dd|mm|yyyy/g, (part) =>
    String(parts[part as keyof typeof parts]),
  );
  const entry = entryFor(text, "General", notation);
  if (entry.kind === "refused") notation.tell(refusalSentence(entry, notation.language));
  else cell.setValue(enteredCell(entry, "General", null));
};

const sumBeside: GridAct = ({ univer, book, notation }) => autoSum(univer, book, notation);

const recalculate: GridAct = ({ api }) => api.getFormula().executeCalculation();

const toggleFormulas: GridAct = ({ book, formulas }) => {
  formulas.toggle();
  book.getActiveSheet().refreshCanvas();
};

const find: GridAct = (grid) => grid.find("find");

const replace: GridAct = (grid) => grid.find("replace");

const toggleFilter: GridAct = ({ filters, book }) => filters.toggleByKey(book);

const chooseRows: GridAct = ({ filters, book }) => filters.chooseHere(book);

const openNote: GridAct = ({ notes, api }) => notes.open(api);

const editLink: GridAct = ({ links }) => void links.editSelected();

/** What the keys do, by the names that their table uses. */
export const GRID_ACTS = {
  toRowStart,
  screenDown: byScreen(1),
  screenUp: byScreen(-1),
  toFirstCell,
  toLastCell,
  toSheetBefore: toSheet(-1),
  toNextSheet: toSheet(1),
  insertSheet,
  openNumberFormats,
  enterToday,
  autoSum: sumBeside,
  recalculate,
  toggleFormulas,
  find,
  replace,
  toggleFilter,
  chooseRows,
  openNote,
  editLink,
} satisfies Readonly<Record<string, GridAct>>;

export type GridActId = keyof typeof GRID_ACTS;
