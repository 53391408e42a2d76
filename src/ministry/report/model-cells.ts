// SPDX-License-Identifier: EUPL-1.2
import { unpackArchive } from "../../package/archive";
import { INPUT_NAMES } from "../../workbook/model-names";
import { type StateReading, readState } from "../../workbook/model-state";
import type { CellValue, Cells } from "../../workbook/spec";
import { cellKey, isErrorValue } from "../../package/cells";
import type { ModelCells, NamedCells } from "../../workbook/model-sheets/read/named-cells";
import { MODEL_CELL_NAMES, hasModelSheets } from "../../workbook/model-sheets/read/read-model-sheets";
import { areaOfName } from "./survey";
import { type WorkbookFile, openWorkbook } from "../../package/workbook-file";

/** The scenario in a model workbook or in a copy of one; undefined when it holds no model. */
export function readModel(bytes: Uint8Array): StateReading | undefined {
  return modelIn(openWorkbook(unpackArchive(bytes)));
}

export function modelIn(workbook: WorkbookFile): StateReading | undefined {
  const cells = new Map(
    INPUT_NAMES.flatMap((name) => {
      const found = cellsBehind(workbook, name);
      return found ? [[name, found] as const] : [];
    }),
  );
  return cells.size === 0 ? undefined : readState(cells);
}

/** What a workbook of a model of version 2 says, as its reader wants it; undefined when it holds no such model. */
export function modelCellsOf(bytes: Uint8Array): ModelCells | undefined {
  return modelCellsIn(openWorkbook(unpackArchive(bytes)));
}

export function modelCellsIn(workbook: WorkbookFile): ModelCells | undefined {
  if (!hasModelSheets(workbook.names.map(({ name }) => name))) return undefined;
  return new Map(
    MODEL_CELL_NAMES.flatMap((name): [string, NamedCells][] => {
      const found = areaOfName(workbook, name);
      const values = cellsBehind(workbook, name);
      if (found === undefined || values === undefined) return [];
      const { area, sheet } = found;
      const stored = sheet.cells();
      const formulas = values.map((row, r) =>
        row.map((_, c) => stored.get(cellKey(area.firstRow + r, area.firstColumn + c))?.formula?.text),
      );
      return [[name, { sheetTitle: sheet.title, area, values, formulas }]];
    }),
  );
}

/** The values behind a name. */
export function cellsBehind(workbook: WorkbookFile, name: string): Cells | undefined {
  const found = areaOfName(workbook, name);
  if (found === undefined) return undefined;
  const { sheet, area } = found;
  const cells = sheet.cells();
  const rows: CellValue[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const values: CellValue[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const value = cells.get(cellKey(row, column))?.value ?? null;
      values.push(isErrorValue(value) ? value.error : value);
    }
    rows.push(values);
  }
  return rows;
}
