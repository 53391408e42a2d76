// SPDX-License-Identifier: EUPL-1.2
import type { AnswerableResult } from "../model/answer";
import { agree } from "../model/scenario-checks";
import { NAMES } from "../workbook/model-names";
import type { Cells } from "../workbook/spec";
import type { TileId } from "./answers";

/** Whether the sheets say what the pane says, and if not where they differ most. */
export type Comparison =
  | { readonly isEqual: true }
  | { readonly isEqual: false; readonly what: TileId; readonly difference: number }
  /** A cell in which there is no number: of a product by index, or of the whole. */
  | {
      readonly isEqual: false;
      readonly what: TileId;
      readonly missing: { readonly product: number | undefined; readonly year: number };
    };

/** What a cell shows while its function is being calculated. */
export const BUSY = "#BUSY!";

/** Nothing while one of the cells is still being calculated. */
export function compareWithSheets(cells: ReadonlyMap<string, Cells>, result: AnswerableResult): Comparison | undefined {
  const queue = result.years.map((_, t) => result.products.reduce((sum, each) => sum + (each.queue[t] as number), 0));
  const pairs: readonly (readonly [TileId, string, readonly (readonly number[])[]])[] = [
    ["production", NAMES.production, result.products.map(({ production }) => production)],
    ["stock", NAMES.stock, result.products.map(({ stock }) => stock)],
    ["queue", NAMES.queue, [queue]],
    ["balance", NAMES.balance, [result.balance]],
  ];
  let worst: Exclude<Comparison, { readonly missing: object }> = { isEqual: true };
  for (const [what, name, rows] of pairs) {
    for (const [row, values] of rows.entries()) {
      for (const [column, value] of values.entries()) {
        const found = cells.get(name)?.[row]?.[column];
        if (found === BUSY) return undefined;
        if (typeof found !== "number") {
          const product = what === "production" || what === "stock" ? row : undefined;
          return { isEqual: false, what, missing: { product, year: result.years[column] as number } };
        }
        if (agree(found, value)) continue;
        const difference = found - value;
        if (worst.isEqual || Math.abs(difference) > Math.abs(worst.difference))
          worst = { isEqual: false, what, difference };
      }
    }
  }
  return worst;
}
