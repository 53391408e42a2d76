// SPDX-License-Identifier: EUPL-1.2
import type { Namespace } from "../../workbook/stored-form";
import type { Repaired } from "../host";
import { enteredFormula, isFormula, readFormula } from "./cell-content";

/** What a cell shows that has no answer. */
const ERROR_VALUE = /^#[A-Z][A-Z0-9_/]*[!?]?$/;

/**
 * Enters every formula with a KADER function that shows an error once more: a formula that Excel read before it knew the
 * functions keeps #NAME?, and calculating again does not help (office-js#6611, #6355). Formulas are written in one trip.
 */
export async function repairFormulas(context: Excel.RequestContext, namespace: Namespace): Promise<Repaired> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("formulas,values");
    return { sheet, range };
  });
  await context.sync();
  let entered = 0;
  const protectedSheets: string[] = [];
  for (const { sheet, range } of used) {
    const broken = range.isNullObject ? [] : brokenCells(range);
    if (broken.length > 0 && sheet.protection.protected) protectedSheets.push(sheet.name);
    if (sheet.protection.protected) continue;
    for (const { row, column, formula } of broken) {
      range.getCell(row, column).formulas = [[enteredFormula(formula, namespace)]];
      entered++;
    }
  }
  if (entered > 0) await context.sync();
  return { entered, protectedSheets };
}

function brokenCells({ formulas, values }: Excel.Range): { row: number; column: number; formula: string }[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((text: unknown, column) => {
      const value: unknown = values[row]?.[column];
      if (!isFormula(text, value) || !/kader/i.test(text)) return [];
      const formula = readFormula(text);
      const isOurs = /\bKADER\.[A-Z]/i.test(formula);
      return isOurs && typeof value === "string" && ERROR_VALUE.test(value) ? [{ row, column, formula }] : [];
    }),
  );
}
