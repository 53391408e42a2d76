// SPDX-License-Identifier: EUPL-1.2
import { type Draft, type DraftProduct, chosenProducts, withEntry, yearsOf } from "./draft";
import { type Emptiable, entryByYear, numberIn } from "./entry";
import { fieldsOf } from "./fields";

/** Sums of shares are held against 1 with this much room for rounding. */
export const SHARE_TOLERANCE = 1e-9;

/** The products among which the frame is divided by share. */
export function sharingProducts(draft: Draft): DraftProduct[] {
  return chosenProducts(draft).filter(({ kind }) => fieldsOf(kind).includes("budgetShare"));
}

/** What the shares of a year add up to; those that are not there yet count as 0. */
export function shareSum(draft: Draft, year: number): number {
  return sum(sharingProducts(draft).map(({ entries }) => numberIn(entries.budgetShare, year) ?? 0));
}

/** The first year in which the shares do not add up to 1. */
export function yearOffSum(draft: Draft): number | undefined {
  return yearsOf(draft).find((year) => Math.abs(shareSum(draft, year) - 1) > SHARE_TOLERANCE);
}

export type ShareProblem =
  /** There are no years or no such product yet. */
  | { readonly kind: "nothing" }
  /** The other shares are more than all. */
  | { readonly kind: "too-much"; readonly year: number; readonly sum: number }
  /** The hours of a product cannot be told. */
  | { readonly kind: "hours-unknown"; readonly product: DraftProduct }
  | { readonly kind: "no-hours" };

/** Gives a product what the others leave, in every year. */
export function withRest(draft: Draft, key: string): Draft | ShareProblem {
  const others = sharingProducts(draft).filter((each) => each.key !== key);
  const rest = yearsOf(draft).map((year) => {
    const taken = sum(others.map(({ entries }) => numberIn(entries.budgetShare, year) ?? 0));
    return [year, withoutRoundingError(1 - taken)] as const;
  });
  const tooMuch = rest.find(([, share]) => share < 0);
  if (tooMuch !== undefined) return { kind: "too-much", year: tooMuch[0], sum: 1 - tooMuch[1] };
  const entry = entryByYear(rest);
  const isKnown = sharingProducts(draft).some((each) => each.key === key);
  if (entry === undefined || !isKnown) return { kind: "nothing" };
  return withEntry(draft, key, "budgetShare", entry);
}

/** Divides by the hours that the work of the first year takes: inflow x norm, for supervision running cases x norm. */
export function sharesByHours(draft: Draft): Draft | ShareProblem {
  const [year] = yearsOf(draft);
  const products = sharingProducts(draft);
  if (year === undefined || products.length === 0) return { kind: "nothing" };
  const hours = products.map(({ kind, entries }) => {
    const norm = numberIn(entries.hourNorm, year);
    const units = numberIn(kind === "supervision" ? entries.openingActive : entries.inflow, year);
    return norm === undefined || units === undefined ? undefined : norm * units;
  });
  const unknown = hours.indexOf(undefined);
  if (unknown >= 0) return { kind: "hours-unknown", product: products[unknown] as DraftProduct };
  const total = sum(hours as number[]);
  if (!(total > 0)) return { kind: "no-hours" };
  return products.reduce(
    (changed, { key }, p) => withEntry(changed, key, "budgetShare", { content: (hours[p] as number) / total }),
    draft,
  );
}

export function isShareProblem(outcome: Draft | ShareProblem): outcome is ShareProblem {
  return "kind" in outcome;
}

/** Whether a share differs from year to year. */
export function differsByYear(entry: Emptiable): boolean {
  return typeof entry?.content === "object";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** 1 - 0.7 - 0.2 is 0.10000000000000003; nobody means that. */
function withoutRoundingError(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}
