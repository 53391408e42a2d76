// SPDX-License-Identifier: EUPL-1.2
import { divideFrame, factsOf, hoursPerUnitOf, movedShareOf } from "../../../model/measures";
import type { References } from "../../addresses";
import { parameterName } from "../../model-names";
import type { YearRows } from "../year-rows";

/** How the frame is divided: availability funding first, the rest by share, less what moves out with core tasks. */
export function divisionRows(rows: YearRows): void {
  const { context } = rows;
  const { input, adviceIndex } = context;
  const { availabilityAdvice, coreTasks } = input.measures;
  const hasFixed = (year: number) => adviceIndex >= 0 && availabilityAdvice.on && year >= availabilityAdvice.from;
  const divided = context.perYear((t) => divideFrame(input, factsOf(input, t)));
  rows.section({ nl: "Verdeling van het kader", en: "Division of the frame" });
  rows.row("fixed.applies", {
    label: { nl: "Beschikbaarheidsfinanciering geldt", en: "Availability funding applies" },
    unit: "flag",
    style: "calculated-year",
    values: rows.flags(hasFixed),
    formula: (r) => (adviceIndex < 0 ? "0" : `IF(${rows.isFrom("availabilityAdvice", r)},1,0)`),
  });
  rows.row("fixed.amount", {
    label: { nl: "Vast bedrag voor advies", en: "Fixed amount for advice" },
    unit: "euro",
    style: "calculated-euro",
    values: divided.map(({ fixed }) => fixed),
    formula: (r) =>
      `${r.here("fixed.applies")}*MIN(${parameterName("availabilityAdvice", "amount")},${r.here("frame.effective")})`,
  });
  rows.row("moved.applies", {
    label: { nl: "Kerntaken zijn elders", en: "Core tasks are elsewhere" },
    unit: "flag",
    style: "calculated-year",
    values: rows.flags((year) => coreTasks.on && year >= coreTasks.from),
    formula: (r) => `IF(${rows.isFrom("coreTasks", r)},1,0)`,
  });
  shareRows(rows, hasFixed);
  rows.group("budget.gross", {
    title: { nl: "Budget vóór verplaatsing", en: "Budget before tasks move" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => divided[t]?.gross[p] as number,
    formula: (r, p) => grossBudget(r, p, adviceIndex),
  });
  rows.group("moved.share", {
    title: { nl: "Deel dat elders is", en: "Share that is elsewhere" },
    unit: "share",
    style: "calculated-share",
    value: (p, t) => movedShareOf(rows.product(p), factsOf(input, t)),
    formula: (r, p) => `${r.here("moved.applies")}*${r.first(parameterName("coreTasks", "shares"), p)}`,
  });
  rows.group("budget.share", {
    title: { nl: "Budget naar aandeel", en: "Budget by share" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => divided[t]?.budgets[p] as number,
    formula: (r, p) =>
      `${r.here("budget.gross", p)}*(1-${parameterName("coreTasks", "budgetTransfer")}*${r.here("moved.share", p)})`,
  });
  rows.row("available", {
    label: { nl: "Beschikbaar budget", en: "Available budget" },
    unit: "euro",
    style: "result-euro",
    values: context.result.available,
    formula: (r) =>
      `${r.here("frame.effective")}-${parameterName("coreTasks", "budgetTransfer")}*SUMPRODUCT(${r.group("budget.gross")},${r.group("moved.share")})`,
  });
}

/** The shares that divide what availability funding leaves: advice takes no part while it has a fixed amount. */
function shareRows(rows: YearRows, hasFixed: (year: number) => boolean): void {
  const { context } = rows;
  const { adviceIndex } = context;
  const shareUsed = (p: number, t: number) =>
    p === adviceIndex && hasFixed(context.years[t] as number) ? 0 : rows.product(p).budgetShare;
  rows.group("share.used", {
    title: { nl: "Aandeel in de verdeling", en: "Share in the division" },
    unit: "share",
    style: "calculated-share",
    value: shareUsed,
    formula: (r, p) => {
      const share = r.here("share.base", p);
      return p === adviceIndex ? `(1-${r.here("fixed.applies")})*${share}` : share;
    },
  });
  rows.row("share.sum", {
    label: { nl: "Som van de aandelen in de verdeling", en: "Sum of the shares in the division" },
    unit: "share",
    style: "calculated-share",
    values: context.perYear((t) => context.productLabels.reduce((sum, _, p) => sum + shareUsed(p, t), 0)),
    formula: (r) => `SUM(${r.group("share.used")})`,
  });
}

function grossBudget(r: References, p: number, adviceIndex: number): string {
  const rest = `(${r.here("frame.effective")}-${r.here("fixed.amount")})`;
  const byShare = `IF(${r.here("share.sum")}=0,0,${rest}*(${r.here("share.used", p)}/${r.here("share.sum")}))`;
  return p === adviceIndex ? `IF(${r.here("fixed.applies")}=1,${r.here("fixed.amount")},${byShare})` : byShare;
}

/** Hours per unit, changed for advice while it is paid for being available. */
export function hourNormRows(rows: YearRows): void {
  const { input, adviceIndex } = rows.context;
  rows.group("norm.used", {
    title: { nl: "Uurnorm", en: "Hour norm" },
    unit: "norm",
    style: "calculated-norm",
    value: (p, t) => hoursPerUnitOf(rows.product(p), factsOf(input, t), input.measures),
    formula: (r, p) => {
      const norm = r.here("norm.base", p);
      const change = `${r.here("fixed.applies")}*${parameterName("availabilityAdvice", "effortChange")}`;
      return p === adviceIndex ? `${norm}*(1+${change})` : norm;
    },
  });
}
