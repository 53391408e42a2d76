// SPDX-License-Identifier: EUPL-1.2
import type { References } from "../../addresses";
import type { CalculatedRows } from "../calculated-rows";
import { effectKey } from "../effect-rows";
import { LIST_COLUMNS } from "../lists-sheet";
import { changed } from "./rate-and-cost";

/** 1 for a product that is paid for being available. The first row of the list is "all products". */
export function availability(r: References, p: number): string {
  return r.in(LIST_COLUMNS.products.isAvailability, "list.products", p + 1);
}

/** How the frame is divided: fixed amounts first, the rest by share, less what moves out. */
export function divisionRows(rows: CalculatedRows): void {
  fixedRows(rows);
  weightRows(rows);
  budgetRows(rows);
}

function fixedRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.group("fixed.applies", {
    title: { nl: "Heeft een vast bedrag", en: "Has a fixed amount" },
    unit: "flag",
    style: "calculated-year",
    value: (p, t) => (isFixed(rows, p, t) ? 1 : 0),
    formula: (r, p) => `MAX(${availability(r, p)},${r.here(effectKey("fixed", "euro", "lines"), p)})`,
  });
  rows.group("fixed.amount", {
    title: { nl: "Vast bedrag, ten hoogste wat er is", en: "Fixed amount, at most what there is" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => (isFixed(rows, p, t) ? context.at(p, "grossBudget", t) : 0),
    formula: (r, p) => {
      const amount = `${r.here("input.fixedBudget", p)}+${r.here(effectKey("fixed", "euro"), p)}`;
      const taken = p === 0 ? "" : `-SUM(${r.part("fixed.amount", 0, p - 1)})`;
      return `IF(${r.here("fixed.applies", p)}=1,MIN(${amount},${r.here("frame.effective")}${taken}),0)`;
    },
  });
  rows.section({ nl: "Te verdelen naar aandeel", en: "To be divided by share" });
  rows.row("frame.shared", {
    label: { nl: "Kader na vaste bedragen", en: "Frame after fixed amounts" },
    unit: "euro",
    style: "calculated-euro",
    values: context.perYear((t) => (context.result.frame[t] as number) - fixedSum(rows, t)),
    formula: (r) => `${r.here("frame.effective")}-SUM(${r.group("fixed.amount")})`,
  });
}

function isFixed({ context }: CalculatedRows, p: number, t: number): boolean {
  return context.products[p]?.kind === "availability" || context.figures.count("fixed", "euro", p + 1, t) > 0;
}

function fixedSum(rows: CalculatedRows, t: number): number {
  const { context } = rows;
  return context.products.reduce((sum, _, p) => sum + (isFixed(rows, p, t) ? context.at(p, "grossBudget", t) : 0), 0);
}

function weightRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.group("share.used", {
    title: { nl: "Aandeel in de verdeling", en: "Share in the division" },
    unit: "share",
    style: "calculated-share",
    has: (p) => context.products[p]?.kind !== "availability",
    value: (p, t) => context.at(p, "weight", t),
    formula: (r, p) => {
      const [percent, points] = [r.here(effectKey("share", "percent"), p), r.here(effectKey("share", "points"), p)];
      const share = changed(r.here("input.budgetShare", p), percent, points);
      return `IF(${r.here("fixed.applies", p)}=1,0,MAX(0,${share}))`;
    },
  });
  rows.row("share.sum", {
    label: { nl: "Som van de aandelen in de verdeling", en: "Sum of the shares in the division" },
    unit: "share",
    style: "calculated-share",
    values: context.perYear((t) => context.products.reduce((sum, _, p) => sum + context.at(p, "weight", t), 0)),
    formula: (r) => `SUM(${r.group("share.used")})`,
  });
}

function budgetRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.group("budget.gross", {
    title: { nl: "Budget vóór verplaatsing", en: "Budget before tasks move" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => context.at(p, "grossBudget", t),
    formula: (r, p) => {
      const byShare = `${r.here("frame.shared")}*(${r.here("share.used", p)}/${r.here("share.sum")})`;
      const shared = `IF(${r.here("share.sum")}=0,0,${byShare})`;
      return `IF(${r.here("fixed.applies", p)}=1,${r.here("fixed.amount", p)},${shared})`;
    },
  });
  rows.group("budget.share", {
    title: { nl: "Budget bij verdeling naar aandeel", en: "Budget when divided by share" },
    unit: "euro",
    style: "calculated-euro",
    value: (p, t) => sharedBudget(rows, p, t),
    formula: (r, p) => `${r.here("budget.gross", p)}*(1-${r.here("move.budget", p)})`,
  });
  rows.section({ nl: "Beschikbaar", en: "Available" });
  rows.row("available", {
    label: { nl: "Beschikbaar budget", en: "Available budget" },
    unit: "euro",
    style: "result-euro",
    values: context.result.available,
    formula: (r) => `${r.here("frame.effective")}-SUMPRODUCT(${r.group("budget.gross")},${r.group("move.budget")})`,
  });
}

/** What a product gets when the frame is divided by share, also in a year in which it is not. */
export function sharedBudget({ context }: CalculatedRows, p: number, t: number): number {
  return context.at(p, "grossBudget", t) * (1 - context.at(p, "budgetMovedShare", t));
}
