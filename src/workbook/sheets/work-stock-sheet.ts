// SPDX-License-Identifier: EUPL-1.2
import type { ModelContext } from "../model-context";
import type { LaidOutSheet } from "../sheet-builder";
import { workStockChart } from "./charts";
import { repeatedYearHeader, sheetWithYears } from "./columns";
import { flowRows, supervisionRows } from "./work-stock/corkscrews";
import { demandRows, outcomeRows } from "./work-stock/demand-side";
import { rangeRows } from "./work-stock/range";
import { YearRows } from "./year-rows";

/** What flows in and out of each product's stock, from one year to the next. */
export function workStockSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithYears(context, "workStock", {
    nl: "Per product: beginstand, instroom, uitstroom en eindstand; bovenaan de uitkomst, onderaan de bandbreedte.",
    en: "Per product: opening, inflow, outflow and closing; the outcome comes first, its range last.",
  });
  repeatedYearHeader(context, builder);
  const rows = new YearRows(context, builder);
  outcomeRows(rows);
  demandRows(rows);
  context.input.products.forEach((product, p) => {
    if (product.kind === "flow") flowRows(rows, p);
    else supervisionRows(rows, product, p);
  });
  rangeRows(rows);
  builder.skip();
  workStockChart(context, builder);
  return { builder, finish: () => builder.finish() };
}
