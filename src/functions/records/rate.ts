// SPDX-License-Identifier: EUPL-1.2
import { oneOffRateLines, rateEffectLines } from "../calculation/capacity";
import type { Block } from "../../model/block";
import { hourlyRateEffect } from "../../model/capacity";
import { oneOffRate } from "../../model/rate";
import { required } from "../arguments";
import { type Problem, defineFunction } from "../record";
import { checkMix, mixArguments, mixErrors } from "./mix";
import { budget, hourNorms } from "./shared-arguments";
import { hourlyRateEffect as nativeHourlyRateEffect, oneOffRate as nativeOneOffRate } from "../native/capacity";

export const HOURLY_RATE_EFFECT = defineFunction({
  id: "HOURLY_RATE_EFFECT",
  category: "capacity",
  summary: {
    nl: "Effect van het uurtarief: hoeveel extra productie een nieuw uurtarief oplevert bij hetzelfde budget.",
    en: "Effect of the hourly rate: how much extra production a new hourly rate buys from the same budget.",
  },
  formula: {
    nl: "PRODUCTION_CAPACITY bij het nieuwe uurtarief − PRODUCTION_CAPACITY bij het uitgangstarief. Positief als het tarief daalt.",
    en: "PRODUCTION_CAPACITY at the new hourly rate − PRODUCTION_CAPACITY at the base rate. Positive when the rate falls.",
  },
  result: {
    nl: "Verschil in aantallen: een blok met producten omlaag en perioden naar rechts.",
    en: "Difference in units: a block with products down and periods across.",
  },
  errors: mixErrors,
  examples: [
    {
      title: {
        nl: "Eén miljoen euro, tarief in 2015 eenmalig van 100 naar 95 euro",
        en: "One million euro, rate lowered once from 100 to 95 euro in 2015",
      },
      arguments: ["1000000", "100", "{100,95,100}", "{10;20}", "{0.4;0.6}"],
      result: [
        [0, 21.05263157894734, 0],
        [0, 15.78947368421052, 0],
      ],
    },
  ],
  arguments: {
    budget,
    baseRate: required("range", "positive", {
      nl: "Uurtarief waarmee wordt vergeleken, in euro per uur; groter dan 0.",
      en: "Hourly rate to compare with, in euro per hour; greater than 0.",
    }),
    newRate: required("range", "positive", {
      nl: "Nieuw uurtarief in euro per uur; groter dan 0.",
      en: "New hourly rate in euro per hour; greater than 0.",
    }),
    hourNorms,
    ...mixArguments,
  },
  check: (args) => checkMix(args.budget, args.mix, [args.baseRate, args.newRate, args.hourNorms]),
  compute: (args) =>
    hourlyRateEffect({
      budget: args.budget,
      baseEurosPerHour: args.baseRate,
      newEurosPerHour: args.newRate,
      hoursPerUnit: args.hourNorms,
      mix: args.mix,
      mixBasis: args.mixBasis,
    }),
  calculation: ({ hourNorms: hoursPerUnit, ...args }, cell) => rateEffectLines({ ...args, hoursPerUnit }, cell),
  native: nativeHourlyRateEffect,
});

/** A cut may never reach the rate itself, also in rates of years that are not cut. */
function checkCut(baseRate: Block, cut: number): Problem | undefined {
  const rate = baseRate.values.reduce((lowest, value) => Math.min(lowest, value));
  return cut < rate ? undefined : { kind: "cut-not-below-rate", argument: "cut", cut, rate };
}

export const ONE_OFF_RATE = defineFunction({
  id: "ONE_OFF_RATE",
  category: "capacity",
  summary: {
    nl: "Uurtarief per jaar met een verlaging in één jaar: daarna weer het uitgangstarief.",
    en: "Hourly rate per year with a cut in one year only: the base rate again afterwards.",
  },
  formula: {
    nl: "Uitgangstarief − verlaging in het jaar van de verlaging; het uitgangstarief in elk ander jaar.",
    en: "Base rate − cut in the year of the cut; the base rate in every other year.",
  },
  result: {
    nl: "Uurtarief in euro per uur: een blok in de vorm van baseRate en years samen.",
    en: "Hourly rate in euro per hour: a block in the common shape of baseRate and years.",
  },
  errors: [
    {
      nl: "#WAARDE! als de verlaging niet kleiner is dan elk uitgangstarief. Een jaar dat niet in years staat, is geen fout: er wordt niets verlaagd.",
      en: "#VALUE! when the cut is not smaller than every base rate. A year that is not among the years is no error: nothing is cut.",
    },
  ],
  source: { nl: "Kamerstuk 29 270, nr. 106", en: "Kamerstuk 29 270, nr. 106" },
  examples: [
    {
      title: { nl: "In 2015 eenmalig 5 euro lager", en: "Lowered once by 5 euro in 2015" },
      arguments: ["100", "5", "2015", "{2014,2015,2016}"],
      result: [[100, 95, 100]],
    },
  ],
  arguments: {
    baseRate: required("range", "positive", {
      nl: "Uurtarief vóór de verlaging, in euro per uur; groter dan 0.",
      en: "Hourly rate before the cut, in euro per hour; greater than 0.",
    }),
    cut: required("single", "not-negative", {
      nl: "Verlaging in euro per uur; 0 of meer en lager dan elk uurtarief.",
      en: "Cut in euro per hour; 0 or more and below every hourly rate.",
    }),
    cutYear: required("single", "year", {
      nl: "Jaar waarin het uurtarief wordt verlaagd, bijvoorbeeld 2015.",
      en: "Year in which the hourly rate is cut, such as 2015.",
    }),
    years: required("range", "year", {
      nl: "Jaartallen, meestal één rij met een jaar per periode.",
      en: "Years, usually one row with a year per period.",
    }),
  },
  check: ({ baseRate, cut }) => checkCut(baseRate, cut),
  compute: ({ baseRate, cut, cutYear, years }) =>
    oneOffRate({ baseEurosPerHour: baseRate, cutEurosPerHour: cut, cutYear, years }),
  calculation: oneOffRateLines,
  native: nativeOneOffRate,
});
