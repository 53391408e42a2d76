// SPDX-License-Identifier: EUPL-1.2
import { DUTCH_FUNCTION_HELP, type FunctionHelp } from "../../../formulas/dutch/function-help";
import { dutchFunctionName } from "../../../formulas/dutch/function-names";
import { univerDescriptions } from "../functions";
import { IDescriptionService, type IFunctionInfo, IFunctionService, type Univer } from "../library";
import type { GridNotation } from "./entered-cell";

/** Suggestions and help name the grid's functions as an Excel in the language of the screen does, with our own. */
export function nameFunctions(univer: Univer, notation: GridNotation): void {
  const injector = univer.__getInjector();
  // The first that asks for the descriptions makes them.
  const descriptions = injector.get(IDescriptionService);
  const english = [...injector.get(IFunctionService).getDescriptions().values()];
  let named: readonly IFunctionInfo[] = english;
  notation.follow((language) => {
    const spoken = language === "nl" ? english.map(inDutch) : english;
    const own = new Map(univerDescriptions(language).map((info) => [info.functionName, info]));
    const changed = spoken.map((info) => own.get(info.functionName) ?? info);
    // First away, then in: GAMMA.INV and NORM.INV are the Dutch names of other functions.
    descriptions.unregisterDescriptions(named.map(({ functionName }) => functionName));
    descriptions.registerDescriptions(changed);
    named = changed;
  });
}

function inDutch(info: IFunctionInfo): IFunctionInfo {
  const functionName = dutchFunctionName(info.functionName);
  const help: FunctionHelp | undefined = DUTCH_FUNCTION_HELP[info.functionName];
  if (help === undefined) return { ...info, functionName };
  const functionParameter = info.functionParameter.map((parameter, index) => {
    const [name, detail] = help.arguments[index] ?? help.arguments.at(-1) ?? [parameter.name, parameter.detail];
    return { ...parameter, name: index < help.arguments.length ? name : `${name}${index + 1}`, detail };
  });
  return { ...info, functionName, description: help.summary, abstract: help.summary, functionParameter };
}
