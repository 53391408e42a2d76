import type { Text } from "../../functions/language";
import { CHECK_TOLERANCE, agree } from "../../model/scenario-checks";
import type { Product } from "../../model/scenario-input";
import { LABEL_COLUMN, type References } from "../addresses";
import type { ModelContext } from "../model-context";
import { NAMES, switchName } from "../model-names";
import { paneValues } from "../model-state";
import type { LaidOutSheet, SheetBuilder } from "../sheet-builder";
import type { FormatName } from "../styles";
import { FIRST, sheetWithColumns } from "./columns";

const [EXPECTED, FOUND, DIFFERENCE, VERDICT] = [FIRST, FIRST + 1, FIRST + 2, FIRST + 3] as const;
const WIDTHS = [2, 50, 12, 6, 44, 20, 20, 18, 12];
const HEADS: readonly Text[] = [
  { nl: "Controle", en: "Check" },
  { nl: "Eenheid", en: "Unit" },
  { nl: "", en: "" },
  { nl: "Wat gelijk moet zijn", en: "What must be equal" },
  { nl: "Eerste getal", en: "First number" },
  { nl: "Tweede getal", en: "Second number" },
  { nl: "Verschil", en: "Difference" },
  { nl: "Oordeel", en: "Verdict" },
];

interface CheckRow {
  readonly label: string;
  readonly unit: Text;
  readonly compares: Text;
  readonly format: FormatName;
  readonly expected: number;
  readonly found: number;
  readonly expectedFormula?: (references: References) => string;
  readonly foundFormula: (references: References) => string;
  /** Only a rise of the second number above the first counts. */
  readonly isRise?: true;
  /** Replaces "the difference is no larger than the tolerance". */
  readonly verdictFormula?: (cells: CheckCells) => string;
  readonly isOk?: boolean;
}

interface CheckCells {
  readonly expected: string;
  readonly found: string;
  readonly difference: string;
}

/** Two numbers, their difference and a verdict in words; one cell sums up all verdicts. */
export function checksSheet(context: ModelContext): LaidOutSheet {
  const builder = sheetWithColumns(
    context,
    "checks",
    { nl: "Elke controle vergelijkt twee getallen.", en: "Every check compares two numbers." },
    WIDTHS,
  );
  HEADS.forEach((head, index) =>
    builder.put({ column: LABEL_COLUMN + index, value: context.say(head), style: index < 4 ? "headerText" : "header" }),
  );
  builder.skip();
  const rows = new CheckRows(context, builder);
  rows.tolerance();
  rows.model();
  rows.stockLevel();
  rows.pane();
  rows.overall();
  return { builder, finish: () => builder.finish() };
}

class CheckRows {
  private firstCheck = 0;
  private lastCheck = 0;

  constructor(
    private readonly context: ModelContext,
    private readonly builder: SheetBuilder,
  ) {}

  tolerance(): void {
    const { context, builder } = this;
    builder.section(context.say({ nl: "Maatstaf", en: "Standard" }));
    builder.register("tolerance");
    builder.head({
      label: context.say({ nl: "Toegestaan verschil", en: "Difference allowed" }),
      unit: context.say({ nl: "deel", en: "part" }),
      source: context.say({ nl: "afronding van de computer", en: "rounding of the computer" }),
    });
    builder.put({ column: FIRST, value: CHECK_TOLERANCE, style: "input-difference" });
    builder.name(NAMES.tolerance, "tolerance", "first");
    builder.skip();
  }

