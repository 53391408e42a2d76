// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { MODEL_LIMITS, PRODUCT_INPUT_IDS } from "../../model/budget-model/inputs";
import { LABEL_COLUMN, type References, UNIT_COLUMN } from "../addresses";
import { NAMES } from "../model-names";
import { cellText } from "../references";
import type { LaidOutSheet } from "../sheet-builder";
import { VERDICT } from "../sheets/check-rows";
import { repeatedYearHeader, sheetWithYears } from "../sheets/columns";
import type { StyleName } from "../styles";
import { longDate } from "../long-date";
import { sourcedValue } from "./assumptions-sheet";
import { CalculatedRows, type UNIT } from "./calculated-rows";
import type { ModelSheetsContext } from "./context";
import { risingStocks } from "./checks-sheet";
import { effectsColumns } from "./effects-columns";
import { ANSWERS } from "./lists-sheet";
import { MODEL_NAMES, inputTagName } from "./names";
import { REGISTER, linesOf } from "./register";
import { STARTING_NAME } from "./scenario-sheet";

/** Rows for measures that are added later. */
const SPARE_MEASURES = 5;
const ILLUSTRATION = "I";

/** The label of the day on which the sheets were made; without a clock there is no such row. */
export const DATE: Text = { nl: "Datum", en: "Date" };

/** The first page of what a reader gets: who sends it, the answers of all years, and what is in it. */
export function summarySheet(context: ModelSheetsContext): LaidOutSheet {
  const builder = sheetWithYears(context, "summary", {
    nl: "Wie dit stuurt, wat eruit komt, welke maatregelen aan staan en wat nog open is.",
    en: "Who sends this, what comes out of it, which measures are on and what is still open.",
  });
  repeatedYearHeader(context, builder);
  const rows = new CalculatedRows(context, builder);
  sender(rows);
  outcomes(rows);
  attention(rows);
  measures(rows);
  openPoints(rows);
  return { builder, finish: () => builder.finish() };
}

function sender({ context, builder }: CalculatedRows): void {
  const { organisation, title } = context.file;
  const facts: readonly (readonly [label: Text, value: string, name: string])[] = [
    [{ nl: "Organisatie", en: "Organisation" }, organisation.name, MODEL_NAMES.organisation],
    [{ nl: "Opsteller", en: "Author" }, "", MODEL_NAMES.sender],
    [{ nl: "Contact", en: "Contact" }, "", MODEL_NAMES.contact],
    [{ nl: "Model", en: "Model" }, context.text(title), MODEL_NAMES.title],
    [{ nl: "Scenario", en: "Scenario" }, context.say(STARTING_NAME), NAMES.activeScenario],
  ];
  builder.section(context.say({ nl: "Afzender", en: "Sender" }));
  for (const [label, value, name] of facts) {
    builder.head({ label: context.say(label) });
    builder.put({ column: UNIT_COLUMN, value, style: "label", formula: () => `${name}&""` });
    builder.skip();
  }
  if (context.madeOn === undefined) return;
  builder.head({ label: context.say(DATE) });
  builder.put({ column: UNIT_COLUMN, value: longDate(context.madeOn, context.language), style: "label" });
  builder.skip();
}

/** Each is a row, or a row per product, of another sheet. */
function outcomes(rows: CalculatedRows): void {
  const { context } = rows;
  const { result, baseline } = context;
  rows.section({ nl: "Uitkomsten", en: "Outcomes" });
  const row = (
    key: string,
    label: Text,
    unit: keyof typeof UNIT,
    style: StyleName,
    values: readonly (number | string)[],
  ) => rows.row(`summary.${key}`, { label, unit, style, values, formula: (r) => r.here(key) });
  row("rate.effective", { nl: "Uurtarief", en: "Hourly rate" }, "rate", "calculated-rate", result.hourlyRate);
  row("frame.effective", { nl: "Budgettair kader", en: "Budget frame" }, "euro", "calculated-euro", result.frame);
  row("available", { nl: "Beschikbaar budget", en: "Available budget" }, "euro", "calculated-euro", result.available);
  row("unspent", { nl: "Niet besteed", en: "Not spent" }, "euro", "calculated-euro", result.unspent);
  row(
    "balance",
    { nl: "Saldo (onder 0 is een tekort)", en: "Balance (below 0 is a shortage)" },
    "euro",
    "result-euro",
    result.balance,
  );
  const breakEven = result.breakEvenRate.map((rate) => rate ?? "–");
  row(
    "rate.breakEven",
    { nl: "Kostendekkend uurtarief", en: "Break-even hourly rate" },
    "rate",
    "calculated-rate",
    breakEven,
  );
  const group = (key: string, title: Text, value: (p: number, t: number) => number) =>
    rows.group(`summary.${key}`, {
      title,
      unit: "units",
      style: "calculated-units",
      value,
      formula: (r, p) => r.here(key, p),
    });
  group("production", { nl: "Haalbare productie", en: "Reachable production" }, (p, t) =>
    context.at(p, "production", t),
  );
  group("production.change", { nl: "Verschil door de maatregelen", en: "Difference by the measures" }, (p, t) => {
    return context.at(p, "production", t) - (baseline.products[p]?.production[t] as number);
  });
  group("stock", { nl: "Werkvoorraad aan het eind van het jaar", en: "Work stock at the end of the year" }, (p, t) => {
    return context.at(p, "stock", t);
  });
  if (context.products.every(({ kind }) => kind !== "supervision")) return;
  row(
    "queue",
    { nl: "Wachtrij toezicht", en: "Queue for supervision" },
    "units",
    "result-units",
    context.perYear((t) => context.products.reduce((sum, _, p) => sum + context.at(p, "queue", t), 0)),
  );
}

