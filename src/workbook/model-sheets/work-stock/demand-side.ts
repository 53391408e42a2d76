// SPDX-License-Identifier: EUPL-1.2
import { NAMES } from "../../model-names";
import type { References } from "../../addresses";
import type { CalculatedRows } from "../calculated-rows";
import { effectKey } from "../effect-rows";
import { changed } from "../production/rate-and-cost";

/** The answer first: work stock per product, running supervisions and the queue. */
export function outcomeRows(rows: CalculatedRows): void {
  const { context, builder } = rows;
  const supervised = context.products.flatMap(({ kind }, p) => (kind === "supervision" ? [p] : []));
  const total = (series: "running" | "queue") =>
    context.perYear((t) => supervised.reduce((sum, p) => sum + context.at(p, series, t), 0));
  const sumOf = (key: string) => (r: References) => supervised.map((p) => r.here(`${key}.${p}`)).join("+") || "0";
  rows.group("stock", {
    title: { nl: "Werkvoorraad", en: "Work stock" },
    unit: "units",
    style: "result-units",
    value: (p, t) => context.at(p, "stock", t),
    formula: (r, p) => r.here(`stock.close.${p}`),
  });
  builder.name(NAMES.stock, "stock");
  rows.row("running", {
    label: { nl: "Lopende toezichten", en: "Running supervisions" },
    unit: "units",
    style: "calculated-units",
    values: total("running"),
    formula: sumOf("running.close"),
  });
  rows.row("queue", {
    label: { nl: "Wachtrij toezicht", en: "Queue for supervision" },
    unit: "units",
    style: "result-units",
    values: total("queue"),
    formula: sumOf("queue.close"),
  });
  builder.name(NAMES.queue, "queue");
}

/** What is asked for: inflow with growth, measures and moved tasks, and what was left of last year. */
export function demandRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.group("inflow", {
    title: { nl: "Instroom", en: "Inflow" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => context.at(p, "inflow", t),
    formula: (r, p) => {
      const staying = `(1-${r.here(effectKey("move", "share"), p)})`;
      const grown = `${r.here("input.inflow", p)}*${r.here("effect.growth", p)}*${staying}`;
      const [percent, units] = [r.here(effectKey("inflow", "percent"), p), r.here(effectKey("inflow", "units"), p)];
      return `MAX(0,${changed(grown, percent, units)})`;
    },
  });
  rows.group("duration.used", {
    title: { nl: "Gemiddelde duur", en: "Mean duration" },
    unit: "years",
    style: "calculated-norm",
    has: (p) => context.products[p]?.kind === "supervision",
    value: (p, t) => context.at(p, "duration", t),
    formula: (r, p) => {
      const [percent, years] = [r.here(effectKey("duration", "percent"), p), r.here(effectKey("duration", "years"), p)];
      return changed(r.here("input.duration", p), percent, years);
    },
  });
  rows.group("demand", {
    title: { nl: "Vraag: voorraad na vorig jaar plus instroom", en: "Demand: last year's stock plus inflow" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => context.at(p, "demand", t),
    formula: (r, p) => {
      const staying = (kind: string) => `${r.here(`${kind}.open.${p}`)}-${r.here(`${kind}.moved.${p}`)}`;
      const inHand =
        context.products[p]?.kind === "supervision"
          ? `${staying("running")}-${r.here(`completed.${p}`)}+${staying("queue")}`
          : staying("stock");
      return `${inHand}+${r.here("inflow", p)}`;
    },
  });
}
