// SPDX-License-Identifier: EUPL-1.2
import { DUTCH_FUNCTION_HELP, type FunctionHelp } from "../../../formulas/dutch/function-help";
import { dutchFunctionName } from "../../../formulas/dutch/function-names";
import { IDescriptionService, type IFunctionInfo, IFunctionService, type Univer } from "../library";

/** Suggestions and help name the grid's functions as a Dutch Excel does. */
export function nameFunctionsInDutch(univer: Univer): void {
  const injector = univer.__getInjector();
  // The first that asks for the descriptions makes them.
  const descriptions = injector.get(IDescriptionService);
  const known = [...injector.get(IFunctionService).getDescriptions().values()];
  const dutch = known.flatMap((info) => {
    const help = DUTCH_FUNCTION_HELP[info.functionName];
    const name = dutchFunctionName(info.functionName);
    return name === info.functionName && help === undefined ? [] : [inDutch(info, name, help)];
  });
  const replaced = known.filter(({ functionName }) => dutchFunctionName(functionName) !== functionName);
  // First away, then in: GAMMA.INV and NORM.INV are the Dutch names of other functions.
  descriptions.unregisterDescriptions(replaced.map(({ functionName }) => functionName));
  descriptions.registerDescriptions(dutch);
}

function inDutch(info: IFunctionInfo, functionName: string, help: FunctionHelp | undefined): IFunctionInfo {
  if (help === undefined) return { ...info, functionName };
  const functionParameter = info.functionParameter.map((parameter, index) => {
    const [name, detail] = help.arguments[index] ?? help.arguments.at(-1) ?? [parameter.name, parameter.detail];
    return { ...parameter, name: index < help.arguments.length ? name : `${name}${index + 1}`, detail };
  });
  return { ...info, functionName, description: help.summary, abstract: help.summary, functionParameter };
}
