// SPDX-License-Identifier: EUPL-1.2
import { unlessTooLarge } from "../../model/block";
import { type ScenarioResult, calculateScenario } from "../../model/scenario";
import { MEASURE_IDS, type Measures, withoutMeasures } from "../../model/scenario-input";
import { MEASURE_TEXTS } from "../../workbook/measure-texts";
import type { Ready } from "../controller";
import type { Presentation } from "../presentation";
import { type Comparable, NONE, NOW, savedKey } from "./comparable";

export interface LetterComparable extends Comparable {
  readonly measures: Measures;
}

/** No measures, the scenario now, and what is saved. */
export function letterComparables(ready: Ready, { texts, language }: Presentation): LetterComparable[] {
  const { state, scenarios } = ready;
  const comparable = (key: string, name: string, measures: Measures): LetterComparable => ({
    key,
    name,
    measures,
    on: MEASURE_IDS.filter((id) => measures[id].on).map((id) => MEASURE_TEXTS[id].name[language]),
    settings: JSON.stringify(MEASURE_IDS.map((id) => measures[id])),
    result: resultOf(ready, measures),
  });
  return [
    comparable(NONE, texts.compare.none, withoutMeasures(state.input).measures),
    comparable(NOW, texts.compare.now(scenarios.active), state.input.measures),
    ...scenarios.saved.flatMap((each) =>
      each.kind === "saved" ? [comparable(savedKey(each.slot), each.name, each.measures)] : [],
    ),
  ];
}

/** Undefined when a saved value leaves a year without an hourly rate, or numbers too large to calculate with. */
function resultOf({ state }: Ready, measures: Measures): ScenarioResult | undefined {
  const result = unlessTooLarge(() => calculateScenario({ ...state.input, measures }));
  return result?.hourlyRate.every((rate) => rate > 0) ? result : undefined;
}
