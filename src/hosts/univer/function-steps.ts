// SPDX-License-Identifier: EUPL-1.2
/** From the numbers of a call, in their order: how much it asks for at most. */
type Asked = (numbers: readonly number[]) => number;

const upTo =
  (argument: number): Asked =>
  (numbers) =>
    Math.abs(numbers[argument] ?? 0);

const between =
  (from: number, to: number): Asked =>
  (numbers) =>
    Math.abs((numbers[to] ?? 0) - (numbers[from] ?? 0));

/** Functions of the grid that walk from one number to another: a few characters can ask for a billion steps. */
const WALKED: Readonly<Record<string, Asked>> = {
  BESSELI: upTo(1),
  BESSELJ: upTo(1),
  BESSELK: upTo(1),
  BESSELY: upTo(1),
  BINOMDIST: upTo(0),
  "BINOM.DIST": upTo(0),
  "BINOM.DIST.RANGE": between(2, 3),
  // For each number of hits it adds up all smaller ones.
  "BINOM.INV": ([trials = 0]) => trials ** 2,
  CRITBINOM: ([trials = 0]) => trials ** 2,
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
};

/** Functions that fill as many cells as they are told to, before any of them is counted. */
const MADE: Readonly<Record<string, Asked>> = {
  EXPAND: ([, rows = 1, columns = 1]) => rows * columns,
  MUNIT: ([size = 0]) => size ** 2,
};

export const FUNCTIONS_WITH_STEPS: readonly string[] = Object.keys(WALKED);
export const FUNCTIONS_THAT_FILL: readonly string[] = Object.keys(MADE);

/** Each argument has one number or several, which are taken in turn: the longest says how often the function is asked. */
const askedOf = (asked: Asked | undefined, given: readonly (readonly number[])[]): number => {
  if (asked === undefined) return 0;
  const times = Math.max(1, ...given.map(({ length }) => length));
  let sum = 0;
  for (let turn = 0; turn < times; turn++)
    sum += asked(given.map((numbers) => numbers[Math.min(turn, numbers.length - 1)] ?? 0));
  return sum;
};

export const stepsOf = (name: string, given: readonly (readonly number[])[]): number => askedOf(WALKED[name], given);
export const cellsMadeBy = (name: string, given: readonly (readonly number[])[]): number => askedOf(MADE[name], given);
