// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { TRANSFER_RULE } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS } from "../../model/budget-model/model-input";
import { YEAR } from "../../model/budget-model/number-rule";
import { LABEL_COLUMN } from "../addresses";
import { amountRule } from "../amount-rule";
import type { FileLine, Provenance } from "../model-file/model-file";
import { NAMES } from "../model-names";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import { cellText } from "../references";
import { sheetWithColumns } from "../sheets/columns";
import type { Area, CellValue, ValidationSpec } from "../spec";
import type { StyleName } from "../styles";
import { amountFormat, unitFormats, unitWordsOf } from "./amount-formats";
import type { ModelSheetsContext } from "./context";
import { effectsColumns } from "./effects-columns";
import { LINE_COLUMN_NAMES, MODEL_NAMES } from "./names";
import {
  ALL_PRODUCTS_TEXT,
  FIRST_REGISTER_ROW,
  REGISTER,
  REGISTER_HEAD_ROW,
  REGISTER_NAME_ROW,
  type RegisterColumn,
  type RegisterLine,
  kindWord,
  linesOf,
  unitText,
} from "./register";
import { SAVED_WIDTHS, savedScenarioCells } from "./saved-cells";
import { LINE_WARNINGS } from "./verdicts";

const WIDTHS = [4, 36, 9, 22, 28, 14, 13, 8, 10, 26, 11, 6, 30, 30, 34, 2];

const HEADS: Readonly<Record<RegisterColumn, Text>> = {
  number: { nl: "Nr.", en: "No." },
  measure: { nl: "Maatregel", en: "Measure" },
  on: { nl: "Aan", en: "On" },
  kind: { nl: "Soort", en: "Kind" },
  product: { nl: "Product", en: "Product" },
  amount: { nl: "Bedrag", en: "Amount" },
  unit: { nl: "Eenheid", en: "Unit" },
  from: { nl: "Van", en: "From" },
  to: { nl: "Tot en met", en: "To" },
  notWith: { nl: "Niet samen met", en: "Not with" },
  transfer: { nl: "Budget mee", en: "Budget too" },
  tag: { nl: "Herk.", en: "Tag" },
  source: { nl: "Bron", en: "Source" },
  verdict: { nl: "Oordeel", en: "Verdict" },
  id: { nl: "Kenmerk", en: "Key" },
};

const COLUMN_NAMES: Readonly<Record<RegisterColumn, string>> = {
  number: MODEL_NAMES.lineNumber,
  ...LINE_COLUMN_NAMES,
};

export const STARTING_NAME: Text = { nl: "Startscenario", en: "Starting scenario" };

/** The register: a row per line of a measure, with rows to spare; saved scenarios are to the right of it. */
export function scenarioSheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "scenario",
    {
      nl: "Een regel per werking; een lege naam hoort bij de maatregel erboven. Een lege regel invullen is een maatregel toevoegen.",
      en: "A line per effect; a blank name belongs to the measure above. Filling in a blank row adds a measure.",
    },
    { widths: [...WIDTHS, ...SAVED_WIDTHS], checkColumn: REGISTER.verdict },
  );
  activeScenario(context, builder);
  builder.skip();
  for (const column of Object.keys(REGISTER) as RegisterColumn[]) {
    const isNumber = ["number", "amount", "from", "to", "transfer"].includes(column);
    const value = context.say(HEADS[column]);
    builder.put({ column: REGISTER[column], value, style: isNumber ? "header" : "headerText" });
  }
  builder.skip();
  builder.register("line", context.registerRows, { items: "lines" });
  const firstRow = builder.row;
  for (let index = 0; index < context.registerRows; index++) {
    registerRow(context, builder, index);
    builder.skip();
  }
  const area = (column: RegisterColumn): Area => ({
    firstRow,
    lastRow: firstRow + context.registerRows - 1,
    firstColumn: REGISTER[column],
    lastColumn: REGISTER[column],
  });
  for (const [column, name] of Object.entries(COLUMN_NAMES)) {
    builder.nameArea(name, area(column as RegisterColumn));
  }
  for (const validation of validations(context, area)) builder.validate(validation);
  builder.tagColours(area("tag"));
  builder.wordColours(area("verdict"));
  for (const format of unitFormats(context, area("amount"), REGISTER.unit)) builder.format(format);
  savedScenarioCells(context, builder, { nameRow: REGISTER_NAME_ROW, headRow: REGISTER_HEAD_ROW, firstRow });
  // With the saved scenarios on it the scenario now would be too small to read on paper.
  return {
    builder,
    finish: () => ({
      ...builder.finish({ rows: FIRST_REGISTER_ROW, columns: REGISTER.measure + 1 }),
      printedColumns: REGISTER.verdict + 1,
    }),
  };
}

