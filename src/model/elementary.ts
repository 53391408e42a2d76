// SPDX-License-Identifier: EUPL-1.2
/**
 * Exponential and logarithm from additions, multiplications and divisions only. Math.exp and Math.log may differ in
 * their last bit between JavaScript engines; these give the same bits on every machine, which the contract promises.
 */

/** ln 2 split so that a multiple of the first part is exact. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const LARGEST_EXPONENT = 709.782712893384;

const FACTORIAL_RECIPROCALS = reciprocalFactorials(14);

function reciprocalFactorials(terms: number): number[] {
  const reciprocals = [1];
  let factorial = 1;
  for (let n = 1; n <= terms; n++) {
    factorial *= n;
    reciprocals.push(1 / factorial);
  }
  return reciprocals;
}

/** e to the power x: reduce x to |r| <= ln(2) / 2, sum the Taylor series, scale by a power of two. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > LARGEST_EXPONENT) return Infinity;
  if (x < -745.2) return 0;
  const halvings = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - halvings * LN2_HIGH - halvings * LN2_LOW;
  let sum = 0;
  for (let n = FACTORIAL_RECIPROCALS.length - 1; n >= 0; n--) sum = sum * r + (FACTORIAL_RECIPROCALS[n] as number);
  return scaleByPowerOfTwo(sum, halvings);
}

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
  for (let odd = 27; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
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
