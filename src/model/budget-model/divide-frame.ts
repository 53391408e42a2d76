// SPDX-License-Identifier: EUPL-1.2
import { changed } from "./effects";
import { type LinesInYear, isAbout } from "./lines-in-year";
import type { ModelProduct } from "./model-input";

export interface Division {
  /** Whether the product has a fixed amount instead of a share. */
  readonly isFixed: boolean[];
  /** The weight by which a product shares in what is left of the frame; 0 with a fixed amount. */
  readonly weights: number[];
  /** Euro per product, before anything moves out. */
  readonly gross: number[];
  /** The sum of the fixed amounts. */
  fixed: number;
}

export function emptyDivision(): Division {
  return { isFixed: [], weights: [], gross: [], fixed: 0 };
}

/**
 * The frame of a year divided over the products: first the fixed amounts in the order of the products, none above what
 * is left; then the rest by weight. Nobody gets the rest where nobody has a weight. It comes in the lists of `divided`.
 */
export function divideFrame(
  products: readonly ModelProduct[],
  lines: LinesInYear,
  { frame, t }: { readonly frame: number; readonly t: number },
  divided: Division,
): Division {
  const { isFixed, weights, gross } = divided;
  let fixed = 0;
  let weightOfAll = 0;
  for (let p = 0; p < products.length; p++) {
    const product = products[p] as ModelProduct;
    let isPaidFixed = product.kind === "availability";
    let amount = product.kind === "availability" ? (product.fixedBudget[t] as number) : 0;
    for (const line of lines.fixed) {
      if (!isAbout(line, p)) continue;
      isPaidFixed = true;
      amount += line.amount;
    }
    amount = isPaidFixed ? Math.min(amount, frame - fixed) : 0;
    const weight = isPaidFixed ? 0 : Math.max(0, changed(shareOf(product, t), lines.share, p));
    fixed += amount;
    weightOfAll += weight;
    isFixed[p] = isPaidFixed;
    weights[p] = weight;
    gross[p] = amount;
  }
  for (let p = 0; p < products.length; p++) {
    if (isFixed[p] === true) continue;
    gross[p] = weightOfAll === 0 ? 0 : (frame - fixed) * ((weights[p] as number) / weightOfAll);
  }
  divided.fixed = fixed;
  return divided;
}

function shareOf(product: ModelProduct, t: number): number {
  return product.kind === "availability" ? 0 : (product.budgetShare[t] as number);
}
