import type { Text } from "../../functions/language";
import { Block } from "../../model/block";
import { inflowInYear, movedStockShareInYear } from "../../model/measures";
import { workStockRange } from "../../model/range";
import type { ProductYears } from "../../model/scenario";
import type { Product, SupervisionProduct } from "../../model/scenario-input";
import type { References } from "../addresses";
import type { ModelContext } from "../model-context";
import { NAMES, parameterName, switchName } from "../model-names";
import type { SheetBuilder, YearRow } from "../sheet-builder";
import type { SheetSpec } from "../spec";
import type { StyleName } from "../styles";
import { RANGE_ASSUMPTIONS } from "./assumptions-sheet";
import { workStockChart } from "./charts";
import { repeatedYearHeader, sheetWithYears } from "./columns";

const UNITS: Text = { nl: "aantal", en: "units" };
const NOT_APPLICABLE: Text = { nl: "n.v.t.", en: "n/a" };

/** What flows in and out of each product's stock, from one year to the next. */
export function workStockSheet(context: ModelContext): { builder: SheetBuilder; finish: () => SheetSpec } {
  const builder = sheetWithYears(context, "workStock", {
    nl: "Per product: beginstand, instroom, uitstroom en eindstand; bovenaan de uitkomst met bandbreedte.",
    en: "Per product: opening, inflow, outflow and closing; the outcome with its range comes first.",
  });
  repeatedYearHeader(context, builder);
  const sheet = new WorkStockRows(context, builder);
  sheet.outcome();
  sheet.demandSide();
  context.input.products.forEach((product, p) => {
    if (product.kind === "flow") sheet.flow(p);
    else sheet.supervision(product, p);
  });
  sheet.range();
  builder.skip();
  workStockChart(context, builder);
  return { builder, finish: () => builder.finish() };
}

class WorkStockRows {
  constructor(
    private readonly context: ModelContext,
    private readonly builder: SheetBuilder,
  ) {}

  outcome(): void {
    const { context, builder } = this;
    this.group(
      "stock",
      { nl: "Werkvoorraad", en: "Work stock" },
      "result-units",
      (p, t) => this.years(p).stock[t] as number,
      (r, p) => r.here(`stock.close.${p}`),
    );
    builder.name(NAMES.stock, "stock");
    const waiting = context.perYear((t) =>
      context.result.products.reduce((sum, product) => sum + (product.queue[t] as number), 0),
    );
    const running = context.perYear((t) =>
      context.result.products.reduce((sum, product) => sum + (product.running[t] as number), 0),
    );
    const supervised = context.input.products.flatMap((product, p) => (product.kind === "supervision" ? [p] : []));
    const total = (key: string) => (r: References) => supervised.map((p) => r.here(`${key}.${p}`)).join("+") || "0";
    this.row(
      "running",
      { nl: "Lopende toezichten", en: "Running supervisions" },
      "calculated-units",
      running,
      total("running.close"),
    );
    this.row(
      "queue",
      { nl: "Wachtrij toezicht", en: "Queue for supervision" },
      "result-units",
      waiting,
      total("queue.close"),
    );
    builder.name(NAMES.queue, "queue");
  }

