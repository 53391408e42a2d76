// SPDX-License-Identifier: EUPL-1.2
import type { FilterColumnSpec, FilterSpec, WorkbookSpec } from "../../../workbook/spec";
import type { IRange, IWorkbookData } from "../library";

/** Where Univer keeps the filters of a workbook, by the ids of their sheets. */
const RESOURCE = "SHEET_FILTER_PLUGIN";

interface StoredFilter {
  readonly ref: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">;
  readonly filterColumns?: readonly StoredColumn[];
  readonly cachedFilteredOut?: readonly number[];
}

interface StoredColumn {
  readonly colId: number;
  readonly filters?: { readonly filters?: readonly string[]; readonly blank?: true };
}

export interface GridFilterState {
  readonly filter: FilterSpec;
  readonly hiddenRows: readonly number[];
}

/** The filters of a workbook as Univer opens them; nothing when it has none. */
export function toFilters({ sheets }: WorkbookSpec): NonNullable<IWorkbookData["resources"]> {
  const filters = sheets.flatMap(({ id, filter, hiddenRows = [] }): [string, StoredFilter][] =>
    filter === undefined ? [] : [[id, stored(filter, hiddenRows)]],
  );
  return filters.length === 0 ? [] : [{ name: RESOURCE, data: JSON.stringify(Object.fromEntries(filters)) }];
}

function stored(filter: FilterSpec, hiddenRows: readonly number[]): StoredFilter {
  const { firstRow, lastRow, firstColumn, lastColumn } = filter.area;
  return {
    ref: { startRow: firstRow, endRow: lastRow, startColumn: firstColumn, endColumn: lastColumn },
    filterColumns: filter.columns.map(({ column, ...choice }) => ({ colId: column, filters: criteriaOf(choice) })),
    cachedFilteredOut: hiddenRows.filter((row) => isHiddenBy(filter, row)),
  };
}

/** What is shown of a column, in Univer's terms. */
export function criteriaOf({ texts, hasBlanks }: Omit<FilterColumnSpec, "column">) {
  return { filters: [...texts], ...(hasBlanks && { blank: true as const }) };
}

/** Whether a hidden row is hidden by the filter, and comes back with it. */
export function isHiddenBy(filter: FilterSpec | undefined, row: number): boolean {
  return filter !== undefined && filter.columns.length > 0 && row > filter.area.firstRow && row <= filter.area.lastRow;
}

/** The filters in a workbook of Univer, by the ids of their sheets. */
export function filtersIn({ resources = [] }: IWorkbookData): ReadonlyMap<string, GridFilterState> {
  const data = resources.find(({ name }) => name === RESOURCE)?.data;
  const filters = JSON.parse(data || "{}") as Readonly<Record<string, StoredFilter>>;
  return new Map(
    Object.entries(filters).map(([id, { ref, filterColumns = [], cachedFilteredOut = [] }]) => [
      id,
      {
        filter: {
          area: {
            firstRow: ref.startRow,
            lastRow: ref.endRow,
            firstColumn: ref.startColumn,
            lastColumn: ref.endColumn,
          },
          columns: filterColumns.map(({ colId, filters }) => ({
            column: colId,
            texts: filters?.filters ?? [],
            hasBlanks: filters?.blank === true,
          })),
        },
        hiddenRows: cachedFilteredOut,
      },
    ]),
  );
}
