// SPDX-License-Identifier: EUPL-1.2
import { EXCEL_LIMITS } from "../workbook/file-limits";

/** As much of a text as a cell or a note can hold, without half a character at its end. */
export function shortened(text: string): string {
  const most = EXCEL_LIMITS.textCharacters;
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
