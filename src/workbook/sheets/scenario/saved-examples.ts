// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import type { MeasureId } from "../../../model/scenario-input";
import type { CellValue } from "../../spec";

/** A saved scenario that the workbook starts with: its name, and the values that differ from the ones now. */
interface SavedExample {
  readonly name: Text;
  value(id: MeasureId, parameter: string | "on", now: CellValue): CellValue;
}

/** What the workbook starts with is the first of them. */
export const STARTING_NAME: Text = { nl: "Brief van 23 november 2015", en: "Letter of 23 November 2015" };

export const SAVED_EXAMPLES: readonly SavedExample[] = [
  {
    name: STARTING_NAME,
    value: (_id, _parameter, now) => now,
  },
  {
    name: { nl: "Zonder maatregelen", en: "No measures" },
    value: (_id, parameter, now) => (parameter === "on" ? false : now),
  },
  {
    name: { nl: "Verlaging voortgezet", en: "Rate cut continued" },
    value: (id, parameter, now) => (parameter === "on" && id === "rateCutContinued" ? true : now),
  },
];
