import { unlessTooLarge } from "../../model/block";
import { type ScenarioResult, calculateScenario } from "../../model/scenario";
import { MEASURE_IDS, type MeasureId, type Measures, withoutMeasures } from "../../model/scenario-input";
import type { Ready } from "../controller";
import type { CompareTexts } from "../texts/compare";

/** A scenario that can be next to others. All of them share the assumptions of the workbook. */
export interface Comparable {
  /** "none", "now", or the place of a saved scenario. */
  readonly key: string;
  readonly name: string;
  readonly measures: Measures;
}

export const NONE = "none";
export const NOW = "now";

/** No measures, the scenario now, and what is saved. */
export function comparables({ state, scenarios }: Ready, texts: CompareTexts): Comparable[] {
  const saved = scenarios.saved.flatMap((each): Comparable[] =>
    each.kind === "saved" ? [{ key: `slot-${each.slot}`, name: each.name, measures: each.measures }] : [],
  );
  return [
    { key: NONE, name: texts.none, measures: withoutMeasures(state.input).measures },
    { key: NOW, name: texts.now(scenarios.active), measures: state.input.measures },
    ...saved,
  ];
}

/** Undefined when a saved value leaves a year without an hourly rate, or numbers too large to calculate with. */
export function resultOf({ state }: Ready, { measures }: Comparable): ScenarioResult | undefined {
  const result = unlessTooLarge(() => calculateScenario({ ...state.input, measures }));
  return result?.hourlyRate.every((rate) => rate > 0) ? result : undefined;
}

export function measuresOn({ measures }: Comparable): MeasureId[] {
  return MEASURE_IDS.filter((id) => measures[id].on);
}
