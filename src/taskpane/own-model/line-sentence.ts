// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type Line } from "../../model/budget-model/model-input";
import { ALL_PRODUCTS_TEXT, LINE_KIND_TEXTS } from "../../workbook/model-file/line-texts";

/** Names for what a line points at, and how its reader writes numbers. */
export interface LineWords {
  readonly language: Language;
  readonly locale: string;
  productLabel(id: string): string;
  measureName(id: string): string;
}

/** One sentence on what a line does: "Verhoogt het kader met € 500.000 in 2028". */
export function lineSentence(line: Line, words: LineWords): string {
  const { language } = words;
  const sentence = LINE_KIND_TEXTS[line.kind].sentence[language]({
    amount: amountText(line, words),
    isLess: typeof line.amount === "number" && line.amount < 0,
    product: productText(line, words),
    transfer: percent(line.budgetTransfer ?? 0, words.locale),
  });
  const period = PERIODS[language](line.from, line.to);
  const after = line.kind === "growth" && line.to !== null && line.to !== line.from ? AFTER_GROWTH[language] : "";
  const notWith = line.notWith === undefined ? "" : NOT_WITH[language](words.measureName(line.notWith));
  return `${sentence} ${period}${after}${notWith}`;
}

const PERIODS: Readonly<Record<Language, (from: number, to: number | null) => string>> = {
  nl: (from, to) => (to === null ? `vanaf ${from}` : to === from ? `in ${from}` : `van ${from} tot en met ${to}`),
  en: (from, to) => (to === null ? `from ${from}` : to === from ? `in ${from}` : `from ${from} to ${to}`),
};

const AFTER_GROWTH: Readonly<Record<Language, string>> = {
  nl: "; daarna blijft het niveau",
  en: "; after that the level stays",
};

const NOT_WITH: Readonly<Record<Language, (measure: string) => string>> = {
  nl: (measure) => `, niet samen met ${measure}`,
  en: (measure) => `, not together with ${measure}`,
};

function productText({ product }: Line, { language, productLabel }: LineWords): string {
  return product === undefined || product === ALL_PRODUCTS ? ALL_PRODUCTS_TEXT[language] : productLabel(product);
}

function amountText({ amount, unit, kind }: Line, { language, locale }: LineWords): string {
  if (typeof amount !== "number" || unit === undefined) return "";
  const size = Math.abs(amount);
  return UNIT_FORMATS[unit](size, locale, language, kind);
}

const UNIT_FORMATS: Readonly<
  Record<Unit, (size: number, locale: string, language: Language, kind: LineKind) => string>
> = {
  euro: (size, locale, language, kind) => {
    const perHour = language === "nl" ? " per uur" : " per hour";
    return `${euro(size, locale)}${kind === "rate" ? perHour : ""}`;
  },
  percent: percent,
  share: percent,
  hours: (size, locale, language) =>
    `${plain(size, locale)} ${language === "nl" ? "uur" : size === 1 ? "hour" : "hours"}`,
  years: (size, locale, language) =>
    `${plain(size, locale)} ${language === "nl" ? "jaar" : size === 1 ? "year" : "years"}`,
  points: (size, locale, language) =>
    `${plain(size * 100, locale)} ${language === "nl" ? "procentpunt" : size === 0.01 ? "percentage point" : "percentage points"}`,
  units: plain,
};

function plain(size: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(size);
}

function percent(size: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 4 }).format(size);
}

function euro(size: number, locale: string): string {
  const minimumFractionDigits = Number.isInteger(size) ? 0 : 2;
  const currency = { style: "currency", currency: "EUR" } as const;
  return new Intl.NumberFormat(locale, { ...currency, minimumFractionDigits, maximumFractionDigits: 2 }).format(size);
}
