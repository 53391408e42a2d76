// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { Tagged } from "../assumptions";
import type { ModelContext } from "../model-context";
import { PRODUCT_YEARS, SOURCE_COLUMN } from "../addresses";
import { NAMES } from "../model-names";
import { KIND_WORDS } from "../model-state";
import type { LaidOutSheet, SheetBuilder, YearRow } from "../sheet-builder";
import type { CellValue } from "../spec";
import type { FormatName, StyleName } from "../styles";
import { productLabel } from "./product-label";
import { FIRST, HEADS, sheetWithYears } from "./columns";
import { OPENING_STOCK, OWN_ESTIMATE, PRODUCT_INPUTS, type ProductInput, RANGE_INPUTS, UNITS } from "./product-inputs";

/** Inputs only: years across, every row with its tag and source. */
export function assumptionsSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithYears(context, "assumptions", {
    nl: "Alle invoer met herkomst: geel is invullen, de letter zegt waar het getal vandaan komt.",
    en: "All inputs with their provenance: yellow is for entering, the letter says where the number comes from.",
  });
  builder.register("years", 1, { hasYears: true });
  builder.yearHeader(
    HEADS.map((head) => context.say(head)),
    context.years,
  );
  builder.name(NAMES.years, "years");
  builder.name(NAMES.firstYear, "years", "first");
  products(context, builder);
  frameAndRate(context, builder);
  productInputs(context, builder);
  range(context, builder);
  builder.tagColours();
  return { builder, finish: () => builder.finish() };
}

function products(context: ModelContext, builder: SheetBuilder): void {
  builder.section(context.say({ nl: "Producten", en: "Products" }));
  builder.register("product", context.productLabels.length, { items: "products" });
  const firstRow = builder.row;
  const area = { firstRow, lastRow: firstRow + context.productLabels.length - 1 };
  context.assumptions.products.forEach((product, p) => {
    builder.head({ label: context.productLabels[p] as string, unit: context.say({ nl: "kenmerk", en: "key" }) });
    builder.put({ column: SOURCE_COLUMN, value: product.id, style: "key" });
    builder.put({ column: FIRST, value: context.say(KIND_WORDS[product.kind]), style: "key" });
    builder.skip();
  });
  builder.name(NAMES.productLabel, "product", "label");
  builder.name(NAMES.productKind, "product", "first");
  builder.nameArea(NAMES.productId, { ...area, firstColumn: SOURCE_COLUMN, lastColumn: SOURCE_COLUMN });
}

function frameAndRate(context: ModelContext, builder: SheetBuilder): void {
  const { budgetFrame, hourlyRate } = context.assumptions;
  builder.section(context.say({ nl: "Budget en uurtarief", en: "Budget and hourly rate" }));
  builder.yearRow("frame.base", {
    ...described(context, { nl: "Budgettair kader", en: "Budget frame" }, { nl: "€", en: "€" }, budgetFrame),
    values: budgetFrame.value,
    style: "input-euro",
  });
  builder.name(NAMES.budgetFrame, "frame.base");
  provenance(builder, NAMES.budgetFrame, "frame.base");
  numbersOnly(context, builder, 0, context.years.length, 1);
  builder.yearRow("rate.base", {
    ...described(context, { nl: "Uurtarief", en: "Hourly rate" }, { nl: "€ per uur", en: "€ per hour" }, hourlyRate),
    values: hourlyRate.value,
    style: "input-rate",
  });
  builder.name(NAMES.hourlyRate, "rate.base");
  provenance(builder, NAMES.hourlyRate, "rate.base");
  numbersOnly(context, builder, 0.01, context.years.length, 1);
}

function productInputs(context: ModelContext, builder: SheetBuilder): void {
  for (const input of PRODUCT_INPUTS) {
    builder.section(context.say(input.title));
    const firstRow = builder.row;
    productGroup(context, builder, input);
    builder.name(input.name, input.key, "first");
    provenance(builder, input.name, input.key);
    if (input.key === "share.base") shareTotal(context, builder);
    if (input.key === "inflow.base") openingStock(context, builder);
    numbersOnly(context, builder, input.minimum, 1, context.productLabels.length, input.maximum, firstRow);
  }
}

function productGroup(context: ModelContext, builder: SheetBuilder, input: ProductInput): void {
  const { products: all } = context.assumptions;
  builder.register(input.key, all.length, input.isCarried ? PRODUCT_YEARS : { items: "products" });
  all.forEach((product, p) => {
    const tagged = input.value(product);
    if (tagged === undefined) {
      builder.head({ ...productLabel(context, p), unit: context.say(NOT_APPLICABLE) });
    } else {
      const row = { ...described(context, product, input.unit, tagged), ...productLabel(context, p) };
      carried(context, builder, row, tagged.value, input.format, input.isCarried);
    }
    builder.skip();
  });
}

