// SPDX-License-Identifier: EUPL-1.2
/**
 * SHA-256 (FIPS 180-4), piece by piece: the browser's own takes everything at once, and the text of a large workbook is
 * longer than a text can be.
 */
export class Sha256 {
  private readonly state = Int32Array.from(INITIAL);
  private readonly words = new Int32Array(64);
  private readonly waiting = new Uint8Array(WAITING_BYTES);
  private filled = 0;
  private length = 0;

  update(text: string): void {
    for (let rest = text; rest !== "";) {
      if (this.filled > WAITING_BYTES - MOST_BYTES_OF_A_CHARACTER) this.compressWaiting();
      const { read, written } = ENCODER.encodeInto(rest, this.waiting.subarray(this.filled));
      this.filled += written;
      this.length += written;
      rest = rest.slice(read);
    }
  }

  /** As 64 hexadecimal digits; nothing can be added afterwards. */
  digest(): string {
    this.compressWaiting();
    const bits = this.length * 8;
    const blocks = this.filled + 9 > BLOCK_BYTES ? 2 : 1;
    this.waiting.fill(0, this.filled, blocks * BLOCK_BYTES);
    this.waiting[this.filled] = 0x80;
    const view = new DataView(this.waiting.buffer, (blocks - 1) * BLOCK_BYTES, BLOCK_BYTES);
    view.setUint32(56, Math.floor(bits / 0x1_0000_0000));
    view.setUint32(60, bits >>> 0);
    for (let block = 0; block < blocks; block++) this.compress(block * BLOCK_BYTES);
    return [...this.state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** All whole blocks that wait; what is left of the last one moves to the front. */
  private compressWaiting(): void {
    let at = 0;
    for (; at + BLOCK_BYTES <= this.filled; at += BLOCK_BYTES) this.compress(at);
    this.waiting.copyWithin(0, at, this.filled);
    this.filled -= at;
  }

  private compress(from: number): void {
    const { words, waiting, state } = this;
    for (let at = 0, byte = from; at < 16; at++, byte += 4) {
      words[at] =
        ((waiting[byte] as number) << 24) |
        ((waiting[byte + 1] as number) << 16) |
        ((waiting[byte + 2] as number) << 8) |
        (waiting[byte + 3] as number);
    }
    for (let at = 16; at < 64; at++) {
      const [early, late] = [words[at - 15] as number, words[at - 2] as number];
      const small = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
      const large = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
      words[at] = ((words[at - 16] as number) + small + (words[at - 7] as number) + large) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let at = 0; at < 64; at++) {
      const choice = (e & f) ^ (~e & g);
      const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
      const first = (h + high + choice + (ROUNDS[at] as number) + (words[at] as number)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    state[0] = ((state[0] as number) + a) | 0;
    state[1] = ((state[1] as number) + b) | 0;
    state[2] = ((state[2] as number) + c) | 0;
    state[3] = ((state[3] as number) + d) | 0;
    state[4] = ((state[4] as number) + e) | 0;
    state[5] = ((state[5] as number) + f) | 0;
    state[6] = ((state[6] as number) + g) | 0;
    state[7] = ((state[7] as number) + h) | 0;
  }
}

const ENCODER = new TextEncoder();
const BLOCK_BYTES = 64;
/** Bytes that wait until they are worth the call that turns them into blocks. */
const WAITING_BYTES = 1024 * BLOCK_BYTES;
const MOST_BYTES_OF_A_CHARACTER = 4;

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const PRIMES = primes(64);
/** The first 32 bits of the fractions of square roots and cube roots of the first primes. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)) | 0);
const ROUNDS = Int32Array.from(PRIMES.map((prime) => fraction(Math.cbrt(prime)) | 0));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) {
    if (found.every((prime) => number % prime !== 0)) found.push(number);
  }
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
}
