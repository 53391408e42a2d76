// SPDX-License-Identifier: EUPL-1.2
import { commonShape } from "../../model/block";
import {
  type SettlementArguments,
  type VarianceArguments,
  productionVariance,
  subsidySettlement,
} from "../../model/settlement";
import { type CalculationLine, type ResultCell, type Term, euro, line, summed, units } from "./calculation";
import { LINE_TEXTS } from "./texts";

export function settlementLines(args: SettlementArguments, { row, column }: ResultCell): CalculationLine[] {
  const { realised, costPrice, granted } = args;
  const products = commonShape(realised, costPrice).rows;
  let sum = 0;
  for (let p = 0; p < products; p++) sum += realised.at(p, column) * costPrice.at(p, column);
  const value = euro(sum);
  const terms = summed(products, (p) => [units(realised.at(p, column)), "×", euro(costPrice.at(p, column))], value);
  const grant = euro(granted.at(0, column));
  const settlement = subsidySettlement(args);
  const answers: readonly (readonly Term[])[] = [
    ["min(", grant, ";", value, ")"],
    [grant, "−", euro(settlement.at(0, column))],
    ["max(", euro(0), ";", value, "−", grant, ")"],
  ];
  return [
    line(terms, value, LINE_TEXTS.value),
    line(answers[row] as readonly Term[], euro(settlement.at(row, column))),
  ];
}

export function varianceLines(args: VarianceArguments, { row, column }: ResultCell): CalculationLine[] {
  const agreed = [units(args.agreedQuantity.at(row, 0)), euro(args.agreedPrice.at(row, 0))] as const;
  const realised = [units(args.realisedQuantity.at(row, 0)), euro(args.realisedPrice.at(row, 0))] as const;
  const answer = euro(productionVariance(args).at(row, column));
  if (column === 0) return [line(["(", realised[0], "−", agreed[0], ")", "×", agreed[1]], answer)];
  if (column === 1) return [line(["(", realised[1], "−", agreed[1], ")", "×", realised[0]], answer)];
  return [line([realised[0], "×", realised[1], "−", agreed[0], "×", agreed[1]], answer)];
}
