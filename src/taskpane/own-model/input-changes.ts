// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import { type SoughtInput, definitionOf } from "../../model/budget-model/sought-inputs";
import { cellPlace } from "../../workbook/cell-place";
import { inputName, inputSourceName, inputTagName } from "../../workbook/model-sheets/names";
import type { Cells } from "../../workbook/spec";
import { filledInOn } from "../../workbook/filled-in-on";
import type { OwnState } from "./own-state";
import type { Changes } from "./register-changes";

/** The cells of an input, from a year on where it differs per year. */
export function inputPlaces(state: OwnState | undefined, sought: SoughtInput, from: number): string[] {
  const row = sought.product ?? 0;
  const name = inputName(sought.input);
  if (!definitionOf(sought).perYear) return [cellPlace(name, row)];
  const years = state?.input.years ?? [];
  return years.flatMap((_, t) => (t < from ? [] : [cellPlace(name, row, t)]));
}

export function inputSourcePlace(sought: SoughtInput): string {
  return cellPlace(inputSourceName(sought.input), sought.product ?? 0);
}

/**
 * One value from a year on. The row has one tag and one source: where earlier years keep their value, the source names
 * both, and what was an illustration stays one.
 */
export function changedInput(
  state: OwnState,
  sought: SoughtInput,
  { from, value, old }: { readonly from: number; readonly value: number; readonly old: string },
  language: Language,
  today: string,
): Changes {
  const row = sought.product ?? 0;
  const tagName = inputTagName(sought.input);
  const entered = filledInOn(today)[language];
  const keepsEarlier = definitionOf(sought).perYear && from > 0;
  const tag = keepsEarlier && state.tags.get(tagName)?.[row] === "I" ? "I" : "U";
  const year = state.input.years[from] as number;
  const source = keepsEarlier && old !== "" ? BOTH[language].replace("{year}", String(year)).replace("{old}", old) : "";
  const changes = new Map<string, Cells>(inputPlaces(state, sought, from).map((place) => [place, [[value]]]));
  return changes.set(cellPlace(tagName, row), [[tag]]).set(inputSourcePlace(sought), [[`${entered}${source}`]]);
}

const BOTH: Text = { nl: ", vanaf {year}; daarvoor: {old}", en: ", from {year}; before that: {old}" };
