// SPDX-License-Identifier: EUPL-1.2
import { workStockRangeLines } from "../calculation/work-stock";
import {
  LARGEST_DRAWS_TIMES_PERIODS,
  LARGEST_STEPS,
  type RangeArguments,
  shapeOfRange,
  workStockRange,
} from "../../model/range";
import { required, withDefault } from "../arguments";
import { type Problem, defineFunction } from "../record";
import { capacity, inflow, openingStock } from "./shared-arguments";
import { workStockRange as nativeWorkStockRange } from "../native/work-stock";

function stepsOf(args: RangeArguments): number {
  const { rows, columns } = shapeOfRange(args);
  return args.draws * rows * columns;
}

function checkSize(args: RangeArguments): Problem | undefined {
  const isTooLarge =
    args.draws * shapeOfRange(args).columns > LARGEST_DRAWS_TIMES_PERIODS || stepsOf(args) > LARGEST_STEPS;
  return isTooLarge ? { kind: "too-large" } : undefined;
}

export const WORKSTOCK_RANGE = defineFunction({
  id: "WORKSTOCK_RANGE",
  category: "work-stock",
  summary: {
    nl: "Bandbreedte van de werkvoorraad: de voorraad die bij onzekere instroom met de gegeven kans niet wordt overschreden.",
    en: "Range of the work stock: the stock that is not exceeded with the given probability when the inflow is uncertain.",
  },
  formula: {
    nl: "Per trekking is de instroom in periode t: instroom × exp(s × W(t) − s² × t / 2), met s = afwijking en W(t) een standaardnormale toevalswandeling; daarna WORKSTOCK_PROJECTION. De uitkomst is het kwantiel over de trekkingen (als PERCENTIEL.INC).",
    en: "Per draw the inflow of period t is: inflow × exp(s × W(t) − s² × t / 2), with s = deviation and W(t) a standard normal random walk; then WORKSTOCK_PROJECTION. The result is the quantile over the draws (as PERCENTILE.INC).",
  },
  result: {
    nl: "Aantallen aan het eind van elke periode: een blok met producten omlaag en perioden naar rechts. Dezelfde argumenten geven altijd precies dezelfde uitkomst.",
    en: "Units at the end of each period: a block with products down and periods across. The same arguments always give exactly the same result.",
  },
  errors: [
    {
      nl: "#WAARDE! als draws maal het aantal perioden boven 50 miljoen komt, of met het aantal producten erbij boven 250 miljoen.",
      en: "#VALUE! when draws times the number of periods is above 50 million, or times the number of products as well above 250 million.",
    },
  ],
  examples: [
    {
      title: {
        nl: "Werkvoorraad die met 90 procent kans niet wordt overschreden, bij 5 procent afwijking per jaar",
        en: "Work stock that is not exceeded with 90 percent probability, at a deviation of 5 percent per year",
      },
      arguments: ["500", "{430,430,430}", "{400,400,400}", "0.05", "0.9"],
      result: [[558.4593823561768, 623.3515321314593, 695.234731326189]],
    },
  ],
  arguments: {
    openingStock,
    inflow,
    capacity,
    deviation: required("column", "not-negative", {
      nl: "Standaardafwijking van de jaarlijkse prognosefout als deel van de instroom (0,05 is 5 procent), per product; één kolom.",
      en: "Standard deviation of the yearly forecast error as a part of the inflow (0.05 is 5 percent), per product; one column.",
    }),
    probability: required("single", "probability", {
      nl: "Kans dat de uitkomst niet wordt overschreden; tussen 0 en 1.",
      en: "Probability that the result is not exceeded; between 0 and 1.",
    }),
    draws: withDefault("single", "draws", 10_000, {
      nl: "Aantal trekkingen, 100 tot en met 1.000.000; standaard 10.000.",
      en: "Number of draws, 100 to 1,000,000; 10,000 by default.",
    }),
    seed: withDefault("single", "whole", 1, {
      nl: "Startgetal van de trekkingen, een geheel getal; standaard 1.",
      en: "Seed of the draws, a whole number; 1 by default.",
    }),
  },
  check: checkSize,
  compute: workStockRange,
  steps: stepsOf,
  calculation: workStockRangeLines,
  native: nativeWorkStockRange,
});
