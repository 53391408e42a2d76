// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";
import { filledInOn } from "./filled-in-on";

/** Between a date with its years and what is known of the other years. */
const OTHER_YEARS: Text = { nl: "andere jaren", en: "other years" };

/** Years that were filled in on one day, as the source of a row says it. */
interface FilledIn {
  readonly when: string;
  readonly years: readonly number[];
}

export interface RowSource {
  readonly source: string;
  /** Whether every year was filled in by someone, so that nothing of an older source is left. */
  readonly isWhole: boolean;
}

/**
 * The source of a row in which someone filled in some of the years today. It names the day of each, and what was known
 * before of the others: "ingevuld op 2 maart 2026 (2027, 2028); andere jaren: begroting".
 */
export function filledInSource(
  old: string,
  { entered, years }: { readonly entered: readonly number[]; readonly years: readonly number[] },
  language: Language,
  today: string,
): RowSource {
  const when = filledInOn(today)[language];
  const { days, rest } = parsed(old, language);
  const ofToday = days.find((day) => day.when === when)?.years ?? [];
  const now = { when, years: years.filter((year) => entered.includes(year) || ofToday.includes(year)) };
  const before = days
    .filter((day) => day.when !== when)
    .map((day) => ({ when: day.when, years: day.years.filter((year) => !now.years.includes(year)) }));
  const all = [now, ...before].filter((day) => day.years.length > 0);
  const isWhole = years.every((year) => all.some((day) => day.years.includes(year)));
  if (isWhole && all.length === 1) return { source: when, isWhole };
  const parts = all.map((day, index) =>
    isWhole && index === all.length - 1 ? day.when : `${day.when} (${day.years.join(", ")})`,
  );
  const known = isWhole || rest === "" ? parts : [...parts, rest];
  return { source: known.join(`; ${OTHER_YEARS[language]}: `), isWhole };
}

function parsed(source: string, language: Language): { readonly days: readonly FilledIn[]; readonly rest: string } {
  const days: FilledIn[] = [];
  let rest = source;
  for (;;) {
    const match = /^([^()]+) \(([\d, ]+)\)(.*)$/s.exec(rest);
    const [, when = "", years = "", after = ""] = match ?? [];
    const separator = `; ${OTHER_YEARS[language]}: `;
    if (match === null || (after !== "" && !after.startsWith(separator))) return { days, rest };
    if (!when.startsWith(BEGINNING[language])) return { days, rest };
    days.push({ when, years: years.split(", ").map(Number) });
    rest = after.slice(separator.length);
  }
}

/** How a source begins that says when someone filled something in. */
const BEGINNING: Text = { nl: "ingevuld op ", en: "entered on " };
