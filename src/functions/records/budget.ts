// SPDX-License-Identifier: EUPL-1.2
import { breakEvenLines, priorityLines, requiredBudgetLines } from "../calculation/capacity";
import { breakEvenRate, requiredBudget } from "../../model/capacity";
import { priorityProduction } from "../../model/priority";
import { required } from "../arguments";
import { defineFunction } from "../record";
import { budgetOfAllProducts, demand, hourNorms, hourlyRate } from "./shared-arguments";
import {
  breakEvenRate as nativeBreakEvenRate,
  priorityProduction as nativePriorityProduction,
  requiredBudget as nativeRequiredBudget,
} from "../native/capacity";

export const REQUIRED_BUDGET = defineFunction({
  id: "REQUIRED_BUDGET",
  category: "capacity",
  summary: {
    nl: "Benodigd budget: wat de productiebehoefte kost bij een uurtarief en een uurnorm.",
    en: "Required budget: what the demand costs at an hourly rate and an hour norm.",
  },
  formula: {
    nl: "Som over de producten van (productiebehoefte × uurtarief × uurnorm).",
    en: "Sum over the products of (demand × hourly rate × hour norm).",
  },
  result: { nl: "Euro: één rij met een bedrag per periode.", en: "Euro: one row with an amount per period." },
  errors: [],
  examples: [
    {
      title: {
        nl: "Instroom van 430 en 310 bij 95 en 100 euro per uur",
        en: "Inflow of 430 and 310 at 95 and 100 euro per hour",
      },
      arguments: ["{430;310}", "{95,100}", "{10;20}"],
      result: [[997500, 1050000]],
    },
  ],
  arguments: { demand, hourlyRate, hourNorms },
  compute: (args) =>
    requiredBudget({ demand: args.demand, eurosPerHour: args.hourlyRate, hoursPerUnit: args.hourNorms }),
  calculation: requiredBudgetLines,
  native: nativeRequiredBudget,
});

export const BREAK_EVEN_RATE = defineFunction({
  id: "BREAK_EVEN_RATE",
  category: "capacity",
  summary: {
    nl: "Uurtarief waarbij het budget precies genoeg is voor de productiebehoefte.",
    en: "Hourly rate at which the budget exactly meets the demand.",
  },
  formula: {
    nl: "Budget / som over de producten van (productiebehoefte × uurnorm).",
    en: "Budget / sum over the products of (demand × hour norm).",
  },
  result: {
    nl: "Uurtarief in euro per uur: één rij met een tarief per periode.",
    en: "Hourly rate in euro per hour: one row with a rate per period.",
  },
  errors: [
    {
      nl: "#N/B als een periode geen productiebehoefte heeft, of een budget van 0.",
      en: "#N/A when a period has no demand, or a budget of 0.",
    },
  ],
  examples: [
    {
      title: {
        nl: "Eén miljoen euro voor 430 en 310 producten van 10 en 20 uur",
        en: "One million euro for 430 and 310 units of 10 and 20 hours",
      },
      arguments: ["1000000", "{430;310}", "{10;20}"],
      result: [[95.23809523809524]],
    },
  ],
  arguments: { budget: budgetOfAllProducts, demand, hourNorms },
  compute: (args) => breakEvenRate({ budget: args.budget, demand: args.demand, hoursPerUnit: args.hourNorms }),
  calculation: breakEvenLines,
  native: nativeBreakEvenRate,
});

export const PRIORITY_PRODUCTION = defineFunction({
  id: "PRIORITY_PRODUCTION",
  category: "capacity",
  summary: {
    nl: "Haalbare productie als de productiebehoefte op volgorde van prioriteit wordt bediend, het hoogste risico eerst.",
    en: "Reachable production when the demand is served in order of priority, highest risk first.",
  },
  formula: {
    nl: "Per prioriteit, 1 eerst: productiebehoefte × min(1, wat er over is van het budget / kosten van die prioriteit), met kosten = som van (productiebehoefte × uurtarief × uurnorm).",
    en: "Per priority, 1 first: demand × min(1, what is left of the budget / costs of that priority), where costs = sum of (demand × hourly rate × hour norm).",
  },
  result: {
    nl: "Aantallen, nooit boven de productiebehoefte: een blok met producten omlaag en perioden naar rechts.",
    en: "Units, never above the demand: a block with products down and periods across.",
  },
  errors: [],
  source: {
    nl: "Kamerstuk 29 270, nr. 106: selectiekader, hoogste risico eerst",
    en: "Kamerstuk 29 270, nr. 106: selection frame, highest risk first",
  },
  examples: [
    {
      title: {
        nl: "Eén miljoen euro: het lange product eerst, de rest voor het korte",
        en: "One million euro: the long product first, the rest for the short one",
      },
      arguments: ["1000000", "100", "{10;20}", "{430;310}", "{2;1}"],
      result: [[380], [310]],
    },
  ],
  arguments: {
    budget: budgetOfAllProducts,
    hourlyRate,
    hourNorms,
    demand,
    priority: required("range", "whole-from-one", {
      nl: "Prioriteit: 1 gaat voor. Bij gelijke prioriteit krijgt elk product hetzelfde deel van zijn productiebehoefte.",
      en: "Priority: 1 is served first. With equal priority each product gets the same part of its demand.",
    }),
  },
  compute: (args) =>
    priorityProduction({
      budget: args.budget,
      eurosPerHour: args.hourlyRate,
      hoursPerUnit: args.hourNorms,
      demand: args.demand,
      priority: args.priority,
    }),
  calculation: priorityLines,
  native: nativePriorityProduction,
});
