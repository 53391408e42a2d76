// SPDX-License-Identifier: EUPL-1.2
/**
 * Exponential and logarithm from additions, multiplications and divisions only. Math.exp and Math.log may differ in
 * their last bit between JavaScript engines; these give the same bits on every machine, which the contract promises.
 */

/** ln 2 split so that a multiple of the first part is exact. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const LARGEST_EXPONENT = 709.782712893384;

/** The powers of two between which the series stays short. */
const STEPS = 64;
const POWERS_BETWEEN_1_AND_2 = powersBetween1And2();

/** 2^(j / 64), each rounded once: in whole numbers of 120 binary places, so without a last bit that differs anywhere. */
function powersBetween1And2(): Float64Array {
  const places = 120n;
  let root = 2n << places;
  for (let steps = STEPS; steps > 1; steps /= 2) root = wholeRoot(root << places);
  const powers = new Float64Array(STEPS);
  let power = 1n << places;
  for (let j = 0; j < STEPS; j++) {
    powers[j] = Number(power) / 2 ** Number(places);
    power = (power * root) >> places;
  }
  return powers;
}

/** The largest whole number whose square is at most `square` (Newton's method, from above). */
function wholeRoot(square: bigint): bigint {
  let root = square;
  for (let next = (root + 1n) / 2n; next < root; next = (root + square / root) / 2n) root = next;
  return root;
}

/** e to the power x: reduce x to |r| <= ln(2) / 128, sum five terms of the series, scale by a power of two. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > LARGEST_EXPONENT) return Infinity;
  if (x < -745.2) return 0;
  const steps = Math.round(x * (STEPS / (LN2_HIGH + LN2_LOW)));
  const r = x - steps * (LN2_HIGH / STEPS) - steps * (LN2_LOW / STEPS);
  const more = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const between = steps & (STEPS - 1);
  const power = POWERS_BETWEEN_1_AND_2[between] as number;
  return scaleByPowerOfTwo(power + power * more, (steps - between) / STEPS);
}

/** 1, 1/3, 1/5, ... 1/27. */
const ODD_RECIPROCALS = Float64Array.from({ length: 14 }, (_, term) => 1 / (2 * term + 1));

/** Natural logarithm of a positive finite number: x = m 2^k with m near 1, then the series of artanh. */
export function log(x: number): number {
  if (!(x > 0) || !Number.isFinite(x)) return x === 0 ? -Infinity : x > 0 ? Infinity : NaN;
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let sum = 0;
  for (let term = ODD_RECIPROCALS.length - 1; term >= 0; term--) sum = sum * square + (ODD_RECIPROCALS[term] as number);
  return exponent * LN2_HIGH + (2 * z * sum + exponent * LN2_LOW);
}

/** One multiplication by a power of two is exact; from here on the result may need two. */
const LARGEST_SINGLE_STEP = 1000;

/** 2^k is at k + LARGEST_SINGLE_STEP. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2 * LARGEST_SINGLE_STEP + 1).fill(1);
  for (let k = 1; k <= LARGEST_SINGLE_STEP; k++) {
    powers[LARGEST_SINGLE_STEP + k] = (powers[LARGEST_SINGLE_STEP + k - 1] as number) * 2;
    powers[LARGEST_SINGLE_STEP - k] = (powers[LARGEST_SINGLE_STEP - k + 1] as number) / 2;
  }
  return powers;
}

function powerOfTwo(exponent: number): number {
  return POWERS_OF_TWO[LARGEST_SINGLE_STEP + exponent] as number;
}

function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (Math.abs(exponent) <= LARGEST_SINGLE_STEP) return value * powerOfTwo(exponent);
  // Two steps, because 2^1024 and 2^-1074 themselves are outside what one step can hold.
  const first = Math.sign(exponent) * LARGEST_SINGLE_STEP;
  return value * powerOfTwo(first) * powerOfTwo(exponent - first);
}
