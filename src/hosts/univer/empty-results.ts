// SPDX-License-Identifier: EUPL-1.2
import { CellValueType, type ICellData, IFormulaRuntimeService, type Univer } from "./library";

/** What Univer's keeper of results has for itself: how the result of a formula becomes what its cell holds. */
interface ResultWriter {
  _getValueObjectOfRuntimeData(result: unknown): ICellData;
}

/**
 * A formula that ends in an empty cell, such as `=A1` or a look-up, has nothing in Univer and 0 in Excel: a cell with a
 * formula is never empty. Only the result is changed; on its way there, an empty cell is still an empty cell.
 */
export function giveZeroForEmpty(univer: Univer): void {
  const runtime = univer.__getInjector().get(IFormulaRuntimeService) as unknown as ResultWriter;
  const write = runtime._getValueObjectOfRuntimeData.bind(runtime);
  runtime._getValueObjectOfRuntimeData = (result) => {
    const held = write(result);
    return held.v === null && held.p === undefined ? { ...held, v: 0, t: CellValueType.NUMBER } : held;
  };
}
