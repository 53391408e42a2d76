// SPDX-License-Identifier: EUPL-1.2
import { inOneLine } from "./visible-text";

/** As wide as a saved scenario's column shows. */
export const LONGEST_SCENARIO_NAME = 30;

export type NameProblem = "empty" | "too-long" | "taken";

/** A name as it is stored: only what can be seen, without spaces around it, one space between words. */
export function tidyName(typed: string): string {
  return inOneLine(typed.normalize("NFC")).trim();
}

/** What is wrong with a tidied name, given the others; capitals do not make a name another one. */
export function nameProblem(name: string, others: readonly string[]): NameProblem | undefined {
  if (name === "") return "empty";
  if ([...name].length > LONGEST_SCENARIO_NAME) return "too-long";
  return others.some((other) => tidyName(other).toLowerCase() === name.toLowerCase()) ? "taken" : undefined;
}
