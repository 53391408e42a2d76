// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { CHECK_TOLERANCE } from "../../model/scenario-checks";
import type { ProductYears } from "../../model/scenario";
import { MEASURE_IDS, type MeasureId, type Product } from "../../model/scenario-input";
import { measuresInYears } from "../../model/measure-years";
import { LABEL_COLUMN, type References } from "../addresses";
import type { ModelContext } from "../model-context";
import { MEASURE_PARAMETERS, NAMES, parameterName, switchName } from "../model-names";
import { paneValues } from "../model-state";
import type { LaidOutSheet } from "../sheet-builder";
import { shortageCheck } from "./shortage-check";
import { OUTCOMES_SECTION } from "../verdict-words";
import { CheckRows, type Labelled } from "./check-rows";
import { productLabel } from "./product-label";
import { FIRST, sheetWithColumns } from "./columns";
import { blocksWhole, filledIn, yearsFollow } from "./input-checks";
import { OPENING_STOCK, PRODUCT_INPUTS } from "./product-inputs";
import { UNIT } from "./year-rows";

const WIDTHS = [2, 56, 12, 3, 47, 20, 20, 18, 12];
const HEADS: readonly Text[] = [
  { nl: "Controle", en: "Check" },
  { nl: "Eenheid", en: "Unit" },
  { nl: "", en: "" },
  { nl: "Wat vergeleken wordt", en: "What is compared" },
  { nl: "Eerste getal", en: "First number" },
  { nl: "Tweede getal", en: "Second number" },
  { nl: "Verschil", en: "Difference" },
  { nl: "Oordeel", en: "Verdict" },
];

/** Two numbers, their difference and a verdict in words; one cell sums up all verdicts. */
export function checksSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "checks",
    { nl: "Elke controle vergelijkt twee getallen.", en: "Every check compares two numbers." },
    { widths: WIDTHS, checkColumn: FIRST + 3 },
  );
  HEADS.forEach((head, index) =>
    builder.put({ column: LABEL_COLUMN + index, value: context.say(head), style: index < 4 ? "headerText" : "header" }),
  );
  builder.skip();
  const rows = new CheckRows(context, builder);
  section(rows, { nl: "Maatstaf", en: "Standard" }, toleranceRow);
  section(rows, { nl: "De invoer", en: "The inputs" }, yearsFollow, measureYears, inputChecks);
  section(rows, { nl: "Het model", en: "The model" }, shareCheck, hoursChecks, balanceChecks);
  section(rows, OUTCOMES_SECTION, levelChecks);
  section(rows, { nl: "Budget", en: "Budget" }, () => shortageCheck(rows, context.result.balance));
  section(rows, { nl: "Paneel en werkboek", en: "Pane and workbook" }, paneChecks);
  section(rows, { nl: "Alles bij elkaar", en: "All together" }, () => rows.overall());
  return { builder, finish: () => builder.finish() };
}

function section(rows: CheckRows, title: Text, ...parts: ((rows: CheckRows) => void)[]): void {
  rows.builder.section(rows.context.say(title));
  for (const part of parts) part(rows);
}

function toleranceRow({ context, builder }: CheckRows): void {
  builder.register("tolerance");
  builder.head({
    label: context.say({ nl: "Afrondingsmarge", en: "Rounding margin" }),
    unit: context.say({ nl: "van het getal", en: "of the number" }),
    source: context.say({ nl: "afronding van de computer", en: "rounding of the computer" }),
  });
  builder.put({ column: FIRST, value: CHECK_TOLERANCE, style: "input-tolerance" });
  builder.name(NAMES.tolerance, "tolerance", "first");
  builder.skip();
}

