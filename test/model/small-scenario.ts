// SPDX-License-Identifier: EUPL-1.2
import { type ScenarioInput, withoutMeasures } from "../../src/model/scenario-input";
import { LETTER } from "./scenarios";

/** One product of which all the money makes units: 1,000 euro at 10 euro per hour and 2 hours are 50 units. */
export const ONE: ScenarioInput = {
  ...withoutMeasures(LETTER),
  years: [2015],
  budgetFrame: [1000],
  hourlyRate: [10],
  products: [{ id: "one", kind: "flow", hoursPerUnit: 2, budgetShare: 1, inflow: 60, priority: 1, openingStock: 100 }],
};
