// SPDX-License-Identifier: EUPL-1.2
/**
 * Quantile with linear interpolation between order statistics (Excel's PERCENTILE.INC, type 7 of Hyndman and Fan 1996).
 * Reorders `values`.
 */
export function quantileInclusive(values: Float64Array, probability: number): number {
  const position = probability * (values.length - 1);
  const below = Math.floor(position);
  const lower = selectOrderStatistic(values, below);
  const fraction = position - below;
  if (fraction === 0) return lower;
  return lower + fraction * (smallestFrom(values, below + 1) - lower);
}

/** Quickselect with a median-of-three pivot (Hoare 1961): afterwards nothing before `k` is larger than what is at `k`. */
function selectOrderStatistic(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = medianOfThree(values[low] as number, values[(low + high) >> 1] as number, values[high] as number);
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const swap = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = swap;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k] as number;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function smallestFrom(values: Float64Array, start: number): number {
  let smallest = Infinity;
  for (let index = start; index < values.length; index++) smallest = Math.min(smallest, values[index] as number);
  return smallest;
}
