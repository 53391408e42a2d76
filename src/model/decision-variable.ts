// SPDX-License-Identifier: EUPL-1.2
import type { NumberRule } from "./budget-model/number-rule";
import { PARAMETER_LIMITS } from "./limits";
import type { ScenarioInput } from "./scenario-input";

/** The one number that a goal seek may change; years as numbers of the calendar. */
export type DecisionVariable =
  /** One hourly rate, before any cut, in every year from `from`. */
  | { readonly kind: "hourlyRate"; readonly from: number }
  /** Euro added to the frame of every year from `from`; below 0 it is taken away. */
  | { readonly kind: "extraBudget"; readonly from: number }
  /** Yearly growth of the inflow, from the year in which the measure starts; switches the measure on. */
  | { readonly kind: "growth" };

/** The values that a variable may have: whole steps, both ends included. */
export interface SearchGrid {
  readonly lowest: number;
  readonly highest: number;
  readonly stepsPerUnit: number;
  /** How far a search may go where none of these meets its goal; left out where the values are all that there are. */
  readonly widest?: { readonly lowest: number; readonly highest: number };
}

/** More steps than these cannot be told apart. */
const MOST_STEPS = 2 ** 50;

/** The steps from one value to another that a rule accepts. */
export function gridWithin(
  { minimum = -Infinity, above = -Infinity, maximum = Infinity }: NumberRule,
  { from, to, stepsPerUnit }: { readonly from: number; readonly to: number; readonly stepsPerUnit: number },
): SearchGrid {
  const lowestFrom = (value: number) => {
    const first = Math.ceil(Math.max(Math.max(value, minimum) * stepsPerUnit, -MOST_STEPS));
    return first / stepsPerUnit > above ? first : Math.floor(above * stepsPerUnit) + 1;
  };
  const highestTo = (value: number) => Math.floor(Math.min(Math.min(value, maximum) * stepsPerUnit, MOST_STEPS));
  const widest = { lowest: lowestFrom(-Infinity), highest: highestTo(Infinity) };
  return { lowest: lowestFrom(from), highest: highestTo(to), stepsPerUnit, widest };
}

export const HUNDREDTHS = 100;
export const HUNDREDTHS_OF_A_PERCENT = 10_000;
const CENTS_PER_EURO = HUNDREDTHS;
/** Growth is told in hundredths of a percent. */
const GROWTH_STEPS = 10_000;

/** The scenario with the variable at a value. */
export function withDecisionVariable(input: ScenarioInput, variable: DecisionVariable, value: number): ScenarioInput {
  const { years, measures } = input;
  switch (variable.kind) {
    case "hourlyRate":
      return {
        ...input,
        hourlyRate: input.hourlyRate.map((rate, t) => ((years[t] as number) < variable.from ? rate : value)),
      };
    case "extraBudget":
      return {
        ...input,
        budgetFrame: input.budgetFrame.map((frame, t) =>
          (years[t] as number) < variable.from ? frame : frame + value,
        ),
      };
    case "growth":
      return { ...input, measures: { ...measures, pmjGrowth: { ...measures.pmjGrowth, on: true, rate: value } } };
  }
}

/**
 * Half to twice today's hourly rate and always above a cut; half of the frame less to a whole frame more; half of the
 * inflow less to twice as much each year. What lies beyond is no answer that anyone could use.
 */
export function searchGrid(input: ScenarioInput, variable: DecisionVariable): SearchGrid {
  switch (variable.kind) {
    case "hourlyRate": {
      const rates = fromYear(input, input.hourlyRate, variable.from);
      const { rateCut2015, rateCutContinued } = input.measures;
      const cut = rateCut2015.on || rateCutContinued.on ? rateCut2015.cut : 0;
      const aboveCut = Math.floor(cut * CENTS_PER_EURO) + 1;
      const lowest = Math.max(aboveCut, Math.round((Math.min(...rates) / 2) * CENTS_PER_EURO));
      const highest = Math.max(lowest, Math.round(Math.max(...rates) * 2 * CENTS_PER_EURO));
      return { lowest, highest, stepsPerUnit: CENTS_PER_EURO };
    }
    case "extraBudget": {
      const frames = fromYear(input, input.budgetFrame, variable.from);
      return { lowest: -Math.floor(Math.min(...frames) / 2), highest: Math.ceil(Math.max(...frames)), stepsPerUnit: 1 };
    }
    case "growth": {
      const { minimum, maximum } = PARAMETER_LIMITS.pmjGrowth.rate;
      return { lowest: minimum * GROWTH_STEPS, highest: maximum * GROWTH_STEPS, stepsPerUnit: GROWTH_STEPS };
    }
  }
}

/** The values of the years that the variable reaches; of all years when it reaches none. */
function fromYear({ years }: ScenarioInput, values: readonly number[], from: number): readonly number[] {
  const reached = values.filter((_, t) => (years[t] as number) >= from);
  return reached.length === 0 ? values : reached;
}
