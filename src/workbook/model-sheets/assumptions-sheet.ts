// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import {
  type InputDefinition,
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  type ProductInputDefinition,
  type ProductInputId,
  type Quantity,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  type YearInputId,
} from "../../model/budget-model/inputs";
import type { NumberRule } from "../../model/budget-model/number-rule";
import { LABEL_COLUMN, PRODUCT_YEARS, SOURCE_COLUMN, TAG_COLUMN, UNIT_COLUMN } from "../addresses";
import { INPUT_TEXTS, PRODUCT_KIND_TEXTS, QUANTITY_TEXTS } from "../model-file/input-texts";
import type { FileProduct, PerYear, Sourced } from "../model-file/model-file";
import { everyYear, plainValue } from "../model-file/to-model-input";
import { NAMES } from "../model-names";
import type { LaidOutSheet } from "../sheet-builder";
import { FIRST, HEADS, sheetWithYears } from "../sheets/columns";
import { RANGE_INPUTS } from "../sheets/product-inputs";
import type { FormatName, StyleName } from "../styles";
import { CalculatedRows } from "./calculated-rows";
import type { ModelSheetsContext } from "./context";
import { MODEL_NAMES, inputName, inputNotesName, inputSourceName, inputTagName } from "./names";
import { NOTE_SEPARATOR } from "./notes";

const FORMATS: Readonly<Record<Quantity, FormatName>> = {
  euro: "euro",
  eurosPerHour: "rate",
  hours: "norm",
  share: "share",
  units: "units",
  years: "norm",
  rank: "year",
};

/** Inputs only: a cell per year, each row with its tag and source, and below a group what differs in single years. */
export function assumptionsSheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithYears(context, "assumptions", {
    nl: "Alle invoer met herkomst, een cel per jaar: geel is invullen, de letter zegt waar het getal vandaan komt.",
    en: "All inputs with their provenance, a cell per year: yellow is for entering, the letter says where the number comes from.",
  });
  const rows = new CalculatedRows(context, builder);
  builder.register("years", 1, { hasYears: true });
  builder.yearHeader(
    HEADS.map((head) => context.say(head)),
    context.years,
  );
  builder.name(NAMES.years, "years");
  builder.name(NAMES.firstYear, "years", "first");
  organisation(rows);
  products(rows);
  rows.section({ nl: "Budget en uurtarief", en: "Budget and hourly rate" });
  for (const id of YEAR_INPUT_IDS) yearInput(rows, id);
  for (const id of PRODUCT_INPUT_IDS) productInput(rows, id);
  range(rows);
  builder.tagColours();
  return { builder, finish: () => builder.finish() };
}

function organisation({ context, builder }: CalculatedRows): void {
  const { title, note, organisation: own } = context.file;
  const facts: readonly (readonly [label: Text, name: string, value: string | null])[] = [
    [{ nl: "Organisatie", en: "Organisation" }, MODEL_NAMES.organisation, own.name],
    [{ nl: "Kenmerk van de organisatie", en: "Key of the organisation" }, MODEL_NAMES.organisationId, own.id],
    [{ nl: "Onderdeel van", en: "Part of" }, MODEL_NAMES.partOf, own.partOf ?? null],
    [{ nl: "Titel van het model", en: "Title of the model" }, MODEL_NAMES.title, context.text(title)],
    [{ nl: "Toelichting", en: "Note" }, MODEL_NAMES.note, note === undefined ? null : context.text(note)],
    [{ nl: "Opsteller", en: "Author" }, MODEL_NAMES.sender, null],
    [{ nl: "Contact", en: "Contact" }, MODEL_NAMES.contact, null],
  ];
  builder.section(context.say({ nl: "Organisatie", en: "Organisation" }));
  for (const [label, name, value] of facts) {
    builder.register(name);
    builder.head({ label: context.say(label) });
    builder.put({ column: FIRST, value, style: "inputText" });
    builder.name(name, name, "first");
    builder.skip();
  }
}

