// SPDX-License-Identifier: EUPL-1.2
import type { ModelInput } from "./model-input";

/** The same input with some measures switched, by id; amounts stay as they are. */
export function withMeasures(input: ModelInput, on: Readonly<Record<string, boolean>>): ModelInput {
  return { ...input, measures: input.measures.map((measure) => ({ ...measure, on: on[measure.id] ?? measure.on })) };
}

/** The policy-neutral line that every effect is measured against: all measures off. */
export function withoutMeasures(input: ModelInput): ModelInput {
  return { ...input, measures: input.measures.map((measure) => ({ ...measure, on: false })) };
}
