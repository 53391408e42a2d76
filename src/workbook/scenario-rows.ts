// SPDX-License-Identifier: EUPL-1.2
import { MEASURE_IDS, type MeasureId } from "../model/scenario-input";
import { MEASURE_TEXTS, type MeasureGroup } from "./measure-texts";
import { MEASURE_PARAMETERS } from "./model-names";

export const GROUP_ORDER: readonly MeasureGroup[] = ["rate", "budget", "demand", "method"];

export function measuresOf(group: MeasureGroup): MeasureId[] {
  return MEASURE_IDS.filter((id) => MEASURE_TEXTS[id].group === group);
}

/** What is on a row of the Scenario sheet, from the row with the scenario's name down. */
export type ScenarioRow =
  | { readonly kind: "name" }
  | { readonly kind: "switch"; readonly id: MeasureId }
  /** `item` counts the products where a parameter has a row for each. */
  | { readonly kind: "parameter"; readonly id: MeasureId; readonly parameter: string; readonly item: number }
  /** A heading, an explanation or nothing. */
  | { readonly kind: "between" };

const BETWEEN: ScenarioRow = { kind: "between" };

/** The rows of the Scenario sheet for a number of products: a saved scenario is read and written by them. */
export function scenarioRows(products: number): readonly ScenarioRow[] {
  return [{ kind: "name" }, ...GROUP_ORDER.flatMap((group) => groupRows(group, products))];
}

function groupRows(group: MeasureGroup, products: number): ScenarioRow[] {
  return [BETWEEN, BETWEEN, ...measuresOf(group).flatMap((id) => measureRows(id, products))];
}

function measureRows(id: MeasureId, products: number): ScenarioRow[] {
  const parameters = MEASURE_PARAMETERS[id].flatMap((parameter) =>
    Array.from({ length: parameter === "shares" ? products : 1 }, (_, item): ScenarioRow => {
      return { kind: "parameter", id, parameter, item };
    }),
  );
  return [{ kind: "switch", id }, BETWEEN, ...parameters];
}
