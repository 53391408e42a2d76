// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { isDateFormat, isPercentFormat, isTimeFormat } from "./number-format";
import { WRITTEN } from "./written-language";

/** A number in a cell without a format of its own. */
export function generalText(value: number, language: Language): string {
  return withMark(digitsOf(value), language);
}

export function booleanText(value: boolean, language: Language): string {
  return value ? WRITTEN[language].trueWord : WRITTEN[language].falseWord;
}

/**
 * A number as it is offered for editing: all its digits whatever the format shows, a percentage with its sign, a date
 * with its year. `readEntry` gives the number back, up to the 15 digits that a spreadsheet shows.
 */
export function editText(value: number, cellFormat: string, language: Language): string {
  if (isPercentFormat(cellFormat)) return `${withMark(digitsOf(value * 100), language)}%`;
  const isDate = isDateFormat(cellFormat) && value >= FIRST_OF_MARCH_1900 && value < AFTER_9999;
  if (isDate) return dateText(value, language);
  if (isTimeFormat(cellFormat) && value >= 0 && value < MOST_HOURS / 24) return timeText(value);
  return generalText(value, language);
}

const FIRST_OF_MARCH_1900 = 61;
const AFTER_9999 = 2_958_466;
const MOST_HOURS = 10_000;
const SECONDS_PER_DAY = 86_400;

function dateText(value: number, language: Language): string {
  const seconds = Math.round(value * SECONDS_PER_DAY);
  const moment = new Date((seconds - 25_569 * SECONDS_PER_DAY) * 1000);
  const [year, month, day] = moment.toISOString().slice(0, 10).split("-") as [string, string, string];
  const date = WRITTEN[language].dateFormat.replace("dd", day).replace("mm", month).replace("yyyy", year);
  const time = seconds % SECONDS_PER_DAY;
  return time === 0 ? date : `${date} ${timeText(time / SECONDS_PER_DAY)}`;
}

function timeText(value: number): string {
  const seconds = Math.round(value * SECONDS_PER_DAY);
  const two = (part: number) => String(part).padStart(2, "0");
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
}

/** At most 15 digits, as spreadsheets show: 0.1 + 0.2 is 0.3. */
function digitsOf(value: number): string {
  return String(Number(value.toPrecision(15))).toUpperCase();
}

function withMark(digits: string, language: Language): string {
  return digits.replace(".", WRITTEN[language].decimalMark);
}