  demandSide(): void {
    const { context, builder } = this;
    const { input } = context;
    const { pmjGrowth, clientRestraint } = input.measures;
    const grows = (year: number) => pmjGrowth.on && year >= pmjGrowth.from;
    builder.section(context.say({ nl: "Groei en terughoudendheid", en: "Growth and restraint" }));
    this.row(
      "growth",
      { nl: "Groeifactor volgens PMJ", en: "Growth factor by PMJ" },
      "calculated-periods",
      context.years.map((year) => (grows(year) ? (1 + pmjGrowth.rate) ** (year - pmjGrowth.from + 1) : 1)),
      (r) => {
        const from = parameterName("pmjGrowth", "from");
        return `IF(AND(${switchName("pmjGrowth")},${this.year(r)}>=${from}),(1+${parameterName("pmjGrowth", "rate")})^(${this.year(r)}-${from}+1),1)`;
      },
      { nl: "factor", en: "factor" },
    );
    this.row(
      "restraint",
      { nl: "Vermindering door de opdrachtgever", en: "Reduction by the client" },
      "calculated-share",
      context.years.map((year) => (clientRestraint.on && year >= clientRestraint.from ? clientRestraint.reduction : 0)),
      (r) =>
        `IF(AND(${switchName("clientRestraint")},${this.year(r)}>=${parameterName("clientRestraint", "from")}),${parameterName("clientRestraint", "reduction")},0)`,
      { nl: "aandeel", en: "share" },
    );
    this.row(
      "moved.now",
      { nl: "Kerntaken vertrekken dit jaar", en: "Core tasks move this year" },
      "calculated-year",
      context.years.map((year) => (input.measures.coreTasks.on && year === input.measures.coreTasks.from ? 1 : 0)),
      (r) => `IF(AND(${switchName("coreTasks")},${this.year(r)}=${parameterName("coreTasks", "from")}),1,0)`,
      { nl: "1 = ja, 0 = nee", en: "1 = yes, 0 = no" },
    );
    this.group(
      "inflow",
      { nl: "Instroom", en: "Inflow" },
      "calculated-units",
      (p, t) => inflowInYear(input, input.products[p] as Product, t),
      (r, p) =>
        `${r.here("inflow.base", p)}*${r.here("growth")}*(1-${r.here("moved.share", p)})*(1-IF(${r.label("inflow", p)}=${parameterName("clientRestraint", "product")},${r.here("restraint")},0))`,
    );
    this.group(
      "demand",
      { nl: "Vraag: voorraad na vorig jaar plus instroom", en: "Demand: last year's stock plus inflow" },
      "calculated-units",
      (p, t) => this.years(p).demand[t] as number,
      (r, p) =>
        input.products[p]?.kind === "flow"
          ? `${r.here(`stock.open.${p}`)}-${r.here(`stock.moved.${p}`)}+${r.here("inflow", p)}`
          : `${r.here(`running.open.${p}`)}-${r.here(`running.moved.${p}`)}-${r.here(`completed.${p}`)}+${r.here(`queue.open.${p}`)}-${r.here(`queue.moved.${p}`)}+${r.here("inflow", p)}`,
    );
  }

  flow(p: number): void {
    const { context, builder } = this;
    const years = this.years(p);
    const inHand = (r: References) => `${r.here(`stock.open.${p}`)}-${r.here(`stock.moved.${p}`)}`;
    const call = (r: References, result: string) =>
      `KADER.WORKSTOCK_PROJECTION(${inHand(r)},${r.here("inflow", p)},${r.here("production", p)},,"${result}")`;
    builder.section(context.productLabels[p] as string);
    this.opening("stock", p, "stock.opening", years.openingStock);
    this.row(
      `stock.moved.${p}`,
      { nl: "Vertrokken met kerntaken", en: "Moved out with core tasks" },
      "calculated-units",
      years.movedOut,
      (r) => this.moved(r, "stock", p),
    );
    this.row(`stock.inflow.${p}`, { nl: "Instroom", en: "Inflow" }, "calculated-units", years.inflow, (r) =>
      r.here("inflow", p),
    );
    this.row(`outflow.${p}`, { nl: "Uitstroom", en: "Outflow" }, "calculated-units", years.outflow, (r) =>
      call(r, "outflow"),
    );
    this.row(
      `stock.close.${p}`,
      { nl: "Eindstand", en: "Closing" },
      "result-units",
      years.stock,
      (r) => `${inHand(r)}+${r.here(`stock.inflow.${p}`)}-${r.here(`outflow.${p}`)}`,
    );
    const waits = context.perYear((t) => waitingTime(years, t) ?? context.say(NOT_APPLICABLE));
    this.row(
      `waiting.${p}`,
      { nl: "Wachttijd bij deze productie", en: "Waiting time at this production" },
      "calculated-periods",
      waits,
      (r) =>
        `IF(AND(${r.here("production", p)}=0,${r.here(`stock.close.${p}`)}>0),"${context.say(NOT_APPLICABLE)}",${call(r, "waiting")})`,
      { nl: "jaar", en: "years" },
    );
  }

