// SPDX-License-Identifier: EUPL-1.2
/** Rows or columns in a row, as a sheet has them now: from the file, or new. The last run has no end. */
export interface AxisRun {
  /** The first of them in the file; left out for new ones. */
  readonly from?: number;
  readonly count: number;
}

/** Which rows (or columns) of a sheet are which in the file that it came from. */
export type AxisMap = readonly AxisRun[];

export const UNCHANGED: AxisMap = [{ from: 0, count: Infinity }];

export function isUnchanged(map: AxisMap): boolean {
  return map.length === 1 && map[0]?.from === 0;
}

/** The place in the file of what is at a place now; undefined for what is new. */
export function originOf(map: AxisMap, now: number): number | undefined {
  let start = 0;
  for (const { from, count } of map) {
    if (now < start + count) return from === undefined ? undefined : from + now - start;
    start += count;
  }
  return undefined;
}

/** Where what was at a place in the file is now; undefined when it is gone. */
export function placeOf(map: AxisMap, origin: number): number | undefined {
  let start = 0;
  for (const { from, count } of map) {
    if (from !== undefined && origin >= from && origin < from + count) return start + origin - from;
    start += count;
  }
  return undefined;
}

/** Where the places from first to last are now; what is gone at the edges is left out. Undefined when all are gone. */
export function spanOf(map: AxisMap, first: number, last: number): readonly [number, number] | undefined {
  let start = 0;
  let from: number | undefined;
  let to: number | undefined;
  for (const run of map) {
    if (run.from !== undefined) {
      const low = Math.max(first, run.from);
      const high = Math.min(last, run.from + run.count - 1);
      if (low <= high) {
        from = Math.min(from ?? Infinity, start + low - run.from);
        to = Math.max(to ?? -1, start + high - run.from);
      }
    }
    start += run.count;
  }
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** With new ones put in before a place. */
export function inserted(map: AxisMap, at: number, runs: readonly AxisRun[]): AxisMap {
  const [before, behind] = splitAt(map, at);
  return joined([...before, ...runs, ...behind]);
}

/** Without some, and what went: putting exactly that back is as if nothing had happened. */
export function removed(map: AxisMap, at: number, count: number): { readonly map: AxisMap; readonly gone: AxisRun[] } {
  const [before, rest] = splitAt(map, at);
  const [gone, behind] = splitAt(rest, count);
  return { map: joined([...before, ...behind]), gone };
}

/** With some taken from one place to another, counted before they went. */
export function moved(map: AxisMap, at: number, count: number, to: number): AxisMap {
  const { map: without, gone } = removed(map, at, count);
  return inserted(without, to > at ? to - count : to, gone);
}

function splitAt(map: AxisMap, at: number): [AxisRun[], AxisRun[]] {
  const before: AxisRun[] = [];
  const behind: AxisRun[] = [];
  let start = 0;
  for (const run of map) {
    const cut = Math.min(Math.max(at - start, 0), run.count);
    if (cut > 0) before.push({ ...run, count: cut });
    if (cut < run.count)
      behind.push({ ...(run.from !== undefined && { from: run.from + cut }), count: run.count - cut });
    start += run.count;
  }
  return [before, behind];
}

function joined(runs: readonly AxisRun[]): AxisMap {
  const result: AxisRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const follows =
      last !== undefined && (last.from === undefined ? run.from === undefined : run.from === last.from + last.count);
    if (last !== undefined && follows) {
      result[result.length - 1] = { ...last, count: last.count + run.count };
    } else result.push(run);
  }
  return result;
}
