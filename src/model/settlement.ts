// SPDX-License-Identifier: EUPL-1.2
import { Block, commonShape, sumOverProducts, tabulate } from "./block";

export interface SettlementArguments {
  /** Realised units that meet the criteria, P x T. */
  readonly realised: Block;
  /** Cost price fixed at the grant, euro per unit, P x T. */
  readonly costPrice: Block;
  /** Granted subsidy, one row. */
  readonly granted: Block;
}

/**
 * Settlement of a subsidy, 3 x T: settled, to repay, and realised value above the grant that is not paid. The cap is on
 * the total of all products (Uitvoeringsregeling reclassering 2005, article 12), so products offset each other.
 */
export function subsidySettlement({ realised, costPrice, granted }: SettlementArguments): Block {
  const shape = commonShape(realised, costPrice, granted);
  const block = new Block(3, shape.columns);
  for (let t = 0; t < shape.columns; t++) {
    const value = sumOverProducts(shape.rows, (p) => realised.at(p, t) * costPrice.at(p, t));
    const settled = Math.min(granted.at(0, t), value);
    block.values[t] = settled;
    block.values[shape.columns + t] = granted.at(0, t) - settled;
    block.values[2 * shape.columns + t] = Math.max(0, value - granted.at(0, t));
  }
  return block;
}

export interface VarianceArguments {
  readonly agreedQuantity: Block;
  readonly agreedPrice: Block;
  readonly realisedQuantity: Block;
  readonly realisedPrice: Block;
}

/** Difference between agreed and realised value of one period, P x 3: quantity effect, price effect, total. */
export function productionVariance(args: VarianceArguments): Block {
  const { agreedQuantity, agreedPrice, realisedQuantity, realisedPrice } = args;
  const products = commonShape(agreedQuantity, agreedPrice, realisedQuantity, realisedPrice).rows;
  return tabulate({ rows: products, columns: 3 }, (p, effect) => {
    const agreed = { quantity: agreedQuantity.at(p, 0), price: agreedPrice.at(p, 0) };
    const realised = { quantity: realisedQuantity.at(p, 0), price: realisedPrice.at(p, 0) };
    if (effect === 0) return (realised.quantity - agreed.quantity) * agreed.price;
    if (effect === 1) return (realised.price - agreed.price) * realised.quantity;
    return realised.quantity * realised.price - agreed.quantity * agreed.price;
  });
}
