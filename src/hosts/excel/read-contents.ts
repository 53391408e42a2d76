// SPDX-License-Identifier: EUPL-1.2
import type { CellContents, WorkbookContents } from "../../workbook/contents";
import { parseSheetArea } from "../../workbook/references";
import type { FormulaNameSpec, NameSpec } from "../../workbook/spec";
import { isFormula, readFormula, readValue } from "./cell-content";

/** Every cell with something in it, in two trips; a cell that another cell spills into is there as its value. */
export async function readContents(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("formulas,values,rowIndex,columnIndex");
    return { title: sheet.name, range };
  });
  await context.sync();
  return {
    sheets: used.map(({ title, range }) => ({ title, cells: range.isNullObject ? [] : cellsOf(range) })),
    ...namesOf(names.items),
  };
}

function cellsOf({ formulas, values, rowIndex, columnIndex }: Excel.Range): CellContents[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((own: unknown, c): CellContents[] => {
      const value = readValue(values[r]?.[c]);
      const formula = isFormula(own, values[r]?.[c]) ? readFormula(own) : undefined;
      if (value === null && formula === undefined) return [];
      const place = { row: rowIndex + r, column: columnIndex + c };
      return [{ ...place, value, ...(formula !== undefined && { formula }) }];
    }),
  );
}

function namesOf(items: readonly Excel.NamedItem[]): Pick<WorkbookContents, "names" | "formulaNames"> {
  const names: NameSpec[] = [];
  const formulaNames: FormulaNameSpec[] = [];
  for (const { name, formula } of items) {
    const text = String(formula).replace(/^=/, "");
    const place = parseSheetArea(text);
    if (place === undefined) formulaNames.push({ name, formula: readFormula(text) });
    else names.push({ name, ...place });
  }
  return { names, formulaNames };
}