  model(): void {
    const { context, builder } = this;
    const { result, input } = context;
    const hoursBought = context.perYear((t) => (result.available[t] as number) / (result.hourlyRate[t] as number));
    builder.section(context.say({ nl: "Het model", en: "The model" }));
    this.check({
      label: context.say({ nl: "Aandelen tellen op tot 100%", en: "Shares sum to 100%" }),
      unit: { nl: "aandeel", en: "share" },
      compares: { nl: "1 en de som van de aandelen", en: "1 and the sum of the shares" },
      format: "share",
      expected: 1,
      found: input.products.reduce((sum, product) => sum + product.budgetShare, 0),
      foundFormula: (r) => r.first("share.total"),
    });
    context.years.forEach((year, t) => {
      const column = FIRST + t;
      const cost = result.products.reduce((sum, product) => sum + (product.budget[t] as number), 0);
      const left = ((result.available[t] as number) - cost) / (result.hourlyRate[t] as number);
      const used = result.products.reduce(
        (sum, product) => sum + (product.production[t] as number) * (product.hoursPerUnit[t] as number),
        0,
      );
      this.check({
        label: context.say({ nl: `Uren gebruikt en over, ${year}`, en: `Hours used and left over, ${year}` }),
        unit: { nl: "uur", en: "hours" },
        compares: {
          nl: "uren die het budget koopt en uren in de productie plus wat overblijft",
          en: "hours the budget buys and hours in the production plus what is left over",
        },
        format: "units",
        expected: hoursBought[t] as number,
        found: used + left,
        expectedFormula: (r) => `${r.in(column, "available")}/${r.in(column, "rate.effective")}`,
        foundFormula: (r) =>
          `SUMPRODUCT(${r.groupIn(column, "production")},${r.groupIn(column, "norm.used")})+(${r.in(column, "available")}-SUM(${r.groupIn(column, "budget")}))/${r.in(column, "rate.effective")}`,
      });
    });
    result.products.forEach((product, p) => {
      const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
      const opening = openingOf(input.products[p] as Product);
      const lastColumn = FIRST + context.years.length - 1;
      const isFlow = product.kind === "flow";
      const moved = isFlow ? ["stock.moved"] : ["running.moved", "queue.moved"];
      this.check({
        label: `${context.say({ nl: "Voorraad sluit", en: "Stock balances" })}: ${context.productLabels[p]}`,
        unit: { nl: "aantal", en: "units" },
        compares: {
          nl: "begin + instroom − uitstroom − vertrek en de laatste eindstand",
          en: "opening + inflow − outflow − moved and the last closing",
        },
        format: "units",
        expected: opening + total(product.inflow) - total(product.outflow) - total(product.movedOut),
        found: product.stock.at(-1) as number,
        expectedFormula: (r) =>
          `${r.first("stock.opening", p)}+SUM(${r.across("inflow", p)})-SUM(${r.across(isFlow ? `outflow.${p}` : `completed.${p}`)})-${moved.map((key) => `SUM(${r.across(`${key}.${p}`)})`).join("-")}`,
        foundFormula: (r) => r.in(lastColumn, "stock", p),
      });
    });
  }

  stockLevel(): void {
    const { context, builder } = this;
    const { result, input, words } = context;
    const accepted = input.measures.acceptRisingStock.on;
    builder.section(context.say({ nl: "Werkvoorraad boven de beginstand", en: "Work stock above its opening" }));
    result.products.forEach((product, p) => {
      const expected = openingOf(input.products[p] as Product);
      const found = Math.max(...product.stock);
      this.check({
        label: context.productLabels[p] as string,
        unit: { nl: "aantal", en: "units" },
        compares: {
          nl: "beginstand en hoogste eindstand; ok als oplopen is aanvaard",
          en: "opening and highest closing; ok when a rise is accepted",
        },
        format: "units",
        expected,
        found,
        expectedFormula: (r) => r.first("stock.opening", p),
        foundFormula: (r) => `MAX(${r.across("stock", p)})`,
        isRise: true,
        verdictFormula: ({ expected: opening, difference }) =>
          `IF(OR(${switchName("acceptRisingStock")},${difference}<=${NAMES.tolerance}*MAX(1,ABS(${opening}))),"${words.ok}","${words.notOk}")`,
        isOk: accepted || found <= expected || agree(expected, found),
      });
    });
    const shortage = result.balance.reduce((sum, balance) => sum + Math.max(0, -balance), 0);
    builder.head({
      label: context.say({
        nl: "Tekort om de voorraden gelijk te houden",
        en: "Shortage for keeping the stocks level",
      }),
      unit: "€",
      source: context.say({ nl: "som over de jaren met een tekort", en: "sum over the years with a shortage" }),
    });
    builder.put({
      column: FOUND,
      value: shortage,
      style: "calculated-euro",
      formula: (r) => `SUM(${r.across("shortage.euro")})`,
    });
    builder.skip();
  }

  pane(): void {
    const { context, builder } = this;
    const { result, words } = context;
    const values = paneValues(result).map(([value]) => value as number);
    const products = context.productLabels.length;
    builder.section(context.say({ nl: "Paneel en werkboek", en: "Pane and workbook" }));
    const firstRow = builder.row;
    const sheetSum =
      (index: number) =>
      (r: References): string => {
        if (index < products) return `SUM(${r.across("production", index)})`;
        if (index < 2 * products) return `SUM(${r.across("stock", index - products)})`;
        return `SUM(${r.across(index === 2 * products ? "queue" : "balance")})`;
      };
    values.forEach((value, index) => {
      this.check({
        label: this.paneLabel(index),
        unit: index === values.length - 1 ? { nl: "€", en: "€" } : { nl: "aantal", en: "units" },
        compares: { nl: "het paneel en het blad, som over de jaren", en: "the pane and the sheet, sum over the years" },
        format: index === values.length - 1 ? "euro" : "units",
        expected: value,
        found: value,
        foundFormula: sheetSum(index),
        verdictFormula: ({ expected, found, difference }) =>
          `IF(${expected}="","–",IF(${difference}<=${NAMES.tolerance}*MAX(1,ABS(${found})),"${words.ok}","${words.notOk}"))`,
      });
    });
    const rows = { firstRow, lastRow: builder.row - 1 };
    builder.nameArea(NAMES.paneValues, { ...rows, firstColumn: EXPECTED, lastColumn: EXPECTED });
    builder.nameArea(NAMES.sheetValues, { ...rows, firstColumn: FOUND, lastColumn: FOUND });
  }

