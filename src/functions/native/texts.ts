// SPDX-License-Identifier: EUPL-1.2
import type { NativeArgument } from "./native-formula";

/**
 * The sum over all products of the product of some factors in one period. Factors that are the same for every product
 * are outside the sum, so only ranges of equal size meet inside it.
 */
export function sumOfProducts(products: number, factors: readonly NativeArgument[], column: number): string {
  const varying = factors.filter((factor) => factor.rows > 1).map((factor) => factor.columnArea(column));
  const fixed = factors.filter((factor) => factor.rows === 1).map((factor) => factor.at(0, column));
  if (varying.length === 0 && products > 1) fixed.unshift(String(products));
  if (varying.length === 1) fixed.push(`SUM(${varying[0]})`);
  if (varying.length > 1) fixed.push(`SUMPRODUCT(${varying.join(",")})`);
  return fixed.join("*");
}

/** One cell is written as an area from that cell to itself: IronCalc counts in nothing else. */
export function countedArea(area: string): string {
  const cell = /^(?:.*!)?(\$?[A-Z]{1,3}\$?\d+)$/s.exec(area)?.[1];
  return cell === undefined ? area : `${area}:${cell}`;
}

/** No number of the argument is 0 or blank. */
export function noneIsZero({ area, typed }: NativeArgument): string {
  if (typed !== undefined) return typed === 0 ? "FALSE" : "TRUE";
  const span = countedArea(area);
  return `COUNTIF(${span},0)+COUNTBLANK(${span})=0`;
}

/** Every number of the argument is 0 or blank. */
export function allAreZero({ area, typed, rows, columns }: NativeArgument): string {
  if (typed !== undefined) return typed === 0 ? "TRUE" : "FALSE";
  const span = countedArea(area);
  return `COUNTIF(${span},0)+COUNTBLANK(${span})=${rows * columns}`;
}

/** One number for MIN or MAX, which leave a blank cell out instead of taking it for 0. */
export function blankAsZero(argument: NativeArgument, row: number, column: number): string {
  const text = argument.at(row, column);
  return argument.typed !== undefined || text.startsWith("N(") ? text : `N(${text})`;
}
