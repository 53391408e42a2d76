// SPDX-License-Identifier: EUPL-1.2
import { LOCALES, type Language } from "../functions/language";

/** An ISO date in words: digits with dashes would be taken for a calculation or a number. What is no date stays as it is. */
export function longDate(isoDate: string, language: Language): string {
  const moment = new Date(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return isoDate;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(moment);
}
