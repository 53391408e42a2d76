// SPDX-License-Identifier: EUPL-1.2
import type { ScenarioResult } from "../../src/model/scenario";

/** What a result keeps in memory after everything else is cleared away. */
export function bytesKept<Result>(work: () => Result): { readonly bytes: number; readonly result: Result } {
  const before = bytesInUse();
  const result = work();
  return { bytes: bytesInUse() - before, result };
}

/** Every number of a result, in lists of any kind. */
export function numbersIn(results: readonly ScenarioResult[]): number {
  const lists = (value: object) => Object.values(value).filter((each) => isNumbers(each)) as ArrayLike<number>[];
  const countIn = (value: object) => lists(value).reduce((sum, list) => sum + list.length, 0);
  return results.reduce(
    (sum, result) => sum + countIn(result) + result.products.reduce((all, product) => all + countIn(product), 0),
    0,
  );
}

function isNumbers(value: unknown): boolean {
  return ArrayBuffer.isView(value) || (Array.isArray(value) && typeof value[0] !== "object");
}

function bytesInUse(): number {
  if (globalThis.gc === undefined) throw new Error("Start this with --expose-gc.");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
