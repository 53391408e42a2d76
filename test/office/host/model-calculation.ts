import { LETTER_2015, type AssumedMeasures, type Assumptions } from "../../../src/workbook/assumptions";
import { MEASURE_IDS } from "../../../src/model/scenario-input";
import { switchName } from "../../../src/workbook/model-names";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { StoredWorkbook } from "./store";

/**
 * Stands in for Excel's calculation of the model: after every change each formula cell gets the value that belongs to
 * the switches. That the formulas themselves give these values is proved in LibreOffice and in the workbench.
 */
export function calculateModel(workbook: StoredWorkbook): void {
  if (workbook.find(switchName("rateCut2015")) === undefined) return;
  const measures = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, { ...LETTER_2015.measures[id], on: isOn(workbook, switchName(id)) }]),
  ) as unknown as AssumedMeasures;
  const assumptions: Assumptions = { ...LETTER_2015, measures };
  const language = workbook.findSheet("Uitgangspunten") === undefined ? "en" : "nl";
  for (const { title, cells } of modelWorkbook(assumptions, language).sheets) {
    const sheet = workbook.findSheet(title);
    for (const { row, column, value, formula, isSpilled, spill } of cells) {
      if (formula === undefined && !isSpilled) continue;
      const cell = sheet?.at(row, column);
      if (cell !== undefined) sheet?.put(row, column, { ...cell, value, ...(spill && { spill }) });
    }
  }
}

function isOn(workbook: StoredWorkbook, name: string): boolean {
  const place = workbook.find(name);
  return place?.sheet.at(place.area.firstRow, place.area.firstColumn).value === true;
}
