// SPDX-License-Identifier: EUPL-1.2
import type { StockBandQuestion } from "../../model/stock-band";
import { drawnWith } from "../answers";
import type { OwnAnswers } from "./own-answers";
import type { OwnState } from "./own-state";

/** What the band around a product's work stock is drawn from: what leaves it at most, and what the sheet draws with. */
export function ownBandQuestion(
  { input, range }: OwnState,
  { result }: OwnAnswers,
  p: number,
): StockBandQuestion | undefined {
  const product = input.products[p];
  const years = result.products[p];
  if (product === undefined || years === undefined) return undefined;
  const isSupervision = product.kind === "supervision";
  const leaving = isSupervision ? years.outflow : years.production;
  return {
    openingStock: isSupervision ? product.openingActive + product.openingQueue : product.openingStock,
    inflow: years.inflow,
    capacity: leaving.map((units, t) => units + (years.movedOut[t] as number)),
    deviation: product.deviation,
    ...drawnWith(range),
  };
}
