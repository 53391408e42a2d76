// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../functions/language";
import { longDate } from "./long-date";

/** Where a number comes from that someone typed. */
export function filledInOn(today: string): Text {
  return { nl: `ingevuld op ${longDate(today, "nl")}`, en: `entered on ${longDate(today, "en")}` };
}
