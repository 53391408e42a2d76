// SPDX-License-Identifier: EUPL-1.2
import type { Moment, Refusal } from "./entry";
import type { EntryContext } from "./entry";
import { monthNamed, plainText, WRITTEN } from "./written-language";

/**
 * The date, the time or both that a text is; refused when it is a date that no calendar has, or that would be another in
 * the file.
 */
export function readMoment(text: string, context: EntryContext): Moment | Refusal | undefined {
  const moment = momentIn(text, context);
  const isOther = moment?.kind === "date" && context.countsFrom1904 === true;
  return isOther ? { kind: "refused", text, reason: "dates-from-1904" } : moment;
}

function momentIn(text: string, context: EntryContext): Moment | Refusal | undefined {
  const plain = plainText(text);
  const time = readTime(plain, context);
  if (time !== undefined) return time;
  const date = readDate(plain, context);
  if (date === undefined) return readDateAndTime(plain, text, context);
  return typeof date === "string" ? { kind: "refused", text, reason: date } : date;
}

function readDateAndTime(plain: string, text: string, context: EntryContext): Moment | Refusal | undefined {
  const match = /^(.+?) (\d{1,2}:.+)$/.exec(plain);
  if (match === null) return undefined;
  const date = readDate(match[1] as string, context);
  const time = readTime(match[2] as string, context);
  if (date === undefined || time === undefined || time.value >= 1) return undefined;
  if (typeof date === "string") return { kind: "refused", text, reason: date };
  return { kind: "date", value: date.value + time.value, format: `${date.format} ${time.format}` };
}

function readTime(plain: string, { language }: EntryContext): Moment | undefined {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,3}))?)?( ?[ap]m)?$/i.exec(plain);
  if (match === null) return undefined;
  const [, hourText, minutes, seconds, thousandths, half] = match;
  let hours = Number(hourText);
  if (half !== undefined) {
    if (language !== "en" || hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (/p/i.test(half) ? 12 : 0);
  }
  const total = hours * 3600 + Number(minutes) * 60 + Number(`${seconds ?? 0}.${thousandths ?? 0}`);
  const hourFormat = hours < 24 ? "hh" : "[h]";
  const format = `${hourFormat}:mm${seconds === undefined ? "" : ":ss"}`;
  return { kind: "time", value: total / 86_400, format };
}

type DateRefusal = "no-such-date" | "date-out-of-range";

interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly format: string;
  /** 10-12 is a date, but 10-20 is as likely a range: only with a year is a wrong date told. */
  readonly isSurelyDate: boolean;
}

function readDate(plain: string, context: EntryContext): Moment | DateRefusal | undefined {
  const written = inDigits(plain, context) ?? withMonthName(plain, context);
  if (written === undefined) return undefined;
  const { day, month, year, format, isSurelyDate } = written;
  const moment = new Date(Date.UTC(year, month - 1, day));
  // Two digits and less are years of the first century to a calendar, so they never come here.
  const isOnCalendar = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  if (!isOnCalendar) return isSurelyDate ? "no-such-date" : undefined;
  const value = moment.getTime() / 86_400_000 + DAYS_TO_1970;
  // Spreadsheets count a 29 February 1900 that never was; from 1 March 1900 they agree with the calendar.
  if (value < FIRST_OF_MARCH_1900) return isSurelyDate ? "date-out-of-range" : undefined;
  return { kind: "date", value, format };
}

const DAYS_TO_1970 = 25_569;
const FIRST_OF_MARCH_1900 = 61;

function inDigits(plain: string, { language, thisYear }: EntryContext): WrittenDate | undefined {
  const format = WRITTEN[language].dateFormat;
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  if (iso !== null) return dateOf(iso[4], Number(iso[3]), yearOf(iso[1]), format, true);
  const full = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(plain);
  if (full !== null) return dateOf(full[1], Number(full[3]), yearOf(full[4]), format, true);
  const dayAndMonth = /^(\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (dayAndMonth !== null) return dateOf(dayAndMonth[1], Number(dayAndMonth[2]), thisYear, format, false);
  const monthAndYear = /^(\d{1,2})[-/](\d{4})$/.exec(plain);
  if (monthAndYear !== null) return dateOf("1", Number(monthAndYear[1]), yearOf(monthAndYear[2]), MONTH, false);
  return undefined;
}

function withMonthName(plain: string, { language, thisYear }: EntryContext): WrittenDate | undefined {
  const format = WRITTEN[language].dateFormat;
  const dayFirst = /^(\d{1,2})[ /-](\p{L}{3,})\.?(?:[ /-](\d{4}|\d{2}))?$/u.exec(plain);
  if (dayFirst !== null) {
    const year = dayFirst[3] === undefined ? thisYear : yearOf(dayFirst[3]);
    return dateOf(dayFirst[1], monthNamed(dayFirst[2] as string, language), year, format, true);
  }
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(plain);
  if (monthFirst !== null && language === "en") {
    return dateOf(monthFirst[2], monthNamed(monthFirst[1] as string, language), yearOf(monthFirst[3]), format, true);
  }
  const monthAndYear = /^(\p{L}{3,})\.?[ /-](\d{4})$/u.exec(plain);
  if (monthAndYear === null) return undefined;
  return dateOf("1", monthNamed(monthAndYear[1] as string, language), yearOf(monthAndYear[2]), MONTH, true);
}

const MONTH = "mmm yyyy";

function dateOf(
  day: string | undefined,
  month: number | undefined,
  year: number,
  format: string,
  isSurelyDate: boolean,
): WrittenDate | undefined {
  return month === undefined ? undefined : { day: Number(day), month, year, format, isSurelyDate };
}

/** 25 is 2025 and 87 is 1987, as in Excel. */
function yearOf(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
