// SPDX-License-Identifier: EUPL-1.2
import { type Block, commonShape, sumOverProducts, tabulate } from "../../model/block";
import { blankAsZero, sumOfProducts } from "./texts";
import { ERROR, type NativeStep, type NativeFormula, formulas } from "./native-formula";

export const subsidySettlement: NativeFormula<"realised" | "costPrice" | "granted"> = ({
  realised,
  costPrice,
  granted,
}) => {
  const { rows, columns } = commonShape(realised, costPrice, granted);
  const value: NativeStep = {
    id: "value",
    label: { nl: "Waarde van de gerealiseerde productie", en: "Value of the realised production" },
    rows: 1,
    columns,
    cell: (_, t) => sumOfProducts(rows, [realised, costPrice], t),
    values: (given: { readonly realised?: Block; readonly costPrice?: Block }) =>
      tabulate({ rows: 1, columns }, (_, t) =>
        sumOverProducts(rows, (p) => (given.realised as Block).at(p, t) * (given.costPrice as Block).at(p, t)),
      ),
  };
  return formulas({
    shape: { rows: 3, columns },
    steps: [value],
    cell: (row, t, { at }) => {
      const grant = blankAsZero(granted, 0, t);
      const worth = at("value", 0, t);
      if (row === 0) return `MIN(${grant},${worth})`;
      return row === 1 ? `${grant}-MIN(${grant},${worth})` : `MAX(0,${worth}-${grant})`;
    },
  });
};

export const productionVariance: NativeFormula<
  "agreedQuantity" | "agreedPrice" | "realisedQuantity" | "realisedPrice"
> = ({ agreedQuantity, agreedPrice, realisedQuantity, realisedPrice }) => {
  const { rows, columns } = commonShape(agreedQuantity, agreedPrice, realisedQuantity, realisedPrice);
  if (columns > 1) return ERROR;
  return formulas({
    shape: { rows, columns: 3 },
    cell: (p, effect) => {
      const agreed = { quantity: agreedQuantity.at(p, 0), price: agreedPrice.at(p, 0) };
      const realised = { quantity: realisedQuantity.at(p, 0), price: realisedPrice.at(p, 0) };
      if (effect === 0) return `(${realised.quantity}-${agreed.quantity})*${agreed.price}`;
      if (effect === 1) return `(${realised.price}-${agreed.price})*${realised.quantity}`;
      return `${realised.quantity}*${realised.price}-${agreed.quantity}*${agreed.price}`;
    },
  });
};
