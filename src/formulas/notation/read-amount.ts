// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { Amount, Refusal, RefusalReason } from "./entry";
import { plainText, WRITTEN } from "./written-language";

/**
 * The number, percentage or amount of euros that a text is. Undefined for a text that is not made like a number; refused
 * for one that is, but that can be read in two ways or would lose digits.
 */
export function readAmount(text: string, language: Language): Amount | Refusal | undefined {
  const written = peel(plainText(text), language);
  if (written === undefined) return undefined;
  const digits = readDigits(written.body, language);
  if (digits === undefined) return undefined;
  if (typeof digits === "string") return { kind: "refused", text, reason: digits };
  const { whole, fraction, exponent } = digits;
  const size = Number(`${whole}.${fraction}e${exponent - (written.isPercent ? 2 : 0)}`);
  const isLost = size === 0 && /[1-9]/.test(whole + fraction);
  if (!Number.isFinite(size) || isLost) return { kind: "refused", text, reason: "out-of-range" };
  const value = written.isNegative && size !== 0 ? -size : size;
  if (written.isEuro) return { kind: "euro", value, format: EURO[fraction === "" ? "whole" : "cents"] };
  if (written.isPercent) return { kind: "percent", value, format: percentFormat(fraction.length) };
  return { kind: "number", value, ...(digits.isGrouped && { format: `#,##0${decimalPlaces(fraction.length)}` }) };
}

const EURO = { whole: '"€" #,##0;[Red]"€" -#,##0', cents: '"€" #,##0.00;[Red]"€" -#,##0.00' } as const;

function percentFormat(decimals: number): string {
  return `0${decimalPlaces(decimals)}%`;
}

/** As Excel does, two where any are typed; more where more are typed, so that none goes out of sight. */
function decimalPlaces(typed: number): string {
  return typed === 0 ? "" : `.${"0".repeat(Math.min(Math.max(typed, 2), 10))}`;
}

interface Peeled {
  readonly body: string;
  readonly isNegative: boolean;
  readonly isEuro: boolean;
  readonly isPercent: boolean;
}

/** Takes the sign, the brackets of a negative amount, the euro and the percent sign off, each at most once. */
function peel(text: string, language: Language): Peeled | undefined {
  let body = text;
  let [isSigned, isNegative, isEuro, isPercent] = [false, false, false, false];
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(body);
    if (match === null) return undefined;
    body = (match[1] as string).trim();
    return match[0];
  };
  // "€ 90,-": the Dutch way to write that there are no cents.
  if (language === "nl" && take(/^(.*\d),-{1,2}$/) !== undefined) isEuro = true;
  let hasSymbol = false;
  for (;;) {
    if (!isSigned && take(/^\((.*)\)$/) !== undefined) isSigned = isNegative = true;
    else if (!isSigned && take(/^\+(.*)$/) !== undefined) isSigned = true;
    else if (!isSigned && (take(/^-(.*)$/) ?? take(/^(.*)-$/)) !== undefined) isSigned = isNegative = true;
    else if (!hasSymbol && (take(/^(?:€|eur\b)(.*)$/i) ?? take(/^(.*[\d)\s])(?:€|euro?)$/i)) !== undefined) {
      hasSymbol = isEuro = true;
    } else if (!isPercent && take(/^(.*)%$/) !== undefined) isPercent = true;
    else break;
  }
  return isEuro && isPercent ? undefined : { body, isNegative, isEuro, isPercent };
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  /** Written with marks or spaces between thousands. */
  readonly isGrouped: boolean;
}

const MOST_DIGITS = 15;

function readDigits(body: string, language: Language): Digits | RefusalReason | undefined {
  const match = /^([\d., ]+)(?:e([+-]?\d{1,4}))?$/i.exec(body);
  const mantissa = match?.[1]?.trim() ?? "";
  if (match === null || !/\d/.test(mantissa)) return undefined;
  const parts = mantissa.includes(" ") ? splitAtSpaces(mantissa, language) : splitAtMarks(mantissa, language);
  if (parts === undefined || typeof parts === "string") return parts;
  const [whole, fraction, isGrouped] = parts;
  // 1.000E3 is a thousand in one language and a million in the other.
  if (match[2] !== undefined && isGrouped) return "thousands-marks";
  if (whole.replace(/^0+|0+$/g, "").length > MOST_DIGITS) return "too-many-digits";
  return { whole: whole === "" ? "0" : whole, fraction, exponent: Number(match[2] ?? 0), isGrouped };
}

type Parts = readonly [whole: string, fraction: string, isGrouped: boolean];

/** 1 000 000,50: spaces between thousands, and nowhere else. */
function splitAtSpaces(mantissa: string, language: Language): Parts | undefined {
  const decimal = `\\${WRITTEN[language].decimalMark}`;
  const match = new RegExp(`^([1-9]\\d{0,2}(?: \\d{3})+)(?:${decimal}(\\d*))?$`).exec(mantissa);
  return match === null ? undefined : [(match[1] as string).replaceAll(" ", ""), match[2] ?? "", true];
}

function splitAtMarks(mantissa: string, language: Language): Parts | RefusalReason | undefined {
  const { decimalMark, thousandsMark } = WRITTEN[language];
  const [decimal, thousands] = [`\\${decimalMark}`, `\\${thousandsMark}`];
  const plain = new RegExp(`^(\\d*)(?:${decimal}(\\d*))?$`).exec(mantissa);
  if (plain !== null) return [plain[1] as string, plain[2] ?? "", false];
  const grouped = new RegExp(`^([1-9]\\d{0,2}(?:${thousands}\\d{3})+)(?:${decimal}(\\d*))?$`).exec(mantissa);
  if (grouped !== null) return [(grouped[1] as string).replaceAll(thousandsMark, ""), grouped[2] ?? "", true];
  // "1." begins a list.
  if (new RegExp(`^\\d+${thousands}$`).test(mantissa)) return undefined;
  // In Dutch, the dot of 87.50, 0.125 and 1234.567 cannot be a thousands mark, so it is a decimal mark.
  const other = new RegExp(`^(\\d*)${thousands}(\\d+)$`).exec(mantissa);
  if (other !== null) {
    const [, whole, fraction] = other as unknown as [string, string, string];
    return fraction.length === 3 && /^0\d/.test(whole) ? "thousands-marks" : [whole, fraction, false];
  }
  if (new RegExp(`^[1-9]\\d{0,2}(?:${decimal}\\d{3})+${thousands}\\d*$`).test(mantissa)) return "other-language";
  if (new RegExp(`^[1-9]\\d{0,2}(?:${decimal}\\d{3}){2,}$`).test(mantissa)) return "other-language";
  return new RegExp(`${decimal}.*${decimal}`).test(mantissa) ? "decimal-marks" : "thousands-marks";
}
