// SPDX-License-Identifier: EUPL-1.2
import { required } from "../arguments";

/** Arguments that mean the same in several functions. */

export const budget = required("range", "not-negative", {
  nl: "Budget in euro per periode; één rij voor alle producten samen, of een rij per product.",
  en: "Budget in euro per period; one row for all products together, or a row per product.",
});

export const budgetOfAllProducts = required("row", "not-negative", {
  nl: "Budget in euro per periode voor alle producten samen; één rij.",
  en: "Budget in euro per period for all products together; one row.",
});

export const hourlyRate = required("range", "positive", {
  nl: "Uurtarief in euro per uur; groter dan 0.",
  en: "Hourly rate in euro per hour; greater than 0.",
});

export const hourNorms = required("range", "positive", {
  nl: "Uurnorm: uren per product; groter dan 0.",
  en: "Hour norm: hours per unit of product; greater than 0.",
});

export const demand = required("range", "not-negative", {
  nl: "Productiebehoefte in aantallen, per product en periode.",
  en: "Demand in units, per product and period.",
});

export const openingStock = required("column", "not-negative", {
  nl: "Werkvoorraad vóór de eerste periode, per product; één kolom.",
  en: "Work stock before the first period, per product; one column.",
});

export const inflow = required("range", "not-negative", {
  nl: "Instroom in aantallen, per product en periode.",
  en: "Inflow in units, per product and period.",
});

export const capacity = required("range", "not-negative", {
  nl: "Haalbare productie in aantallen, per product en periode.",
  en: "Reachable production in units, per product and period.",
});
