import type { Text } from "../../functions/language";
import { Block } from "../../model/block";
import { hourlyRateEffect, productionCapacity } from "../../model/capacity";
import {
  divideFrame,
  eurosPerHourInYear,
  frameInYear,
  hoursPerUnitInYear,
  movedShareInYear,
  servesByPriority,
} from "../../model/measures";
import { priorityProduction } from "../../model/priority";
import { oneOffRate } from "../../model/rate";
import type { ProductYears } from "../../model/scenario";
import type { Product } from "../../model/scenario-input";
import type { References } from "../addresses";
import type { ModelContext } from "../model-context";
import { NAMES, parameterName, switchName } from "../model-names";
import type { SheetBuilder, YearRow } from "../sheet-builder";
import type { SheetSpec } from "../spec";
import type { StyleName } from "../styles";
import { repeatedYearHeader, sheetWithYears } from "./columns";
import { productionChart } from "./charts";

const EURO: Text = { nl: "€", en: "€" };
const RATE_UNIT: Text = { nl: "€ per uur", en: "€ per hour" };
const UNITS: Text = { nl: "aantal", en: "units" };
const SHARE: Text = { nl: "aandeel", en: "share" };
const YES_NO: Text = { nl: "1 = ja, 0 = nee", en: "1 = yes, 0 = no" };

/** From the rate and the frame to reachable production, and what the demand would cost. */
export function productionSheet(context: ModelContext): { builder: SheetBuilder; finish: () => SheetSpec } {
  const builder = sheetWithYears(context, "production", {
    nl: "Van uurtarief en kader naar haalbare productie; daarna wat de vraag zou kosten.",
    en: "From hourly rate and frame to reachable production; then what the demand would cost.",
  });
  repeatedYearHeader(context, builder);
  const sheet = new ProductionRows(context, builder);
  sheet.rate();
  sheet.frame();
  sheet.division();
  sheet.hourNorms();
  sheet.reachable();
  sheet.comparison();
  sheet.need();
  builder.skip();
  productionChart(context, builder);
  return { builder, finish: () => builder.finish() };
}

class ProductionRows {
  constructor(
    private readonly context: ModelContext,
    private readonly builder: SheetBuilder,
  ) {}

  rate(): void {
    const { context, builder } = this;
    const { input } = context;
    const { rateCut2015 } = input.measures;
    const cut = rateCut2015.on ? rateCut2015.cut : 0;
    const oneOff = oneOffRate({
      baseEurosPerHour: Block.row(input.hourlyRate),
      cutEurosPerHour: cut,
      cutYear: rateCut2015.year,
      years: Block.row(input.years),
    });
    builder.section(context.say({ nl: "Uurtarief", en: "Hourly rate" }));
    this.row(
      "rate.used",
      { nl: "Uurtarief volgens uitgangspunten", en: "Hourly rate as assumed" },
      RATE_UNIT,
      "calculated-rate",
      input.hourlyRate,
      (r) => r.here("rate.base"),
    );
    this.row(
      "rate.cut",
      { nl: "Eenmalige verlaging", en: "One-off cut" },
      RATE_UNIT,
      "calculated-rate",
      context.perYear(() => cut),
      () => `IF(${switchName("rateCut2015")},${parameterName("rateCut2015", "cut")},0)`,
    );
    this.row(
      "rate.oneOff",
      { nl: "Uurtarief met eenmalige verlaging", en: "Hourly rate with the one-off cut" },
      RATE_UNIT,
      "calculated-rate",
      Array.from(oneOff.values),
      (r) =>
        `KADER.ONE_OFF_RATE(${r.here("rate.used")},${r.here("rate.cut")},${parameterName("rateCut2015", "year")},${r.here("years.production")})`,
    );
    this.row(
      "rate.effective",
      { nl: "Effectief uurtarief", en: "Effective hourly rate" },
      RATE_UNIT,
      "result-rate",
      context.perYear((t) => eurosPerHourInYear(input, t)),
      (r) =>
        `IF(${this.isFrom("rateCutContinued", r)},${r.here("rate.used")}-${parameterName("rateCut2015", "cut")},${r.here("rate.oneOff")})`,
    );
    builder.name(NAMES.effectiveRate, "rate.effective");
  }

