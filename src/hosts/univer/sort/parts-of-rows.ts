// SPDX-License-Identifier: EUPL-1.2
import { tokenize } from "@borgar/fx/xlsx";
import { areasMeet, referredArea } from "../../../workbook/references";
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
      const place = referredArea(text, homeTitle);
      return place?.sheetTitle.toLowerCase() === rows.sheetTitle.toLowerCase() && isPartOf(place.area, rows.area);
    });
}

/** Whether an area has some of the rows in it, and not all of them. */
export function isPartOf(area: Area, rows: Area): boolean {
  return areasMeet(area, rows) && !(area.firstRow <= rows.firstRow && area.lastRow >= rows.lastRow);
}
