// SPDX-License-Identifier: EUPL-1.2
import { GRID_LIMITS } from "../../workbook/file-limits";
import { OverBudget, spendMade } from "./formula-budget";
import { cellsMadeBy, FUNCTIONS_THAT_FILL, FUNCTIONS_WITH_STEPS, stepsOf } from "./function-steps";
import {
  type ArrayValueObject,
  BaseValueObject,
  type FunctionVariantType,
  IFunctionService,
  numfmt,
  type Univer,
} from "./library";

/**
 * Functions that walk from number to number, or fill an area, say beforehand how far: nothing is counted on the way. Univer
 * has its functions once a workbook is there.
 */
export function limitFunctions(univer: Univer): void {
  const functions = univer.__getInjector().get(IFunctionService);
  const askFirst = (name: string, ask: (given: readonly (readonly number[])[]) => void) => {
    const executor = functions.getExecutor(name);
    if (executor === undefined || executor === null) return;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...given) => {
      ask(given.map(numbersIn));
      return calculate(...given);
    };
  };
  for (const name of FUNCTIONS_THAT_FILL) askFirst(name, (given) => spendMade(cellsMadeBy(name, given)));
  for (const name of FUNCTIONS_WITH_STEPS)
    askFirst(name, (given) => {
      if (stepsOf(name, given) > GRID_LIMITS.stepsOfFunction) throw new OverBudget("steps");
    });
}

/** A text counts for the number or the date that the function reads in it. */
function numbersIn(given: FunctionVariantType): number[] {
  if (given.isArray()) {
    const numbers: number[] = [];
    (given as ArrayValueObject).iterator((value) => void numbers.push(value ? numberIn(value) : 0));
    return numbers;
  }
  return [given instanceof BaseValueObject ? numberIn(given) : 0];
}

function numberIn(given: BaseValueObject): number {
  if (!given.isString()) return Number(given.getValue());
  return Number(numfmt.parseValue(String(given.getValue()))?.v ?? 0);
}
