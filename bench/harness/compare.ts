// SPDX-License-Identifier: EUPL-1.2
/** Both sides of a comparison must have calculated the same, or their times mean nothing. */
export class UnequalResultsError extends Error {
  override readonly name = "UnequalResultsError";
}

export const RELATIVE_TOLERANCE = 1e-9;

/**
 * Compares two lists of results number by number, relative to the larger of the two; returns how many were compared.
 *
 * @throws UnequalResultsError when they differ in length, when a number differs, or when one is not a number at all
 */
export function requireEqualResults(
  name: string,
  expected: Float64Array,
  found: Float64Array,
  placeOf: (index: number) => string = (index) => `number ${index + 1}`,
): number {
  if (expected.length !== found.length) {
    throw new UnequalResultsError(`${name} gives ${found.length} numbers instead of ${expected.length}.`);
  }
  if (expected.length === 0) throw new UnequalResultsError(`${name} gives nothing to compare.`);
  for (let index = 0; index < expected.length; index++) {
    const [a, b] = [expected[index] as number, found[index] as number];
    // What cancels to nothing is compared with the 1 that a cell would show, not with its own rounding.
    const isEqual = Number.isFinite(b) && Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b), 1);
    if (!isEqual) throw new UnequalResultsError(`${name} gives ${b} instead of ${a} for ${placeOf(index)}.`);
  }
  return expected.length;
}
