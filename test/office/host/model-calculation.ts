import { LETTER_2015, type AssumedMeasures, type Assumptions } from "../../../src/workbook/assumptions";
import { MEASURE_IDS, type MeasureId } from "../../../src/model/scenario-input";
import { parameterName, switchName } from "../../../src/workbook/model-names";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { StoredWorkbook } from "./store";

/**
 * Stands in for Excel's calculation of the model: after every change each formula cell gets the value that belongs to
 * the switches and the numbers behind them. That the formulas themselves give these values is proved in LibreOffice and in the workbench.
 */
export function calculateModel(workbook: StoredWorkbook): void {
  if (workbook.find(switchName("rateCut2015")) === undefined) return;
  const measures = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, { ...withNumbers(workbook, id), on: valueOf(workbook, switchName(id)) === true }]),
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

/** A measure with the numbers that stand in the cells of its parameters. */
function withNumbers(workbook: StoredWorkbook, id: MeasureId): object {
  return Object.fromEntries(
    Object.entries(LETTER_2015.measures[id]).map(([parameter, assumed]: [string, unknown]) => {
      const value = valueOf(workbook, parameterName(id, parameter));
      const isTagged = typeof assumed === "object" && assumed !== null && "tag" in assumed;
      return [parameter, isTagged && typeof value === "number" ? { ...assumed, value } : assumed];
    }),
  );
}

function valueOf(workbook: StoredWorkbook, name: string): unknown {
  const place = workbook.find(name);
  const cell = place?.sheet.at(place.area.firstRow, place.area.firstColumn);
  // What a formula of someone's own gives is not known here.
  return cell?.formula === undefined ? cell?.value : undefined;
}
