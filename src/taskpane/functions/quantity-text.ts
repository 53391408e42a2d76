// SPDX-License-Identifier: EUPL-1.2
import type { CalculationLine, Quantity, QuantityUnit, Term } from "../../functions/calculation/calculation";

/** From here on, decimals only distract. */
const LARGE = 1000;

/** A number as the reader's locale writes it, with as many decimals as its kind needs. */
export function quantityText({ value, unit }: Quantity, locale: string): string {
  return new Intl.NumberFormat(locale, optionsFor(value === 0 ? 0 : value, unit))
    .format(value === 0 ? 0 : value)
    .replace("-", "−");
}

function optionsFor(value: number, unit: QuantityUnit): Intl.NumberFormatOptions {
  const euro = { style: "currency", currency: "EUR" } as const;
  switch (unit) {
    case "euro": {
      const digits = Number.isInteger(value) || Math.abs(value) >= LARGE ? 0 : 2;
      return { ...euro, minimumFractionDigits: digits, maximumFractionDigits: digits };
    }
    case "rate":
      return { ...euro, minimumFractionDigits: 2, maximumFractionDigits: 2 };
    case "share":
      return { style: "percent", maximumFractionDigits: 2 };
    case "units":
      return { maximumFractionDigits: Math.abs(value) >= LARGE ? 0 : 2 };
    case "hours":
    case "periods":
      return { maximumFractionDigits: 2 };
    case "number":
      // Without a separator in four digits, so that a year looks like one.
      return { maximumFractionDigits: 4, useGrouping: "min2" };
  }
}

/** A sum with its numbers filled in, such as "€ 230.000.000 × 17% / € 87,50 / 12 = 37.238". */
export function lineText({ terms, result }: CalculationLine, locale: string): string {
  const sum = terms.map((term) => termText(term, locale)).join(" ");
  const answer = quantityText(result, locale);
  const tidy = sum.replace(/\( /g, "(").replace(/ \)/g, ")").replace(/ ;/g, ";");
  return tidy === answer ? answer : `${tidy} = ${answer}`;
}

function termText(term: Term, locale: string): string {
  return typeof term === "string" ? term : quantityText(term, locale);
}
