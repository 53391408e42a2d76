// SPDX-License-Identifier: EUPL-1.2
/** Whether two numbers are the same but for rounding, relative to `scale` where that is larger. */
export function isClose(a: number, b: number, tolerance = 1e-9, scale = 1): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(scale, Math.abs(a), Math.abs(b));
}
