// SPDX-License-Identifier: EUPL-1.2
/**
 * The check on an amount whose unit is in its row: of a unit of which 1 is 100%, 3 typed for 3% would count a hundred
 * times. Without a comma: Excel may want the list separator of the computer there.
 *
 * @param amount the cell of the amount
 * @param unit the cell of the unit, in its column whatever the amount's column is
 * @param partsOfOne the words of the units of which 1 is 100%
 */
export function amountRule(amount: string, unit: string, partsOfOne: readonly string[]): string {
  return `(N(${amount})^2<=1)+${partsOfOne.map((word) => `(${unit}<>"${word}")`).join("*")}>0`;
}

/** Whether a check in a file is this one, wherever its rows and columns are now. */
export function isAmountRule(formula: string): boolean {
  return /^\(N\([A-Z]+\d+\)\^2<=1\)\+\(\$[A-Z]+\d+<>"[^"]*"\)(\*\(\$[A-Z]+\d+<>"[^"]*"\))*>0$/.test(formula);
}