  supervision(product: SupervisionProduct, p: number): void {
    const { context, builder } = this;
    const { input } = context;
    const years = this.years(p);
    const last = (values: readonly number[], opening: number) =>
      context.perYear((t) => (t === 0 ? opening : (values[t - 1] as number)));
    const openRunning = last(years.running, product.openingActive);
    const openQueue = last(years.queue, product.openingQueue);
    const movedOf = (opening: readonly number[]) =>
      context.perYear((t) => (opening[t] as number) * movedStockShareInYear(input, product, t));
    const stays = (r: References, key: string) => `${r.here(`${key}.open.${p}`)}-${r.here(`${key}.moved.${p}`)}`;
    const call = (r: References, result: string) =>
      `KADER.SUPERVISION_PROJECTION(${stays(r, "running")},${stays(r, "queue")},${r.here("inflow", p)},${r.here("production", p)},${r.here("duration", p)},"${result}")`;
    builder.section(`${context.productLabels[p]}: ${context.say({ nl: "lopend", en: "running" })}`);
    this.opening("running", p, "active.opening", openRunning);
    this.row(
      `running.moved.${p}`,
      { nl: "Vertrokken met kerntaken", en: "Moved out with core tasks" },
      "calculated-units",
      movedOf(openRunning),
      (r) => this.moved(r, "running", p),
    );
    this.row(`completed.${p}`, { nl: "Afgerond", en: "Completed" }, "calculated-units", years.outflow, (r) =>
      call(r, "completed"),
    );
    this.row(`started.${p}`, { nl: "Gestart", en: "Started" }, "calculated-units", years.started, (r) =>
      call(r, "started"),
    );
    this.row(
      `running.close.${p}`,
      { nl: "Lopend aan het eind", en: "Running at the end" },
      "result-units",
      years.running,
      (r) => `${stays(r, "running")}-${r.here(`completed.${p}`)}+${r.here(`started.${p}`)}`,
    );
    builder.section(`${context.productLabels[p]}: ${context.say({ nl: "wachtrij", en: "queue" })}`);
    this.opening("queue", p, "queue.opening", openQueue);
    this.row(
      `queue.moved.${p}`,
      { nl: "Vertrokken met kerntaken", en: "Moved out with core tasks" },
      "calculated-units",
      movedOf(openQueue),
      (r) => this.moved(r, "queue", p),
    );
    this.row(`queue.inflow.${p}`, { nl: "Instroom", en: "Inflow" }, "calculated-units", years.inflow, (r) =>
      r.here("inflow", p),
    );
    this.row(`queue.started.${p}`, { nl: "Gestart", en: "Started" }, "calculated-units", years.started, (r) =>
      r.here(`started.${p}`),
    );
    this.row(
      `queue.close.${p}`,
      { nl: "Wachtrij aan het eind", en: "Queue at the end" },
      "result-units",
      years.queue,
      (r) => `${stays(r, "queue")}+${r.here(`queue.inflow.${p}`)}-${r.here(`queue.started.${p}`)}`,
    );
    this.row(
      `stock.close.${p}`,
      { nl: "Werkvoorraad: lopend plus wachtrij", en: "Work stock: running plus queue" },
      "result-units",
      years.stock,
      (r) => `${r.here(`running.close.${p}`)}+${r.here(`queue.close.${p}`)}`,
    );
  }

