// SPDX-License-Identifier: EUPL-1.2
import type { NativeStep, StepTexts } from "../../functions/native/native-formula";
import type { Block } from "../../model/block";
import { areaArgument } from "./native-arguments";
import type { Place } from "./operands";

/** How formulas refer to the in-between steps of a call. */
export function stepTexts(places: ReadonlyMap<string, Place>, target: string): StepTexts {
  const argument = (step: string) => areaArgument(places.get(step) as Place, target, {});
  return {
    at: (step, row, column) => argument(step).at(row, column),
    area: (step) => argument(step).area,
    columnArea: (step, column) => argument(step).columnArea(column),
  };
}

export function stepValues(step: NativeStep, read: unknown): Block | undefined {
  if (read === undefined) return undefined;
  try {
    const values = step.values(read as never);
    return values.values.every(Number.isFinite) ? values : undefined;
  } catch {
    // The step has no answer where the whole call has none; its cells are left to the spreadsheet.
    return undefined;
  }
}
