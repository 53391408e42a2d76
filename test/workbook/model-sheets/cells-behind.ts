// SPDX-License-Identifier: EUPL-1.2
import type { CellSpec, CellValue, Cells, SheetSpec, WorkbookSpec } from "../../../src/workbook/spec";

/** The values behind a defined name. */
export function cellsBehind(workbook: WorkbookSpec, name: string): Cells {
  const found = workbook.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No name ${name}`);
  const { area } = found;
  const sheet = workbook.sheets.find(({ title }) => title === found.sheetTitle) as SheetSpec;
  const values = new Map(sheet.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, row) =>
    Array.from(
      { length: area.lastColumn - area.firstColumn + 1 },
      (__, column): CellValue => values.get(`${area.firstRow + row},${area.firstColumn + column}`) ?? null,
    ),
  );
}

export function formulaCells(workbook: WorkbookSpec): { readonly sheet: SheetSpec; readonly cell: CellSpec }[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet, cell })),
  );
}
