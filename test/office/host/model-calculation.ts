// SPDX-License-Identifier: EUPL-1.2
import { LETTER_2015, type AssumedMeasures, type Assumptions } from "../../../src/workbook/assumptions";
import { MEASURE_IDS, type MeasureId } from "../../../src/model/scenario-input";
import { parameterName, switchName } from "../../../src/workbook/model-names";
import type { ModelFile } from "../../../src/workbook/model-file/model-file";
import type { NamedCells } from "../../../src/workbook/model-sheets/read/named-cells";
import {
  MODEL_CELL_NAMES,
  hasModelSheets,
  readModelSheets,
} from "../../../src/workbook/model-sheets/read/read-model-sheets";
import { modelSheets } from "../../../src/workbook/model-sheets/workbook";
import type { WorkbookSpec } from "../../../src/workbook/spec";
import { modelWorkbook } from "../../../src/workbook/model-workbook";
import type { StoredWorkbook } from "./store";

/**
 * Stands in for Excel's calculation of the model: after every change each formula cell gets the value that belongs to
 * the switches and the numbers behind them. That the formulas themselves give these values is proved in LibreOffice and in the workbench.
 */
export function calculateModel(workbook: StoredWorkbook): void {
  const language = workbook.findSheet("Uitgangspunten") === undefined ? "en" : "nl";
  const own = ownModel(workbook);
  if (own !== undefined) return fill(workbook, modelSheets(own, language));
  if (workbook.find(switchName("rateCut2015")) === undefined) return;
  const measures = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, { ...withNumbers(workbook, id), on: valueOf(workbook, switchName(id)) === true }]),
  ) as unknown as AssumedMeasures;
  const assumptions: Assumptions = { ...LETTER_2015, measures };
  fill(workbook, modelWorkbook(assumptions, language));
}

/** Each formula cell gets the value that the workbook data has for it. */
function fill(workbook: StoredWorkbook, { sheets }: WorkbookSpec): void {
  for (const { title, cells } of sheets) {
    const sheet = workbook.findSheet(title);
    for (const { row, column, value, formula, isSpilled, spill } of cells) {
      if (formula === undefined && !isSpilled) continue;
      const cell = sheet?.at(row, column);
      if (cell !== undefined) sheet?.put(row, column, { ...cell, value, ...(spill && { spill }) });
    }
  }
}

/** The model that the cells say, in a workbook with a register of measures. */
function ownModel(workbook: StoredWorkbook): ModelFile | undefined {
  const cells = new Map(
    MODEL_CELL_NAMES.flatMap((name): [string, NamedCells][] => {
      const place = workbook.find(name);
      if (place === undefined) return [];
      const { sheet, area } = place;
      const values = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
        Array.from(
          { length: area.lastColumn - area.firstColumn + 1 },
          (__, column) => sheet.at(area.firstRow + row, area.firstColumn + column).value,
        ),
      );
      return [[name, { sheetTitle: sheet.title, area, values }]];
    }),
  );
  if (!hasModelSheets(cells.keys())) return undefined;
  const reading = readModelSheets(cells);
  return reading.ok ? reading.model : undefined;
}

/** A measure with the numbers that are in the cells of its parameters. */
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
