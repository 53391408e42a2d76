// SPDX-License-Identifier: EUPL-1.2
import { type CellContent, isErrorValue } from "../../formulas/cell-content";

/** What Excel shows while a function is still being calculated; saved then, it is no result. */
export function isUnfinished(value: CellContent): boolean {
  return isErrorValue(value) && /^#(BUSY!|GETTING_DATA)$/.test(value.error);
}