  range(): void {
    const { context } = this;
    const { products } = context.input;
    const leaves = (p: number, t: number) => {
      const years = this.years(p);
      return (
        (years.movedOut[t] as number) +
        ((products[p]?.kind === "flow" ? years.production[t] : years.outflow[t]) as number)
      );
    };
    this.group(
      "range.capacity",
      {
        nl: "Wat ten hoogste uitstroomt, met vertrek van kerntaken",
        en: "What can flow out, with core tasks that move",
      },
      "calculated-units",
      leaves,
      (r, p) =>
        products[p]?.kind === "flow"
          ? `${r.here("production", p)}+${r.here(`stock.moved.${p}`)}`
          : `${r.here(`completed.${p}`)}+${r.here(`running.moved.${p}`)}+${r.here(`queue.moved.${p}`)}`,
    );
    this.quantile(
      "range.lowStock",
      { nl: "Ondergrens van de werkvoorraad", en: "Low end of the work stock" },
      NAMES.lowProbability,
      RANGE_ASSUMPTIONS.lowProbability,
      leaves,
    );
    this.quantile(
      "range.highStock",
      { nl: "Bovengrens van de werkvoorraad", en: "High end of the work stock" },
      NAMES.highProbability,
      RANGE_ASSUMPTIONS.highProbability,
      leaves,
    );
  }

  private quantile(
    key: string,
    title: Text,
    probabilityName: string,
    probability: number,
    leaves: (p: number, t: number) => number,
  ): void {
    const { context, builder } = this;
    const { products } = context.input;
    const stocks = workStockRange({
      openingStock: Block.column(
        products.map((product) =>
          product.kind === "flow" ? product.openingStock : product.openingActive + product.openingQueue,
        ),
      ),
      inflow: Block.fromRows(products.map((_, p) => this.years(p).inflow)),
      capacity: Block.fromRows(products.map((_, p) => context.perYear((t) => leaves(p, t)))),
      deviation: Block.column(products.map(() => RANGE_ASSUMPTIONS.deviation)),
      probability,
      draws: RANGE_ASSUMPTIONS.draws,
      seed: RANGE_ASSUMPTIONS.seed,
    });
    builder.section(context.say(title));
    builder.spillBlock(
      key,
      this.productRows("calculated-units", (p, t) => stocks.at(p, t)),
      (r) =>
        `KADER.WORKSTOCK_RANGE(${r.firstGroup("stock.opening")},${r.block("inflow")},${r.block("range.capacity")},${r.firstGroup("deviation")},${probabilityName},${NAMES.draws},${NAMES.seed})`,
    );
  }

  /** The first year opens with the assumption, every other year with the closing of the year before. */
  private opening(kind: "stock" | "running" | "queue", p: number, assumption: string, values: readonly number[]): void {
    this.row(
      `${kind}.open.${p}`,
      { nl: "Beginstand", en: "Opening" },
      "calculated-units",
      values,
      (r) => `IF(${this.year(r)}=${NAMES.firstYear},${r.first(assumption, p)},${r.before(`${kind}.close.${p}`)})`,
    );
  }

  private moved(references: References, kind: "stock" | "running" | "queue", p: number): string {
    return `${references.here(`${kind}.open.${p}`)}*${references.here("moved.now")}*${references.here("moved.share", p)}`;
  }

  private row(
    key: string,
    label: Text,
    style: StyleName,
    values: YearRow["values"],
    formula: (references: References) => string,
    unit: Text = UNITS,
  ): void {
    const { context, builder } = this;
    builder.yearRow(key, { label: context.say(label), unit: context.say(unit), style, values, formula });
  }

  private group(
    key: string,
    title: Text,
    style: StyleName,
    valueAt: (p: number, t: number) => number,
    formula: (references: References, p: number) => string,
  ): void {
    this.builder.section(this.context.say(title));
    this.builder.group(key, this.productRows(style, valueAt), formula);
  }

  private productRows(style: StyleName, valueAt: (p: number, t: number) => number): YearRow[] {
    const { context } = this;
    return context.productLabels.map((label, p) => ({
      label,
      unit: context.say(UNITS),
      style,
      values: context.perYear((t) => valueAt(p, t)),
    }));
  }

  private year(references: References): string {
    return references.here("years.workStock");
  }

  private years(p: number): ProductYears {
    return this.context.result.products[p] as ProductYears;
  }
}

/** Years it takes to work off the stock at this year's production; undefined when nothing is produced. */
function waitingTime({ stock, production }: ProductYears, t: number): number | undefined {
  if (stock[t] === 0) return 0;
  return production[t] === 0 ? undefined : (stock[t] as number) / (production[t] as number);
}
