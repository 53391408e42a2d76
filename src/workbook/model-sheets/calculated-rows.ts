// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { LABEL_COLUMN, PRODUCT_YEARS, type References, SOURCE_COLUMN, TAG_COLUMN, UNIT_COLUMN } from "../addresses";
import type { SheetBuilder } from "../sheet-builder";
import { FIRST } from "../sheets/columns";
import type { CellValue } from "../spec";
import type { StyleName } from "../styles";
import type { ModelSheetsContext } from "./context";

export const UNIT = {
  units: { nl: "aantal", en: "units" },
  euro: { nl: "€", en: "€" },
  rate: { nl: "€ per uur", en: "€ per hour" },
  unitCost: { nl: "€ per eenheid", en: "€ per unit" },
  share: { nl: "%", en: "%" },
  percent: { nl: "%", en: "%" },
  points: { nl: "procentpunt", en: "percentage points" },
  factor: { nl: "factor", en: "factor" },
  years: { nl: "jaar", en: "years" },
  hours: { nl: "uur", en: "hours" },
  norm: { nl: "uur per eenheid", en: "hours per unit" },
  flag: { nl: "1 = ja, 0 = nee", en: "1 = yes, 0 = no" },
} as const satisfies Record<string, Text>;

const NOT_APPLICABLE: Text = { nl: "n.v.t.", en: "n/a" };

interface Calculated {
  readonly unit: keyof typeof UNIT;
  readonly style: StyleName;
  /** Numbers for the formula, in the columns of the tag and the source. */
  readonly keys?: (product: number) => readonly [number, number?];
  readonly isArray?: true;
}

export interface CalculatedRow extends Calculated {
  readonly label: Text;
  readonly values: readonly CellValue[];
  readonly formula: (references: References, t: number) => string;
}

export interface CalculatedGroup extends Calculated {
  readonly title: Text;
  /** The products that have it; the others keep an empty row, so that a row is found by its product. */
  readonly has?: (product: number) => boolean;
  /** What the engine gives for a product in year `t`. */
  readonly value: (product: number, t: number) => CellValue;
  readonly formula: (references: References, product: number, t: number) => string;
}

/** Writes calculated rows: a formula across the years, and with it what the engine gives. */
export class CalculatedRows {
  constructor(
    readonly context: ModelSheetsContext,
    readonly builder: SheetBuilder,
  ) {}

  section(title: Text): void {
    this.builder.section(this.context.say(title));
  }

  row(key: string, { label, unit, style, keys, values, formula }: CalculatedRow): void {
    const { context, builder } = this;
    if (keys !== undefined) this.keyCells(keys(0));
    builder.yearRow(key, { label: context.say(label), unit: context.say(UNIT[unit]), style, values, formula });
  }

  /** A titled row per product. */
  group(key: string, group: CalculatedGroup): void {
    const { context, builder } = this;
    this.section(group.title);
    builder.register(key, context.products.length, PRODUCT_YEARS);
    const isResult = group.style.startsWith("result-");
    context.products.forEach((_, product) => {
      const has = group.has?.(product) ?? true;
      this.productLabel(product, isResult && has);
      builder.put({ column: UNIT_COLUMN, value: context.say(has ? UNIT[group.unit] : NOT_APPLICABLE), style: "unit" });
      if (has) {
        if (group.keys !== undefined) this.keyCells(group.keys(product));
        context.years.forEach((__, t) =>
          builder.put({
            column: FIRST + t,
            value: group.value(product, t),
            style: group.style,
            formula: (references) => group.formula(references, product, t),
            ...(group.isArray && { isArray: true }),
          }),
        );
      }
      builder.skip();
    });
  }

  /** A titled row per product, filled in each year by one call that spills down. */
  spillDown(key: string, group: Omit<CalculatedGroup, "formula"> & { formula(references: References): string }): void {
    this.section(group.title);
    this.builder.spillDown(key, this.rowsOf(group), group.formula);
    this.relabel(key);
  }

  /** A titled row per product, filled by one call that spills over products and years. */
  spillBlock(key: string, group: Omit<CalculatedGroup, "formula"> & { formula(references: References): string }): void {
    this.section(group.title);
    this.builder.spillBlock(key, this.rowsOf(group), group.formula);
    this.relabel(key);
  }

  /** The year above the column of a formula. */
  year(references: References): string {
    return references.here(`years.${this.builder.id}`);
  }

  /** The name of a product is typed once, on the sheet of the assumptions. */
  productLabel(product: number, isStrong = false, row = this.builder.row): void {
    this.builder.put({
      row,
      column: LABEL_COLUMN,
      value: this.context.productLabels[product] as string,
      style: isStrong ? "strongLabel" : "label",
      formula: (references) => references.label("product", product),
    });
  }

  private keyCells([tag, source]: readonly [number, number?]): void {
    this.builder.put({ column: TAG_COLUMN, value: tag, style: "key" });
    if (source !== undefined) this.builder.put({ column: SOURCE_COLUMN, value: source, style: "key" });
  }

  private rowsOf({ unit, style, value }: Omit<CalculatedGroup, "formula">) {
    const { context } = this;
    return context.products.map((_, product) => ({
      unit: context.say(UNIT[unit]),
      style,
      values: context.perYear((t) => value(product, t)),
    }));
  }

  private relabel(key: string): void {
    const { row } = this.context.book.place(key);
    this.context.products.forEach((_, product) => this.productLabel(product, false, row + product));
  }
}
