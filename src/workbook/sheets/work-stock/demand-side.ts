// SPDX-License-Identifier: EUPL-1.2
import { factsOf, inflowOf } from "../../../model/measures";
import { NAMES, parameterName, switchName } from "../../model-names";
import type { References } from "../../addresses";
import type { YearRows } from "../year-rows";

/** The answer first: work stock per product, running supervisions and the queue. */
export function outcomeRows(rows: YearRows): void {
  const { context, builder } = rows;
  const supervised = context.input.products.flatMap(({ kind }, p) => (kind === "supervision" ? [p] : []));
  const total = (values: (p: number) => readonly number[]) =>
    context.perYear((t) => supervised.reduce((sum, p) => sum + (values(p)[t] as number), 0));
  const sumOf = (key: string) => (r: References) => supervised.map((p) => r.here(`${key}.${p}`)).join("+") || "0";
  rows.group("stock", {
    title: { nl: "Werkvoorraad", en: "Work stock" },
    unit: "units",
    style: "result-units",
    value: (p, t) => rows.result(p).stock[t] as number,
    formula: (r, p) => r.here(`stock.close.${p}`),
  });
  builder.name(NAMES.stock, "stock");
  rows.row("running", {
    label: { nl: "Lopende toezichten", en: "Running supervisions" },
    unit: "units",
    style: "calculated-units",
    values: total((p) => rows.result(p).running),
    formula: sumOf("running.close"),
  });
  rows.row("queue", {
    label: { nl: "Wachtrij toezicht", en: "Queue for supervision" },
    unit: "units",
    style: "result-units",
    values: total((p) => rows.result(p).queue),
    formula: sumOf("queue.close"),
  });
  builder.name(NAMES.queue, "queue");
}

/** What is asked for: inflow with growth, restraint and moved tasks, and what was left of last year. */
export function demandRows(rows: YearRows): void {
  const { context } = rows;
  const { input } = context;
  const { pmjGrowth, clientRestraint, coreTasks } = input.measures;
  const growth = (year: number) =>
    pmjGrowth.on && year >= pmjGrowth.from ? (1 + pmjGrowth.rate) ** (year - pmjGrowth.from + 1) : 1;
  rows.section({ nl: "Groei en terughoudendheid", en: "Growth and restraint" });
  rows.row("growth", {
    label: { nl: "Groeifactor volgens PMJ", en: "Growth factor by PMJ" },
    unit: "factor",
    style: "calculated-norm",
    values: context.years.map(growth),
    formula: (r) => {
      const periods = `${rows.year(r)}-${parameterName("pmjGrowth", "from")}+1`;
      return `IF(${rows.isFrom("pmjGrowth", r)},(1+${parameterName("pmjGrowth", "rate")})^(${periods}),1)`;
    },
  });
  rows.row("restraint", {
    label: { nl: "Vermindering door de opdrachtgever", en: "Reduction by the client" },
    unit: "share",
    style: "calculated-share",
    values: context.years.map((year) =>
      clientRestraint.on && year >= clientRestraint.from ? clientRestraint.reduction : 0,
    ),
    formula: (r) => `IF(${rows.isFrom("clientRestraint", r)},${parameterName("clientRestraint", "reduction")},0)`,
  });
  rows.row("moved.now", {
    label: { nl: "Kerntaken vertrekken dit jaar", en: "Core tasks move this year" },
    unit: "flag",
    style: "calculated-year",
    values: rows.flags((year) => coreTasks.on && year === coreTasks.from),
    formula: (r) => `IF(AND(${switchName("coreTasks")},${rows.year(r)}=${parameterName("coreTasks", "from")}),1,0)`,
  });
  rows.group("inflow", {
    title: { nl: "Instroom", en: "Inflow" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => inflowOf(rows.product(p), factsOf(input, t), input.measures),
    formula: (r, p) => {
      const isRestrained = `${r.label("inflow", p)}=${parameterName("clientRestraint", "product")}`;
      const staying = `(1-${r.here("moved.share", p)})*(1-IF(${isRestrained},${r.here("restraint")},0))`;
      return `${r.here("inflow.base", p)}*${r.here("growth")}*${staying}`;
    },
  });
  rows.group("demand", {
    title: { nl: "Vraag: voorraad na vorig jaar plus instroom", en: "Demand: last year's stock plus inflow" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => rows.result(p).demand[t] as number,
    formula: (r, p) => {
      const staying = (kind: string) => `${r.here(`${kind}.open.${p}`)}-${r.here(`${kind}.moved.${p}`)}`;
      const inHand =
        rows.product(p).kind === "flow"
          ? staying("stock")
          : `${staying("running")}-${r.here(`completed.${p}`)}+${staying("queue")}`;
      return `${inHand}+${r.here("inflow", p)}`;
    },
  });
}