  /** One cell that every sheet shows. */
  overall(): void {
    const { context, builder } = this;
    const { words } = context;
    const isOk = this.verdicts.every((ok) => ok);
    builder.section(context.say({ nl: "Alles bij elkaar", en: "All together" }));
    builder.register("overall");
    builder.put({
      column: LABEL_COLUMN,
      value: context.say({ nl: "Alle controles", en: "All checks" }),
      style: "strongLabel",
    });
    const lastRow = builder.row;
    builder.put({
      column: VERDICT,
      value: isOk ? words.ok : words.notOk,
      style: "verdict",
      formula: (r) => {
        const verdicts = r.area(this.firstCheck, VERDICT, this.lastCheck, VERDICT);
        const passed = `COUNTIF(${verdicts},"${words.ok}")+COUNTIF(${verdicts},"–")`;
        return `IF(${passed}=COUNTA(${verdicts}),"${words.ok}","${words.notOk}")`;
      },
    });
    builder.nameArea(NAMES.overallCheck, { firstRow: lastRow, lastRow, firstColumn: VERDICT, lastColumn: VERDICT });
    builder.verdictColours({ firstRow: this.firstCheck, lastRow, firstColumn: VERDICT, lastColumn: VERDICT });
    builder.skip();
  }

  private readonly verdicts: boolean[] = [];

  private paneLabel(index: number): string {
    const { context } = this;
    const products = context.productLabels.length;
    const [what, product]: [Text, string | undefined] =
      index < products
        ? [{ nl: "Productie", en: "Production" }, context.productLabels[index]]
        : index < 2 * products
          ? [{ nl: "Werkvoorraad", en: "Work stock" }, context.productLabels[index - products]]
          : index === 2 * products
            ? [{ nl: "Wachtrij toezicht", en: "Queue for supervision" }, undefined]
            : [{ nl: "Saldo", en: "Balance" }, undefined];
    return product === undefined ? context.say(what) : `${context.say(what)}: ${product}`;
  }

  private check(row: CheckRow): void {
    const { context, builder } = this;
    const { words } = context;
    const cells = (r: References): CheckCells => ({
      expected: r.own(EXPECTED, at),
      found: r.own(FOUND, at),
      difference: r.own(DIFFERENCE, at),
    });
    const at = builder.row;
    if (this.verdicts.length === 0) this.firstCheck = at;
    this.lastCheck = at;
    const { isRise } = row;
    const difference = isRise ? Math.max(0, row.found - row.expected) : Math.abs(row.expected - row.found);
    const isOk = row.isOk ?? agree(row.expected, row.found);
    this.verdicts.push(isOk);
    builder.head({ label: row.label, unit: context.say(row.unit), source: context.say(row.compares) });
    builder.put({
      column: EXPECTED,
      value: row.expected,
      style: `calculated-${row.format}`,
      ...(row.expectedFormula && { formula: row.expectedFormula }),
    });
    builder.put({ column: FOUND, value: row.found, style: `calculated-${row.format}`, formula: row.foundFormula });
    builder.put({
      column: DIFFERENCE,
      value: difference,
      style: isRise ? "calculated-units" : "calculated-difference",
      formula: (r) =>
        isRise ? `MAX(0,${cells(r).found}-${cells(r).expected})` : `ABS(${cells(r).expected}-${cells(r).found})`,
    });
    builder.put({
      column: VERDICT,
      value: isOk ? words.ok : words.notOk,
      style: "verdict",
      formula: (r) =>
        row.verdictFormula?.(cells(r)) ??
        `IF(${cells(r).difference}<=${NAMES.tolerance}*MAX(1,ABS(${cells(r).expected})),"${words.ok}","${words.notOk}")`,
    });
    builder.skip();
  }
}

function openingOf(product: Product): number {
  return product.kind === "flow" ? product.openingStock : product.openingActive + product.openingQueue;
}
