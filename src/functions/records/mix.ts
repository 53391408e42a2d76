// SPDX-License-Identifier: EUPL-1.2
import { type Block, commonShape } from "../../model/block";
import { option, optional } from "../arguments";
import type { Problem } from "../record";

/** The two arguments that divide one budget over several products, the same in every function that has them. */
export const mixArguments = {
  mix: optional("range", "not-negative", {
    nl: "Gewichten waarmee één budget over de producten wordt verdeeld, per product en periode; niet negatief.",
    en: "Weights that divide one budget over the products, per product and period; not negative.",
  }),
  mixBasis: option({ budget: { nl: "budget", en: "budget" }, units: { nl: "aantallen", en: "units" } }, "budget", {
    nl: 'Waarover de mix gaat: "budget" (aandelen in het geld, standaard) of "aantallen" (verhouding van de productie).',
    en: 'What the mix is about: "budget" (shares of the money, default) or "units" (proportion of the production).',
  }),
};

/** One budget for several products needs a mix; a budget per product leaves nothing for a mix to divide. */
export function checkMix(budget: Block, mix: Block | undefined, others: readonly Block[]): Problem | undefined {
  const products = commonShape(budget, mix, ...others).rows;
  if (products === 1) return undefined;
  if (budget.rows === 1 && mix === undefined) return { kind: "mix-required", argument: "mix", products };
  if (budget.rows > 1 && mix !== undefined) return { kind: "mix-not-allowed", argument: "mix", products };
  return undefined;
}

export const mixErrors = [
  {
    nl: "#WAARDE! als één budget over meer producten gaat en de mix ontbreekt, of als er al een budget per product is en toch een mix.",
    en: "#VALUE! when one budget serves several products without a mix, or a mix is given beside a budget per product.",
  },
  {
    nl: "#N/B als alle gewichten van een periode 0 zijn terwijl er budget is.",
    en: "#N/A when all weights of a period are 0 while there is a budget.",
  },
];
