// SPDX-License-Identifier: EUPL-1.2
import type { Rebuild } from "../../workbook/rebuild/plan-rebuild";
import type { WorkbookSpec } from "../../workbook/spec";
import { decorate } from "./decorate";
import { fitToGrid } from "./fit-to-grid";
import type { FUniver, FWorkbook, FWorksheet } from "./library";
import type { RuleBook } from "./rule-book";
import { toReference, toWorksheet } from "./snapshot";

/**
 * Takes the old sheets away and puts the new ones in their place. Formulas elsewhere that read an old sheet become
 * errors when it goes, so all of them are written again at the end.
 */
export function replaceSheets(api: FUniver, workbook: FWorkbook, rebuild: Rebuild, rules: RuleBook): void {
  const old = rebuild.replaced.flatMap((title) => workbook.getSheetByName(title) ?? []);
  const index = Math.min(...old.map((sheet) => sheet.getIndex()));
  // The grid keeps at least one sheet, and the model may have all of them.
  const spare = workbook.create(freeTitle(workbook), 1, 1);
  for (const sheet of largestFirst(old)) workbook.deleteSheet(sheet);
  // While the workbook has few formulas: each name is looked for in all of them.
  for (const name of rebuild.goneNames) workbook.deleteDefinedName(name);
  for (const name of [...rebuild.workbook.names, ...rebuild.ownNames]) setName(workbook, name.name, toReference(name));
  for (const { name, formula } of rebuild.ownFormulaNames) setName(workbook, name, `=${formula}`);
  const fitted = fitToGrid(rebuild.workbook);
  fitted.workbook.sheets.forEach((sheet, order) => {
    const { rowCount = 100, columnCount = 20, ...data } = toWorksheet(sheet);
    workbook.create(sheet.title, rowCount, columnCount, { index: index + order, sheet: data });
  });
  decorate(api, workbook, fitted, rules);
  for (const { sheetTitle, row, column, formula } of rebuild.formulas) {
    workbook
      .getSheetByName(sheetTitle)
      ?.getRange(row, column)
      .setValueForCell({ f: `=${formula}` });
  }
  workbook.deleteSheet(spare);
  const active = workbook.getSheetByName(rebuild.workbook.activeSheet ?? "");
  if (active !== null) workbook.setActiveSheet(active);
}

/** The same sheets under ids that no sheet of this workbook has had. */
export function withNewIds(workbook: WorkbookSpec, time: number): WorkbookSpec {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, id: `${sheet.id}-made-${time}` })) };
}

function setName(workbook: FWorkbook, name: string, reference: string): void {
  const known = workbook.getDefinedName(name);
  if (known === null) workbook.insertDefinedName(name, reference);
  else known.setRef(reference);
}

/** Each sheet that goes is looked for in the formulas of all that are left. */
function largestFirst(sheets: readonly FWorksheet[]): FWorksheet[] {
  const size = (sheet: FWorksheet) => (sheet.getLastRow() + 1) * (sheet.getLastColumn() + 1);
  return [...sheets].sort((one, other) => size(other) - size(one));
}

function freeTitle(workbook: FWorkbook): string {
  let title = "Kader";
  while (workbook.getSheetByName(title) !== null) title += "_";
  return title;
}