function activeScenario(context: ModelSheetsContext, builder: SheetBuilder): void {
  const [label, value] = [REGISTER.measure, REGISTER.on];
  builder.put({
    column: label,
    value: context.say({ nl: "Naam van het scenario", en: "Name of the scenario" }),
    style: "label",
  });
  builder.put({ column: value, value: context.say(STARTING_NAME), style: "inputText" });
  for (let column = value + 1; column <= REGISTER.product; column++) {
    builder.put({ column, value: null, style: "inputText" });
  }
  builder.merge(builder.row, value, REGISTER.product);
  const row = builder.row;
  builder.nameArea(NAMES.activeScenario, { firstRow: row, lastRow: row, firstColumn: value, lastColumn: value });
}

function registerRow(context: ModelSheetsContext, builder: SheetBuilder, index: number): void {
  const found = context.lines[index];
  const put = (
    column: RegisterColumn,
    value: CellValue,
    style: StyleName,
    formula?: Parameters<SheetBuilder["put"]>[0]["formula"],
  ) => builder.put({ column: REGISTER[column], value, style, ...(formula && { formula }) });
  put("number", index + 1, "key");
  if (found === undefined) spareRow(put, context.language);
  else lineRow(context, put, found, index);
  put("verdict", verdictValue(context, found), "verdictText", (r) => {
    const columns = effectsColumns(context.years.length);
    const verdict = r.in(columns.verdict, "line.own", index);
    const isUsed = r.in(columns.used, "line.own", index);
    // The first of the words is "ok", and the verdicts follow it in their order.
    return `IF(${isUsed}=0,"",INDEX(${r.groupIn(LABEL_COLUMN, "list.verdicts")},${verdict}+1,1))`;
  });
}

type Put = (
  column: RegisterColumn,
  value: CellValue,
  style: StyleName,
  formula?: Parameters<SheetBuilder["put"]>[0]["formula"],
) => void;

function spareRow(put: Put, language: Language): void {
  put("measure", null, "inputText");
  put("on", false, `inputSwitch-${language}`);
  for (const column of ["kind", "product", "unit", "notWith", "source"] as const) put(column, null, "inputText");
  put("amount", null, "input-general");
  for (const column of ["from", "to"] as const) put(column, null, "input-year");
  put("transfer", null, "input-share");
  put("tag", null, "tag");
  put("id", null, "inputKey");
}

function lineRow(
  context: ModelSheetsContext,
  put: Put,
  { measure, line, firstRow }: RegisterLine,
  index: number,
): void {
  const isFirst = firstRow === index;
  const name = isFirst ? context.measureName(measure) : null;
  const notWith = linesOf(context.lines).find((each) => each.measure.id === line.notWith);
  put("measure", name, "inputText");
  if (isFirst) put("on", measure.on, `inputSwitch-${context.language}`);
  else put("on", measure.on, `followingSwitch-${context.language}`, (r) => r.in(REGISTER.on, "line", firstRow));
  put("kind", context.say(kindWord(line.kind)), "inputText");
  put("product", productWord(context, line), "inputText", productFormula(context, line));
  amountCell(context, put, line);
  put("unit", line.unit === undefined ? null : context.say(unitText(line.kind, line.unit)), "inputText");
  put("from", line.from, "input-year");
  put("to", line.to ?? null, "input-year");
  put(
    "notWith",
    notWith === undefined ? null : context.measureName(notWith.measure),
    "inputText",
    notWith && ((r) => r.in(REGISTER.measure, "line", notWith.firstRow)),
  );
  put("transfer", line.budgetTransfer?.value ?? null, "input-share");
  const { tag, source } = provenanceOf(line);
  put("tag", tag ?? null, tag === undefined ? "tag" : `tag${tag}`);
  put("source", source === undefined ? null : context.text(source), "inputText");
  put("id", isFirst ? `${measure.id}/${line.id}` : line.id, "inputKey");
}

/** Product labels are typed once; a list cell that is filled from there follows when a product gets another name. */
function productFormula({ products }: ModelSheetsContext, { product }: FileLine) {
  const index = products.findIndex(({ id }) => id === product);
  if (index < 0) return undefined;
  return (r: Parameters<NonNullable<Parameters<SheetBuilder["put"]>[0]["formula"]>>[0]) => r.label("product", index);
}

