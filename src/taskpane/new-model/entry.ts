// SPDX-License-Identifier: EUPL-1.2
import { type NumberRule, accepts } from "../../model/budget-model/number-rule";
import type { Provenance, Sourced } from "../../workbook/model-file/model-file";

/** A number for each of some years. */
export type ByYear = Readonly<Record<number, number>>;

/**
 * What a field holds: one number for all years, a number per year, or a text that is no number, which stays as it was
 * typed until it is mended. What comes from a model that is being changed keeps its tag and source until it is retyped.
 */
export interface Entry {
  readonly content: number | ByYear | string;
  readonly isGuess?: true;
  readonly kept?: Provenance & Pick<Sourced<unknown>, "notes">;
}

export type Emptiable = Entry | undefined;

/**
 * The number for a year. Years before the known ones have the first number, years after them the last: the same as
 * someone does who fills a row to the right.
 */
export function numberIn(entry: Emptiable, year: number): number | undefined {
  if (entry === undefined || typeof entry.content === "string") return undefined;
  if (typeof entry.content === "number") return entry.content;
  const { content } = entry;
  const known = Object.keys(content).map(Number);
  const nearest = Math.min(Math.max(year, Math.min(...known)), Math.max(...known));
  return content[nearest];
}

/** One number when all years have the same, else a list: the form of a file. */
export function numbersIn(entry: Emptiable, years: readonly number[]): number | readonly number[] | undefined {
  const numbers = years.map((year) => numberIn(entry, year));
  const [first] = numbers;
  if (first === undefined) return undefined;
  return numbers.every((each) => each === first) ? first : (numbers as number[]);
}

/** Whether something is there that the rule refuses: no number, or one that makes no sense. */
export function isRefused(entry: Emptiable, rule: NumberRule): boolean {
  if (entry === undefined) return false;
  const { content } = entry;
  if (typeof content === "string") return true;
  const numbers = typeof content === "number" ? [content] : Object.values(content);
  return !numbers.every((each) => accepts(rule, each));
}

/** Numbers per year become one entry; undefined when there are none. */
export function entryByYear(numbers: readonly (readonly [year: number, value: number])[]): Emptiable {
  const values = new Set(numbers.map(([, value]) => value));
  if (values.size === 0) return undefined;
  const [only] = values;
  return { content: values.size === 1 && only !== undefined ? only : Object.fromEntries(numbers) };
}
