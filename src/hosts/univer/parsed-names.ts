// SPDX-License-Identifier: EUPL-1.2
import {
  ICommandService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type Univer,
} from "./library";

/**
 * Univer keeps a parsed formula by its text, with the cells that each name in it stood for. When a name gets other cells
 * while everything is calculated anew, it would go on with the old ones.
 */
export function forgetParsedNames(univer: Univer): void {
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetDefinedNameMutation.id && id !== RemoveDefinedNameMutation.id) return;
    const { name } = params as { readonly name?: string };
    if (name !== undefined && name !== "") functions.deleteFormulaAstCacheKey(name);
  });
}
