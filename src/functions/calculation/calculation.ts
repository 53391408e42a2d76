// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../language";

/** How a number is written: money, a rate per hour, hours per unit, units, a share, periods, or as it is. */
export type QuantityUnit = "euro" | "rate" | "hours" | "units" | "share" | "periods" | "number";

export interface Quantity {
  readonly value: number;
  readonly unit: QuantityUnit;
}

/** A number, or a sign between numbers: + − × / ( ) min( max( and ; between what min and max choose from. */
export type Term = Quantity | "+" | "−" | "×" | "/" | "(" | ")" | "min(" | "max(" | ";";

/** One sum with its numbers filled in, such as 1000000 × 0.4 / 95 / 10 = 421.05. */
export interface CalculationLine {
  /** What the line gives, where it is not the answer itself. */
  readonly label?: Text;
  readonly terms: readonly Term[];
  readonly result: Quantity;
}

/** The cell of the result that is asked about; counts from 0. */
export interface ResultCell {
  readonly row: number;
  readonly column: number;
}

const quantity =
  (unit: QuantityUnit) =>
  (value: number): Quantity => ({ value, unit });
export const euro = quantity("euro");
export const rate = quantity("rate");
export const hours = quantity("hours");
export const units = quantity("units");
export const share = quantity("share");
export const periods = quantity("periods");
export const plain = quantity("number");

export function line(terms: readonly Term[], result: Quantity, label?: Text): CalculationLine {
  return { terms, result, ...(label !== undefined && { label }) };
}

/** More products than these make a sum that nobody reads; the total then stands alone. */
const MOST_SUMMED = 6;

/** The terms of each product with a + between them. */
export function summed(products: number, termsOf: (product: number) => readonly Term[], total: Quantity): Term[] {
  if (products > MOST_SUMMED) return [total];
  return Array.from({ length: products }, (_, p) => (p === 0 ? termsOf(p) : ["+" as const, ...termsOf(p)])).flat();
}
