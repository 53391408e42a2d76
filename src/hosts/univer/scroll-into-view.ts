// SPDX-License-Identifier: EUPL-1.2
import { type ICommandService, ScrollCommand, SheetsScrollRenderController } from "./library";
import { type InView, scrollDistance } from "./scroll-distance";

/** What Univer's scrolling knows of itself. */
interface Scroller {
  readonly _commandService: ICommandService;
  readonly _context: { readonly unit: { getActiveSheet(): ScrolledSheet | null } };
  readonly _sheetSkeletonManagerService: { getCurrentSkeleton(): Skeleton | null | undefined };
  _getSheetObject(): { readonly scene: { getViewport(key: string): Viewport | undefined } } | undefined;
  _scrollToCell(row: number, column: number, forceTop?: boolean, forceLeft?: boolean): boolean;
  scrollToCell(row: number, column: number, duration?: number): boolean;
}

interface ScrolledSheet {
  getFreeze(): { readonly startRow: number; readonly startColumn: number };
}

interface Skeleton {
  readonly rowHeightAccumulation: readonly number[];
  readonly columnWidthAccumulation: readonly number[];
  readonly rowHeaderWidthAndMarginLeft: number;
  readonly columnHeaderHeightAndMarginTop: number;
  getOffsetRelativeToRowCol(x: number, y: number): Record<"row" | "column" | "rowOffset" | "columnOffset", number>;
}

interface Viewport {
  readonly viewportScrollX: number;
  readonly viewportScrollY: number;
  calcViewportInfo(): { readonly viewBound: Readonly<Record<"left" | "right" | "top" | "bottom", number>> };
}

const MAIN = "viewMain";

/**
 * Once for the page: Univer 0.25.1 counts how far to scroll in rows and columns from the first of the sheet, also where
 * the frozen ones have another size than those, so that a cell stays half behind them or goes out of view. Here it counts
 * in pixels.
 */
export function scrollIntoView(): void {
  const prototype = SheetsScrollRenderController.prototype as unknown as Scroller;
  prototype._scrollToCell = function (this: Scroller, row, column, forceTop = false, forceLeft = false) {
    return scrollTo(this, { row, column, forceTop, forceLeft });
  };
  prototype.scrollToCell = function (this: Scroller, row, column, duration) {
    return scrollTo(this, {
      row,
      column,
      forceTop: true,
      forceLeft: true,
      ...(duration !== undefined && { duration }),
    });
  };
}

interface Target {
  readonly row: number;
  readonly column: number;
  readonly forceTop: boolean;
  readonly forceLeft: boolean;
  readonly duration?: number;
}

function scrollTo(scroller: Scroller, { row, column, forceTop, forceLeft, ...how }: Target): boolean {
  const skeleton = scroller._sheetSkeletonManagerService.getCurrentSkeleton();
  const viewport = scroller._getSheetObject()?.scene.getViewport(MAIN);
  const sheet = scroller._context.unit.getActiveSheet();
  if (!skeleton || !viewport || sheet === null) return false;
  const { startRow, startColumn } = sheet.getFreeze();
  const { left, right, top, bottom } = viewport.calcViewportInfo().viewBound;
  const { rowHeaderWidthAndMarginLeft: numbers, columnHeaderHeightAndMarginTop: letters } = skeleton;
  const across = { viewStart: left - numbers, viewEnd: right - numbers };
  const down = { viewStart: top - letters, viewEnd: bottom - letters };
  const columns = placeOf(skeleton.columnWidthAccumulation, column);
  const rows = placeOf(skeleton.rowHeightAccumulation, row);
  const x = column < startColumn && !forceLeft ? 0 : scrollDistance({ ...columns, ...across }, forceLeft);
  const y = row < startRow && !forceTop ? 0 : scrollDistance({ ...rows, ...down }, forceTop);
  if (x === 0 && y === 0) return false;
  const scrolled = skeleton.getOffsetRelativeToRowCol(
    Math.max(0, viewport.viewportScrollX + x),
    Math.max(0, viewport.viewportScrollY + y),
  );
  return scroller._commandService.syncExecuteCommand(ScrollCommand.id, {
    sheetViewStartRow: scrolled.row,
    sheetViewStartColumn: scrolled.column,
    offsetX: scrolled.columnOffset,
    offsetY: scrolled.rowOffset,
    ...how,
  });
}

/** Where a row or column begins and ends; the last one for what is beyond it. */
function placeOf(ends: readonly number[], index: number): Pick<InView, "start" | "end"> {
  const at = Math.min(Math.max(index, 0), ends.length - 1);
  return { start: ends[at - 1] ?? 0, end: ends[at] ?? 0 };
}
