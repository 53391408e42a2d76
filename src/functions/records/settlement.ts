// SPDX-License-Identifier: EUPL-1.2
import { settlementLines, varianceLines } from "../calculation/settlement";
import { productionVariance, subsidySettlement } from "../../model/settlement";
import { required } from "../arguments";
import { defineFunction } from "../record";
import {
  productionVariance as nativeProductionVariance,
  subsidySettlement as nativeSubsidySettlement,
} from "../native/settlement";

export const SUBSIDY_SETTLEMENT = defineFunction({
  id: "SUBSIDY_SETTLEMENT",
  category: "settlement",
  summary: {
    nl: "Vaststelling van de subsidie: vastgesteld bedrag, terug te betalen bedrag en productie boven de verlening.",
    en: "Settlement of the subsidy: amount settled, amount to repay and production above the grant.",
  },
  formula: {
    nl: "Waarde = som over de producten van (gerealiseerd × kostprijs). Vastgesteld = min(verleend, waarde); terug te betalen = verleend − vastgesteld; niet vergoed = max(0, waarde − verleend). Het maximum geldt voor het totaal, dus producten compenseren elkaar.",
    en: "Value = sum over the products of (realised × cost price). Settled = min(granted, value); to repay = granted − settled; not paid = max(0, value − granted). The cap is on the total, so products offset each other.",
  },
  result: {
    nl: "Euro, drie rijen per periode: vastgesteld, terug te betalen, gerealiseerd boven de verlening en niet vergoed.",
    en: "Euro, three rows per period: settled, to repay, realised above the grant and not paid.",
  },
  resultLabels: {
    rows: [
      { nl: "Vastgesteld", en: "Settled" },
      { nl: "Terug te betalen", en: "To repay" },
      { nl: "Niet vergoed", en: "Not paid" },
    ],
  },
  errors: [],
  source: {
    nl: "Uitvoeringsregeling reclassering 2005, artikel 12",
    en: "Uitvoeringsregeling reclassering 2005, article 12",
  },
  examples: [
    {
      title: {
        nl: "Eén jaar boven de verlening van een miljoen euro en één jaar eronder",
        en: "One year above the grant of one million euro and one year below it",
      },
      arguments: ["{420,380;310,290}", "{1000;2000}", "{1000000,1000000}"],
      result: [
        [1000000, 960000],
        [0, 40000],
        [40000, 0],
      ],
    },
  ],
  arguments: {
    realised: required("range", "not-negative", {
      nl: "Gerealiseerde aantallen die aan de eisen voldoen, per product en periode.",
      en: "Realised units that meet the criteria, per product and period.",
    }),
    costPrice: required("range", "not-negative", {
      nl: "Kostprijs per product zoals vastgelegd bij de verlening, in euro.",
      en: "Cost price per product as fixed at the grant, in euro.",
    }),
    granted: required("row", "not-negative", {
      nl: "Verleende subsidie in euro per periode; één rij.",
      en: "Granted subsidy in euro per period; one row.",
    }),
  },
  compute: subsidySettlement,
  calculation: settlementLines,
  native: nativeSubsidySettlement,
});

export const PRODUCTION_VARIANCE = defineFunction({
  id: "PRODUCTION_VARIANCE",
  category: "settlement",
  summary: {
    nl: "Verschil tussen afgesproken en gerealiseerde waarde, gesplitst in een hoeveelheidseffect en een prijseffect.",
    en: "Difference between agreed and realised value, split in a quantity effect and a price effect.",
  },
  formula: {
    nl: "Hoeveelheidseffect = (gerealiseerd aantal − afgesproken aantal) × afgesproken prijs; prijseffect = (gerealiseerde prijs − afgesproken prijs) × gerealiseerd aantal; totaal = gerealiseerd aantal × gerealiseerde prijs − afgesproken aantal × afgesproken prijs.",
    en: "Quantity effect = (realised quantity − agreed quantity) × agreed price; price effect = (realised price − agreed price) × realised quantity; total = realised quantity × realised price − agreed quantity × agreed price.",
  },
  result: {
    nl: "Euro, een rij per product en drie kolommen: hoeveelheidseffect, prijseffect, totaal.",
    en: "Euro, a row per product and three columns: quantity effect, price effect, total.",
  },
  resultLabels: {
    columns: [
      { nl: "Hoeveelheidseffect", en: "Quantity effect" },
      { nl: "Prijseffect", en: "Price effect" },
      { nl: "Totaal", en: "Total" },
    ],
  },
  errors: [],
  source: {
    nl: "Uitvoeringsregeling reclassering 2005, artikel 14: toelichting op de verschillen",
    en: "Uitvoeringsregeling reclassering 2005, article 14: explanation of the differences",
  },
  examples: [
    {
      title: {
        nl: "Twee producten: meer en duurder, minder en goedkoper",
        en: "Two products: more and dearer, fewer and cheaper",
      },
      arguments: ["{400;300}", "{1000;2000}", "{420;290}", "{1010;1950}"],
      result: [
        [20000, 4200, 24200],
        [-20000, -14500, -34500],
      ],
    },
  ],
  arguments: {
    agreedQuantity: required("column", "not-negative", {
      nl: "Afgesproken aantal per product; één kolom.",
      en: "Agreed quantity per product; one column.",
    }),
    agreedPrice: required("column", "not-negative", {
      nl: "Afgesproken kostprijs per product, in euro; één kolom.",
      en: "Agreed cost price per product, in euro; one column.",
    }),
    realisedQuantity: required("column", "not-negative", {
      nl: "Gerealiseerd aantal per product; één kolom.",
      en: "Realised quantity per product; one column.",
    }),
    realisedPrice: required("column", "not-negative", {
      nl: "Gerealiseerde kostprijs per product, in euro; één kolom.",
      en: "Realised cost price per product, in euro; one column.",
    }),
  },
  compute: productionVariance,
  calculation: varianceLines,
  native: nativeProductionVariance,
});
