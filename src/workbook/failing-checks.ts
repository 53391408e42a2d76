// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, Cells } from "./spec";

/** A row of the Checks sheet that is not in order. */
export interface FailingCheck {
  /** The heading that the check is under. */
  readonly section: string;
  readonly label: string;
  readonly unit: string;
  /** What the two numbers are, in words. */
  readonly compares: string;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/** Both languages say it so; the dash is for what has not been compared. */
const IN_ORDER: readonly CellValue[] = ["ok", "–"];

/** The checks whose verdict is anything but ok, from the cells behind Kader_Checks. */
export function failingChecks(cells: Cells): FailingCheck[] {
  let section = "";
  return cells.flatMap((row) => {
    const [label = "", unit = "", , compares = ""] = row.map(textOf);
    const [expected = null, found = null, , verdict = null] = row.slice(-4);
    if (verdict === null || verdict === "") {
      if (label !== "") section = label;
      return [];
    }
    if (IN_ORDER.includes(verdict)) return [];
    return [{ section, label, unit, compares, expected, found }];
  });
}

function textOf(value: CellValue): string {
  return value === null ? "" : String(value).trim();
}
