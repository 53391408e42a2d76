// SPDX-License-Identifier: EUPL-1.2
const BYTES = 3_000_000;

/** A file that shows of each byte to which version it belongs. */
export function contentOf(version: number): Uint8Array {
  return new Uint8Array(BYTES + (version % 7)).fill(version % 256);
}

/** The version that is there whole; undefined for anything else. */
export function versionOf(bytes: Uint8Array): number | undefined {
  const [first = 0] = bytes;
  const isWhole = bytes.length >= BYTES && bytes.length < BYTES + 7 && bytes.every((byte) => byte === first);
  return isWhole ? first : undefined;
}
