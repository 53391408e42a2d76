// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";

/** Something that must withstand whatever it is given. */
export interface FuzzTarget {
  readonly name: string;
  /** For a list of cases that was thought of: how many there are, numbered from 0. Else any whole number is a case. */
  readonly cases?: number;
  /** What is wrong after one case, in words; undefined when it ended as it must. The same number is the same case. */
  run(seed: number): Promise<string | undefined>;
}

/** The value that an arbitrary gives for a seed. */
export function sampleOf<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0] as Value;
}

/** What is wrong with an error that nobody should see. */
export function unexpected(error: unknown): string {
  return error instanceof Error ? `an exception: ${error.stack?.split("\n").slice(0, 4).join(" | ")}` : String(error);
}
