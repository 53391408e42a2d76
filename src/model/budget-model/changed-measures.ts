// SPDX-License-Identifier: EUPL-1.2
import { amountOf } from "./lines-in-year";
import type { Line, Measure } from "./model-input";

/**
 * The measures that differ between two scenarios of the same register, by id: in the switch, or in a line. An amount
 * that follows another line differs where that one does.
 */
export function changedMeasures(from: readonly Measure[], to: readonly Measure[]): string[] {
  const [before, after] = [settings(from), settings(to)];
  return from.map(({ id }) => id).filter((id) => before.get(id) !== after.get(id));
}

export function hasSameMeasures(one: readonly Measure[], other: readonly Measure[]): boolean {
  return changedMeasures(one, other).length === 0;
}

/** One text for scenarios of the same register that say the same; what is off does not count. */
export function settingsOfOn(measures: readonly Measure[]): string {
  const all = settings(measures);
  return JSON.stringify(measures.filter(({ on }) => on).map(({ id }) => [id, all.get(id)]));
}

function settings(measures: readonly Measure[]): Map<string, string> {
  const byId = new Map(measures.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const)));
  const said = (line: Line) => {
    const { kind, unit = null, product = null, from, to, notWith = null, budgetTransfer = null } = line;
    return [kind, unit, product, amountOf(line, byId), from, to, notWith, budgetTransfer];
  };
  return new Map(measures.map(({ id, on, lines }) => [id, JSON.stringify([on, ...lines.map(said)])]));
}
