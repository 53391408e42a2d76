// SPDX-License-Identifier: EUPL-1.2
import type { MeasureId } from "../../model/scenario-input";
import { LABEL_COLUMN, SOURCE_COLUMN, TAG_COLUMN, UNIT_COLUMN } from "../addresses";
import type { Tag, Tagged } from "../assumptions";
import { MEASURE_GROUPS, MEASURE_TEXTS, type ParameterText } from "../measure-texts";
import type { ModelContext } from "../model-context";
import {
  MEASURE_PARAMETERS,
  NAMES,
  SAVED_SCENARIOS,
  SAVED_SCENARIO_NAMES,
  parameterName,
  switchName,
  tagName,
} from "../model-names";
import { switchWord } from "../saved-scenarios";
import { GROUP_ORDER, measuresOf } from "../scenario-rows";
import type { LaidOutSheet, RowHead, SheetBuilder } from "../sheet-builder";
import type { CellValue } from "../spec";
import type { StyleName } from "../styles";
import { FIRST, HEADS, sheetWithColumns } from "./columns";
import { productLabel } from "./product-label";
import { SAVED_EXAMPLES, STARTING_NAME } from "./scenario/saved-examples";

const FIRST_SAVED = FIRST + 2;
/** A saved scenario takes a column for its values and one for their tags. */
const SAVED_COLUMNS = 2;
const LAST_SAVED = FIRST_SAVED + SAVED_SCENARIOS * SAVED_COLUMNS - 1;
const WIDTHS = [2, 62, 12, 6, 29, 26, 2, ...Array.from({ length: SAVED_SCENARIOS }, () => [26, 6]).flat()];

/** Per measure its switch, what it does and its parameters; the saved scenarios are next to them. */
export function scenarioSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "scenario",
    {
      nl: "Maatregelen aan of uit met hun waarden: geel is invullen; opgeslagen scenario's staan ernaast.",
      en: "Measures on or off with their values: yellow is for entering; saved scenarios stand beside them.",
    },
    { widths: WIDTHS, checkColumn: FIRST },
  );
  header(context, builder);
  const firstRow = builder.row;
  activeScenario(context, builder);
  for (const group of GROUP_ORDER) {
    builder.section(context.say(MEASURE_GROUPS[group]));
    for (const id of measuresOf(group)) measure(context, builder, id);
  }
  const lastRow = builder.row - 1;
  SAVED_SCENARIO_NAMES.forEach((name, slot) => {
    const firstColumn = savedColumn(slot);
    builder.nameArea(name, { firstRow, lastRow, firstColumn, lastColumn: firstColumn + SAVED_COLUMNS - 1 });
  });
  builder.tagColours();
  // Below the names: a scenario may well be called "I".
  builder.tagColours({ firstRow: firstRow + 1, lastRow, firstColumn: FIRST_SAVED, lastColumn: LAST_SAVED });
  // With the saved scenarios next to it the scenario now would be too small to read on paper.
  return { builder, finish: () => ({ ...builder.finish(), printedColumns: FIRST + 1 }) };
}

function header(context: ModelContext, builder: SheetBuilder): void {
  HEADS.forEach((head, index) =>
    builder.put({ column: LABEL_COLUMN + index, value: context.say(head), style: "headerText" }),
  );
  builder.put({ column: FIRST, value: context.say({ nl: "Nu", en: "Now" }), style: "headerText" });
  for (let slot = 0; slot < SAVED_SCENARIOS; slot++) {
    const value = context.say({ nl: `Opgeslagen ${slot + 1}`, en: `Saved ${slot + 1}` });
    builder.put({ column: savedColumn(slot), value, style: "headerText" });
    const tags = context.say({ nl: "Soort", en: "Tag" });
    builder.put({ column: savedColumn(slot) + 1, value: tags, style: "headerText" });
  }
  builder.skip();
}

function savedColumn(slot: number): number {
  return FIRST_SAVED + slot * SAVED_COLUMNS;
}

function activeScenario(context: ModelContext, builder: SheetBuilder): void {
  builder.register("scenario.active");
  builder.head({ label: context.say({ nl: "Naam van het scenario", en: "Name of the scenario" }) });
  builder.put({ column: FIRST, value: context.say(STARTING_NAME), style: "inputText" });
  for (let slot = 0; slot < SAVED_SCENARIOS; slot++) {
    const name = SAVED_EXAMPLES[slot]?.name;
    builder.put({ column: savedColumn(slot), value: name ? context.say(name) : null, style: "inputText" });
  }
  builder.name(NAMES.activeScenario, "scenario.active", "first");
  builder.skip();
}

function measure(context: ModelContext, builder: SheetBuilder, id: MeasureId): void {
  const text = MEASURE_TEXTS[id];
  builder.register(switchName(id));
  builder.put({ column: LABEL_COLUMN, value: context.say(text.name), style: "strongLabel" });
  builder.put({ column: UNIT_COLUMN, value: context.say({ nl: "aan / uit", en: "on / off" }), style: "unit" });
  builder.put({ column: TAG_COLUMN, value: "Q", style: "tagQ" });
  builder.put({ column: SOURCE_COLUMN, value: context.say(text.source).split(" (")[0] as string, style: "source" });
  const { on } = context.assumptions.measures[id];
  enterable(context, builder, id, "on", on, "inputSwitch");
  builder.validate({ kind: "checkbox", area: cellArea(builder, FIRST), message: "" });
  builder.name(switchName(id), switchName(id), "first");
  builder.skip();
  builder.prose(LABEL_COLUMN, FIRST, context.say(text.explanation), "explanation");
  builder.skip();
  for (const parameter of MEASURE_PARAMETERS[id]) {
    const details = (text.parameters as Record<string, ParameterText>)[parameter] as ParameterText;
    if (parameter === "shares") movedShares(context, builder, details);
    else parameterRow(context, builder, id, parameter, details);
  }
}

