// SPDX-License-Identifier: EUPL-1.2
import { type ExpectedResults, differingResult, placesToRead } from "../../workbook/rebuild/expected-results";
import { type Rebuild, occupiedTitles } from "../../workbook/rebuild/plan-rebuild";
import { type SheetArea, absoluteAreaText, areaText, parseSheetArea, quotedTitle } from "../../workbook/references";
import type { Cells, NameSpec } from "../../workbook/spec";
import type { HostProblem } from "../host";
import { enteredFormula, readValue } from "./cell-content";
import { diagnoseInsertion } from "./diagnose";
import { type InsertOptions, fillSheet } from "./insert-workbook";
import { rangeOf } from "./places";

/** How the workbook was before, to bring it back. */
interface Before {
  /** By the title that an old sheet has, the one under which it waits. */
  readonly aside: ReadonlyMap<string, string>;
  /** Names of the workbook with what they stand for. */
  readonly names: ReadonlyMap<string, string>;
}

const LONGEST_TITLE = 31;
/** Results of custom functions come a moment after their formulas. */
const TRIES = 60;
const BETWEEN_TRIES_MILLISECONDS = 250;

/**
 * Makes the new sheets next to the old ones, which wait under another title until the results have been held against the
 * expected ones; only then do they go. Anything that fails before that puts the workbook back as it was.
 */
export async function replaceSheets(
  context: Excel.RequestContext,
  rebuild: Rebuild,
  expected: ExpectedResults,
  options: InsertOptions,
): Promise<HostProblem | undefined> {
  const { replaced } = rebuild;
  const { titles, names } = await stateOf(context);
  const occupied = occupiedTitles(rebuild, titles);
  if (occupied.length > 0) return { kind: "occupied", sheets: occupied };
  const before = { aside: titlesAside(replaced, titles), names };
  try {
    makeNew(context, rebuild, before, Math.min(...replaced.map((title) => titles.indexOf(title))), options);
    await context.sync();
    const problem = await checked(context, expected);
    if (problem !== undefined) {
      await putBack(rebuild, before);
      return problem;
    }
    finish(context, rebuild, before, options);
    await context.sync();
    return undefined;
  } catch (error) {
    options.onError(error);
    const problem = await diagnoseInsertion(error);
    await putBack(rebuild, before);
    return problem;
  }
}

async function stateOf(context: Excel.RequestContext) {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  return {
    titles: worksheets.items.map(({ name }) => name),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
  };
}

function titlesAside(replaced: readonly string[], titles: readonly string[]): Map<string, string> {
  const taken = new Set(titles.map((title) => title.toLowerCase()));
  return new Map(
    replaced.map((title) => {
      let number = 1;
      const aside = () => `${title.slice(0, LONGEST_TITLE - 6)} (-${number})`;
      while (taken.has(aside().toLowerCase())) number++;
      taken.add(aside().toLowerCase());
      return [title, aside()];
    }),
  );
}

function makeNew(
  context: Excel.RequestContext,
  { workbook }: Rebuild,
  { aside, names }: Before,
  index: number,
  options: InsertOptions,
): void {
  const { worksheets } = context.workbook;
  for (const [title, waiting] of aside) worksheets.getItem(title).name = waiting;
  workbook.sheets.forEach(({ title }, order) => {
    worksheets.add(title).position = index + order;
  });
  const active = workbook.activeSheet ?? workbook.sheets[0]?.title;
  // Before anything else: cells are not merged while a chart of another sheet is selected (office-js#399).
  if (active !== undefined) worksheets.getItem(active).activate();
  for (const sheet of workbook.sheets) fillSheet(context, sheet, options);
  for (const name of workbook.names) setName(context, names, name);
}

/** Excel moves what refers to an old sheet along to its other title; all of it is written for the new sheets. */
function finish(
  context: Excel.RequestContext,
  { goneNames, ownNames, ownFormulaNames, formulas }: Rebuild,
  { aside, names }: Before,
  { namespace }: InsertOptions,
): void {
  const { workbook } = context;
  for (const name of goneNames) workbook.names.getItem(name).delete();
  for (const name of ownNames) setName(context, names, name);
  for (const { name, formula } of ownFormulaNames) {
    workbook.names.getItem(name).formula = enteredFormula(formula, namespace);
  }
  for (const { sheetTitle, row, column, formula } of formulas) {
    const cell = workbook.worksheets.getItem(sheetTitle).getRangeByIndexes(row, column, 1, 1);
    cell.formulas = [[enteredFormula(formula, namespace)]];
  }
  for (const waiting of aside.values()) workbook.worksheets.getItem(waiting).delete();
}

function setName(context: Excel.RequestContext, known: Before["names"], { name, sheetTitle, area }: NameSpec): void {
  const { names, worksheets } = context.workbook;
  if (!known.has(name.toLowerCase())) names.add(name, worksheets.getItem(sheetTitle).getRange(areaText(area)));
  else names.getItem(name).formula = referenceTo({ sheetTitle, area });
}

function referenceTo({ sheetTitle, area }: SheetArea): string {
  return `=${quotedTitle(sheetTitle)}!${absoluteAreaText(area)}`;
}

async function checked(context: Excel.RequestContext, expected: ExpectedResults): Promise<HostProblem | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await results(context, expected);
    const isBusy = [...found.values()].some((rows) => rows.some((row) => row.includes("#BUSY!")));
    const place = isBusy ? undefined : differingResult(found, expected);
    if (!isBusy) return place === undefined ? undefined : { kind: "unequal", place };
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MILLISECONDS));
  }
  return { kind: "timeout" };
}

async function results(context: Excel.RequestContext, expected: ExpectedResults): Promise<ReadonlyMap<string, Cells>> {
  const ranges = placesToRead(expected).map((place) => {
    const range = rangeOf(context, place);
    range.load("values");
    return [place, range] as const;
  });
  await context.sync();
  return new Map(ranges.map(([place, { values }]) => [place, values.map((row) => row.map(readValue))]));
}

/** Takes away what was made, and brings the old sheets back under their titles. */
async function putBack({ workbook }: Rebuild, { aside, names }: Before): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const waiting = [...aside].map(([title, other]) => ({ title, sheet: worksheets.getItemOrNullObject(other) }));
    const made = workbook.sheets.map(({ title }) => worksheets.getItemOrNullObject(title));
    const known = workbook.names.map(({ name }) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
    for (const { sheet } of waiting) sheet.load("name");
    for (const sheet of made) sheet.load("name");
    for (const { item } of known) item.load("name");
    await context.sync();
    // Without an old sheet that waits, the sheets of these titles are the old ones.
    if (waiting.every(({ sheet }) => sheet.isNullObject)) return;
    for (const { name, item } of known) {
      if (item.isNullObject) continue;
      const place = parseSheetArea((names.get(name.toLowerCase()) ?? "").replace(/^=/, ""));
      if (place === undefined) item.delete();
      // First to the old sheet under its other title: a name goes with its sheet.
      else item.formula = referenceTo({ ...place, sheetTitle: aside.get(place.sheetTitle) ?? place.sheetTitle });
    }
    for (const sheet of made) if (!sheet.isNullObject) sheet.delete();
    for (const { title, sheet } of waiting) if (!sheet.isNullObject) sheet.name = title;
    await context.sync();
  }).catch(() => undefined);
}
