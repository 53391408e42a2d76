// SPDX-License-Identifier: EUPL-1.2
import type { LaidOutSheet } from "../sheet-builder";
import { repeatedYearHeader, sheetWithYears } from "../sheets/columns";
import { CalculatedRows } from "./calculated-rows";
import { printedFrom } from "./charts";
import type { ModelSheetsContext } from "./context";
import { divisionRows } from "./production/division";
import { needRows } from "./production/need";
import { costRows, frameAndRateRows } from "./production/rate-and-cost";
import { comparisonRows, reachableRows, spendingRows } from "./production/reachable";

/** From the rate and the frame to reachable production, and what the demand would cost. */
export function productionSheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithYears(context, "production", {
    nl: "Van uurtarief en kader naar haalbare productie; daarna wat de vraag zou kosten.",
    en: "From hourly rate and frame to reachable production; then what the demand would cost.",
  });
  repeatedYearHeader(context, builder);
  const rows = new CalculatedRows(context, builder);
  frameAndRateRows(rows);
  divisionRows(rows);
  costRows(rows);
  reachableRows(rows);
  const printed = printedFrom(context, builder, "production");
  spendingRows(rows);
  needRows(rows);
  comparisonRows(rows);
  return { builder, finish: () => ({ ...builder.finish(), printedRows: printed() }) };
}
