// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { MOST_COLUMNS, parseArea, parseSheetArea } from "../../../workbook/references";
import type { Area } from "../../../workbook/spec";

/** The rows that change places. */
export interface SortedRows {
  readonly sheetTitle: string;
  readonly area: Area;
}

/**
 * The first reference in a formula to some of the rows and not to all: after sorting it would mean other cells. Undefined
 * when there is none.
 */
export function referenceToPart(formula: string, homeTitle: string, rows: SortedRows): string | undefined {
  return tokenize(formula, { withLocation: false })
    .filter(({ type }) => type === "range" || type === "range_beam")
    .map(({ value }) => value)
    .find((text) => {
      const place = parseSheetArea(text) ??
        wholeRows(text, homeTitle) ?? { sheetTitle: homeTitle, area: parseArea(text) };
      return place.sheetTitle.toLowerCase() === rows.sheetTitle.toLowerCase() && isPartOf(place.area, rows.area);
    });
}

/** Whether an area has some of the rows in it, and not all of them. */
export function isPartOf(area: Area | undefined, rows: Area): boolean {
  return area !== undefined && meets(area, rows) && !(area.firstRow <= rows.firstRow && area.lastRow >= rows.lastRow);
}

export function meets(a: Area, b: Area): boolean {
  const isBeside = a.lastColumn < b.firstColumn || a.firstColumn > b.lastColumn;
  return !isBeside && a.lastRow >= b.firstRow && a.firstRow <= b.lastRow;
}

/** Such as 5:7 or Blad1!5:5; columns as a whole have all rows in them. */
function wholeRows(text: string, homeTitle: string): { readonly sheetTitle: string; readonly area: Area } | undefined {
  const [, title, first, last] = /^(?:(.+)!)?\$?(\d+):\$?(\d+)$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const sheetTitle = title?.replace(/^'(.*)'$/, "$1").replaceAll("''", "'") ?? homeTitle;
  const rows = [Number(first) - 1, Number(last) - 1] as const;
  return {
    sheetTitle,
    area: {
      firstRow: Math.min(...rows),
      lastRow: Math.max(...rows),
      firstColumn: 0,
      lastColumn: MOST_COLUMNS - 1,
    },
  };
}
