// SPDX-License-Identifier: EUPL-1.2
import { NAMES } from "../../model-names";
import type { CalculatedRows } from "../calculated-rows";

const NONE = "–";

/** What the demand would cost, and the rate at which the frame would just do. */
export function needRows(rows: CalculatedRows): void {
  const { context, builder } = rows;
  const { result } = context;
  rows.group("shortage", {
    title: { nl: "Vraag die niet bediend wordt", en: "Demand that is not served" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => Math.max(0, context.at(p, "demand", t) - context.at(p, "production", t)),
    formula: (r, p) => `MAX(0,${r.here("demand", p)}-${r.here("production", p)})`,
  });
  rows.group("level", {
    title: { nl: "Productie die de voorraad gelijk houdt", en: "Production that keeps the stock level" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => context.at(p, "unitsToKeepLevel", t),
    formula: (r, p) => {
      if (context.products[p]?.kind !== "supervision") return r.here("inflow", p);
      const running = `(${r.here(`running.open.${p}`)}-${r.here(`running.moved.${p}`)})`;
      return `${running}-${running}/${r.here("duration.used", p)}+${r.here("inflow", p)}`;
    },
  });
  rows.section({ nl: "Benodigd budget", en: "Budget needed" });
  rows.row("budget.needed", {
    label: { nl: "Budget dat de voorraden gelijk houdt", en: "Budget that keeps the stocks level" },
    unit: "euro",
    style: "calculated-euro",
    values: result.budgetNeeded,
    formula: (r) => `KADER.REQUIRED_BUDGET(${r.group("level")},${r.here("rate.effective")},${r.group("norm.full")})`,
  });
  rows.row("balance", {
    label: { nl: "Saldo (onder 0 is een tekort)", en: "Balance (below 0 is a shortage)" },
    unit: "euro",
    style: "result-euro",
    values: result.balance,
    formula: (r) => `${r.here("available")}-${r.here("budget.needed")}`,
  });
  builder.name(NAMES.balance, "balance");
  rows.row("shortage.euro", {
    label: { nl: "Tekort", en: "Shortage" },
    unit: "euro",
    style: "calculated-euro",
    values: result.balance.map((balance) => Math.max(0, -balance)),
    formula: (r) => `MAX(0,-${r.here("balance")})`,
  });
  rows.row("budget.hours", {
    label: { nl: "Beschikbaar voor uren, na directe kosten", en: "Available for hours, after direct costs" },
    unit: "euro",
    style: "calculated-euro",
    values: context.perYear((t) => (result.available[t] as number) - directCosts(rows, t)),
    formula: (r) => `${r.here("available")}-SUMPRODUCT(${r.group("level")},${r.group("input.directCost")})`,
  });
  rows.row("hours.needed", {
    label: { nl: "Uren die de voorraden gelijk houden", en: "Hours that keep the stocks level" },
    unit: "hours",
    style: "calculated-units",
    values: context.perYear((t) =>
      context.products.reduce(
        (sum, _, p) => sum + context.at(p, "unitsToKeepLevel", t) * context.at(p, "hourNorm", t),
        0,
      ),
    ),
    formula: (r) => `SUMPRODUCT(${r.group("level")},${r.group("norm.used")})`,
  });
  rows.row("rate.breakEven", {
    label: { nl: "Kostendekkend uurtarief", en: "Break-even hourly rate" },
    unit: "rate",
    style: "result-rate",
    values: result.breakEvenRate.map((rate) => rate ?? NONE),
    formula: (r) => {
      const rate = `KADER.BREAK_EVEN_RATE(${r.here("budget.hours")},${r.group("level")},${r.group("norm.used")})`;
      return `IF(OR(${r.here("hours.needed")}<=0,${r.here("budget.hours")}<=0),"${NONE}",${rate})`;
    },
  });
}

function directCosts({ context }: CalculatedRows, t: number): number {
  return context.products.reduce(
    (sum, { directCost }, p) => sum + context.at(p, "unitsToKeepLevel", t) * (directCost[t] as number),
    0,
  );
}