/** Outcomes of a model that is sound, which someone should look at; amber where there are any. */
function attention({ context, builder }: CalculatedRows): void {
  const years = context.result.balance.filter((balance) => balance < 0).length;
  builder.section(context.say({ nl: "Let op", en: "Attention" }));
  const firstRow = builder.row;
  const row = (label: Text, value: number, formula: (r: References) => string) => {
    builder.head({ label: context.say(label) });
    builder.put({ column: UNIT_COLUMN, value, style: "calculated-general", formula });
    builder.skip();
  };
  row(
    { nl: "Producten met een werkvoorraad boven de beginstand", en: "Products with a work stock above its opening" },
    risingStocks(context),
    (r) => {
      return `COUNTIF(${r.groupIn(VERDICT, "check.level")},"${context.words.attention}")`;
    },
  );
  row({ nl: "Jaren met een tekort", en: "Years with a shortage" }, years, (r) => {
    return `COUNTIF(${r.across("balance")},"<0")`;
  });
  const area = { firstRow, lastRow: builder.row - 1, firstColumn: UNIT_COLUMN, lastColumn: UNIT_COLUMN };
  builder.format({ area, formula: `${cellText(firstRow, UNIT_COLUMN)}>0`, style: "warning" });
}

/** The measures in the order of the register, those that someone adds later too. */
function measures({ context, builder }: CalculatedRows): void {
  const all = context.file.measures;
  const columns = effectsColumns(context.years.length);
  const count = context.made.summaryMeasures ?? Math.min(MODEL_LIMITS.measures, all.length + SPARE_MEASURES);
  builder.section(context.say({ nl: "Maatregelen aan", en: "Measures on" }));
  builder.register("summary.measures", count);
  for (let index = 0; index < count; index++) {
    const measure = all[index];
    const cell = (value: string, column: number, words: string, number: string) =>
      builder.put({
        column,
        value,
        style: "label",
        formula: (r) => {
          const order = r.groupIn(columns.order, "line.own");
          // The rows of the register are numbered from 1, and so are the measures.
          const place = r.in(REGISTER.number, "line", index);
          const row = `MATCH(${place},${order},0)`;
          const at = number === "" ? row : `INDEX(${r.groupIn(columns.on, "line.own")},${row},1)+1`;
          const source = words === "" ? r.groupIn(LABEL_COLUMN, "list.answers") : words;
          return `IF(${place}>MAX(${order}),"",INDEX(${source},${at},1))`;
        },
      });
    cell(measure === undefined ? "" : context.measureName(measure), LABEL_COLUMN, MODEL_NAMES.lineMeasure, "");
    const answer = ANSWERS[measure?.on === true ? 1 : 0] as Text;
    cell(measure === undefined ? "" : context.say(answer), UNIT_COLUMN, "", "on");
    builder.skip();
  }
}

/** One count: inputs and amounts of lines that are only illustrations. */
function openPoints({ context, builder }: CalculatedRows): void {
  const inputs = [
    context.file.budgetFrame.tag,
    context.file.hourlyRate.tag,
    ...context.file.products.flatMap((product) => PRODUCT_INPUT_IDS.map((id) => sourcedValue(product, id)?.tag)),
  ];
  const lines = linesOf(context.lines).map(({ line: { amount } }) =>
    amount === undefined || "sameAs" in amount ? undefined : amount.tag,
  );
  const names = [
    ...(["budgetFrame", "hourlyRate"] as const),
    ...PRODUCT_INPUT_IDS.filter((id) => id !== "priority"),
  ].map(inputTagName);
  builder.section(context.say({ nl: "Open punten", en: "Open points" }));
  builder.head({
    label: context.say({ nl: "Waarden die alleen een illustratie zijn", en: "Values that are only illustrations" }),
  });
  builder.put({
    column: UNIT_COLUMN,
    value: [...inputs, ...lines].filter((tag) => tag === ILLUSTRATION).length,
    style: "calculated-general",
    formula: () => [...names, MODEL_NAMES.lineTag].map((name) => `COUNTIF(${name},"${ILLUSTRATION}")`).join("+"),
  });
  builder.skip();
}
