// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import { Block } from "../../../model/block";
import { workStockRange } from "../../../model/range";
import { NAMES } from "../../model-names";
import { RANGE_ASSUMPTIONS } from "../product-inputs";
import type { YearRows } from "../year-rows";

/**
 * The work stock's range when the inflow is uncertain. What moves out with core tasks leaves the stock as production
 * does, so it counts as capacity; for supervision the completed cases are what leaves.
 */
export function rangeRows(rows: YearRows): void {
  rows.group("range.capacity", {
    title: {
      nl: "Wat ten hoogste uitstroomt, met vertrek van kerntaken",
      en: "What can flow out, with core tasks that move",
    },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => leavingAtMost(rows, p, t),
    formula: (r, p) =>
      rows.product(p).kind === "flow"
        ? `${r.here("production", p)}+${r.here(`stock.moved.${p}`)}`
        : `${r.here(`completed.${p}`)}+${r.here(`running.moved.${p}`)}+${r.here(`queue.moved.${p}`)}`,
  });
  const { lowProbability, highProbability } = RANGE_ASSUMPTIONS;
  quantileRows(
    rows,
    "range.lowStock",
    { nl: "Ondergrens van de werkvoorraad", en: "Low end of the work stock" },
    {
      name: NAMES.lowProbability,
      probability: lowProbability,
    },
  );
  quantileRows(
    rows,
    "range.highStock",
    { nl: "Bovengrens van de werkvoorraad", en: "High end of the work stock" },
    {
      name: NAMES.highProbability,
      probability: highProbability,
    },
  );
}

function quantileRows(rows: YearRows, key: string, title: Text, end: { name: string; probability: number }): void {
  const { context } = rows;
  const { products } = context.input;
  const { deviation, draws, seed } = RANGE_ASSUMPTIONS;
  const stocks = workStockRange({
    openingStock: Block.column(
      products.map((each) => (each.kind === "flow" ? each.openingStock : each.openingActive + each.openingQueue)),
    ),
    inflow: Block.fromRows(products.map((_, p) => rows.result(p).inflow)),
    capacity: Block.fromRows(products.map((_, p) => context.perYear((t) => leavingAtMost(rows, p, t)))),
    deviation: Block.column(products.map(() => deviation)),
    probability: end.probability,
    draws,
    seed,
  });
  rows.spillBlock(key, {
    title,
    unit: "units",
    style: "calculated-units",
    value: (p, t) => stocks.at(p, t),
    formula: (r) => {
      const flows = `${r.firstGroup("stock.opening")},${r.block("inflow")},${r.block("range.capacity")}`;
      return `KADER.WORKSTOCK_RANGE(${flows},${r.firstGroup("deviation")},${end.name},${NAMES.draws},${NAMES.seed})`;
    },
  });
}

function leavingAtMost(rows: YearRows, p: number, t: number): number {
  const { movedOut, production, outflow } = rows.result(p);
  const leaving = rows.product(p).kind === "flow" ? production : outflow;
  return (movedOut[t] as number) + (leaving[t] as number);
}
