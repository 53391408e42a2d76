// SPDX-License-Identifier: EUPL-1.2
import type { History } from "./history";
import {
  type FWorkbook,
  type ICellData,
  ICommandService,
  type IMutationInfo,
  IUndoRedoService,
  RedoCommandId,
  UndoCommandId,
  type Univer,
} from "./library";

/** What a mutation says of the cells that it changes. */
interface ChangedCells {
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;
}

/** As in Excel: what is undone or done again is brought into view and selected, on whatever sheet it is. */
export function showUndone(univer: Univer, book: FWorkbook): void {
  const injector = univer.__getInjector();
  const history = injector.get(IUndoRedoService) as History;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === UndoCommandId) show(book, [...history.undone(book.getId())].reverse());
    else if (id === RedoCommandId) show(book, history.redone(book.getId()));
  });
}

/** The first of them that changes cells: what follows from an act, such as its mark, comes after it. */
function show(book: FWorkbook, mutations: readonly IMutationInfo[]): void {
  for (const { params } of mutations) {
    const { subUnitId, cellValue } = (params ?? {}) as ChangedCells;
    const sheet = subUnitId === undefined ? null : book.getSheetBySheetId(subUnitId);
    const area = cellValue && areaOf(cellValue);
    if (sheet === null || area === undefined || sheet.isSheetHidden()) continue;
    if (book.getActiveSheet().getSheetId() !== subUnitId) book.setActiveSheet(sheet);
    const { row, column, lastRow, lastColumn } = area;
    const range = sheet.getRange(row, column, lastRow - row + 1, lastColumn - column + 1);
    range.activate();
    // A sheet that has not been drawn yet has no view, which the grid's types do not say.
    const view = (sheet.getVisibleRange() as ReturnType<typeof sheet.getVisibleRange> | undefined) ?? undefined;
    const isInView =
      view !== undefined &&
      row >= view.startRow &&
      row <= view.endRow &&
      column >= view.startColumn &&
      column <= view.endColumn;
    if (!isInView) sheet.scrollToCell(row, column);
    return;
  }
}

function areaOf(cells: NonNullable<ChangedCells["cellValue"]>) {
  let [row, column, lastRow, lastColumn] = [Infinity, Infinity, -1, -1];
  for (const [rowText, columns] of Object.entries(cells)) {
    for (const columnText of Object.keys(columns ?? {})) {
      [row, lastRow] = [Math.min(row, Number(rowText)), Math.max(lastRow, Number(rowText))];
      [column, lastColumn] = [Math.min(column, Number(columnText)), Math.max(lastColumn, Number(columnText))];
    }
  }
  return lastRow < 0 ? undefined : { row, column, lastRow, lastColumn };
}