/** A measure that is on and says nothing about the years of the model: its years, or those of the model, are wrong. */
function measureYears(rows: CheckRows): void {
  const { context } = rows;
  const { on, within } = measuresInYears(context.input);
  const timed = MEASURE_IDS.filter((id) => timing(id).some(Boolean));
  const ifOn = (id: MeasureId, then: string) => `IF(${switchName(id)},${then},0)`;
  rows.check({
    label: context.say({ nl: "Maatregelen vallen in de jaren", en: "Measures are within the years" }),
    unit: UNIT.units,
    compares: {
      nl: "maatregelen aan, en die iets doen",
      en: "measures on, and those that do something",
    },
    format: "units",
    expected: on,
    found: within,
    expectedFormula: () => timed.map((id) => ifOn(id, "1")).join("+"),
    foundFormula: (r) => {
      const [first, last] = [`MIN(${r.across("years")})`, `MAX(${r.across("years")})`];
      const isWithin = (id: MeasureId) => {
        const [from, year, goesOn] = timing(id);
        if (year === undefined) return `${from}<=${last}`;
        const began = goesOn === undefined ? `${year}>=${first}` : `OR(${goesOn},${year}>=${first})`;
        return `AND(${year}<=${last},${began})`;
      };
      return timed.map((id) => ifOn(id, `IF(${isWithin(id)},1,0)`)).join("+");
    },
    rule: { kind: "equal" },
  });
}

/** The names of the cells with the first year of a measure, with its only year, and whether that one goes on after it. */
function timing(id: MeasureId): (string | undefined)[] {
  const parameters: readonly string[] = MEASURE_PARAMETERS[id];
  return ["from", "year", "structural"].map((each) =>
    parameters.includes(each) ? parameterName(id, each) : undefined,
  );
}

function inputChecks(rows: CheckRows): void {
  const { context } = rows;
  const { products } = context.assumptions;
  filledIn(rows, {
    label: { nl: "Budgettair kader en uurtarief", en: "Budget frame and hourly rate" },
    cells: 2 * context.years.length,
    found: (r) => `COUNT(${r.across("frame.base")},${r.across("rate.base")})`,
  });
  for (const { title, key, value } of PRODUCT_INPUTS) {
    const having = products.flatMap((product, p) => (value(product) === undefined ? [] : [p]));
    if (having.length === 0) continue;
    const found = (r: References) => `COUNT(${having.map((p) => r.first(key, p)).join(",")})`;
    filledIn(rows, { label: title, cells: having.length, found });
  }
  filledIn(rows, {
    label: OPENING_STOCK,
    cells: products.length,
    found: (r) => `COUNT(${r.firstGroup("stock.opening")})`,
  });
  blocksWhole(rows, {
    perYear: ["years", "frame.base", "rate.base", "production", "stock", "queue", "balance"],
    columns: [
      "product",
      ...PRODUCT_INPUTS.map(({ key }) => key),
      "stock.opening",
      parameterName("coreTasks", "shares"),
    ].map((key) => [LABEL_COLUMN, key]),
  });
}

function shareCheck(rows: CheckRows): void {
  const { context } = rows;
  rows.check({
    label: context.say({ nl: "Aandelen tellen op tot 100%", en: "Shares sum to 100%" }),
    unit: UNIT.share,
    compares: { nl: "1 en de som van de aandelen", en: "1 and the sum of the shares" },
    format: "share",
    expected: 1,
    found: sum(context.input.products.map(({ budgetShare }) => budgetShare)),
    foundFormula: (r) => r.first("share.total"),
    rule: { kind: "equal" },
  });
}

/** Hours in the production, and what "highest risk first" leaves over, are the hours that the money buys. */
function hoursChecks(rows: CheckRows): void {
  const { context } = rows;
  const { available, hourlyRate, products } = context.result;
  context.years.forEach((year, t) => {
    const column = FIRST + t;
    const [budget, rate] = [available[t] as number, hourlyRate[t] as number];
    const hours = sum(products.map((each) => (each.production[t] as number) * (each.hoursPerUnit[t] as number)));
    const leftOver = (budget - sum(products.map((each) => each.budget[t] as number))) / rate;
    rows.check({
      label: context.say({ nl: `Uren gebruikt en over, ${year}`, en: `Hours used and left over, ${year}` }),
      unit: { nl: "uur", en: "hours" },
      compares: {
        nl: "uren uit het budget en uren in de productie",
        en: "hours the budget buys and hours in production",
      },
      format: "units",
      expected: budget / rate,
      found: hours + leftOver,
      expectedFormula: (r) => `${r.in(column, "available")}/${r.in(column, "rate.effective")}`,
      foundFormula: (r) => {
        const used = `SUMPRODUCT(${r.groupIn(column, "production")},${r.groupIn(column, "norm.used")})`;
        const unspent = `(${r.in(column, "available")}-SUM(${r.groupIn(column, "budget")}))`;
        return `${used}+${unspent}/${r.in(column, "rate.effective")}`;
      },
      rule: { kind: "equal" },
    });
  });
}

