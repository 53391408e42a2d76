// SPDX-License-Identifier: EUPL-1.2
import {
  CalculateFormulaService,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  type IFormulaDependencyTree,
} from "./library";
import { type BlocksByPlace, blockAt } from "./spilled-blocks";

/** What Univer keeps to itself of a calculation, as far as it is changed here. */
interface CalculationParts {
  _getArrayFormulaDirtyRangeAndExcludedRange(blocks: BlocksByPlace, ofFeatures: object): object;
}

/** The blocks that formulas filled before the calculation that runs now, by the id of the workbook, which is used once. */
let known: BlocksByPlace = {};

/**
 * Once for the page: Univer takes a formula for its own cell only, so whatever reads the cells that it fills may be
 * calculated before it, and is then calculated once more after all others. Here a formula counts for the block that it
 * filled the last time: its readers come behind it at once, and there is no second round. Blocks that came or changed
 * their size are followed by a calculation of their own (spill-guard.ts).
 */
export function orderBySpill(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) fillBlocks(prototype);
  const calculation = CalculateFormulaService.prototype;
  const { execute } = calculation;
  calculation.execute = function (this: CalculateFormulaService, config) {
    // Another workbook may be calculating: one is opened next to the one that is on the page.
    known = { ...known, ...(config.arrayFormulaRange as BlocksByPlace) };
    return execute.call(this, config);
  };
  const parts = calculation as unknown as CalculationParts;
  const secondRound = parts._getArrayFormulaDirtyRangeAndExcludedRange;
  // Whatever reads a block came behind it in the first round.
  parts._getArrayFormulaDirtyRangeAndExcludedRange = function (this: CalculationParts, _, ofFeatures) {
    return secondRound.call(this, {}, ofFeatures);
  };
}

function fillBlocks(prototype: IFormulaDependencyTree): void {
  const { toRTreeItem } = prototype;
  prototype.toRTreeItem = function (this: IFormulaDependencyTree) {
    const { featureId, formulaId, unitId, subUnitId, row, column } = this;
    const isOfCell = (featureId ?? formulaId ?? undefined) === undefined;
    const range = isOfCell ? blockAt(known, unitId, subUnitId, row, column) : undefined;
    return range === undefined ? toRTreeItem.call(this) : [{ unitId, sheetId: subUnitId, range }];
  };
}