  frame(): void {
    const { context, builder } = this;
    const { input } = context;
    const { extra13, extra5 } = input.measures;
    const has13 = (year: number) => extra13.on && (extra13.structural ? year >= extra13.year : year === extra13.year);
    builder.section(context.say({ nl: "Budgettair kader", en: "Budget frame" }));
    this.row(
      "frame.used",
      { nl: "Kader volgens uitgangspunten", en: "Frame as assumed" },
      EURO,
      "calculated-euro",
      input.budgetFrame,
      (r) => r.here("frame.base"),
    );
    const inYear = parameterName("extra13", "year");
    this.row(
      "frame.extra13",
      { nl: "Extra budget 2016", en: "Extra budget 2016" },
      EURO,
      "calculated-euro",
      context.years.map((year) => (has13(year) ? extra13.amount : 0)),
      (r) => {
        const year = r.here("years.production");
        return `IF(AND(${switchName("extra13")},IF(${parameterName("extra13", "structural")},${year}>=${inYear},${year}=${inYear})),${parameterName("extra13", "amount")},0)`;
      },
    );
    this.row(
      "frame.extra5",
      { nl: "Structureel extra budget", en: "Structural extra budget" },
      EURO,
      "calculated-euro",
      context.years.map((year) => (extra5.on && year >= extra5.from ? extra5.amount : 0)),
      (r) => `IF(${this.isFrom("extra5", r)},${parameterName("extra5", "amount")},0)`,
    );
    this.row(
      "frame.effective",
      { nl: "Effectief kader", en: "Effective frame" },
      EURO,
      "result-euro",
      context.perYear((t) => frameInYear(input, t)),
      (r) => `${r.here("frame.used")}+${r.here("frame.extra13")}+${r.here("frame.extra5")}`,
    );
    builder.name(NAMES.effectiveFrame, "frame.effective");
  }

