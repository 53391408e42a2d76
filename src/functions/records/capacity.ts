// SPDX-License-Identifier: EUPL-1.2
import { capacityLines } from "../calculation/capacity";
import { productionCapacity } from "../../model/capacity";
import { defineFunction } from "../record";
import { checkMix, mixArguments, mixErrors } from "./mix";
import { budget, hourNorms, hourlyRate } from "./shared-arguments";
import { productionCapacity as nativeProductionCapacity } from "../native/capacity";

export const PRODUCTION_CAPACITY = defineFunction({
  id: "PRODUCTION_CAPACITY",
  category: "capacity",
  summary: {
    nl: "Haalbare productie: hoeveel producten een budget oplevert bij een uurtarief en een uurnorm.",
    en: "Reachable production: how many units a budget buys at an hourly rate and an hour norm.",
  },
  formula: {
    nl: 'Budget / (uurtarief × uurnorm). Met een mix op basis van "budget" krijgt elk product zijn aandeel in het budget; op basis van "aantallen" is de productie budget × mix / som over de producten van (mix × uurtarief × uurnorm).',
    en: 'Budget / (hourly rate × hour norm). With a mix on the basis of "budget" each product gets its share of the budget; on the basis of "units" production is budget × mix / sum over the products of (mix × hourly rate × hour norm).',
  },
  result: {
    nl: "Aantallen: een blok met producten omlaag en perioden naar rechts.",
    en: "Units: a block with products down and periods across.",
  },
  errors: mixErrors,
  examples: [
    {
      title: {
        nl: "Eén miljoen euro, tarief in 2015 eenmalig van 100 naar 95 euro",
        en: "One million euro, rate lowered once from 100 to 95 euro in 2015",
      },
      arguments: ["1000000", "{100,95,100}", "{10;20}", "{0.4;0.6}"],
      result: [
        [400, 421.05263157894734, 400],
        [300, 315.7894736842105, 300],
      ],
    },
    {
      title: {
        nl: "Dezelfde euro's, voor elke drie korte producten twee lange",
        en: "The same euros, two long products for every three short ones",
      },
      arguments: ["1000000", "100", "{10;20}", "{3;2}", '"units"'],
      result: [[428.57142857142856], [285.7142857142857]],
    },
  ],
  arguments: { budget, hourlyRate, hourNorms, ...mixArguments },
  check: (args) => checkMix(args.budget, args.mix, [args.hourlyRate, args.hourNorms]),
  compute: (args) =>
    productionCapacity({
      budget: args.budget,
      eurosPerHour: args.hourlyRate,
      hoursPerUnit: args.hourNorms,
      mix: args.mix,
      mixBasis: args.mixBasis,
    }),
  calculation: ({ hourlyRate: eurosPerHour, hourNorms: hoursPerUnit, ...args }, cell) =>
    capacityLines({ ...args, eurosPerHour, hoursPerUnit }, cell),
  native: nativeProductionCapacity,
});
