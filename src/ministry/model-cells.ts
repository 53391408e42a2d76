import { unpackArchive } from "../package/archive";
import { INPUT_NAMES } from "../workbook/model-names";
import { type StateReading, readState } from "../workbook/model-state";
import type { CellValue, Cells } from "../workbook/spec";
import { cellKey, isErrorValue } from "../package/cells";
import { areaOfName } from "./survey";
import { type WorkbookFile, openWorkbook } from "../package/workbook-file";

/** The scenario in a model workbook or in a copy of one; undefined when it holds no model. */
export function readModel(bytes: Uint8Array): StateReading | undefined {
  const workbook = openWorkbook(unpackArchive(bytes));
  const cells = new Map(
    INPUT_NAMES.flatMap((name) => {
      const found = cellsBehind(workbook, name);
      return found ? [[name, found] as const] : [];
    }),
  );
  return cells.size === 0 ? undefined : readState(cells);
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