  division(): void {
    const { context, builder } = this;
    const { input, adviceIndex } = context;
    const divided = context.perYear((t) => divideFrame(input, frameInYear(input, t), t));
    const fixes = (t: number) =>
      flag(
        adviceIndex >= 0 &&
          input.measures.availabilityAdvice.on &&
          this.year(t) >= input.measures.availabilityAdvice.from,
      );
    const moves = (t: number) => flag(input.measures.coreTasks.on && this.year(t) >= input.measures.coreTasks.from);
    const shareUsed = (p: number, t: number) =>
      fixes(t) === 1 && p === adviceIndex ? 0 : (input.products[p] as Product).budgetShare;
    builder.section(context.say({ nl: "Verdeling van het kader", en: "Division of the frame" }));
    this.row(
      "fixed.applies",
      { nl: "Beschikbaarheidsfinanciering geldt", en: "Availability funding applies" },
      YES_NO,
      "calculated-year",
      context.perYear(fixes),
      (r) => (adviceIndex < 0 ? "0" : `IF(${this.isFrom("availabilityAdvice", r)},1,0)`),
    );
    this.row(
      "fixed.amount",
      { nl: "Vast bedrag voor advies", en: "Fixed amount for advice" },
      EURO,
      "calculated-euro",
      divided.map(({ fixed }) => fixed),
      (r) =>
        `${r.here("fixed.applies")}*MIN(${parameterName("availabilityAdvice", "amount")},${r.here("frame.effective")})`,
    );
    this.row(
      "moved.applies",
      { nl: "Kerntaken zijn elders", en: "Core tasks are elsewhere" },
      YES_NO,
      "calculated-year",
      context.perYear(moves),
      (r) => `IF(${this.isFrom("coreTasks", r)},1,0)`,
    );
    this.group(
      "share.used",
      { nl: "Aandeel in de verdeling", en: "Share in the division" },
      SHARE,
      "calculated-share",
      shareUsed,
      (r, p) =>
        p === adviceIndex ? `(1-${r.here("fixed.applies")})*${r.here("share.base", p)}` : r.here("share.base", p),
    );
    this.row(
      "share.sum",
      { nl: "Som van de aandelen in de verdeling", en: "Sum of the shares in the division" },
      SHARE,
      "calculated-share",
      context.perYear((t) => input.products.reduce((sum, _, p) => sum + shareUsed(p, t), 0)),
      (r) => `SUM(${r.group("share.used")})`,
    );
    this.group(
      "budget.gross",
      { nl: "Budget vóór verplaatsing", en: "Budget before tasks move" },
      EURO,
      "calculated-euro",
      (p, t) => divided[t]?.gross[p] as number,
      (r, p) => {
        const byShare = `IF(${r.here("share.sum")}=0,0,(${r.here("frame.effective")}-${r.here("fixed.amount")})*(${r.here("share.used", p)}/${r.here("share.sum")}))`;
        return p === adviceIndex ? `IF(${r.here("fixed.applies")}=1,${r.here("fixed.amount")},${byShare})` : byShare;
      },
    );
    this.group(
      "moved.share",
      { nl: "Deel dat elders is", en: "Share that is elsewhere" },
      SHARE,
      "calculated-share",
      (p, t) => movedShareInYear(input, input.products[p] as Product, t),
      (r, p) => `${r.here("moved.applies")}*${r.first(parameterName("coreTasks", "shares"), p)}`,
    );
    this.group(
      "budget.share",
      { nl: "Budget naar aandeel", en: "Budget by share" },
      EURO,
      "calculated-euro",
      (p, t) => divided[t]?.budgets[p] as number,
      (r, p) =>
        `${r.here("budget.gross", p)}*(1-${parameterName("coreTasks", "budgetTransfer")}*${r.here("moved.share", p)})`,
    );
    this.row(
      "available",
      { nl: "Beschikbaar budget", en: "Available budget" },
      EURO,
      "result-euro",
      context.result.available,
      (r) =>
        `${r.here("frame.effective")}-${parameterName("coreTasks", "budgetTransfer")}*SUMPRODUCT(${r.group("budget.gross")},${r.group("moved.share")})`,
    );
  }

  hourNorms(): void {
    const { input, adviceIndex } = this.context;
    this.group(
      "norm.used",
      { nl: "Uurnorm", en: "Hour norm" },
      { nl: "uur per product", en: "hours per unit" },
      "calculated-norm",
      (p, t) => hoursPerUnitInYear(input, input.products[p] as Product, t),
      (r, p) =>
        p === adviceIndex
          ? `${r.here("norm.base", p)}*(1+${r.here("fixed.applies")}*${parameterName("availabilityAdvice", "effortChange")})`
          : r.here("norm.base", p),
    );
  }

