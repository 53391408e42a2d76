// SPDX-License-Identifier: EUPL-1.2
/** A start, what is added to it one after another, and where that ends. */
export interface Sum {
  readonly start: number;
  readonly parts: readonly number[];
  readonly end: number;
}

/**
 * The same sum in whole multiples of a unit, of which start and parts together are exactly the end. Every number is
 * rounded to the nearest multiple; what that leaves goes, a unit at a time, to the parts that were rounded furthest the
 * other way (the method of largest remainders), never to a part that is 0. Without other parts the end is the start.
 *
 * @param unit a power of two, or 1: multiples of it must be exact
 */
export function inMultiplesOf(unit: number, { start, parts, end }: Sum): Sum {
  const wholes = parts.map((part) => nearest(part / unit));
  const order = parts.flatMap((part, p) => (part === 0 ? [] : [p]));
  const first = nearest(start / unit);
  const last = order.length === 0 ? first : nearest(end / unit);
  let left = last - first - wholes.reduce((sum, whole) => sum + whole, 0);
  const direction = Math.sign(left);
  const cutOff = parts.map((part, p) => (part / unit - (wholes[p] as number)) * direction);
  order.sort((a, b) => (cutOff[b] as number) - (cutOff[a] as number));
  for (let turn = 0; left !== 0; turn = (turn + 1) % order.length) {
    const part = order[turn] as number;
    wholes[part] = (wholes[part] as number) + direction;
    left -= direction;
  }
  return { start: first * unit, parts: wholes.map((whole) => whole * unit), end: last * unit };
}

/**
 * The finest unit in which the sum stays exact in doubles, whatever the order in which it is added up: all of it
 * together is some 2^52 units, and a double holds every whole number up to 2^53.
 */
export function finestUnit({ start, parts }: Sum): number {
  const all = parts.reduce((sum, each) => sum + Math.abs(each), Math.abs(start));
  return all === 0 ? 1 : 2 ** Math.max(SMALLEST_EXPONENT, Math.ceil(Math.log2(all)) - 52);
}

const SMALLEST_EXPONENT = -1074;

/** Halves away from 0, as numbers are shown; never -0. */
function nearest(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}
