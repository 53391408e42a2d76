import { commonShape } from "../../model/block";
import { breakEvenRate, hourlyRateEffect, productionCapacity, requiredBudget } from "../../model/capacity";
import { priorityProduction } from "../../model/priority";
import { oneOffRate } from "../../model/rate";
import type { Block } from "../../model/block";
import { option, optional, required } from "../arguments";
import { type Problem, defineFunction } from "../record";

const mixHelp = {
  nl: "Gewichten waarmee één budget over de producten wordt verdeeld, per product en periode; niet negatief.",
  en: "Weights that divide one budget over the products, per product and period; not negative.",
};

const mixBasis = option(
  { budget: { nl: "budget", en: "budget" }, units: { nl: "aantallen", en: "units" } },
  "budget",
  {
    nl: 'Waarover de mix gaat: "budget" (aandelen in het geld, standaard) of "aantallen" (verhouding van de productie).',
    en: 'What the mix is about: "budget" (shares of the money, default) or "units" (proportion of the production).',
  },
);

/** One budget for several products needs a mix; a budget per product leaves nothing for a mix to divide. */
function checkMix(budget: Block, mix: Block | undefined, others: readonly Block[]): Problem | undefined {
  const products = commonShape(budget, mix, ...others).rows;
  if (products === 1) return undefined;
  if (budget.rows === 1 && mix === undefined) return { kind: "mix-required", argument: "mix", products };
  if (budget.rows > 1 && mix !== undefined) return { kind: "mix-not-allowed", argument: "mix", products };
  return undefined;
}

const mixErrors = [
  {
    nl: "#WAARDE! als één budget over meer producten gaat en de mix ontbreekt, of als er al een budget per product is en toch een mix.",
    en: "#VALUE! when one budget serves several products without a mix, or a mix is given beside a budget per product.",
  },
  {
    nl: "#N/B als alle gewichten van een periode 0 zijn terwijl er budget is.",
    en: "#N/A when all weights of a period are 0 while there is a budget.",
  },
];

export const PRODUCTION_CAPACITY = defineFunction({
  id: "PRODUCTION_CAPACITY",
  category: "capacity",
  summary: {
    nl: "Haalbare productie: hoeveel producten een budget oplevert bij een uurtarief en een uurnorm.",
    en: "Reachable production: how many units a budget buys at an hourly rate and an hour norm.",
  },
  formula: {
    nl: 'Budget / (uurtarief × uurnorm). Met een mix op basis van "budget" krijgt elk product zijn aandeel in het budget; op basis van "aantallen" wordt het budget gedeeld door de som van mix × uurtarief × uurnorm.',
    en: 'Budget / (hourly rate × hour norm). With a mix on the basis of "budget" each product gets its share of the budget; on the basis of "units" the budget is divided by the sum of mix × hourly rate × hour norm.',
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
  ],
  arguments: {
    budget: required("range", "not-negative", {
      nl: "Budget in euro per periode; één rij voor alle producten samen, of een rij per product.",
      en: "Budget in euro per period; one row for all products together, or a row per product.",
    }),
    hourlyRate: required("range", "positive", {
      nl: "Uurtarief in euro per uur; groter dan 0.",
      en: "Hourly rate in euro per hour; greater than 0.",
    }),
    hourNorms: required("range", "positive", {
      nl: "Uurnorm: uren per product; groter dan 0.",
      en: "Hour norm: hours per unit of product; greater than 0.",
    }),
    mix: optional("range", "not-negative", mixHelp),
    mixBasis,
  },
  check: ({ budget, hourlyRate, hourNorms, mix }) => checkMix(budget, mix, [hourlyRate, hourNorms]),
  compute: ({ budget, hourlyRate, hourNorms, mix, mixBasis: basis }) =>
    productionCapacity({ budget, eurosPerHour: hourlyRate, hoursPerUnit: hourNorms, mix, mixBasis: basis }),
});
