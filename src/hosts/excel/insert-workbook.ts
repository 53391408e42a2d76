// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { lastOf } from "../../workbook/extent";
import { areaText } from "../../workbook/references";
import type { Namespace } from "../../workbook/stored-form";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../workbook/spec";
import { styleOf } from "../../workbook/styles";
import type { HostProblem } from "../host";
import { enteredContent } from "./cell-content";
import { diagnoseInsertion } from "./diagnose";
import { isUnanswered, isExcelError } from "./problems";
import { addCharts } from "./sheet-charts";
import { applyLooks } from "./sheet-look";
import { setUpPage } from "./sheet-page";
import { applyRules } from "./sheet-rules";

export interface InsertOptions {
  readonly language: Language;
  readonly namespace: Namespace;
  /** Told what Excel refused, before it is undone and becomes a problem. */
  readonly onError: (error: unknown) => void;
}

/**
 * Puts the sheets behind the ones that are there, in two trips: one to see that the place is free, one that writes
 * everything. When the second fails, what it had made is taken away again.
 */
export async function insertWorkbook(
  context: Excel.RequestContext,
  workbook: WorkbookSpec,
  options: InsertOptions,
): Promise<HostProblem | undefined> {
  const occupied = await takenPlaces(context, workbook);
  if (occupied.length > 0) return { kind: "occupied", sheets: occupied };
  for (const { title } of workbook.sheets) context.workbook.worksheets.add(title);
  const active = workbook.activeSheet ?? workbook.sheets[0]?.title;
  // Before anything else: cells are not merged while a chart of another sheet is selected (office-js#399).
  if (active !== undefined) context.workbook.worksheets.getItem(active).activate();
  for (const sheet of workbook.sheets) fillSheet(context, sheet, options);
  for (const { name, sheetTitle, area } of workbook.names) {
    context.workbook.names.add(name, context.workbook.worksheets.getItem(sheetTitle).getRange(areaText(area)));
  }
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    options.onError(error);
    const isComplete = await Excel.run({ delayForCellEdit: true }, (fresh) => takeAway(fresh, workbook, error));
    return isComplete ? undefined : diagnoseInsertion(error);
  }
}

/** Titles and names that are taken already, as a person would know them. */
async function takenPlaces(context: Excel.RequestContext, { sheets, names }: WorkbookSpec): Promise<string[]> {
  const { worksheets, names: existing } = context.workbook;
  worksheets.load("items/name");
  existing.load("items/name");
  await context.sync();
  const titles = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const known = new Set(existing.items.map(({ name }) => name.toLowerCase()));
  return [
    ...sheets.map(({ title }) => title).filter((title) => titles.has(title.toLowerCase())),
    ...names.map(({ name }) => name).filter((name) => known.has(name.toLowerCase())),
  ];
}

/** Puts everything of a sheet into one that is there and empty. */
export function fillSheet(context: Excel.RequestContext, spec: SheetSpec, options: InsertOptions): void {
  const sheet = context.workbook.worksheets.getItem(spec.title);
  const { row, column } = lastOf(spec.cells);
  const [height, width] = [Math.max(1, row + 1), Math.max(1, column + 1)];
  const box = sheet.getRangeByIndexes(0, 0, height, width);
  // Formats go before contents: a cell must know that it holds a share before a share is written into it.
  applyLooks(sheet, spec, box);
  box.numberFormat = matrix(spec.cells, height, width, ({ style }) => styleOf(style).numberFormat ?? null);
  box.formulas = matrix(spec.cells, height, width, (cell) => enteredContent(cell, options.namespace));
  applyRules(sheet, spec, options.namespace);
  addCharts(sheet, spec);
  setUpPage(sheet, spec, options.language);
}

/** A block with null where a cell is to stay as it is. */
function matrix<Content>(
  cells: readonly CellSpec[],
  height: number,
  width: number,
  of: (cell: CellSpec) => Content | null,
): (Content | null)[][] {
  const rows = Array.from({ length: height }, () => new Array<Content | null>(width).fill(null));
  for (const cell of cells) (rows[cell.row] as (Content | null)[])[cell.column] = of(cell);
  return rows;
}

/**
 * After a failure: an answer that was lost may stand for an insertion that succeeded, and then it is left. Anything
 * less is taken away, names first. True when the workbook turned out to be complete.
 */
async function takeAway(context: Excel.RequestContext, workbook: WorkbookSpec, error: unknown): Promise<boolean> {
  const { worksheets, names } = context.workbook;
  const sheets = workbook.sheets.map(({ title }) => worksheets.getItemOrNullObject(title));
  const made = workbook.names.map(({ name }) => names.getItemOrNullObject(name));
  for (const item of [...sheets, ...made]) item.load("name");
  await context.sync();
  const left = [...made, ...sheets].filter(({ isNullObject }) => !isNullObject);
  const wasUnanswered = isExcelError(error) && isUnanswered(error);
  if (wasUnanswered && left.length === sheets.length + made.length) return true;
  for (const item of left) item.delete();
  await context.sync();
  return false;
}