const NOT_APPLICABLE: Text = { nl: "n.v.t.", en: "n/a" };

/** An input in the first year, and the same value repeated in the years after it where it holds for all of them. */
function carried(
  context: ModelContext,
  builder: SheetBuilder,
  head: Omit<YearRow, "values" | "style">,
  value: CellValue,
  format: FormatName,
  isCarried: boolean,
): void {
  builder.head(head);
  builder.put({ column: FIRST, value, style: `input-${format}` });
  if (!isCarried) return;
  const row = builder.row;
  context.years.slice(1).forEach((_, index) => {
    const column = FIRST + 1 + index;
    const style: StyleName = `calculated-${format}`;
    builder.put({ column, value, style, formula: (references) => references.left(row) });
  });
}

function shareTotal(context: ModelContext, builder: SheetBuilder): void {
  const total = context.input.products.reduce((sum, product) => sum + product.budgetShare, 0);
  builder.yearRow("share.total", {
    label: context.say({ nl: "Som van de aandelen", en: "Sum of the shares" }),
    unit: context.say({ nl: "aandeel", en: "share" }),
    style: "result-share",
    values: context.perYear(() => total),
    formula: (references) => `SUM(${references.group("share.base")})`,
  });
}

/** For supervision the work stock is what runs plus what waits, so it is calculated. */
function openingStock(context: ModelContext, builder: SheetBuilder): void {
  builder.section(context.say(OPENING_STOCK));
  const { products: all } = context.assumptions;
  builder.register("stock.opening", all.length, { items: "products" });
  builder.name(NAMES.openingStock, "stock.opening", "first");
  provenance(builder, NAMES.openingStock, "stock.opening");
  all.forEach((product, p) => {
    if (product.kind === "flow") {
      builder.head({ ...described(context, product, UNITS, product.openingStock), ...productLabel(context, p) });
      builder.put({ column: FIRST, value: product.openingStock.value, style: "input-units" });
      numbersOnly(context, builder, 0, 1, 1, undefined, builder.row);
    } else {
      builder.head({ ...productLabel(context, p), unit: context.say(UNITS) });
      builder.put({
        column: FIRST,
        value: product.openingActive.value + product.openingQueue.value,
        style: "calculated-units",
        formula: (references) => `${references.here("active.opening", p)}+${references.here("queue.opening", p)}`,
      });
    }
    builder.skip();
  });
}

function range(context: ModelContext, builder: SheetBuilder): void {
  builder.section(context.say({ nl: "Bandbreedte van de werkvoorraad", en: "Range of the work stock" }));
  for (const { key, name, label, unit, format, value } of RANGE_INPUTS) {
    builder.register(key);
    builder.head(described(context, label, unit, { ...OWN_ESTIMATE, value }));
    builder.put({ column: FIRST, value, style: `input-${format}` });
    builder.name(name, key, "first");
    provenance(builder, name, key);
    builder.skip();
  }
}

/** Names of the cells that say where a number comes from: a number that someone fills in changes them. */
function provenance(builder: SheetBuilder, name: string, key: string): void {
  builder.name(`${name}_Tag`, key, "tag");
  builder.name(`${name}_Source`, key, "source");
}

function described(context: ModelContext, label: Text, unit: Text, tagged: Tagged<unknown>) {
  return {
    label: context.say(label),
    unit: context.say(unit),
    tag: tagged.tag,
    source: context.shortSource(tagged),
  };
}

/** Refuses text and numbers out of bounds while they are typed; the rows just above by default. */
function numbersOnly(
  context: ModelContext,
  builder: SheetBuilder,
  minimum: number,
  columns: number,
  rows: number,
  maximum?: number,
  firstRow = builder.row - rows,
): void {
  const bound =
    maximum === undefined ? "" : context.say({ nl: ` en hoogstens ${maximum}`, en: ` and at most ${maximum}` });
  const least = context.language === "nl" ? String(minimum).replace(".", ",") : String(minimum);
  builder.validate({
    kind: "number",
    area: { firstRow, lastRow: firstRow + rows - 1, firstColumn: FIRST, lastColumn: FIRST + columns - 1 },
    minimum,
    ...(maximum !== undefined && { maximum }),
    message: context.say({
      nl: `Verwacht een getal van ten minste ${least}${bound}.`,
      en: `Expected a number of at least ${least}${bound}.`,
    }),
  });
}
