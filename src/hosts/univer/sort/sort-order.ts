// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../../../workbook/spec";

export type SortDirection = "ascending" | "descending";

/** Numbers and dates, then text, then truth; what is empty comes last, whichever way is sorted. */
const RANKS = ["number", "string", "boolean"];

/**
 * The order of Excel: which row comes where, as the numbers of the rows. Capitals make no difference, and rows that are
 * equal stay in their order.
 */
export function sortedOrder(values: readonly CellValue[], direction: SortDirection, locale: string): number[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: "accent" });
  const sign = direction === "ascending" ? 1 : -1;
  return values
    .map((value, index) => ({ value: value === "" ? null : value, index }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compareValues(a.value, b.value, compare) || a.index - b.index;
    })
    .map(({ index }) => index);
}

type Filled = NonNullable<CellValue>;

function compareValues(a: Filled, b: Filled, compareTexts: (a: string, b: string) => number): number {
  const ranks = RANKS.indexOf(typeof a) - RANKS.indexOf(typeof b);
  if (ranks !== 0) return ranks;
  return typeof a === "string" ? compareTexts(a, String(b)) : Number(a) - Number(b);
}

/** What of a cell tells a heading from what is under it. */
export interface HeadingCell {
  readonly value: CellValue;
  readonly isBold: boolean;
}

/** Whether the first row has the headings: nothing but text, over numbers or in bold over what is not. */
export function isHeading(first: readonly HeadingCell[], second: readonly HeadingCell[]): boolean {
  const isFilled = ({ value }: HeadingCell) => value !== null && value !== "";
  if (!first.some(isFilled) || !first.filter(isFilled).every(({ value }) => typeof value === "string")) return false;
  return first.some((cell, column) => {
    const under = second[column];
    if (!isFilled(cell) || under === undefined || !isFilled(under)) return false;
    return typeof under.value !== "string" || (cell.isBold && !under.isBold);
  });
}
