// SPDX-License-Identifier: EUPL-1.2
import { MEASURE_IDS, type ScenarioInput } from "./scenario-input";

/**
 * How many measures with a year are on, and how many of those do something in the years of the model. One that began
 * before goes on; one of a single year must fall within.
 */
export function measuresInYears({ years, measures }: ScenarioInput): { readonly on: number; readonly within: number } {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isWithin = MEASURE_IDS.flatMap((id) => {
    const measure = measures[id];
    if (!measure.on) return [];
    if ("from" in measure) return [measure.from <= last];
    if (!("year" in measure)) return [];
    const goesOn = "structural" in measure && measure.structural;
    return [measure.year <= last && (goesOn || measure.year >= first)];
  });
  return { on: isWithin.length, within: isWithin.filter(Boolean).length };
}
