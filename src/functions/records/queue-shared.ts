// SPDX-License-Identifier: EUPL-1.2
import { required, withDefault } from "../arguments";
import { demand } from "./shared-arguments";

/** What the five queue functions have in common; time and wait are in one and the same period, such as weeks. */

export const queueSource = {
  nl: "Fong e.a. 2022, doi 10.1101/2022.08.23.22279117",
  en: "Fong et al. 2022, doi 10.1101/2022.08.23.22279117",
};

export const queueDemand: typeof demand = {
  ...demand,
  help: {
    nl: "Vraag in aantallen per tijdseenheid, bijvoorbeeld per week.",
    en: "Demand in units per unit of time, such as per week.",
  },
};

export const targetWait = required("range", "positive", {
  nl: "Streefwachttijd in dezelfde tijdseenheid; groter dan 0.",
  en: "Target wait in the same unit of time; greater than 0.",
});

export const factor = withDefault("range", "positive", 4, {
  nl: "Verhouding tussen streefwachttijd en gemiddelde wachttijd; groter dan 0, standaard 4.",
  en: "Ratio between the target wait and the mean wait; greater than 0, 4 by default.",
});

export const blockResult = {
  nl: "een blok in de gezamenlijke vorm van de argumenten, element voor element berekend.",
  en: "a block in the common shape of the arguments, calculated element by element.",
};
