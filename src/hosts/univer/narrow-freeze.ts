// SPDX-License-Identifier: EUPL-1.2
import { frozenColumnsIn } from "./frozen-columns";
import {
  type FUniver,
  type FWorkbook,
  ICommandService,
  SetFrozenMutation,
  type Univer,
  type Worksheet,
} from "./library";

/** Room for one column of amounts, and the numbers of the rows. */
const ROOM = 160;

export interface NarrowPage {
  readonly book: FWorkbook;
  readonly container: HTMLElement;
  readonly signal: AbortSignal;
}

/**
 * On a narrow page the frozen columns would leave no room for any other. There they scroll along; in the workbook, and so
 * in its file, they stay frozen.
 */
export function releaseFrozenColumns(univer: Univer, api: FUniver, { book, container, signal }: NarrowPage): void {
  const commands = univer.__getInjector().get(ICommandService);
  const fit = () => {
    const sheet = book.getActiveSheet().getSheet();
    const config = sheet.getConfig();
    const columns = frozenColumnsIn(config);
    const isReleased = config.freeze.xSplit === 0;
    if (columns === 0 || container.clientWidth === 0 || (!isReleased && config.freeze.startColumn !== columns)) return;
    const isNarrow = widthOf(sheet, columns) + ROOM > container.clientWidth;
    if (isNarrow === isReleased) return;
    if (isNarrow) config.custom = { ...config.custom, frozenColumns: columns };
    else forget(sheet);
    const across = isNarrow ? { xSplit: 0, startColumn: -1 } : { xSplit: columns, startColumn: columns };
    const params = { unitId: book.getId(), subUnitId: sheet.getSheetId(), ...config.freeze, ...across };
    commands.syncExecuteCommand(SetFrozenMutation.id, params, { onlyLocal: true });
  };
  // What a person freezes or releases is so from then on.
  const byPerson = commands.onMutationExecutedForCollab(({ id, params }, options) => {
    if (id !== SetFrozenMutation.id || options?.onlyLocal === true) return;
    const sheet = book.getSheetBySheetId((params as { readonly subUnitId: string }).subUnitId);
    if (sheet !== null) forget(sheet.getSheet());
  });
  const observer = new ResizeObserver(fit);
  observer.observe(container);
  const changed = api.addEvent(api.Event.ActiveSheetChanged, fit);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    changed.dispose();
    byPerson.dispose();
  });
}

function forget(sheet: Worksheet): void {
  delete sheet.getConfig().custom?.["frozenColumns"];
}

function widthOf(sheet: Worksheet, columns: number): number {
  return Array.from({ length: columns }, (_, column) => sheet.getColumnWidth(column)).reduce(
    (sum, each) => sum + each,
    0,
  );
}
