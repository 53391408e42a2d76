// SPDX-License-Identifier: EUPL-1.2
import { Block } from "../../../model/block";
import { hourlyRateEffect, productionCapacity } from "../../../model/capacity";
import { divideFrame, factsOf } from "../../../model/measures";
import { priorityProduction } from "../../../model/priority";
import { NAMES } from "../../model-names";
import type { YearRows } from "../year-rows";

/** What the engine reads in year `t`, as the KADER functions on the sheet read it. */
function yearBlocks(rows: YearRows, t: number) {
  const { input, result } = rows.context;
  const { budgets } = divideFrame(input, factsOf(input, t));
  return {
    budget: Block.column(budgets),
    eurosPerHour: Block.scalar(result.hourlyRate[t] as number),
    hoursPerUnit: rows.perProduct((p) => rows.result(p).hoursPerUnit[t] as number),
    mix: undefined,
    mixBasis: "budget",
  } as const;
}

/** Reachable production: by share, by priority, and the one that holds. */
export function reachableRows(rows: YearRows): void {
  const { context, builder } = rows;
  const { input, result } = context;
  const byShare = context.perYear((t) => productionCapacity(yearBlocks(rows, t)));
  const byPriority = context.perYear((t) =>
    priorityProduction({
      ...yearBlocks(rows, t),
      budget: Block.scalar(result.available[t] as number),
      demand: rows.perProduct((p) => rows.result(p).demand[t] as number),
      priority: rows.perProduct((p) => rows.product(p).priority),
    }),
  );
  rows.spillDown("production.share", {
    title: { nl: "Productie bij verdeling naar aandeel", en: "Production when divided by share" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => byShare[t]?.at(p, 0) as number,
    formula: (r) =>
      `KADER.PRODUCTION_CAPACITY(${r.group("budget.share")},${r.here("rate.effective")},${r.group("norm.used")})`,
  });
  rows.spillDown("production.priority", {
    title: { nl: "Productie bij hoogste risico eerst", en: "Production with highest risk first" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => byPriority[t]?.at(p, 0) as number,
    formula: (r) =>
      `KADER.PRIORITY_PRODUCTION(${r.here("available")},${r.here("rate.effective")},${r.group("norm.used")},${r.group("demand")},${r.group("priority")})`,
  });
  builder.skip();
  rows.row("risk.applies", {
    label: { nl: "Hoogste risico eerst geldt", en: "Highest risk first applies" },
    unit: "flag",
    style: "calculated-year",
    values: context.perYear((t) => (factsOf(input, t).byPriority ? 1 : 0)),
    formula: (r) => `IF(${rows.isFrom("riskPriority", r)},1,0)`,
  });
  rows.group("production", {
    title: { nl: "Haalbare productie", en: "Reachable production" },
    unit: "units",
    style: "result-units",
    value: (p, t) => rows.result(p).production[t] as number,
    formula: (r, p) =>
      `IF(${r.here("risk.applies")}=1,${r.here("production.priority", p)},${r.here("production.share", p)})`,
  });
  builder.name(NAMES.production, "production");
  rows.group("budget", {
    title: { nl: "Budget per product", en: "Budget per product" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => rows.result(p).budget[t] as number,
    formula: (r, p) => {
      const cost = `${r.here("production", p)}*${r.here("rate.effective")}*${r.here("norm.used", p)}`;
      return `IF(${r.here("risk.applies")}=1,${cost},${r.here("budget.share", p)})`;
    },
  });
}

/** The same without measures, the difference, and the part of it that the hourly rate makes. */
export function comparisonRows(rows: YearRows): void {
  const { context } = rows;
  const { baseline, input } = context;
  const baselineAt = (p: number, t: number) => baseline.products[p]?.production[t] as number;
  const effect = context.perYear((t) => {
    const { eurosPerHour, ...blocks } = yearBlocks(rows, t);
    return hourlyRateEffect({
      ...blocks,
      baseEurosPerHour: Block.scalar(input.hourlyRate[t] as number),
      newEurosPerHour: eurosPerHour,
    });
  });
  rows.spillDown("production.baseline", {
    title: { nl: "Productie zonder maatregelen", en: "Production without measures" },
    unit: "units",
    style: "calculated-units",
    value: baselineAt,
    formula: (r) =>
      `KADER.PRODUCTION_CAPACITY(${r.here("frame.used")},${r.here("rate.used")},${r.group("norm.base")},${r.group("share.base")})`,
  });
  rows.group("production.change", {
    title: { nl: "Verschil door de maatregelen", en: "Difference by the measures" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => (rows.result(p).production[t] as number) - baselineAt(p, t),
    formula: (r, p) => `${r.here("production", p)}-${r.here("production.baseline", p)}`,
  });
  rows.spillDown("rate.effect", {
    title: {
      nl: "Waarvan door het uurtarief, bij verdeling naar aandeel",
      en: "Of which by the hourly rate, when divided by share",
    },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => effect[t]?.at(p, 0) as number,
    formula: (r) =>
      `KADER.HOURLY_RATE_EFFECT(${r.group("budget.share")},${r.here("rate.used")},${r.here("rate.effective")},${r.group("norm.used")})`,
  });
}
