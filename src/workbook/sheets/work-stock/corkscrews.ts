// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import { factsOf, movedStockShareOf } from "../../../model/measures";
import type { ProductYears } from "../../../model/scenario";
import type { SupervisionProduct } from "../../../model/scenario-input";
import type { References } from "../../addresses";
import { NAMES } from "../../model-names";
import { productLabel } from "../product-label";
import type { CalculatedRow, YearRows } from "../year-rows";

const NOT_APPLICABLE: Text = { nl: "n.v.t.", en: "n/a" };
const INFLOW: Text = { nl: "Instroom", en: "Inflow" };
const STARTED: Text = { nl: "Gestart", en: "Started" };

type Stock = "stock" | "running" | "queue";

/** Opening, moved out, inflow, outflow, closing, waiting time of a product that is worked off. */
export function flowRows(rows: YearRows, p: number): void {
  const { context } = rows;
  const years = rows.result(p);
  const call = (r: References, result: string) =>
    `KADER.WORKSTOCK_PROJECTION(${staying(r, "stock", p)},${r.here("inflow", p)},${r.here("production", p)},,"${result}")`;
  productSection(rows, p);
  openingRow(rows, "stock", p, "stock.opening", years.openingStock);
  movedRow(rows, "stock", p, years.movedOut);
  units(rows, `stock.inflow.${p}`, INFLOW, years.inflow, (r) => r.here("inflow", p));
  units(rows, `outflow.${p}`, { nl: "Uitstroom", en: "Outflow" }, years.outflow, (r) => call(r, "outflow"));
  closingRow(rows, `stock.close.${p}`, { nl: "Eindstand", en: "Closing" }, years.stock, (r) => {
    return notBelowZero(`${staying(r, "stock", p)}+${r.here(`stock.inflow.${p}`)}-${r.here(`outflow.${p}`)}`);
  });
  const none = context.say(NOT_APPLICABLE);
  rows.row(`waiting.${p}`, {
    label: { nl: "Wachttijd bij deze productie", en: "Waiting time at this production" },
    unit: "years",
    style: "calculated-periods",
    values: context.perYear((t) => waitingTime(years, t) ?? none),
    formula: (r) => {
      const isUnserved = `AND(${r.here("production", p)}=0,${r.here(`stock.close.${p}`)}>0)`;
      return `IF(${isUnserved},"${none}",${call(r, "waiting")})`;
    },
  });
}

/** Two blocks for supervision: what runs, and what waits to start. */
export function supervisionRows(rows: YearRows, product: SupervisionProduct, p: number): void {
  const { context } = rows;
  const { input } = context;
  const years = rows.result(p);
  const lastYear = (values: readonly number[], opening: number) =>
    context.perYear((t) => (t === 0 ? opening : (values[t - 1] as number)));
  const openRunning = lastYear(years.running, product.openingActive);
  const openQueue = lastYear(years.queue, product.openingQueue);
  const movedOf = (opening: readonly number[]) =>
    context.perYear((t) => (opening[t] as number) * movedStockShareOf(product, factsOf(input, t)));
  const call = (r: References, result: string) => {
    const opening = `${staying(r, "running", p)},${staying(r, "queue", p)}`;
    // No place bears on what is completed; naming the production there would make "highest risk first" circular.
    const places = result === "completed" ? "0" : r.here("production", p);
    return `KADER.SUPERVISION_PROJECTION(${opening},${r.here("inflow", p)},${places},${r.here("duration", p)},"${result}")`;
  };
  part(rows, p, { nl: "lopend", en: "running" });
  openingRow(rows, "running", p, "active.opening", openRunning);
  movedRow(rows, "running", p, movedOf(openRunning));
  units(rows, `completed.${p}`, { nl: "Afgerond", en: "Completed" }, years.outflow, (r) => call(r, "completed"));
  units(rows, `started.${p}`, STARTED, years.started, (r) => call(r, "started"));
  closingRow(
    rows,
    `running.close.${p}`,
    { nl: "Lopend aan het eind", en: "Running at the end" },
    years.running,
    (r) => {
      return `${staying(r, "running", p)}-${r.here(`completed.${p}`)}+${r.here(`started.${p}`)}`;
    },
  );
  part(rows, p, { nl: "wachtrij", en: "queue" });
  openingRow(rows, "queue", p, "queue.opening", openQueue);
  movedRow(rows, "queue", p, movedOf(openQueue));
  units(rows, `queue.inflow.${p}`, INFLOW, years.inflow, (r) => r.here("inflow", p));
  units(rows, `queue.started.${p}`, STARTED, years.started, (r) => r.here(`started.${p}`));
  closingRow(rows, `queue.close.${p}`, { nl: "Wachtrij aan het eind", en: "Queue at the end" }, years.queue, (r) => {
    return notBelowZero(`${staying(r, "queue", p)}+${r.here(`queue.inflow.${p}`)}-${r.here(`queue.started.${p}`)}`);
  });
  const total: Text = { nl: "Werkvoorraad: lopend plus wachtrij", en: "Work stock: running plus queue" };
  closingRow(rows, `stock.close.${p}`, total, years.stock, (r) => {
    return `${r.here(`running.close.${p}`)}+${r.here(`queue.close.${p}`)}`;
  });
}

/** The first year opens with the assumption, every other year with the closing of the year before. */
function openingRow(rows: YearRows, kind: Stock, p: number, assumption: string, values: readonly number[]): void {
  units(rows, `${kind}.open.${p}`, { nl: "Beginstand", en: "Opening" }, values, (r) => {
    return `IF(${rows.year(r)}=${NAMES.firstYear},${r.first(assumption, p)},${r.before(`${kind}.close.${p}`)})`;
  });
}

function movedRow(rows: YearRows, kind: Stock, p: number, values: readonly number[]): void {
  units(
    rows,
    `${kind}.moved.${p}`,
    { nl: "Vertrokken met kerntaken", en: "Moved out with core tasks" },
    values,
    (r) => {
      return `${r.here(`${kind}.open.${p}`)}*${r.here("moved.now")}*${r.here("moved.share", p)}`;
    },
  );
}

function closingRow(
  rows: YearRows,
  key: string,
  label: Text,
  values: readonly number[],
  formula: CalculatedRow["formula"],
): void {
  rows.row(key, { label, unit: "units", style: "result-units", values, formula });
}

function units(
  rows: YearRows,
  key: string,
  label: Text,
  values: readonly number[],
  formula: CalculatedRow["formula"],
): void {
  rows.row(key, { label, unit: "units", style: "calculated-units", values, formula });
}

/** What is left of last year's stock when core tasks have moved. */
function staying(r: References, kind: Stock, p: number): string {
  return `${r.here(`${kind}.open.${p}`)}-${r.here(`${kind}.moved.${p}`)}`;
}

/** Years it takes to work off the stock at this year's production; undefined when nothing is produced. */
function waitingTime({ stock, production }: ProductYears, t: number): number | undefined {
  if (stock[t] === 0) return 0;
  return production[t] === 0 ? undefined : (stock[t] as number) / (production[t] as number);
}

/**
 * Work that is all done leaves exactly 0, but some spreadsheets round sums a little below it, and next year's functions
 * then refuse a negative stock.
 */
function notBelowZero(formula: string): string {
  return `MAX(0,${formula})`;
}

function part(rows: YearRows, p: number, of: Text): void {
  productSection(rows, p, `: ${rows.context.say(of)}`);
}

function productSection({ context, builder }: YearRows, p: number, after = ""): void {
  const { label, labelFormula } = productLabel(context, p, { after });
  builder.section(label, labelFormula);
}
