// SPDX-License-Identifier: EUPL-1.2
import { log } from "./elementary";

/**
 * Seeded random numbers: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM
 * Transactions on Mathematical Software 47, 2021), its state filled by SplitMix32-style mixing of the seed as its
 * authors advise. Whole-number arithmetic only, so a seed gives the same numbers on every machine.
 */
export class RandomSource {
  private readonly state: Int32Array;

  constructor(seed: number) {
    const low = seed >>> 0;
    const high = Math.floor(seed / 2 ** 32) >>> 0;
    let mixed = (low ^ Math.imul(high, 0x9e3779b1)) >>> 0;
    // Different words are mixed to different ones, so at most one is 0; a state of zeros would stay so for ever.
    this.state = Int32Array.from({ length: 4 }, () => {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      return mix(mixed);
    });
  }

  nextUint32(): number {
    // Signed words: those of 32 bits without a sign are no small numbers to the machine.
    const s = this.state as unknown as [number, number, number, number];
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }

  /**
   * Uniform in the open interval (0, 1), with 52 random bits: the half that keeps it off 0 takes the 53rd, so that nothing
   * is rounded up to 1.
   */
  nextUniform(): number {
    const high = this.nextUint32() >>> 6;
    const low = this.nextUint32() >>> 6;
    return (high * 2 ** 26 + low + 0.5) / 2 ** 52;
  }

  /**
   * Standard normal, by the polar method (Marsaglia and Bray, SIAM Review 6, 1964). The centre of the circle, where it has
   * no answer, is never hit: a uniform number is an odd multiple of 2^-53 and so never one half.
   */
  nextNormal(): number {
    if (this.spare !== undefined) {
      const spare = this.spare;
      this.spare = undefined;
      return spare;
    }
    for (;;) {
      const u = 2 * this.nextUniform() - 1;
      const v = 2 * this.nextUniform() - 1;
      const square = u * u + v * v;
      if (square >= 1) continue;
      const factor = Math.sqrt((-2 * log(square)) / square);
      this.spare = v * factor;
      return u * factor;
    }
  }

  private spare: number | undefined;
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** Finaliser of MurmurHash3 (Appleby, public domain). */
function mix(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}
