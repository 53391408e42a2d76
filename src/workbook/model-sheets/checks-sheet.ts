// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import {
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  type ProductInputDefinition,
  type ProductInputId,
  YEAR_INPUT_IDS,
  type YearInputId,
} from "../../model/budget-model/inputs";
import { CHECK_TOLERANCE, agree } from "../../model/scenario-checks";
import { LABEL_COLUMN, type References } from "../addresses";
import { INPUT_TEXTS } from "../model-file/input-texts";
import { NAMES } from "../model-names";
import type { LaidOutSheet } from "../sheet-builder";
import { shortageCheck } from "../sheets/shortage-check";
import { OUTCOMES_SECTION } from "../verdict-words";
import { CheckRows, type Labelled } from "../sheets/check-rows";
import { productLabel } from "../sheets/product-label";
import { FIRST, sheetWithColumns } from "../sheets/columns";
import { blocksWhole, filledIn, yearsFollow } from "../sheets/input-checks";
import type { CellValue, Cells } from "../spec";
import { UNIT } from "./calculated-rows";
import type { ModelSheetsContext } from "./context";
import { effectKey } from "./effect-rows";
import { effectsColumns } from "./effects-columns";
import { REGISTER, linesOf } from "./register";
import { isOutside } from "./scenario-sheet";

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

type Rows = CheckRows<ModelSheetsContext>;

/** Two numbers, their difference and a verdict in words; one cell sums up all verdicts. */
export function checksSheet(context: ModelSheetsContext): LaidOutSheet {
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
  section(rows, { nl: "De invoer", en: "The inputs" }, lineChecks, inputChecks, shareChecks);
  section(rows, { nl: "Het model", en: "The model" }, weightChecks, hoursChecks, balanceChecks);
  section(rows, OUTCOMES_SECTION, levelChecks);
  section(rows, { nl: "Budget", en: "Budget" }, () => shortageCheck(rows, context.result.balance));
  section(rows, { nl: "Paneel en werkboek", en: "Pane and workbook" }, paneChecks);
  section(rows, { nl: "Alles bij elkaar", en: "All together" }, () => rows.overall());
  context.overallVerdict = rows.isAllOk ? context.words.ok : context.words.notOk;
  builder.revalue(0, FIRST + 3, context.overallVerdict);
  return { builder, finish: () => builder.finish() };
}

function section(rows: Rows, title: Text, ...parts: ((rows: Rows) => void)[]): void {
  rows.builder.section(rows.context.say(title));
  for (const part of parts) part(rows);
}

