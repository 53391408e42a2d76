// SPDX-License-Identifier: EUPL-1.2
/** One of those that are measured side by side; a run gives its own measurement, as a rule in milliseconds. */
export interface Contestant {
  readonly name: string;
  readonly run: () => number | Promise<number>;
  /** A slow one may take part in the first rounds only. */
  readonly rounds?: number;
}

/**
 * Measures all contestants in turn, round after round, so that a busy spell of the machine meets them all. Each round
 * begins with another one. The rounds for warming up come first and do not count.
 */
export async function interleave(
  contestants: readonly Contestant[],
  rounds: number,
  warmUps = 1,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const measured = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  if (measured.size !== contestants.length) throw new Error("Two contestants have the same name.");
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const place = (turn + round + warmUps) % contestants.length;
      const { name, run, rounds: most = rounds } = contestants[place] as Contestant;
      if (round >= most) continue;
      const measurement = await run();
      if (round >= 0) measured.get(name)?.push(measurement);
    }
  }
  return measured;
}

/** Milliseconds of one call. */
export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of one call of something short: as many calls in a row as a clock can measure well. */
export function millisecondsOfMany(work: () => unknown, atLeastMilliseconds = 20): number {
  let calls = 0;
  const start = performance.now();
  let passed: number;
  do {
    work();
    calls += 1;
    passed = performance.now() - start;
  } while (passed < atLeastMilliseconds);
  return passed / calls;
}
