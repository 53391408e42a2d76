// SPDX-License-Identifier: EUPL-1.2
import { areaText, cellOfSheet, cellText } from "../../workbook/references";
import type { ChartSpec, SheetSpec } from "../../workbook/spec";

const CHART_TYPES = { columns: "ColumnClustered", lines: "Line", "stacked-columns": "ColumnStacked" } as const;
const COLOURS = ["#12365C", "#C2571A", "#0F6B70", "#6B3FA0", "#8A6D00", "#1B6E3C", "#9B1C1C", "#595959"];
const LINE_POINTS = 2.25;
const GAP_PERCENT = 60;

export function addCharts(sheet: Excel.Worksheet, { charts, title }: SheetSpec): void {
  for (const chart of charts) addChart(sheet, chart, title);
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec, sheetTitle: string): void {
  const [first, ...rest] = spec.series;
  if (first === undefined) return;
  const range = (area: ChartSpec["place"]) => sheet.getRange(areaText(area));
  const { firstRow, lastRow } = first.values;
  const chart = sheet.charts.add(
    CHART_TYPES[spec.kind],
    range(first.values),
    firstRow === lastRow ? "Rows" : "Columns",
  );
  const made = [chart.series.getItemAt(0), ...rest.map(({ title }) => chart.series.add(title))];
  let colour = 0;
  spec.series.forEach(({ title, values }, index) => {
    const series = made[index] as Excel.ChartSeries;
    series.name = title;
    series.setValues(range(values));
    series.setXAxisValues(range(spec.categories));
    // A series without a title carries the others: it is there, yet not to be seen.
    if (title === "") series.format.fill.clear();
    else paint(series, spec.kind, COLOURS[colour++ % COLOURS.length] as string);
  });
  arrange(chart, spec, sheetTitle);
}

function paint(series: Excel.ChartSeries, kind: ChartSpec["kind"], colour: string): void {
  if (kind === "lines") {
    series.format.line.color = colour;
    series.format.line.weight = LINE_POINTS;
  } else {
    series.format.fill.setSolidColor(colour);
    series.gapWidth = GAP_PERCENT;
  }
}

function arrange(chart: Excel.Chart, spec: ChartSpec, sheetTitle: string): void {
  const { kind, title, titleCell, series, place, valueFormat, axisTitles } = spec;
  if (titleCell === undefined) chart.title.text = title;
  else chart.title.setFormula(`=${cellOfSheet(sheetTitle, titleCell.row, titleCell.column)}`);
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.numberFormat = valueFormat;
  valueAxis.majorTickMark = "None";
  categoryAxis.numberFormat = "0";
  categoryAxis.majorTickMark = "None";
  categoryAxis.tickLabelPosition = "Low";
  if (axisTitles !== undefined) {
    valueAxis.title.text = axisTitles.values;
    categoryAxis.title.text = axisTitles.categories;
  }
  // The height of a column is its message, so it starts at 0; a line may start anywhere.
  if (kind === "columns") valueAxis.minimum = 0;
  chart.setPosition(cellText(place.firstRow, place.firstColumn), cellText(place.lastRow, place.lastColumn));
}
