// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { Block } from "../../model/block";
import type { ProductYears } from "../../model/scenario";
import type { MeasureId, Product } from "../../model/scenario-input";
import type { References } from "../addresses";
import type { ModelContext } from "../model-context";
import { parameterName, switchName } from "../model-names";
import type { SheetBuilder, YearRow } from "../sheet-builder";
import type { CellValue } from "../spec";
import type { StyleName } from "../styles";

export const UNIT = {
  units: { nl: "aantal", en: "units" },
  euro: { nl: "€", en: "€" },
  rate: { nl: "€ per uur", en: "€ per hour" },
  share: { nl: "%", en: "%" },
  factor: { nl: "factor", en: "factor" },
  years: { nl: "jaar", en: "years" },
  norm: { nl: "uur per product", en: "hours per unit" },
  flag: { nl: "1 = ja, 0 = nee", en: "1 = yes, 0 = no" },
} as const satisfies Record<string, Text>;

interface Calculated {
  readonly unit: keyof typeof UNIT;
  readonly style: StyleName;
}

export interface CalculatedRow extends Calculated {
  readonly label: Text;
  readonly values: readonly CellValue[];
  readonly formula: (references: References) => string;
}

export interface CalculatedGroup extends Calculated {
  readonly title: Text;
  /** What the engine gives for product `p` in year `t`. */
  readonly value: (p: number, t: number) => number;
}

/** The measures that hold from a year on. */
type MeasureFrom = Extract<
  MeasureId,
  "rateCutContinued" | "extra5" | "pmjGrowth" | "availabilityAdvice" | "coreTasks" | "clientRestraint" | "riskPriority"
>;

/** Writes calculated rows: a formula across the years, and next to it what the engine gives. */
export class YearRows {
  constructor(
    readonly context: ModelContext,
    readonly builder: SheetBuilder,
  ) {}

  section(title: Text): void {
    this.builder.section(this.context.say(title));
  }

  row(key: string, { label, unit, style, values, formula }: CalculatedRow): void {
    const { context, builder } = this;
    builder.yearRow(key, { label: context.say(label), unit: context.say(UNIT[unit]), style, values, formula });
  }

  /** A titled row per product. */
  group(key: string, group: CalculatedGroup & { formula(references: References, p: number): string }): void {
    this.section(group.title);
    this.builder.group(key, this.productRows(group), group.formula);
  }

  /** A titled row per product, filled in each year by one call that spills down. */
  spillDown(key: string, group: CalculatedGroup & { formula(references: References): string }): void {
    this.section(group.title);
    this.builder.spillDown(key, this.productRows(group), group.formula);
  }

  /** A titled row per product, filled by one call that spills over products and years. */
  spillBlock(key: string, group: CalculatedGroup & { formula(references: References): string }): void {
    this.section(group.title);
    this.builder.spillBlock(key, this.productRows(group), group.formula);
  }

  /** The year above the column of a formula. */
  year(references: References): string {
    return references.here(`years.${this.builder.id}`);
  }

  /** Condition: the measure is on and the year is not before its first. */
  isFrom(id: MeasureFrom, references: References): string {
    return `AND(${switchName(id)},${this.year(references)}>=${parameterName(id, "from")})`;
  }

  flags(isSet: (year: number) => boolean): number[] {
    return this.context.years.map((year) => (isSet(year) ? 1 : 0));
  }

  /** What the engine gives for a product. */
  result(p: number): ProductYears {
    return this.context.result.products[p] as ProductYears;
  }

  product(p: number): Product {
    return this.context.input.products[p] as Product;
  }

  perProduct(valueAt: (p: number) => number): Block {
    return Block.column(this.context.productLabels.map((_, p) => valueAt(p)));
  }

  private productRows({ unit, style, value }: CalculatedGroup): YearRow[] {
    const { context } = this;
    return context.productLabels.map((label, p) => ({
      label,
      labelFormula: (references) => references.label("product", p),
      unit: context.say(UNIT[unit]),
      style,
      values: context.perYear((t) => value(p, t)),
    }));
  }
}
