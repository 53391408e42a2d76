// SPDX-License-Identifier: EUPL-1.2
import { NAMES } from "../../model-names";
import type { YearRows } from "../year-rows";

/** What the demand would cost, and the rate at which the frame would just do. */
export function needRows(rows: YearRows): void {
  const { context, builder } = rows;
  const { result } = context;
  rows.group("shortage", {
    title: { nl: "Vraag die niet bediend wordt", en: "Demand that is not served" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => Math.max(0, (rows.result(p).demand[t] as number) - (rows.result(p).production[t] as number)),
    formula: (r, p) => `MAX(0,${r.here("demand", p)}-${r.here("production", p)})`,
  });
  rows.group("level", {
    title: { nl: "Productie die de voorraad gelijk houdt", en: "Production that keeps the stock level" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => unitsToKeepLevel(rows, p, t),
    formula: (r, p) => {
      if (rows.product(p).kind === "flow") return r.here("inflow", p);
      const running = r.here(`running.open.${p}`);
      return `${running}-${running}/${r.here("duration", p)}+${r.here("inflow", p)}`;
    },
  });
  rows.section({ nl: "Benodigd budget", en: "Budget needed" });
  rows.row("budget.needed", {
    label: { nl: "Budget dat de voorraden gelijk houdt", en: "Budget that keeps the stocks level" },
    unit: "euro",
    style: "calculated-euro",
    values: result.budgetNeeded,
    formula: (r) => `KADER.REQUIRED_BUDGET(${r.group("level")},${r.here("rate.effective")},${r.group("norm.used")})`,
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
  rows.row("rate.breakEven", {
    label: { nl: "Kostendekkend uurtarief", en: "Break-even hourly rate" },
    unit: "rate",
    style: "result-rate",
    values: result.breakEvenRate.map((rate) => rate ?? "–"),
    formula: (r) => {
      const rate = `KADER.BREAK_EVEN_RATE(${r.here("available")},${r.group("level")},${r.group("norm.used")})`;
      return `IF(OR(${r.here("budget.needed")}=0,${r.here("available")}=0),"–",${rate})`;
    },
  });
}

function unitsToKeepLevel(rows: YearRows, p: number, t: number): number {
  const product = rows.product(p);
  const { inflow, running } = rows.result(p);
  if (product.kind === "flow") return inflow[t] as number;
  const lastYear = t === 0 ? product.openingActive : (running[t - 1] as number);
  return lastYear - lastYear / product.durationInYears + (inflow[t] as number);
}
