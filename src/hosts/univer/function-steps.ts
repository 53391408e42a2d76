// SPDX-License-Identifier: EUPL-1.2
/** How much a call asks for at most, from the numbers of some of its arguments; the others say nothing about it. */
interface Asked {
  readonly of: readonly number[];
  readonly asks: (...numbers: (number | undefined)[]) => number;
}

type ByFunction = Readonly<Record<string, Asked>>;

const upTo = (argument: number): Asked => ({ of: [argument], asks: (last = 0) => Math.abs(last) });

const between = (from: number, to: number): Asked => ({
  of: [from, to],
  asks: (first = 0, last = 0) => Math.abs(last - first),
});

const squareOf = (argument: number): Asked => ({ of: [argument], asks: (size = 0) => size ** 2 });

/** Functions of the grid that walk from one number to another: a few characters can ask for a billion steps. */
export const WALKED = {
  BESSELI: upTo(1),
  BESSELJ: upTo(1),
  BESSELK: upTo(1),
  BESSELY: upTo(1),
  BINOMDIST: upTo(0),
  "BINOM.DIST": upTo(0),
  "BINOM.DIST.RANGE": between(2, 3),
  // For each number of hits it adds up all smaller ones.
  "BINOM.INV": squareOf(0),
  CRITBINOM: squareOf(0),
  CUMIPMT: between(3, 4),
  CUMPRINC: between(3, 4),
  DB: upTo(3),
  "HYPGEOM.DIST": upTo(0),
  "NEGBINOM.DIST": upTo(0),
  NETWORKDAYS: between(0, 1),
  "NETWORKDAYS.INTL": between(0, 1),
  PERMUT: upTo(1),
  POISSON: upTo(0),
  "POISSON.DIST": upTo(0),
  VDB: upTo(4),
  WORKDAY: upTo(1),
  "WORKDAY.INTL": upTo(1),
} as const satisfies ByFunction;

/** Functions that fill as many cells as they are told to, before any of them is counted. */
export const FILLED = {
  EXPAND: { of: [1, 2], asks: (rows = 1, columns = 1) => Math.max(1, rows) * Math.max(1, columns) },
  MUNIT: squareOf(0),
} as const satisfies ByFunction;

/**
 * What a call asks for. An argument has one number or several, which are taken in turn: the longest of those that count
 * says how often the function is asked. One that is not given is an argument without numbers.
 */
export function askedBy({ of, asks }: Asked, numbersOf: (argument: number) => readonly number[]): number {
  const given = of.map(numbersOf);
  const times = Math.max(1, ...given.map(({ length }) => length));
  let sum = 0;
  for (let turn = 0; turn < times; turn++)
    sum += asks(...given.map((numbers) => numbers[Math.min(turn, numbers.length - 1)]));
  return sum;
}
