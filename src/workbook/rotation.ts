// SPDX-License-Identifier: EUPL-1.2
import type { Style } from "./styles";

/** Letters under each other, as a file numbers it (ECMA-376 part 1, 18.8.1). */
const STACKED = 255;

/** A rotation as files number it: 0 to 90 against the clock, 91 to 180 for 1 to 90 with it. */
export function storedRotation(rotation: NonNullable<Style["rotation"]>): number {
  if (rotation === "stacked") return STACKED;
  return rotation < 0 ? 90 - rotation : rotation;
}

/** Undefined for text that is not turned, and for a number that means nothing. */
export function readRotation(stored: number): Style["rotation"] {
  if (stored === STACKED) return "stacked";
  if (!(stored > 0 && stored <= 180)) return undefined;
  return stored > 90 ? 90 - stored : stored;
}
