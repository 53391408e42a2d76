// SPDX-License-Identifier: EUPL-1.2
import type { AnswerableResult } from "../../model/answer";

/** A scenario that can be put next to others, of whatever model. All of them share the assumptions of the workbook. */
export interface Comparable {
  /** "none", "now", or the place of a saved scenario. */
  readonly key: string;
  readonly name: string;
  /** Names of the measures that are on. */
  readonly on: readonly string[];
  /** Equal for scenarios that say the same. */
  readonly settings: string;
  /** Undefined when no answer can be calculated with its values. */
  readonly result: ComparableResult | undefined;
}

export interface ComparableResult extends AnswerableResult {
  /** Null in a year without work or without budget. */
  readonly breakEvenRate: readonly (number | null)[];
}

export const NONE = "none";
export const NOW = "now";

export function savedKey(slot: number): string {
  return `slot-${slot}`;
}

/** A scenario with the names of those that say the same. */
export interface Distinct extends Comparable {
  readonly also: readonly string[];
}

/** Each scenario once, in the place of the first that says so. */
export function distinct(scenarios: readonly Comparable[]): Distinct[] {
  const found = new Map<string, Comparable[]>();
  for (const each of scenarios) found.set(each.settings, [...(found.get(each.settings) ?? []), each]);
  return [...found.values()].map(([first, ...others]) => ({
    ...(first as Comparable),
    also: others.map(({ name }) => name),
  }));
}