function toleranceRow({ context, builder }: Rows): void {
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

/** Rows of the register with something wrong: a wrong line does nothing, and this is where that shows. */
function lineChecks(rows: Rows): void {
  const { context } = rows;
  const columns = effectsColumns(context.years.length);
  const lines = linesOf(context.lines);
  rows.check({
    label: context.say({ nl: "Maatregelregels in orde", en: "Measure lines in order" }),
    unit: UNIT.units,
    compares: { nl: "ingevulde regels en regels met oordeel ok", en: "lines in use and lines with verdict ok" },
    format: "units",
    expected: lines.length,
    found: lines.filter(({ line }) => !isOutside(line, context.years)).length,
    expectedFormula: (r) => `SUM(${r.groupIn(columns.used, "line.own")})`,
    foundFormula: (r) => {
      const isOk = `(${r.groupIn(columns.verdict, "line.own")}=0)`;
      return `SUMPRODUCT(${r.groupIn(columns.used, "line.own")}*${isOk})`;
    },
    rule: { kind: "equal" },
  });
}

function inputChecks(rows: Rows): void {
  const { context } = rows;
  const years = context.years.length;
  yearsFollow(rows);
  for (const id of YEAR_INPUT_IDS) {
    const found = (r: References) => `COUNT(${r.across(`input.${id}`)})`;
    filledIn(rows, { label: INPUT_TEXTS[id], cells: years, found });
  }
  for (const id of PRODUCT_INPUT_IDS) {
    const { kinds, whenMissing, perYear }: ProductInputDefinition = PRODUCT_INPUTS[id];
    const having = context.products.flatMap(({ kind }, p) => (kinds.includes(kind) ? [p] : []));
    if (whenMissing !== "refuse" || having.length === 0) continue;
    const ofProduct = (r: References, p: number) => (perYear ? r.across(`input.${id}`, p) : r.first(`input.${id}`, p));
    filledIn(rows, {
      label: INPUT_TEXTS[id],
      cells: having.length * (perYear ? years : 1),
      found: (r) => `COUNT(${having.map((p) => ofProduct(r, p)).join(",")})`,
    });
  }
  blocksWhole(rows, {
    perYear: [
      "years",
      ...YEAR_INPUT_IDS.map(inputKey),
      ...PRODUCT_INPUT_IDS.filter(isPerYear).map(inputKey),
      ...RESULTS,
    ],
    columns: [
      ...PRODUCT_INPUT_IDS.filter((id) => !isPerYear(id)).map((id) => [LABEL_COLUMN, inputKey(id)] as const),
      [LABEL_COLUMN, "product"],
      [REGISTER.amount, "line"],
      [effectsColumns(years).verdict, "line.own"],
    ],
  });
}

/** What the pane reads back of the sheets. */
const RESULTS = ["production", "stock", "queue", "balance"];

const inputKey = (id: YearInputId | ProductInputId) => `input.${id}`;
const isPerYear = (id: ProductInputId) => PRODUCT_INPUTS[id].perYear;

function shareChecks(rows: Rows): void {
  const { context } = rows;
  if (context.products.every(({ kind }) => kind === "availability")) return;
  context.years.forEach((year, t) => {
    rows.check({
      label: context.say({ nl: `Aandelen tellen op tot 100%, ${year}`, en: `Shares sum to 100%, ${year}` }),
      unit: UNIT.share,
      compares: { nl: "1 en de som van de aandelen", en: "1 and the sum of the shares" },
      format: "share",
      expected: 1,
      found: sum(context.products.map((each) => (each.kind === "availability" ? 0 : (each.budgetShare[t] as number)))),
      foundFormula: (r) => r.in(FIRST + t, "share.total"),
      rule: { kind: "equal" },
    });
  });
}

/** What is left for division by share goes nowhere in a year in which no product has a share. */
function weightChecks(rows: Rows): void {
  const { context } = rows;
  context.years.forEach((year, t) => {
    const column = FIRST + t;
    const divided = sum(context.products.map((_, p) => context.at(p, "grossBudget", t)));
    rows.check({
      label: context.say({ nl: `Kader verdeeld, ${year}`, en: `Frame divided, ${year}` }),
      unit: UNIT.euro,
      compares: { nl: "kader en de som over de producten", en: "frame and the sum over the products" },
      format: "euro",
      expected: context.result.frame[t] as number,
      found: divided,
      expectedFormula: (r) => r.in(column, "frame.effective"),
      foundFormula: (r) => `SUM(${r.groupIn(column, "budget.gross")})`,
      rule: { kind: "equal" },
    });
  });
}

/** Hours in the production, direct costs and what is not spent are the hours that the money buys. */
function hoursChecks(rows: Rows): void {
  const { context } = rows;
  const { available, hourlyRate, unspent } = context.result;
  context.years.forEach((year, t) => {
    const column = FIRST + t;
    const rate = hourlyRate[t] as number;
    const hours = sum(context.products.map((_, p) => context.at(p, "production", t) * context.at(p, "hourNorm", t)));
    const direct = sum(
      context.products.map(({ directCost }, p) => context.at(p, "production", t) * (directCost[t] as number)),
    );
    rows.check({
      label: context.say({ nl: `Uren gebruikt en over, ${year}`, en: `Hours used and left over, ${year}` }),
      unit: { nl: "uur", en: "hours" },
      compares: {
        nl: "uren uit het budget; uren in productie, kosten en over",
        en: "hours the budget buys; in production, costs and left",
      },
      format: "units",
      expected: (available[t] as number) / rate,
      found: hours + ((unspent[t] as number) + direct) / rate,
      expectedFormula: (r) => `${r.in(column, "available")}/${r.in(column, "rate.effective")}`,
      foundFormula: (r) => {
        const [production, norm] = [r.groupIn(column, "production"), r.groupIn(column, "norm.used")];
        const costs = `SUMPRODUCT(${production},${r.groupIn(column, "input.directCost")})`;
        const rest = `(${r.in(column, "unspent")}+${costs})/${r.in(column, "rate.effective")}`;
        return `SUMPRODUCT(${production},${norm})+${rest}`;
      },
      rule: { kind: "equal" },
    });
  });
}

function balanceChecks(rows: Rows): void {
  const { context } = rows;
  const lastColumn = FIRST + context.years.length - 1;
  context.products.forEach((_, p) => {
    const product = context.series(p);
    rows.check({
      ...productLabel(context, p, { before: `${context.say({ nl: "Voorraad sluit", en: "Stock balances" })}: ` }),
      unit: UNIT.units,
      compares: { nl: "begin + in − uit − vertrek en de eindstand", en: "opening + in − out − moved and the closing" },
      format: "units",
      expected: context.at(p, "openingStock", 0) + sum(product.inflow) - sum(product.outflow) - sum(product.movedOut),
      found: product.stock.at(-1) as number,
      expectedFormula: (r) => balanceFormula(context, r, p),
      foundFormula: (r) => r.in(lastColumn, "stock", p),
      rule: { kind: "equal" },
    });
  });
}

function balanceFormula(context: ModelSheetsContext, r: References, p: number): string {
  const leaving =
    context.products[p]?.kind === "supervision"
      ? [`completed.${p}`, `running.moved.${p}`, `queue.moved.${p}`]
      : [`outflow.${p}`, `stock.moved.${p}`];
  const out = leaving.map((key) => `-SUM(${r.across(key)})`).join("");
  return `${r.first("input.openingStock", p)}+SUM(${r.across("inflow", p)})${out}`;
}

/** Of the years in which no line accepts that it rises. */
function highestStock(context: ModelSheetsContext, p: number): number {
  const isAccepted = (t: number) => context.figures.count("accept", undefined, p + 1, t) > 0;
  return Math.max(...context.perYear((t) => (isAccepted(t) ? 0 : context.at(p, "stock", t))));
}

/** How many products have a work stock that rises above its opening and should not. */
export function risingStocks(context: ModelSheetsContext): number {
  return context.products.filter((_, p) => {
    const [opening, highest] = [context.at(p, "openingStock", 0), highestStock(context, p)];
    return highest > opening && !agree(opening, highest);
  }).length;
}

function levelChecks(rows: Rows): void {
  const { context, builder } = rows;
  builder.register("check.level", context.products.length);
  context.products.forEach((_, p) => {
    rows.check({
      ...productLabel(context, p),
      unit: UNIT.units,
      compares: { nl: "beginstand en hoogste eindstand", en: "opening and highest closing" },
      format: "units",
      expected: context.at(p, "openingStock", 0),
      found: highestStock(context, p),
      expectedFormula: (r) => r.first("input.openingStock", p),
      foundFormula: (r) => {
        const accepted = r.across(effectKey("accept", undefined, "lines"), p);
        return `SUMPRODUCT(MAX((${accepted}=0)*${r.across("stock", p)}))`;
      },
      rule: { kind: "not-above", isAccepted: false },
    });
  });
}

/** The pane writes its own answers here; without a pane the cells are empty and nothing is compared. */
function paneChecks(rows: Rows): void {
  const { context, builder } = rows;
  const firstRow = builder.row;
  const labelled: [label: Labelled, key: string, item: number][] = [
    ...perProduct(context, { nl: "Productie", en: "Production" }, "production"),
    ...perProduct(context, { nl: "Werkvoorraad", en: "Work stock" }, "stock"),
    [{ label: context.say({ nl: "Wachtrij toezicht", en: "Queue for supervision" }) }, "queue", 0],
    [{ label: context.say({ nl: "Saldo", en: "Balance" }) }, "balance", 0],
  ];
  const values = modelPaneValues(context.result);
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

function perProduct(context: ModelSheetsContext, what: Text, key: string): [Labelled, string, number][] {
  return context.productLabels.map((_, p) => [productLabel(context, p, { before: `${context.say(what)}: ` }), key, p]);
}

/**
 * The pane's own answers, in the rows behind Kader_PaneValues: per product the sum over the years of production, then
 * of work stock, then the queue and the balance.
 */
export function modelPaneValues({ products, balance }: ModelSheetsContext["result"]): Cells {
  return [
    ...products.map(({ production }): CellValue[] => [sum(production)]),
    ...products.map(({ stock }): CellValue[] => [sum(stock)]),
    [sum(products.flatMap(({ queue }) => queue))],
    [sum(balance)],
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