  reachable(): void {
    const { context, builder } = this;
    const { input, result } = context;
    const byShare = (p: number, t: number) => divideFrame(input, frameInYear(input, t), t).budgets[p] as number;
    const capacity = context.perYear((t) =>
      productionCapacity({
        budget: this.column((p) => byShare(p, t)),
        eurosPerHour: Block.scalar(result.hourlyRate[t] as number),
        hoursPerUnit: this.norms(t),
        mix: undefined,
        mixBasis: "budget",
      }),
    );
    const byPriority = context.perYear((t) =>
      priorityProduction({
        budget: Block.scalar(result.available[t] as number),
        eurosPerHour: Block.scalar(result.hourlyRate[t] as number),
        hoursPerUnit: this.norms(t),
        demand: this.column((p) => this.product(p).demand[t] as number),
        priority: this.column((p) => (input.products[p] as Product).priority),
      }),
    );
    this.spill(
      "production.share",
      { nl: "Productie bij verdeling naar aandeel", en: "Production when divided by share" },
      UNITS,
      "calculated-units",
      (p, t) => capacity[t]?.at(p, 0) as number,
      (r) =>
        `KADER.PRODUCTION_CAPACITY(${r.group("budget.share")},${r.here("rate.effective")},${r.group("norm.used")})`,
    );
    this.spill(
      "production.priority",
      { nl: "Productie bij hoogste risico eerst", en: "Production with highest risk first" },
      UNITS,
      "calculated-units",
      (p, t) => byPriority[t]?.at(p, 0) as number,
      (r) =>
        `KADER.PRIORITY_PRODUCTION(${r.here("available")},${r.here("rate.effective")},${r.group("norm.used")},${r.group("demand")},${r.group("priority")})`,
    );
    builder.skip();
    this.row(
      "risk.applies",
      { nl: "Hoogste risico eerst geldt", en: "Highest risk first applies" },
      YES_NO,
      "calculated-year",
      context.perYear((t) => flag(servesByPriority(input, t))),
      (r) => `IF(${this.isFrom("riskPriority", r)},1,0)`,
    );
    this.group(
      "production",
      { nl: "Haalbare productie", en: "Reachable production" },
      UNITS,
      "result-units",
      (p, t) => this.product(p).production[t] as number,
      (r, p) => `IF(${r.here("risk.applies")}=1,${r.here("production.priority", p)},${r.here("production.share", p)})`,
    );
    builder.name(NAMES.production, "production");
    this.group(
      "budget",
      { nl: "Budget per product", en: "Budget per product" },
      EURO,
      "calculated-euro",
      (p, t) => this.product(p).budget[t] as number,
      (r, p) =>
        `IF(${r.here("risk.applies")}=1,${r.here("production", p)}*${r.here("rate.effective")}*${r.here("norm.used", p)},${r.here("budget.share", p)})`,
    );
  }

  comparison(): void {
    const { context } = this;
    const { baseline, input } = context;
    const effect = context.perYear((t) =>
      hourlyRateEffect({
        budget: this.column((p) => divideFrame(input, frameInYear(input, t), t).budgets[p] as number),
        baseEurosPerHour: Block.scalar(input.hourlyRate[t] as number),
        newEurosPerHour: Block.scalar(context.result.hourlyRate[t] as number),
        hoursPerUnit: this.norms(t),
        mix: undefined,
        mixBasis: "budget",
      }),
    );
    this.spill(
      "production.baseline",
      { nl: "Productie zonder maatregelen", en: "Production without measures" },
      UNITS,
      "calculated-units",
      (p, t) => baseline.products[p]?.production[t] as number,
      (r) =>
        `KADER.PRODUCTION_CAPACITY(${r.here("frame.used")},${r.here("rate.used")},${r.group("norm.base")},${r.group("share.base")})`,
    );
    this.group(
      "production.change",
      { nl: "Verschil door de maatregelen", en: "Difference by the measures" },
      UNITS,
      "calculated-units",
      (p, t) => (this.product(p).production[t] as number) - (baseline.products[p]?.production[t] as number),
      (r, p) => `${r.here("production", p)}-${r.here("production.baseline", p)}`,
    );
    this.spill(
      "rate.effect",
      {
        nl: "Waarvan door het uurtarief, bij verdeling naar aandeel",
        en: "Of which by the hourly rate, when divided by share",
      },
      UNITS,
      "calculated-units",
      (p, t) => effect[t]?.at(p, 0) as number,
      (r) =>
        `KADER.HOURLY_RATE_EFFECT(${r.group("budget.share")},${r.here("rate.used")},${r.here("rate.effective")},${r.group("norm.used")})`,
    );
  }