function productWord(context: ModelSheetsContext, { product }: FileLine): string | null {
  if (product === undefined) return null;
  if (product === ALL_PRODUCTS) return context.say(ALL_PRODUCTS_TEXT);
  const index = context.products.findIndex(({ id }) => id === product);
  return context.productLabels[index] ?? null;
}

function amountCell(context: ModelSheetsContext, put: Put, line: FileLine): void {
  const style: StyleName = `input-${amountFormat(line.kind, line.unit)}`;
  const { amount } = line;
  if (amount === undefined) put("amount", null, "input-general");
  else if (!("sameAs" in amount)) put("amount", amount.value, style);
  else {
    const other = context.lines.findIndex((each) => each?.line.id === amount.sameAs);
    const row = context.lines.findIndex((each) => each?.line === line);
    const value = context.figures.numbers[row]?.amount as number;
    put("amount", value, style, (r) => r.in(REGISTER.amount, "line", other));
  }
}

/** The tag and the source of the amount; those of the budget that goes along are on the sheet of the sources. */
function provenanceOf({ amount }: FileLine): Partial<Provenance> {
  return amount === undefined || "sameAs" in amount ? {} : amount;
}

function verdictValue(context: ModelSheetsContext, found: RegisterLine | undefined): string {
  if (found === undefined) return "";
  return isOutside(found.line, context.years) ? context.say(LINE_WARNINGS.outside) : context.words.ok;
}

/** A line that says nothing about the years of the model. */
export function isOutside({ from, to = null }: FileLine, years: readonly number[]): boolean {
  return from > (years.at(-1) as number) || (to !== null && to < (years[0] as number));
}

function validations(context: ModelSheetsContext, area: (column: RegisterColumn) => Area): ValidationSpec[] {
  const say = (text: Text) => context.say(text);
  const list = (column: RegisterColumn, name: string): ValidationSpec => ({
    kind: "named-list",
    area: area(column),
    name,
    mayBeBlank: true,
    message: say({ nl: "Kies uit de lijst of laat leeg.", en: "Choose from the list or leave blank." }),
  });
  const year = (column: RegisterColumn): ValidationSpec => ({
    kind: "number",
    area: area(column),
    minimum: YEAR.minimum as number,
    maximum: YEAR.maximum as number,
    mayBeBlank: true,
    message: say({
      nl: `Verwacht een jaar van ${YEAR.minimum} tot en met ${YEAR.maximum}.`,
      en: `Expected a year from ${YEAR.minimum} to ${YEAR.maximum}.`,
    }),
  });
  return [
    ...switchAreas(context, area("on")).map((each): ValidationSpec => ({ kind: "checkbox", area: each, message: "" })),
    list("kind", MODEL_NAMES.kindWord),
    list("product", MODEL_NAMES.productChoice),
    list("unit", MODEL_NAMES.unitWord),
    list("notWith", MODEL_NAMES.lineMeasure),
    percentages(context, area("amount"), area("unit")),
    year("from"),
    year("to"),
    {
      kind: "number",
      area: area("transfer"),
      minimum: TRANSFER_RULE.minimum as number,
      maximum: TRANSFER_RULE.maximum as number,
      mayBeBlank: true,
      message: say({ nl: "Verwacht een deel van 0% tot en met 100%.", en: "Expected a share from 0% to 100%." }),
    },
  ];
}

function percentages(context: ModelSheetsContext, area: Area, units: Area): ValidationSpec {
  const amount = cellText(area.firstRow, area.firstColumn);
  const unit = `$${cellText(units.firstRow, units.firstColumn)}`;
  return {
    kind: "criterion",
    type: "custom",
    area,
    first: amountRule(amount, unit, unitWordsOf("share", context)),
    mayBeBlank: true,
    message: context.say({
      nl: "Bij deze eenheid is 1 hetzelfde als 100%. Typ 3 procent als 3%.",
      en: "With this unit 1 is the same as 100%. Type 3 per cent as 3%.",
    }),
  };
}

/** Every switch but those that follow the first line of their measure. */
function switchAreas({ lines }: ModelSheetsContext, column: Area): Area[] {
  const areas: Area[] = [];
  for (let row = column.firstRow; row <= column.lastRow; row++) {
    const index = row - column.firstRow;
    if ((lines[index]?.firstRow ?? index) !== index) continue;
    const last = areas.at(-1);
    if (last?.lastRow === row - 1) areas[areas.length - 1] = { ...last, lastRow: row };
    else areas.push({ ...column, firstRow: row, lastRow: row });
  }
  return areas;
}