function parameterRow(
  context: ModelContext,
  builder: SheetBuilder,
  id: MeasureId,
  parameter: string,
  text: ParameterText,
): void {
  const name = parameterName(id, parameter);
  const given = (context.assumptions.measures[id] as unknown as Record<string, unknown>)[parameter];
  const tagged = isTagged(given) ? given : undefined;
  builder.register(name);
  describe(context, builder, text, tagged);
  enterable(context, builder, id, parameter, cellValue(context, given, text), STYLE_OF_KIND[text.kind], tagged?.tag);
  validateParameter(context, builder, text);
  builder.name(name, name, "first");
  if (tagged !== undefined) builder.name(tagName(id, parameter), name, "tag");
  builder.skip();
}

/** A parameter belongs to the measure above it. */
const INDENT = "    ";

/** A row per product, in the order of the assumptions, so that formulas find a product by its place. */
function movedShares(context: ModelContext, builder: SheetBuilder, text: ParameterText): void {
  const name = parameterName("coreTasks", "shares");
  builder.register(name, context.productLabels.length, { items: "products" });
  context.assumptions.products.forEach((product, p) => {
    const share: Tagged<number> = context.assumptions.measures.coreTasks.shares[product.id] ?? {
      value: 0,
      tag: "I",
      source: { nl: "eigen invulling", en: "own estimate" },
    };
    const before = `${INDENT}${context.say(text.label)}: `;
    describe(context, builder, text, share, productLabel(context, p, { before }));
    enterable(context, builder, "coreTasks", "shares", share.value, "input-share", share.tag);
    validateParameter(context, builder, text);
    builder.skip();
  });
  builder.name(name, name, "first");
  builder.name(tagName("coreTasks", "shares"), name, "tag");
}

function describe(
  context: ModelContext,
  builder: SheetBuilder,
  text: ParameterText,
  tagged: Tagged<unknown> | undefined,
  label: Pick<RowHead, "label" | "labelFormula"> = { label: `${INDENT}${context.say(text.label)}` },
): void {
  builder.head({
    ...label,
    unit: context.say(text.unit),
    ...(tagged !== undefined && { tag: tagged.tag, source: context.shortSource(tagged) }),
  });
}

/** The value now, and the value in each saved scenario on the same row. */
function enterable(
  context: ModelContext,
  builder: SheetBuilder,
  id: MeasureId,
  parameter: string,
  value: CellValue,
  style: StyleName,
  tag?: Tag,
): void {
  builder.put({ column: FIRST, value, style });
  for (let slot = 0; slot < SAVED_SCENARIOS; slot++) {
    const saved = SAVED_EXAMPLES[slot];
    const savedValue = saved === undefined ? null : saved.value(id, parameter, value);
    const isSwitch = style === "inputSwitch";
    builder.put({
      column: savedColumn(slot),
      value: isSwitch ? switchWord(savedValue, context.language) : savedValue,
      style,
    });
    builder.put({ column: savedColumn(slot) + 1, value: saved === undefined ? null : (tag ?? null), style: "tag" });
  }
}

const STYLE_OF_KIND: Readonly<Record<ParameterText["kind"], StyleName>> = {
  euro: "input-euro",
  rate: "input-rate",
  share: "input-share",
  year: "input-year",
  switch: "inputSwitch",
  product: "inputText",
};

function cellValue(context: ModelContext, given: unknown, text: ParameterText): CellValue {
  if (text.kind === "product") {
    const index = context.assumptions.products.findIndex(({ id }) => id === given);
    return context.productLabels[index] ?? null;
  }
  return (isTagged(given) ? given.value : given) as CellValue;
}

function validateParameter(context: ModelContext, builder: SheetBuilder, text: ParameterText): void {
  const area = cellArea(builder, FIRST);
  if (text.kind === "switch") builder.validate({ kind: "checkbox", area, message: "" });
  else if (text.kind === "product") {
    const message = context.say({ nl: "Kies een product uit de lijst.", en: "Choose a product from the list." });
    builder.validate({ kind: "named-list", area, name: NAMES.productLabel, message });
  } else {
    const { minimum = 0, maximum } = text;
    const shown = (bound: number) => (text.kind === "share" ? `${bound * 100}%` : String(bound));
    const upper =
      maximum === undefined
        ? ""
        : context.say({ nl: ` en hoogstens ${shown(maximum)}`, en: ` and at most ${shown(maximum)}` });
    builder.validate({
      kind: "number",
      area,
      minimum,
      ...(maximum !== undefined && { maximum }),
      message: context.say({
        nl: `Verwacht een getal van ten minste ${shown(minimum)}${upper}.`,
        en: `Expected a number of at least ${shown(minimum)}${upper}.`,
      }),
    });
  }
}

function cellArea(builder: SheetBuilder, column: number) {
  return { firstRow: builder.row, lastRow: builder.row, firstColumn: column, lastColumn: column };
}

function isTagged(given: unknown): given is Tagged<CellValue> {
  return typeof given === "object" && given !== null && "tag" in given;
}
