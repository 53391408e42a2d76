// SPDX-License-Identifier: EUPL-1.2
/** What repeated measurements say: the middle one, the middle half, and how many there were. */
export interface Summary {
  readonly median: number;
  /** First and third quartile: half of the measurements lie between them. */
  readonly middleHalf: readonly [number, number];
  readonly count: number;
}

export function summarise(measurements: readonly number[]): Summary {
  if (measurements.length === 0) throw new Error("Nothing was measured.");
  const sorted = [...measurements].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    middleHalf: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    count: sorted.length,
  };
}

/** Linear interpolation between the measurements, as PERCENTILE.INC. */
function quantile(sorted: readonly number[], probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower + (position - below) * (upper - lower);
}

/** Round for round the ratio of two interleaved series: what disturbed a round disturbed both. */
export function ratios(numerators: readonly number[], denominators: readonly number[]): number[] {
  if (numerators.length !== denominators.length) throw new Error("Only rounds that both took part in can be compared.");
  return numerators.map((value, round) => value / (denominators[round] as number));
}
