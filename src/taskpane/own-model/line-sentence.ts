// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { LineKind, Unit } from "../../model/budget-model/line-kinds";
import { ALL_PRODUCTS, type Line } from "../../model/budget-model/model-input";

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
  const sentence = SENTENCES[language][line.kind]({
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

interface Parts {
  /** Without its sign. */
  readonly amount: string;
  readonly isLess: boolean;
  readonly product: string;
  readonly transfer: string;
}

const SENTENCES: Readonly<Record<Language, Readonly<Record<LineKind, (parts: Parts) => string>>>> = {
  nl: {
    rate: ({ amount, isLess }) => `${raises(isLess)} het uurtarief met ${amount}`,
    frame: ({ amount, isLess }) => `${raises(isLess)} het kader met ${amount}`,
    norm: ({ amount, isLess, product }) => `${raises(isLess)} de uurnorm van ${product} met ${amount}`,
    duration: ({ amount, isLess, product }) =>
      `${isLess ? "Verkort" : "Verlengt"} de duur van ${product} met ${amount}`,
    share: ({ amount, isLess, product }) => `${raises(isLess)} het aandeel van ${product} met ${amount}`,
    fixed: ({ amount, product }) => `Geeft ${product} een vast bedrag van ${amount}`,
    growth: ({ amount, isLess, product }) =>
      `Laat de instroom van ${product} elk jaar ${amount} ${isLess ? "dalen" : "groeien"}`,
    inflow: ({ amount, isLess, product }) => `${raises(isLess)} de instroom van ${product} met ${amount}`,
    move: ({ amount, product, transfer }) =>
      `Brengt ${amount} van ${product} elders onder, met ${transfer} van het budget ervan,`,
    priority: () => "Bedient de vraag in volgorde van prioriteit in plaats van naar aandeel",
    accept: ({ product }) => `Aanvaardt dat de werkvoorraad van ${product} oploopt`,
  },
  en: {
    rate: ({ amount, isLess }) => `${isLess ? "Lowers" : "Raises"} the hourly rate by ${amount}`,
    frame: ({ amount, isLess }) => `${isLess ? "Lowers" : "Raises"} the frame by ${amount}`,
    norm: ({ amount, isLess, product }) => `${isLess ? "Lowers" : "Raises"} the hour norm of ${product} by ${amount}`,
    duration: ({ amount, isLess, product }) =>
      `${isLess ? "Shortens" : "Lengthens"} the duration of ${product} by ${amount}`,
    share: ({ amount, isLess, product }) => `${isLess ? "Lowers" : "Raises"} the share of ${product} by ${amount}`,
    fixed: ({ amount, product }) => `Gives ${product} a fixed amount of ${amount}`,
    growth: ({ amount, isLess, product }) =>
      `Lets the inflow of ${product} ${isLess ? "fall" : "grow"} by ${amount} each year`,
    inflow: ({ amount, isLess, product }) => `${isLess ? "Lowers" : "Raises"} the inflow of ${product} by ${amount}`,
    move: ({ amount, product, transfer }) => `Moves ${amount} of ${product} elsewhere, with ${transfer} of its budget,`,
    priority: () => "Serves the demand in order of priority instead of by share",
    accept: ({ product }) => `Accepts that the work stock of ${product} rises`,
  },
};

function raises(isLess: boolean): string {
  return isLess ? "Verlaagt" : "Verhoogt";
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

const ALL: Readonly<Record<Language, string>> = { nl: "alle producten", en: "all products" };

function productText({ product }: Line, { language, productLabel }: LineWords): string {
  return product === undefined || product === ALL_PRODUCTS ? ALL[language] : productLabel(product);
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
