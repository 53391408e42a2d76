// SPDX-License-Identifier: EUPL-1.2
import { placeOf, spanOf } from "../../package/save/axis-map";
import type { SheetStructure } from "../../package/save/save-request";
import type { Area, ChartSpec, ChartText } from "../../workbook/spec";

/** A chart after rows and columns of its sheet came, went or moved; undefined when its numbers are gone. */
export function movedChart(chart: ChartSpec, { rows, columns }: SheetStructure): ChartSpec | undefined {
  const moved = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): Area | undefined => {
    const [down, across] = [spanOf(rows, firstRow, lastRow), spanOf(columns, firstColumn, lastColumn)];
    if (down === undefined || across === undefined) return undefined;
    return { firstRow: down[0], lastRow: down[1], firstColumn: across[0], lastColumn: across[1] };
  };
  const text = ({ title, titleCell }: ChartText): ChartText => {
    const [row, column] = [placeOf(rows, titleCell?.row ?? -1), placeOf(columns, titleCell?.column ?? -1)];
    return row === undefined || column === undefined ? { title } : { title, titleCell: { row, column } };
  };
  const [categories, place] = [moved(chart.categories), moved(chart.place)];
  const series = chart.series.flatMap((each) => {
    const values = moved(each.values);
    return values === undefined ? [] : [{ ...text(each), values }];
  });
  if (categories === undefined || series.length === 0) return undefined;
  const { kind, valueFormat } = chart;
  return { kind, valueFormat, ...text(chart), categories, series, place: place ?? chart.place };
}
