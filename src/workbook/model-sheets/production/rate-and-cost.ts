// SPDX-License-Identifier: EUPL-1.2
import type { References } from "../../addresses";
import { NAMES } from "../../model-names";
import type { CalculatedRows } from "../calculated-rows";
import { effectKey } from "../effect-rows";

/** `base * (1 + percentages) + amounts`: what lines do to an input. */
export function changed(base: string, percent: string, amount: string): string {
  return `${base}*(1+${percent})+${amount}`;
}

/** The hourly rate and the frame as the lines leave them. */
export function frameAndRateRows(rows: CalculatedRows): void {
  const { context, builder } = rows;
  const { result } = context;
  rows.section({ nl: "Uurtarief en kader", en: "Hourly rate and frame" });
  rows.row("rate.effective", {
    label: { nl: "Effectief uurtarief", en: "Effective hourly rate" },
    unit: "rate",
    style: "result-rate",
    values: result.hourlyRate,
    formula: (r) =>
      changed(r.here("input.hourlyRate"), r.here(effectKey("rate", "percent")), r.here(effectKey("rate", "euro"))),
  });
  builder.name(NAMES.effectiveRate, "rate.effective");
  rows.row("frame.effective", {
    label: { nl: "Effectief kader", en: "Effective frame" },
    unit: "euro",
    style: "result-euro",
    values: result.frame,
    formula: (r) =>
      changed(r.here("input.budgetFrame"), r.here(effectKey("frame", "percent")), r.here(effectKey("frame", "euro"))),
  });
  builder.name(NAMES.effectiveFrame, "frame.effective");
}

/** What one unit costs: hours at the rate, and direct costs. */
export function costRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.group("norm.used", {
    title: { nl: "Uurnorm", en: "Hour norm" },
    unit: "norm",
    style: "calculated-norm",
    value: (p, t) => context.at(p, "hourNorm", t),
    formula: (r, p) =>
      changed(
        r.here("input.hourNorm", p),
        r.here(effectKey("norm", "percent"), p),
        r.here(effectKey("norm", "hours"), p),
      ),
  });
  rows.group("norm.full", {
    title: { nl: "Uurnorm met directe kosten", en: "Hour norm with direct costs" },
    unit: "norm",
    style: "calculated-norm",
    value: (p, t) => fullNorm(rows, p, t),
    formula: (r, p) => `${r.here("norm.used", p)}+${r.here("input.directCost", p)}/${r.here("rate.effective")}`,
  });
  rows.group("cost", {
    title: { nl: "Kosten per eenheid", en: "Cost per unit" },
    unit: "unitCost",
    style: "calculated-rate",
    value: (p, t) => context.at(p, "unitCost", t),
    formula: (r, p) => unitCost(r, "rate.effective", p),
  });
}

/** Hours of a unit when its direct costs are bought at the hourly rate too: the KADER functions know hours only. */
export function fullNorm({ context }: CalculatedRows, p: number, t: number): number {
  const directCost = context.products[p]?.directCost[t] ?? 0;
  return context.at(p, "hourNorm", t) + directCost / (context.result.hourlyRate[t] as number);
}

export function unitCost(r: References, rate: string, p: number): string {
  return `${r.here(rate)}*${r.here("norm.used", p)}+${r.here("input.directCost", p)}`;
}
