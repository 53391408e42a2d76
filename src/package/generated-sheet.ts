// SPDX-License-Identifier: EUPL-1.2
import type { Area } from "../workbook/spec";
import type { StyleName } from "../workbook/styles";
import type { CellContent } from "./cells";

export interface GeneratedCell {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  /** Left out for a formula whose value only a spreadsheet can tell. */
  readonly value?: CellContent;
  readonly formula?: string;
  /** The area of a formula typed with Ctrl+Shift+Enter, on its first cell. */
  readonly fills?: Area;
}

/** A sheet that the copy has and the workbook had not. */
export interface GeneratedSheet {
  readonly title: string;
  readonly cells: readonly GeneratedCell[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly frozenRows: number;
}
