// SPDX-License-Identifier: EUPL-1.2
import { LABEL_COLUMN } from "../addresses";
import { firstProductOf } from "../first-product";
import type { SheetBuilder } from "../sheet-builder";
import { UNITS, axesOfYears, chartTitle } from "../sheets/chart-title";
import { FIRST } from "../sheets/columns";
import { type ProductLabel, productLabel } from "../sheets/product-label";
import type { Area, ChartSpec } from "../spec";
import type { ModelSheetsContext } from "./context";

/** Rows that a chart takes under the numbers of its table. */
const CHART_ROWS = 14;
/** More than these in one chart cannot be told apart; the others are in the table. */
const MOST_LINES = 4;

/** Under the table of production: with and without measures, for the product that the pane begins with. */
export function productionChart(context: ModelSheetsContext, builder: SheetBuilder): void {
  const product = firstProductOf(context.products);
  const unit = context.say(UNITS);
  place(context, builder, {
    kind: "columns",
    title: productLabel(context, product, {
      before: `${context.say({ nl: "Productie", en: "Production" })} `,
      after: `, ${unit}`,
    }),
    series: [
      {
        title: context.say({ nl: "Zonder maatregelen", en: "Without measures" }),
        row: ["production.baseline", product],
      },
      { title: context.say({ nl: "Met maatregelen", en: "With measures" }), row: ["production", product] },
    ],
  });
}

/** Under the table of the work stock: the largest stocks. */
export function workStockChart(context: ModelSheetsContext, builder: SheetBuilder): void {
  const products = largest(context, (p) => Math.max(...context.series(p).stock)).slice(0, MOST_LINES);
  place(context, builder, {
    kind: "lines",
    title: { label: `${context.say({ nl: "Werkvoorraad", en: "Work stock" })}, ${context.say(UNITS)}` },
    series: products
      .sort((a, b) => a - b)
      .map((product) => ({
        title: context.productLabels[product] as string,
        row: ["stock", product],
        isNamedInRow: true,
      })),
  });
}

function largest(context: ModelSheetsContext, size: (product: number) => number): number[] {
  return [...context.products.keys()].sort((a, b) => size(b) - size(a));
}

interface PlacedChart {
  readonly kind: ChartSpec["kind"];
  readonly title: Pick<ProductLabel, "label"> & Partial<ProductLabel>;
  readonly series: readonly {
    readonly title: string;
    readonly row: readonly [key: string, item: number];
    /** The label of the row is the title too. */
    readonly isNamedInRow?: true;
  }[];
}

function place(context: ModelSheetsContext, builder: SheetBuilder, { kind, title, series }: PlacedChart): void {
  builder.skip();
  const firstRow = builder.row;
  const years = (row: number): Area => ({
    firstRow: row,
    lastRow: row,
    firstColumn: FIRST,
    lastColumn: builder.lastYearColumn,
  });
  const titleCell = chartTitle(builder, title);
  builder.chartLater(() => ({
    kind,
    title: title.label,
    ...titleCell,
    categories: years(context.book.place(`years.${builder.id}`).row),
    series: series.map(({ title: name, row: [key, item], isNamedInRow }) => {
      const row = context.book.place(key).row + item;
      return { title: name, ...(isNamedInRow && { titleCell: { row, column: LABEL_COLUMN } }), values: years(row) };
    }),
    place: {
      firstRow,
      lastRow: firstRow + CHART_ROWS - 1,
      firstColumn: 1,
      lastColumn: Math.max(builder.lastYearColumn, FIRST + 1),
    },
    valueFormat: "#,##0",
    axisTitles: axesOfYears(context),
  }));
  builder.skip(CHART_ROWS);
}

/** From the title of a group of rows down to where the sheet is now: what goes on paper of a sheet that calculates. */
export function printedFrom(context: ModelSheetsContext, builder: SheetBuilder, key: string) {
  const last = builder.row - 1;
  return (): { readonly first: number; readonly last: number } => ({ first: context.book.place(key).row - 1, last });
}
