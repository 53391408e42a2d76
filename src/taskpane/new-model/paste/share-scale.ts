// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import { readQuantity } from "../read-field";
import { isNothing } from "./cells";

/** How the shares of one column are written: 30 or 30 %, as a part of 1, or in a way that can be read as both. */
export type ShareScale = "percent" | "part" | "unclear";

/** Rounded shares still add up to about 1. */
const ROUNDING = 0.02;

/**
 * A spreadsheet copies a share as 30% or as 0.3, depending on its format. Without signs the numbers tell: one above 1 is
 * a percentage, and parts add up to 1.
 */
export function shareScale(cells: readonly string[], language: Language): ShareScale {
  const filled = cells.filter((cell) => !isNothing(cell));
  if (filled.every((cell) => cell.includes("%"))) return "percent";
  if (filled.some((cell) => cell.includes("%"))) return "unclear";
  const numbers = filled.flatMap((cell) => readQuantity(cell, "units", language) ?? []);
  if (numbers.some((number) => number > 1)) return "percent";
  const sum = numbers.reduce((total, each) => total + each, 0);
  if (sum === 0) return "percent";
  return Math.abs(sum - 1) <= ROUNDING ? "part" : "unclear";
}
