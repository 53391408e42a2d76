// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { Assumptions } from "./assumptions";
import { ModelContext } from "./model-context";
import { aboutSheet } from "./sheets/about-sheet";
import { assumptionsSheet } from "./sheets/assumptions-sheet";
import { checksSheet } from "./sheets/checks-sheet";
import { productionSheet } from "./sheets/production-sheet";
import { scenarioSheet } from "./sheets/scenario-sheet";
import { sourcesSheet } from "./sheets/sources-sheet";
import { workStockSheet } from "./sheets/work-stock-sheet";
import type { LaidOutModel } from "./laid-out-model";
import type { WorkbookSpec } from "./spec";

/**
 * The model workbook: sheets in which the scenario is calculated by KADER functions and plain formulas. Every
 * formula cell carries the value that the engine gives, so a host or a test can hold the two against each other.
 *
 * @param madeOn ISO date for the About sheet
 */
export function modelWorkbook(assumptions: Assumptions, language: Language, madeOn?: string): WorkbookSpec {
  return laidOutWorkbook(assumptions, language, madeOn).workbook;
}

/** The same, with where each row of the model is. */
export function laidOutWorkbook(assumptions: Assumptions, language: Language, madeOn?: string): LaidOutModel {
  const context = new ModelContext(assumptions, language, madeOn);
  // Laid out first, all of them: a formula may refer to a row on a later sheet.
  const laidOut = [
    aboutSheet(context),
    scenarioSheet(context),
    assumptionsSheet(context),
    productionSheet(context),
    workStockSheet(context),
    checksSheet(context),
    sourcesSheet(context),
  ];
  const workbook = {
    sheets: laidOut.map(({ finish }) => finish()),
    names: laidOut.flatMap(({ builder }) => builder.definedNames),
    // On an answer, not on what there is to be found.
    activeSheet: context.title("production"),
  };
  const products = assumptions.products.map(({ id }) => id);
  return { workbook, rows: context.book.rows, years: assumptions.years, products, lines: [] };
}
