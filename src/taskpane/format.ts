// SPDX-License-Identifier: EUPL-1.2
import { readAmount } from "../formulas/notation/read-amount";
import { type Language, languageOf } from "../functions/language";

/** Numbers as the reader's locale writes them. */
export interface Formats {
  units(value: number): string;
  euro(value: number): string;
  rate(value: number): string;
  norm(value: number): string;
  share(value: number): string;
  /** A share in hundredths of a percent. */
  fineShare(value: number): string;
  signedUnits(value: number): string;
  signedEuro(value: number): string;
  time(moment: Date): string;
  /** The number that someone typed, or undefined when it is none. Percent signs, euro signs and spaces do not matter. */
  parse(text: string): number | undefined;
}

export function formatsFor(locale: string): Formats {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    // A result that rounds to 0 must not show a minus sign, and the sign is a real minus.
    return (value: number) => format.format(value === 0 ? 0 : value).replace("-", "−");
  };
  const whole = { maximumFractionDigits: 0, signDisplay: "negative" } as const;
  const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  const euro = { style: "currency", currency: "EUR" } as const;
  return {
    units: number(whole),
    euro: number({ ...euro, ...whole }),
    rate: number({ ...euro, ...cents }),
    norm: number(cents),
    share: number({ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    fineShare: number({ style: "percent", ...cents }),
    signedUnits: number({ ...whole, signDisplay: "exceptZero" }),
    signedEuro: number({ ...euro, ...whole, signDisplay: "exceptZero" }),
    time: (moment) => new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(moment),
    parse: (text) => parseNumber(text, languageOf(locale)),
  };
}

/** By the one reader of numbers; what can be read in two ways is no number here. */
function parseNumber(text: string, language: Language): number | undefined {
  const amount = readAmount(text, language);
  if (amount === undefined || amount.kind === "refused") return undefined;
  return amount.kind === "percent" ? Number((amount.value * 100).toPrecision(15)) : amount.value;
}
