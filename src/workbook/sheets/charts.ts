// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { ModelContext } from "../model-context";
import { firstProductOf } from "../first-product";
import type { SheetBuilder } from "../sheet-builder";
import type { Area, ChartSpec } from "../spec";
import { UNITS, axesOfYears, chartTitle } from "./chart-title";
import { FIRST } from "./columns";
import { productLabel } from "./product-label";

/** Rows that a chart takes under the numbers of its sheet. */
const CHART_ROWS = 18;

export function productionChart(context: ModelContext, builder: SheetBuilder): void {
  place(context, builder, "columns", { nl: "Productie", en: "Production" }, [
    [{ nl: "Zonder maatregelen", en: "Without measures" }, "production.baseline"],
    [{ nl: "Met maatregelen", en: "With measures" }, "production"],
  ]);
}

export function workStockChart(context: ModelContext, builder: SheetBuilder): void {
  place(context, builder, "lines", { nl: "Werkvoorraad", en: "Work stock" }, [
    [{ nl: "Bovengrens", en: "High end" }, "range.highStock"],
    [{ nl: "Werkvoorraad", en: "Work stock" }, "stock"],
    [{ nl: "Ondergrens", en: "Low end" }, "range.lowStock"],
  ]);
}

function place(
  context: ModelContext,
  builder: SheetBuilder,
  kind: ChartSpec["kind"],
  subject: Text,
  series: readonly (readonly [title: Text, key: string])[],
): void {
  const index = firstProductOf(context.input.products);
  const unit = context.say(UNITS);
  const row = (key: string): Area => {
    const at = context.book.place(key).row + index;
    return { firstRow: at, lastRow: at, firstColumn: FIRST, lastColumn: builder.lastYearColumn };
  };
  const title = productLabel(context, index, { before: `${context.say(subject)} `, after: `, ${unit}` });
  builder.chart({
    kind,
    title: title.label,
    ...chartTitle(builder, title),
    categories: { ...row("years." + builder.id), ...headerRow(context, builder) },
    series: series.map(([title, key]) => ({ title: context.say(title), values: row(key) })),
    place: {
      firstRow: builder.row,
      lastRow: builder.row + CHART_ROWS - 1,
      firstColumn: 1,
      lastColumn: builder.lastYearColumn,
    },
    valueFormat: "#,##0",
    axisTitles: axesOfYears(context),
  });
  builder.skip(CHART_ROWS + 1);
}

function headerRow(context: ModelContext, builder: SheetBuilder): Pick<Area, "firstRow" | "lastRow"> {
  const { row } = context.book.place("years." + builder.id);
  return { firstRow: row, lastRow: row };
}