  need(): void {
    const { context, builder } = this;
    const { result } = context;
    const level = (p: number, t: number) => this.unitsToKeepLevel(p, t);
    this.group(
      "shortage",
      { nl: "Vraag die niet bediend wordt", en: "Demand that is not served" },
      UNITS,
      "calculated-units",
      (p, t) => Math.max(0, (this.product(p).demand[t] as number) - (this.product(p).production[t] as number)),
      (r, p) => `MAX(0,${r.here("demand", p)}-${r.here("production", p)})`,
    );
    this.group(
      "level",
      { nl: "Productie die de voorraad gelijk houdt", en: "Production that keeps the stock level" },
      UNITS,
      "calculated-units",
      level,
      (r, p) =>
        context.input.products[p]?.kind === "flow"
          ? r.here("inflow", p)
          : `${r.here(`running.open.${p}`)}-${r.here(`running.open.${p}`)}/${r.here("duration", p)}+${r.here("inflow", p)}`,
    );
    builder.section(context.say({ nl: "Benodigd budget", en: "Budget needed" }));
    this.row(
      "budget.needed",
      { nl: "Budget dat de voorraden gelijk houdt", en: "Budget that keeps the stocks level" },
      EURO,
      "calculated-euro",
      result.budgetNeeded,
      (r) => `KADER.REQUIRED_BUDGET(${r.group("level")},${r.here("rate.effective")},${r.group("norm.used")})`,
    );
    this.row(
      "balance",
      { nl: "Saldo (onder 0 is een tekort)", en: "Balance (below 0 is a shortage)" },
      EURO,
      "result-euro",
      result.balance,
      (r) => `${r.here("available")}-${r.here("budget.needed")}`,
    );
    builder.name(NAMES.balance, "balance");
    this.row(
      "shortage.euro",
      { nl: "Tekort", en: "Shortage" },
      EURO,
      "calculated-euro",
      result.balance.map((balance) => Math.max(0, -balance)),
      (r) => `MAX(0,-${r.here("balance")})`,
    );
    this.row(
      "rate.breakEven",
      { nl: "Uurtarief waarbij het kader precies volstaat", en: "Break-even hourly rate" },
      RATE_UNIT,
      "result-rate",
      result.breakEvenRate.map((rate) => rate ?? "–"),
      (r) =>
        `IF(OR(${r.here("budget.needed")}=0,${r.here("available")}=0),"–",KADER.BREAK_EVEN_RATE(${r.here("available")},${r.group("level")},${r.group("norm.used")}))`,
    );
  }

  private unitsToKeepLevel(p: number, t: number): number {
    const product = this.context.input.products[p] as Product;
    const years = this.product(p);
    const inflow = years.inflow[t] as number;
    if (product.kind === "flow") return inflow;
    const running = t === 0 ? product.openingActive : (years.running[t - 1] as number);
    return running - running / product.durationInYears + inflow;
  }

  private row(
    key: string,
    label: Text,
    unit: Text,
    style: StyleName,
    values: YearRow["values"],
    formula: (references: References) => string,
  ): void {
    const { context, builder } = this;
    builder.yearRow(key, { label: context.say(label), unit: context.say(unit), style, values, formula });
  }

  private group(
    key: string,
    title: Text,
    unit: Text,
    style: StyleName,
    valueAt: (p: number, t: number) => number,
    formula: (references: References, p: number) => string,
  ): void {
    this.builder.section(this.context.say(title));
    this.builder.group(key, this.productRows(unit, style, valueAt), formula);
  }

  private spill(
    key: string,
    title: Text,
    unit: Text,
    style: StyleName,
    valueAt: (p: number, t: number) => number,
    formula: (references: References) => string,
  ): void {
    this.builder.section(this.context.say(title));
    this.builder.spillDown(key, this.productRows(unit, style, valueAt), formula);
  }

  private productRows(unit: Text, style: StyleName, valueAt: (p: number, t: number) => number): YearRow[] {
    const { context } = this;
    return context.productLabels.map((label, p) => ({
      label,
      unit: context.say(unit),
      style,
      values: context.perYear((t) => valueAt(p, t)),
    }));
  }

  private isFrom(
    id: "rateCutContinued" | "extra5" | "availabilityAdvice" | "coreTasks" | "riskPriority",
    references: References,
  ): string {
    return `AND(${switchName(id)},${references.here("years.production")}>=${parameterName(id, "from")})`;
  }

  private column(valueAt: (p: number) => number): Block {
    return Block.column(this.context.productLabels.map((_, p) => valueAt(p)));
  }

  private norms(t: number): Block {
    return this.column((p) => this.product(p).hoursPerUnit[t] as number);
  }

  private product(p: number): ProductYears {
    return this.context.result.products[p] as ProductYears;
  }

  private year(t: number): number {
    return this.context.years[t] as number;
  }
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
