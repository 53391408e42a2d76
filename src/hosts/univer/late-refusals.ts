// SPDX-License-Identifier: EUPL-1.2
import type { History } from "./history";
import {
  type FWorkbook,
  IEditorBridgeService,
  IUndoRedoService,
  SheetInterceptorService,
  type Univer,
} from "./library";

/**
 * A rule with a formula is checked when the formula has been calculated, and until then Univer stays in the cell: what is
 * typed meanwhile begins there, and is lost when the check ends. Here the person goes on at once; an entry that turns out
 * to be refused is taken back, and the cell is selected again unless something is being typed elsewhere.
 */
export function goOnWhileChecking(univer: Univer, book: FWorkbook): void {
  const injector = univer.__getInjector();
  const interceptors = injector.get(SheetInterceptorService);
  const history = injector.get(IUndoRedoService) as History;
  const check = interceptors.onValidateCell.bind(interceptors);
  interceptors.onValidateCell = async (workbook, worksheet, row, column) => {
    const step = history.lastStep(workbook.getUnitId());
    const checked = Promise.resolve(check(workbook, worksheet, row, column)).then((answer) => answer !== false);
    const isKnown = await Promise.race([checked.then(() => true), soon()]);
    if (isKnown) return checked;
    void checked.then((isAccepted) => {
      if (isAccepted || step === undefined) return;
      history.takeBack(step);
      const sheet = book.getSheetBySheetId(worksheet.getSheetId());
      if (sheet === null || injector.get(IEditorBridgeService).isVisible().visible) return;
      book.setActiveSheet(sheet);
      sheet.getRange(row, column).activate();
    });
    return true;
  };
}

/** Before the next key, whatever else the page has to do: what needs nothing calculated is known by then. */
async function soon(): Promise<false> {
  for (let turn = 0; turn < MOST_TURNS; turn++) await undefined;
  return false;
}

const MOST_TURNS = 100;
