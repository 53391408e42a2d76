// SPDX-License-Identifier: EUPL-1.2
import { type BaseFunction, type BaseValueObject, IFunctionService, type Univer } from "./library";

type Calculate = BaseFunction["calculate"];

/** Puts something around a function of the grid's own. Univer has its functions once a workbook is there. */
export function aroundFunction(univer: Univer, name: string, around: (calculate: Calculate) => Calculate): void {
  const executor = univer.__getInjector().get(IFunctionService).getExecutor(name);
  if (executor === undefined || executor === null) return;
  executor.calculate = around(executor.calculate.bind(executor));
}

/** A text as the number that formulas take it for, in the language of the screen; each cell of an area by itself. */
export function withNumbers(given: BaseValueObject): BaseValueObject {
  const number = (each: BaseValueObject) => (each.isString() ? each.convertToNumberObjectValue() : each);
  return given.isArray() ? given.map(number) : number(given);
}
