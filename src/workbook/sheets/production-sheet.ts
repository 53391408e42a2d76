// SPDX-License-Identifier: EUPL-1.2
import type { ModelContext } from "../model-context";
import type { LaidOutSheet } from "../sheet-builder";
import { productionChart } from "./charts";
import { repeatedYearHeader, sheetWithYears } from "./columns";
import { divisionRows, hourNormRows } from "./production/division";
import { needRows } from "./production/need";
import { frameRows, rateRows } from "./production/rate-and-frame";
import { comparisonRows, reachableRows } from "./production/reachable";
import { YearRows } from "./year-rows";

/** From the rate and the frame to reachable production, and what the demand would cost. */
export function productionSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithYears(context, "production", {
    nl: "Van uurtarief en kader naar haalbare productie; daarna wat de vraag zou kosten.",
    en: "From hourly rate and frame to reachable production; then what the demand would cost.",
  });
  repeatedYearHeader(context, builder);
  const rows = new YearRows(context, builder);
  rateRows(rows);
  frameRows(rows);
  divisionRows(rows);
  hourNormRows(rows);
  reachableRows(rows);
  comparisonRows(rows);
  needRows(rows);
  builder.skip();
  productionChart(context, builder);
  return { builder, finish: () => builder.finish() };
}
