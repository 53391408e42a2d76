// SPDX-License-Identifier: EUPL-1.2
import { type AnswerChoice, answerOf } from "../answer";
import { type Bridge, shapleyBridge } from "../bridge";
import { ModelSeries } from "./calculate-model";
import { changedMeasures } from "./changed-measures";
import { type MeasureGroup, lineKind } from "./line-kinds";
import type { Measure, ModelInput } from "./model-input";
import { isPossible } from "./model-numbers";

/** 4,096 scenarios; each measure more doubles them. */
export const MOST_BRIDGED_MEASURES = 12;

/** Steps are measures by id, or above {@link MOST_BRIDGED_MEASURES} the groups of measures. */
export type ModelBridge =
  | { readonly over: "measures"; readonly bridge: Bridge<string> }
  | { readonly over: "groups"; readonly bridge: Bridge<MeasureGroup>; readonly measures: number };

/**
 * Divides the difference between two scenarios of the same register over the measures that differ, exactly; with more
 * of them than can be calculated in every order, over the groups that they belong to, exactly too.
 *
 * @param input what both scenarios share; its own measures do not count
 * @returns undefined when the scenarios, or one between them, cannot be calculated
 * @throws TooLargeError when numbers leave the range of a double
 */
export function modelBridge(
  input: ModelInput,
  from: readonly Measure[],
  to: readonly Measure[],
  choice: AnswerChoice,
): ModelBridge | undefined {
  const changed = changedMeasures(from, to);
  const groupOf = new Map(to.map((measure) => [measure.id, measureGroup(measure)]));
  const series = new ModelSeries();
  const answerWith = (isChanged: (id: string) => boolean) => {
    const measures = from.map((measure, index) => (isChanged(measure.id) ? (to[index] as Measure) : measure));
    const result = series.calculate({ ...input, measures });
    return isPossible(result) ? answerOf(result, choice) : NaN;
  };
  if (changed.length <= MOST_BRIDGED_MEASURES) {
    const bridge = shapleyBridge(changed, answerWith);
    return bridge && { over: "measures", bridge };
  }
  const groups = [...new Set(changed.map((id) => groupOf.get(id) as MeasureGroup))];
  const bridge = shapleyBridge(groups, (isChanged) => answerWith((id) => isChanged(groupOf.get(id) as MeasureGroup)));
  return bridge && { over: "groups", bridge, measures: changed.length };
}

/** By the kind of its first line, as the pane and the register group it. */
export function measureGroup({ lines: [first] }: Pick<Measure, "lines">): MeasureGroup {
  return lineKind(first?.kind ?? "accept").group;
}