function balanceChecks(rows: CheckRows): void {
  const { context } = rows;
  const lastColumn = FIRST + context.years.length - 1;
  context.result.products.forEach((product, p) => {
    const opening = openingOf(context.input.products[p] as Product);
    rows.check({
      ...productLabel(context, p, { before: `${context.say({ nl: "Voorraad sluit", en: "Stock balances" })}: ` }),
      unit: UNIT.units,
      compares: { nl: "begin + in − uit − vertrek en de eindstand", en: "opening + in − out − moved and the closing" },
      format: "units",
      expected: opening + sum(product.inflow) - sum(product.outflow) - sum(product.movedOut),
      found: product.stock.at(-1) as number,
      expectedFormula: (r) => balanceFormula(r, product, p),
      foundFormula: (r) => r.in(lastColumn, "stock", p),
      rule: { kind: "equal" },
    });
  });
}

function balanceFormula(r: References, { kind }: ProductYears, p: number): string {
  const [out, ...moved] =
    kind === "flow"
      ? [`outflow.${p}`, `stock.moved.${p}`]
      : [`completed.${p}`, `running.moved.${p}`, `queue.moved.${p}`];
  const leaving = [out, ...moved].map((key) => `-SUM(${r.across(key as string)})`).join("");
  return `${r.first("stock.opening", p)}+SUM(${r.across("inflow", p)})${leaving}`;
}

function levelChecks(rows: CheckRows): void {
  const { context } = rows;
  context.result.products.forEach((product, p) => {
    rows.check({
      ...productLabel(context, p),
      unit: UNIT.units,
      compares: { nl: "beginstand en hoogste eindstand", en: "opening and highest closing" },
      format: "units",
      expected: openingOf(context.input.products[p] as Product),
      found: Math.max(...product.stock),
      expectedFormula: (r) => r.first("stock.opening", p),
      foundFormula: (r) => `MAX(${r.across("stock", p)})`,
      rule: {
        kind: "not-above",
        acceptedBy: switchName("acceptRisingStock"),
        isAccepted: context.input.measures.acceptRisingStock.on,
      },
    });
  });
}

/** The pane writes its own answers here; without a pane the cells are empty and nothing is compared. */
function paneChecks(rows: CheckRows): void {
  const { context, builder } = rows;
  const firstRow = builder.row;
  const labelled: [label: Labelled, key: string, item: number][] = [
    ...perProduct(context, { nl: "Productie", en: "Production" }, "production"),
    ...perProduct(context, { nl: "Werkvoorraad", en: "Work stock" }, "stock"),
    [{ label: context.say({ nl: "Wachtrij toezicht", en: "Queue for supervision" }) }, "queue", 0],
    [{ label: context.say({ nl: "Saldo", en: "Balance" }) }, "balance", 0],
  ];
  const values = paneValues(context.result);
  labelled.forEach(([label, key, item], index) => {
    const value = values[index]?.[0] as number;
    rows.check({
      ...label,
      unit: key === "balance" ? UNIT.euro : UNIT.units,
      compares: { nl: "paneel en blad, som over de jaren", en: "pane and sheet, sum over the years" },
      format: key === "balance" ? "euro" : "units",
      expected: value,
      found: value,
      foundFormula: (r) => `SUM(${r.across(key, item)})`,
      rule: { kind: "equal-if-reported" },
    });
  });
  const { expected, found } = rows.columnsFrom(firstRow);
  builder.nameArea(NAMES.paneValues, expected);
  builder.nameArea(NAMES.sheetValues, found);
}

function perProduct(context: ModelContext, what: Text, key: string): [Labelled, string, number][] {
  return context.productLabels.map((_, p) => [productLabel(context, p, { before: `${context.say(what)}: ` }), key, p]);
}

function openingOf(product: Product): number {
  return product.kind === "flow" ? product.openingStock : product.openingActive + product.openingQueue;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
