// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../../functions/language";
import { Block } from "../../../model/block";
import { workStockRanges } from "../../../model/range";
import { NAMES } from "../../model-names";
import { RANGE_ASSUMPTIONS } from "../../sheets/product-inputs";
import type { CalculatedRows } from "../calculated-rows";

/**
 * The work stock's range when the inflow is uncertain. What moves out leaves the stock as production does, so it counts
 * as capacity; for supervision the completed cases are what leaves.
 */
export function rangeRows(rows: CalculatedRows): void {
  const { context } = rows;
  rows.group("range.capacity", {
    title: { nl: "Wat ten hoogste uitstroomt, met wat vertrekt", en: "What can flow out, with what moves" },
    unit: "units",
    style: "calculated-units",
    value: (p, t) => leavingAtMost(rows, p, t),
    formula: (r, p) =>
      context.products[p]?.kind === "supervision"
        ? `${r.here(`completed.${p}`)}+${r.here(`running.moved.${p}`)}+${r.here(`queue.moved.${p}`)}`
        : `${r.here("production", p)}+${r.here(`stock.moved.${p}`)}`,
  });
  const [low, high] = ranges(rows);
  quantileRows(
    rows,
    "range.lowStock",
    { nl: "Ondergrens van de werkvoorraad", en: "Low end of the work stock" },
    {
      probability: NAMES.lowProbability,
      stocks: low,
    },
  );
  quantileRows(
    rows,
    "range.highStock",
    { nl: "Bovengrens van de werkvoorraad", en: "High end of the work stock" },
    {
      probability: NAMES.highProbability,
      stocks: high,
    },
  );
}

function ranges(rows: CalculatedRows): [low: Block, high: Block] {
  const { context } = rows;
  const { products } = context;
  const { lowProbability, highProbability, draws, seed } = RANGE_ASSUMPTIONS;
  const args = {
    openingStock: Block.column(products.map((_, p) => context.series(p).openingStock[0] as number)),
    inflow: Block.fromRows(products.map((_, p) => context.series(p).inflow)),
    capacity: Block.fromRows(products.map((_, p) => context.perYear((t) => leavingAtMost(rows, p, t)))),
    deviation: Block.column(products.map(({ deviation }) => deviation)),
    draws,
    seed,
  };
  return workStockRanges(args, [lowProbability, highProbability]) as [Block, Block];
}

function quantileRows(
  rows: CalculatedRows,
  key: string,
  title: Text,
  { probability, stocks }: { readonly probability: string; readonly stocks: Block },
): void {
  rows.spillBlock(key, {
    title,
    unit: "units",
    style: "calculated-units",
    value: (p, t) => stocks.at(p, t),
    formula: (r) => {
      const flows = `${r.firstGroup("input.openingStock")},${r.block("inflow")},${r.block("range.capacity")}`;
      const spread = `${r.firstGroup("input.deviation")},${probability}`;
      return `KADER.WORKSTOCK_RANGE(${flows},${spread},${NAMES.draws},${NAMES.seed})`;
    },
  });
}

function leavingAtMost({ context }: CalculatedRows, p: number, t: number): number {
  const leaving = context.products[p]?.kind === "supervision" ? "outflow" : "production";
  return context.at(p, "movedOut", t) + context.at(p, leaving, t);
}
