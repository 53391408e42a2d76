// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LABEL_COLUMN } from "../addresses";
import type { SheetBuilder } from "../sheet-builder";
import type { ChartSpec, ChartText } from "../spec";
import type { ProductLabel } from "./product-label";

/** A title with the name of a product follows a cell that follows the name; the chart lies over that cell. */
export function chartTitle(
  builder: SheetBuilder,
  { label, labelFormula }: Pick<ProductLabel, "label"> & Partial<ProductLabel>,
): Pick<ChartText, "titleCell"> {
  if (labelFormula === undefined) return {};
  const { row } = builder;
  builder.put({ column: LABEL_COLUMN, value: label, style: "key", formula: labelFormula });
  return { titleCell: { row, column: LABEL_COLUMN } };
}

/** What the charts of the model count. */
export const UNITS: Text = { nl: "aantallen", en: "units" };

/** Along the axes of a chart of units in each year. */
export function axesOfYears(context: { say(text: Text): string }): NonNullable<ChartSpec["axisTitles"]> {
  return { categories: context.say({ nl: "jaar", en: "year" }), values: context.say(UNITS) };
}
