// SPDX-License-Identifier: EUPL-1.2
import { type AxisMap, placeOf, spanOf } from "../../../package/save/axis-map";
import type { SheetStructure } from "../../../package/save/save-request";
import type { Area, PageSpec, Span } from "../../../workbook/spec";

/** The page set-up of a sheet after rows and columns came, went or moved. */
export function pageNow(page: PageSpec, { rows, columns }: SheetStructure): PageSpec {
  const { areas, titleRows, titleColumns, ...rest } = page;
  const [repeatedRows, repeatedColumns] = [spanNow(rows, titleRows), spanNow(columns, titleColumns)];
  const areasLeft = areas?.flatMap((area) => areaNow(area, rows, columns) ?? []) ?? [];
  const breaks = (map: AxisMap, before: readonly number[]) => before.flatMap((each) => placeOf(map, each) ?? []);
  return {
    ...rest,
    rowBreaks: breaks(rows, page.rowBreaks),
    columnBreaks: breaks(columns, page.columnBreaks),
    ...(areasLeft.length > 0 && { areas: areasLeft }),
    ...(repeatedRows && { titleRows: repeatedRows }),
    ...(repeatedColumns && { titleColumns: repeatedColumns }),
  };
}

function areaNow(area: Area, rows: AxisMap, columns: AxisMap): Area | undefined {
  const down = spanNow(rows, { first: area.firstRow, last: area.lastRow });
  const across = spanNow(columns, { first: area.firstColumn, last: area.lastColumn });
  return (
    down && across && { firstRow: down.first, lastRow: down.last, firstColumn: across.first, lastColumn: across.last }
  );
}

function spanNow(map: AxisMap, span: Span | undefined): Span | undefined {
  const now = span && spanOf(map, span.first, span.last);
  return now && { first: now[0], last: now[1] };
}
