// SPDX-License-Identifier: EUPL-1.2
import { lastOf } from "../../workbook/extent";
import { MOST_COLUMNS, MOST_ROWS, cellCount } from "../../workbook/references";
import type { Area, SheetSpec, WorkbookSpec } from "../../workbook/spec";
import { COVERED_LIMITS } from "../../workbook/file-limits";

/** Empty rows and columns for an officer's own cells: the grid has no cells beyond these. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** How many rows and columns the grid gives a sheet. */
export function gridSizeOf({ cells, charts, columnWidths }: SheetSpec): GridSize {
  const lastRow = Math.max(lastOf(cells).row, ...charts.map(({ place }) => place.lastRow));
  return {
    rows: Math.min(lastRow + SPARE_ROWS, MOST_ROWS),
    columns: Math.min(columnWidths.length + SPARE_COLUMNS, MOST_COLUMNS),
  };
}

export interface FittedWorkbook {
  readonly workbook: WorkbookSpec;
  /** Merges, validations and conditional formats that the grid does not show, because they cover too many cells. */
  readonly leftOut: number;
  /** What a rule was before it was cut off at the edge of the grid. */
  readonly wholeOf: ReadonlyMap<object, object>;
}

/** What the grid can show of a workbook. Univer throws at an area that goes on beyond the last cell of its sheet. */
export function fitToGrid(workbook: WorkbookSpec): FittedWorkbook {
  const merges = new AreaBudget(COVERED_LIMITS.merges);
  const validations = new AreaBudget(COVERED_LIMITS.validations);
  const formats = new AreaBudget(COVERED_LIMITS.conditionalFormats);
  const wholeOf = new Map<object, object>();
  const fitted = <Item extends { readonly area: Area }>(budget: AreaBudget, item: Item, size: GridSize): Item[] => {
    const shown = budget.fit(item, size);
    for (const each of shown) wholeOf.set(each, item);
    return shown;
  };
  const sheets = workbook.sheets.map((sheet): SheetSpec => {
    const size = gridSizeOf(sheet);
    const { rows, columns } = sheet.frozen;
    return {
      ...sheet,
      // A sheet that is frozen beyond its last cell has nothing left to scroll.
      frozen: { rows: rows < size.rows ? rows : 0, columns: columns < size.columns ? columns : 0 },
      rowHeights: new Map([...sheet.rowHeights].filter(([row]) => row < size.rows)),
      merges: sheet.merges
        .flatMap((area) => merges.fit({ area }, size))
        .map(({ area }) => area)
        .filter((area) => cellCount(area) > 1),
      validations: sheet.validations.flatMap((validation) => fitted(validations, validation, size)),
      conditionalFormats: sheet.conditionalFormats.flatMap((format) => fitted(formats, format, size)),
    };
  });
  const leftOut = merges.leftOut + validations.leftOut + formats.leftOut;
  return { workbook: { ...workbook, sheets }, leftOut, wholeOf };
}

class AreaBudget {
  leftOut = 0;

  constructor(private cellsLeft: number) {}

  /** The part that the sheet has; nothing when it has none of it, or when too many cells are in areas already. */
  fit<Item extends { readonly area: Area }>(item: Item, size: GridSize): Item[] {
    const area = clipped(item.area, size);
    if (area === undefined) return [];
    const cells = cellCount(area);
    if (cells > this.cellsLeft) {
      this.leftOut++;
      return [];
    }
    this.cellsLeft -= cells;
    return [{ ...item, area }];
  }
}

/** What a sheet has of an area; undefined when it has nothing of it. */
export function clipped(area: Area, size: GridSize): Area | undefined {
  if (area.firstRow >= size.rows || area.firstColumn >= size.columns) return undefined;
  const [lastRow, lastColumn] = [Math.min(area.lastRow, size.rows - 1), Math.min(area.lastColumn, size.columns - 1)];
  return { ...area, lastRow, lastColumn };
}
