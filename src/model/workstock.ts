// SPDX-License-Identifier: EUPL-1.2
import { Block, commonShape, requireFinite } from "./block";
import { NoAnswerError } from "./no-answer";

export type WorkStockResult = "stock" | "outflow" | "unused" | "waiting";

export interface WorkStockArguments {
  /** Work in hand before the first period, P x 1. */
  readonly openingStock: Block;
  readonly inflow: Block;
  readonly capacity: Block;
  /** Work that is always in hand and never flows out. */
  readonly minimumStock: Block;
}

/** What flows out of `inHand` (opening stock plus inflow): the capacity, as far as there is work above the minimum. */
export function outflowOf(inHand: number, capacity: number, minimumStock: number): number {
  return Math.min(capacity, Math.max(0, inHand - minimumStock));
}

/**
 * Work stock per product and period, P x T, or one of the quantities that go with it.
 *
 * @throws NoAnswerError for "waiting" where there is stock but no capacity
 */
export function workStockProjection(args: WorkStockArguments, result: WorkStockResult): Block {
  const { openingStock, inflow, capacity, minimumStock } = args;
  const shape = commonShape(openingStock, inflow, capacity, minimumStock);
  const block = new Block(shape.rows, shape.columns);
  for (let p = 0; p < shape.rows; p++) {
    let stock = openingStock.at(p, 0);
    for (let t = 0; t < shape.columns; t++) {
      const inHand = requireFinite(stock + inflow.at(p, t));
      const outflow = outflowOf(inHand, capacity.at(p, t), minimumStock.at(p, t));
      stock = inHand - outflow;
      block.values[p * shape.columns + t] = reported(result, stock, outflow, capacity.at(p, t), p, t);
    }
  }
  return block;
}

function reported(
  result: WorkStockResult,
  stock: number,
  outflow: number,
  capacity: number,
  row: number,
  column: number,
): number {
  switch (result) {
    case "stock":
      return stock;
    case "outflow":
      return outflow;
    case "unused":
      return capacity - outflow;
    case "waiting":
      if (stock === 0) return 0;
      if (capacity === 0) throw new NoAnswerError("no-capacity", row, column);
      return stock / capacity;
  }
}
