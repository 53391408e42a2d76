// SPDX-License-Identifier: EUPL-1.2
import { Block } from "../../../model/block";
import { priorityProduction } from "../../../model/priority";
import { NAMES } from "../../model-names";
import type { CalculatedRows } from "../calculated-rows";
import { productionChart } from "../charts";
import { effectKey } from "../effect-rows";
import { LIST_COLUMNS } from "../lists-sheet";
import { MODEL_NAMES } from "../names";
import { availability, sharedBudget } from "./division";
import { unitCost } from "./rate-and-cost";

/** Reachable production: by share, by priority, the one that applies, and at most what staff can do. */
export function reachableRows(rows: CalculatedRows): void {
  const { context, builder } = rows;
  byShareRows(rows);
  byPriorityRows(rows);
  rows.group("production.paid", {
    title: { nl: "Productie die het budget betaalt", en: "Production that the budget pays" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => context.at(p, "budget", t) / context.at(p, "unitCost", t),
    formula: (r, p) => {
      const isRanked = `AND(${r.here(effectKey("priority", undefined, "lines"))}=1,${availability(r, p)}=0)`;
      return `IF(${isRanked},${r.here("production.priority", p)},${r.here("production.share", p)})`;
    },
  });
  rows.group("production", {
    title: { nl: "Haalbare productie", en: "Reachable production" },
    unit: "units",
    style: "result-units",
    value: (p, t) => context.at(p, "production", t),
    formula: (r, p) => {
      const [paid, hours] = [r.here("production.paid", p), r.here("input.staffHours", p)];
      return `IF(ISNUMBER(${hours}),MIN(${paid},${hours}/${r.here("norm.used", p)}),${paid})`;
    },
  });
  builder.name(NAMES.production, "production");
  productionChart(context, builder);
}

/** What each product gets, and what is left. */
export function spendingRows(rows: CalculatedRows): void {
  const { context, builder } = rows;
  rows.group("budget", {
    title: { nl: "Budget per product", en: "Budget per product" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => context.at(p, "budget", t),
    formula: (r, p) => {
      const isRanked = `AND(${r.here(effectKey("priority", undefined, "lines"))}=1,${availability(r, p)}=0)`;
      return `IF(${isRanked},${r.here("production.paid", p)}*${r.here("cost", p)},${r.here("budget.share", p)})`;
    },
  });
  rows.section({ nl: "Niet besteed", en: "Not spent" });
  rows.row("unspent", {
    label: {
      nl: "Beschikbaar, en niet in productie om te zetten",
      en: "Available, and not to be turned into production",
    },
    unit: "euro",
    style: "result-euro",
    values: context.result.unspent,
    formula: (r) => `${r.here("available")}-SUMPRODUCT(${r.group("production")},${r.group("cost")})`,
  });
  builder.name(MODEL_NAMES.unspent, "unspent");
}

function byShareRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.spillDown("production.share", {
    title: { nl: "Productie bij verdeling naar aandeel", en: "Production when divided by share" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => sharedBudget(rows, p, t) / context.at(p, "unitCost", t),
    formula: (r) =>
      `KADER.PRODUCTION_CAPACITY(${r.group("budget.share")},${r.here("rate.effective")},${r.group("norm.full")})`,
  });
}

/** Availability keeps its amount: it asks for nothing of the rest, which the other products get in their order. */
function byPriorityRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.section({ nl: "Volgorde van prioriteit", en: "Order of priority" });
  rows.row("budget.ranked", {
    label: { nl: "Te verdelen in volgorde", en: "To be divided in order" },
    unit: "euro",
    style: "calculated-euro",
    values: context.perYear((t) => rankedBudget(rows, t)),
    formula: (r) => {
      const first = r.in(LIST_COLUMNS.products.isAvailability, "list.products", 1);
      const last = r.in(LIST_COLUMNS.products.isAvailability, "list.products", context.products.length);
      const flags = `${first}:${last.split("!").at(-1)}`;
      return `MAX(0,${r.here("available")}-SUMPRODUCT(${flags},${r.group("budget.share")}))`;
    },
  });
  rows.group("demand.ranked", {
    title: { nl: "Vraag die in volgorde wordt bediend", en: "Demand that is served in order" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => rankedDemand(rows, p, t),
    formula: (r, p) => `${r.here("demand", p)}*(1-${availability(r, p)})`,
  });
  const byPriority = context.perYear((t) =>
    priorityProduction({
      budget: Block.scalar(rankedBudget(rows, t)),
      eurosPerHour: Block.scalar(1),
      hoursPerUnit: Block.column(context.products.map((_, p) => context.at(p, "unitCost", t))),
      demand: Block.column(context.products.map((_, p) => rankedDemand(rows, p, t))),
      priority: Block.column(context.products.map(({ priority }) => priority[t] as number)),
    }),
  );
  rows.spillDown("production.priority", {
    title: { nl: "Productie bij hoogste risico eerst", en: "Production with highest risk first" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => byPriority[t]?.at(p, 0) as number,
    formula: (r) => {
      const costs = `${r.here("rate.effective")},${r.group("norm.full")}`;
      return `KADER.PRIORITY_PRODUCTION(${r.here("budget.ranked")},${costs},${r.group("demand.ranked")},${r.group("input.priority")})`;
    },
  });
}

function rankedBudget(rows: CalculatedRows, t: number): number {
  const { context } = rows;
  const kept = context.products.reduce(
    (sum, { kind }, p) => sum + (kind === "availability" ? sharedBudget(rows, p, t) : 0),
    0,
  );
  return Math.max(0, (context.result.available[t] as number) - kept);
}

function rankedDemand({ context }: CalculatedRows, p: number, t: number): number {
  return context.products[p]?.kind === "availability" ? 0 : context.at(p, "demand", t);
}

/** The same without measures, the difference, and the part of it that the hourly rate makes. */
export function comparisonRows(rows: CalculatedRows): void {
  const { context } = rows;
  baselineRows(rows);
  rows.group("production.change", {
    title: { nl: "Verschil door de maatregelen", en: "Difference by the measures" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => context.at(p, "production", t) - (context.baseline.products[p]?.production[t] as number),
    formula: (r, p) => `${r.here("production", p)}-${r.here("production.baseline", p)}`,
  });
  rows.group("rate.effect", {
    title: {
      nl: "Waarvan door het uurtarief, bij verdeling naar aandeel",
      en: "Of which by the hourly rate, when divided by share",
    },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => {
      const budget = sharedBudget(rows, p, t);
      const { hourlyRate, products } = context.input;
      const before = (hourlyRate[t] as number) * context.at(p, "hourNorm", t) + (products[p]?.directCost[t] as number);
      return budget / context.at(p, "unitCost", t) - budget / before;
    },
    formula: (r, p) => {
      const budget = r.here("budget.share", p);
      return `${budget}/${r.here("cost", p)}-${budget}/(${unitCost(r, "input.hourlyRate", p)})`;
    },
  });
}

/** The division without any line, and what it produces. */
function baselineRows(rows: CalculatedRows): void {
  const { context } = rows;
  const baseline = (p: number, series: "grossBudget" | "production", t: number) =>
    context.baseline.products[p]?.[series][t] as number;
  const isAvailable = (p: number) => context.products[p]?.kind === "availability";
  rows.group("fixed.baseline", {
    title: { nl: "Vast bedrag zonder maatregelen", en: "Fixed amount without measures" },
    unit: "euro",
    style: "calculated-euro",
    has: isAvailable,
    value: (p, t) => baseline(p, "grossBudget", t),
    formula: (r, p) => {
      const taken = p === 0 ? "" : `-SUM(${r.part("fixed.baseline", 0, p - 1)})`;
      return `MIN(${r.here("input.fixedBudget", p)},${r.here("input.budgetFrame")}${taken})`;
    },
  });
  rows.group("budget.baseline", {
    title: { nl: "Budget zonder maatregelen", en: "Budget without measures" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => baseline(p, "grossBudget", t),
    formula: (r, p) => {
      if (isAvailable(p)) return r.here("fixed.baseline", p);
      const rest = `(${r.here("input.budgetFrame")}-SUM(${r.group("fixed.baseline")}))`;
      const shares = r.here("share.total");
      return `IF(${shares}=0,0,${rest}*(${r.here("input.budgetShare", p)}/${shares}))`;
    },
  });
  rows.group("production.baseline", {
    title: { nl: "Productie zonder maatregelen", en: "Production without measures" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => baseline(p, "production", t),
    formula: (r, p) => {
      const norm = r.here("input.hourNorm", p);
      const cost = `(${r.here("input.hourlyRate")}*${norm}+${r.here("input.directCost", p)})`;
      const [paid, hours] = [`${r.here("budget.baseline", p)}/${cost}`, r.here("input.staffHours", p)];
      return `IF(ISNUMBER(${hours}),MIN(${paid},${hours}/${norm}),${paid})`;
    },
  });
}
