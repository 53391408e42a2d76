// SPDX-License-Identifier: EUPL-1.2
/** The first of `count` places, in rising order, of which the number is not below one; `count` when there is none. */
export function firstFrom(count: number, numberAt: (place: number) => number, lowest: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) < lowest) low = middle + 1;
    else high = middle;
  }
  return low;
}