function products({ context, builder }: CalculatedRows): void {
  builder.section(context.say({ nl: "Producten", en: "Products" }));
  builder.register("product", context.products.length, { items: "products" });
  context.file.products.forEach((product, p) => {
    const unit = product.unit === undefined ? null : context.text(product.unit);
    builder.put({ column: LABEL_COLUMN, value: context.productLabels[p] as string, style: "inputText" });
    builder.put({ column: UNIT_COLUMN, value: unit, style: "inputText" });
    builder.put({ column: TAG_COLUMN, value: p + 1, style: "key" });
    builder.put({ column: SOURCE_COLUMN, value: product.id, style: "key" });
    builder.put({ column: FIRST, value: context.say(PRODUCT_KIND_TEXTS[product.kind]), style: "key" });
    builder.skip();
  });
  builder.name(NAMES.productLabel, "product", "label");
  builder.name(MODEL_NAMES.productUnit, "product", "unit");
  builder.name(NAMES.productId, "product", "source");
  builder.name(NAMES.productKind, "product", "first");
}

function yearInput(rows: CalculatedRows, id: YearInputId): void {
  const { context, builder } = rows;
  const { quantity, rule }: InputDefinition = YEAR_INPUTS[id];
  const given = context.file[id];
  const row = builder.row;
  builder.yearRow(`input.${id}`, {
    label: context.say(INPUT_TEXTS[id]),
    unit: context.say(QUANTITY_TEXTS[quantity]),
    tag: given.tag,
    source: context.text(given.source),
    values: everyYear(given.value, context.years.length),
    style: `input-${FORMATS[quantity]}`,
  });
  nameInput(rows, id, "years");
  numbersOnly(rows, rule, { firstRow: row, rows: 1, columns: context.years.length });
  notes(rows, id, [[0, given]]);
}

function productInput(rows: CalculatedRows, id: ProductInputId): void {
  const { context, builder } = rows;
  const definition: ProductInputDefinition = PRODUCT_INPUTS[id];
  rows.section(INPUT_TEXTS[id]);
  builder.register(`input.${id}`, context.products.length, definition.perYear ? PRODUCT_YEARS : { items: "products" });
  const firstRow = builder.row;
  context.file.products.forEach((product, p) => {
    rows.productLabel(p);
    if (definition.kinds.includes(product.kind)) inputRow(rows, id, product);
    else if (id === "openingStock") openingOfSupervision(rows, p);
    else builder.put({ column: UNIT_COLUMN, value: context.say({ nl: "n.v.t.", en: "n/a" }), style: "unit" });
    builder.skip();
  });
  nameInput(rows, id, definition.perYear ? "years" : "first");
  const columns = definition.perYear ? context.years.length : 1;
  numbersOnly(rows, definition.rule, {
    firstRow,
    rows: context.products.length,
    columns,
    mayBeBlank: definition.whenMissing !== "refuse",
  });
  if (id === "budgetShare") shareTotal(rows);
  notes(
    rows,
    id,
    context.file.products.map((product, p) => [p + 1, sourcedValue(product, id)]),
  );
}

function inputRow({ context, builder }: CalculatedRows, id: ProductInputId, product: FileProduct): void {
  const { quantity, perYear, hasTag }: ProductInputDefinition = PRODUCT_INPUTS[id];
  const value = plainValue(product, id);
  const style: StyleName = `input-${FORMATS[quantity]}`;
  const years = perYear ? context.years.length : 1;
  const sourced = sourcedValue(product, id);
  builder.head({
    unit: context.say(QUANTITY_TEXTS[quantity]),
    ...(sourced !== undefined && { tag: sourced.tag, source: context.text(sourced.source) }),
  });
  if (hasTag && sourced === undefined) builder.put({ column: TAG_COLUMN, value: null, style: "tag" });
  for (let t = 0; t < years; t++) {
    const number = value === undefined ? null : (everyYear(value, years)[t] as number);
    builder.put({ column: FIRST + t, value: number, style });
  }
}

/** For supervision the work stock is what runs and what waits, so it is calculated. */
function openingOfSupervision({ context, builder }: CalculatedRows, p: number): void {
  const product = context.products[p];
  builder.put({ column: UNIT_COLUMN, value: context.say(QUANTITY_TEXTS.units), style: "unit" });
  builder.put({
    column: FIRST,
    value: product?.kind === "supervision" ? product.openingActive + product.openingQueue : 0,
    style: "calculated-units",
    formula: (r) => `${r.here("input.openingActive", p)}+${r.here("input.openingQueue", p)}`,
  });
}

function shareTotal({ context, builder }: CalculatedRows): void {
  const shares = context.products.map((product) => (product.kind === "availability" ? [] : product.budgetShare));
  builder.yearRow("share.total", {
    label: context.say({ nl: "Som van de aandelen", en: "Sum of the shares" }),
    unit: context.say(QUANTITY_TEXTS.share),
    style: "result-share",
    values: context.perYear((t) => shares.reduce((sum, each) => sum + (each[t] ?? 0), 0)),
    formula: (r) => `SUM(${r.group("input.budgetShare")})`,
  });
}

