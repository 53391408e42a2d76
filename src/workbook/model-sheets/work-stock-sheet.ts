// SPDX-License-Identifier: EUPL-1.2
import type { LaidOutSheet } from "../sheet-builder";
import { repeatedYearHeader, sheetWithYears } from "../sheets/columns";
import { CalculatedRows } from "./calculated-rows";
import { printedFrom, workStockChart } from "./charts";
import type { ModelSheetsContext } from "./context";
import { stockRows, supervisionRows } from "./work-stock/corkscrews";
import { demandRows, outcomeRows } from "./work-stock/demand-side";
import { rangeRows } from "./work-stock/range";

/** What flows in and out of each product's stock, from one year to the next. */
export function workStockSheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithYears(context, "workStock", {
    nl: "Per product: beginstand, instroom, uitstroom en eindstand; bovenaan de uitkomst, onderaan de bandbreedte.",
    en: "Per product: opening, inflow, outflow and closing; the outcome comes first, its range last.",
  });
  repeatedYearHeader(context, builder);
  const rows = new CalculatedRows(context, builder);
  outcomeRows(rows);
  workStockChart(context, builder);
  const printed = printedFrom(context, builder, "stock");
  demandRows(rows);
  context.products.forEach((product, p) => {
    if (product.kind === "supervision") supervisionRows(rows, product, p);
    else stockRows(rows, p);
  });
  rangeRows(rows);
  return { builder, finish: () => ({ ...builder.finish(), printedRows: printed() }) };
}
