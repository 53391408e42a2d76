// SPDX-License-Identifier: EUPL-1.2
import { GRID_LIMITS } from "../../workbook/file-limits";
import { aroundFunction, withNumbers } from "./around-function";
import { OverBudget, spendMade } from "./formula-budget";
import { askedBy, FILLED, WALKED } from "./function-steps";
import type { ArrayValueObject, BaseValueObject, Nullable, Univer } from "./library";

/** Functions that walk from number to number, or fill an area, say beforehand how far: nothing is counted on the way. */
export function limitFunctions(univer: Univer): void {
  for (const [name, asked] of Object.entries(FILLED))
    aroundFunction(univer, name, (calculate) => (...given) => {
      spendMade(askedBy(asked, (argument) => numbersIn(given[argument])));
      return calculate(...given);
    });
  for (const [name, asked] of Object.entries(WALKED))
    aroundFunction(univer, name, (calculate) => (...given) => {
      const steps = askedBy(asked, (argument) => numbersIn(given[argument]));
      if (steps > GRID_LIMITS.stepsOfFunction) throw new OverBudget("steps");
      return calculate(...given);
    });
}

function numbersIn(given: BaseValueObject | undefined): readonly number[] {
  // A reference that the engine leaves as it is has no number of its own.
  if (given === undefined || !given.isValueObject()) return [];
  const value = withNumbers(given);
  return value.isArray() ? (value as ArrayValueObject).getArrayValue().flat().map(numberIn) : [numberIn(value)];
}

const numberIn = (value: Nullable<BaseValueObject>): number =>
  !value || value.isError() ? 0 : Number(value.getValue());