/** The value of an input with its tag; undefined where the file has none, or an input has no tag. */
export function sourcedValue(product: FileProduct, id: ProductInputId): Sourced<PerYear> | undefined {
  const found = (product as Readonly<Partial<Record<ProductInputId, PerYear | Sourced<PerYear>>>>)[id];
  return typeof found === "object" && "value" in found ? found : undefined;
}

function nameInput({ builder }: CalculatedRows, id: YearInputId | ProductInputId, columns: "years" | "first"): void {
  const key = `input.${id}`;
  const definition: InputDefinition = { ...YEAR_INPUTS, ...PRODUCT_INPUTS }[id];
  builder.name(inputName(id), key, columns);
  if (!definition.hasTag) return;
  builder.name(inputTagName(id), key, "tag");
  builder.name(inputSourceName(id), key, "source");
}

/** A small row below the numbers where single years have a tag and a source of their own. */
function notes(
  { context, builder }: CalculatedRows,
  id: YearInputId | ProductInputId,
  given: readonly (readonly [product: number, value: Sourced<PerYear> | undefined])[],
): void {
  const withNotes = given.filter(([, value]) => Object.keys(value?.notes ?? {}).length > 0);
  if (withNotes.length === 0) return;
  const key = `notes.${id}`;
  builder.register(key, withNotes.length);
  const firstRow = builder.row;
  for (const [product, value] of withNotes) {
    const label = product === 0 ? context.say(INPUT_TEXTS[id]) : (context.productLabels[product - 1] as string);
    builder.put({
      column: LABEL_COLUMN,
      value: label,
      style: "source",
      ...(product > 0 && { formula: (r) => r.label("product", product - 1) }),
    });
    builder.put({
      column: UNIT_COLUMN,
      value: context.say({ nl: "herkomst", en: "provenance" }),
      style: "source",
    });
    builder.put({ column: TAG_COLUMN, value: product, style: "key" });
    context.years.forEach((year, t) => {
      const note = value?.notes?.[String(year)];
      const text = note === undefined ? null : `${note.tag}${NOTE_SEPARATOR}${context.text(note.source)}`;
      builder.put({ column: FIRST + t, value: text, style: "inputText" });
    });
    builder.skip();
  }
  builder.nameArea(inputNotesName(id), {
    firstRow,
    lastRow: builder.row - 1,
    firstColumn: TAG_COLUMN,
    lastColumn: builder.lastYearColumn,
  });
}

function range({ context, builder }: CalculatedRows): void {
  builder.section(context.say({ nl: "Bandbreedte van de werkvoorraad", en: "Range of the work stock" }));
  for (const { key, name, label, unit, format, value } of RANGE_INPUTS) {
    builder.register(key);
    builder.head({ label: context.say(label), unit: context.say(unit) });
    builder.put({ column: FIRST, value, style: `input-${format}` });
    builder.name(name, key, "first");
    builder.skip();
  }
}

/** The smallest number above 0 that a validation asks for where 0 itself will not do. */
const SMALLEST_POSITIVE = 0.0001;

/** Refuses text and numbers out of bounds while they are typed. */
function numbersOnly(
  { context, builder }: CalculatedRows,
  { minimum, above = 0, maximum }: NumberRule,
  area: { readonly firstRow: number; readonly rows: number; readonly columns: number; readonly mayBeBlank?: boolean },
): void {
  const least = minimum ?? above + SMALLEST_POSITIVE;
  const shown = (value: number) => (context.language === "nl" ? String(value).replace(".", ",") : String(value));
  const most =
    maximum === undefined
      ? ""
      : context.say({ nl: ` en hoogstens ${shown(maximum)}`, en: ` and at most ${shown(maximum)}` });
  builder.validate({
    kind: "number",
    area: {
      firstRow: area.firstRow,
      lastRow: area.firstRow + area.rows - 1,
      firstColumn: FIRST,
      lastColumn: FIRST + area.columns - 1,
    },
    minimum: least,
    ...(maximum !== undefined && { maximum }),
    ...(area.mayBeBlank && { mayBeBlank: true as const }),
    message: context.say({
      nl: `Verwacht een getal van ten minste ${shown(least)}${most}.`,
      en: `Expected a number of at least ${shown(least)}${most}.`,
    }),
  });
}
