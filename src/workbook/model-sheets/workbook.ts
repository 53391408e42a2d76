// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { LaidOutModel } from "../laid-out-model";
import type { ModelFile } from "../model-file/model-file";
import type { WorkbookSpec } from "../spec";
import { aboutSheet } from "./about-sheet";
import { assumptionsSheet } from "./assumptions-sheet";
import { checksSheet } from "./checks-sheet";
import { type MadeSizes, ModelSheetsContext } from "./context";
import { effectsSheet } from "./effects-sheet";
import { listsSheet } from "./lists-sheet";
import { productionSheet } from "./production-sheet";
import { scenarioSheet } from "./scenario-sheet";
import { sourcesSheet } from "./sources-sheet";
import { summarySheet } from "./summary-sheet";
import { workStockSheet } from "./work-stock-sheet";

/**
 * The workbook of a model of any organisation: sheets in which it is calculated by KADER functions and plain formulas.
 * Every formula cell carries the value that the engine gives, so a host or a test can hold the two against each other.
 *
 * @param madeOn ISO date for the About sheet
 */
export function modelSheets(file: ModelFile, language: Language, madeOn?: string): WorkbookSpec {
  return laidOutSheets(file, language, madeOn).workbook;
}

/**
 * The same, with where each row of the model is.
 *
 * @param made for a workbook that is open: what has its size already
 */
export function laidOutSheets(file: ModelFile, language: Language, madeOn?: string, made?: MadeSizes): LaidOutModel {
  const context = new ModelSheetsContext(file, language, madeOn, made);
  // Laid out first, all of them: a formula may refer to a row on a later sheet. The checks decide what each sheet says
  // about all of them.
  const checks = checksSheet(context);
  const laidOut = [
    summarySheet(context),
    productionSheet(context),
    workStockSheet(context),
    scenarioSheet(context),
    assumptionsSheet(context),
    effectsSheet(context),
    checks,
    sourcesSheet(context),
    aboutSheet(context),
    listsSheet(context),
  ];
  const workbook = {
    sheets: laidOut.map(({ finish }) => finish()),
    names: laidOut.flatMap(({ builder }) => builder.definedNames),
    // The summary comes first in print; on the screen the answers do.
    activeSheet: context.title("production"),
  };
  return {
    workbook,
    rows: context.book.rows,
    years: file.years,
    products: file.products.map(({ id }) => id),
    lines: context.lines.map((each) => each?.line.id),
  };
}
