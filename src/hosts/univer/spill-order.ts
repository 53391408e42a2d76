// SPDX-License-Identifier: EUPL-1.2
import {
  CalculateFormulaService,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  type IFormulaDependencyTree,
  type IRange,
} from "./library";
import { type BlocksByPlace, blockAt, isSameBlock } from "./spilled-blocks";

/** What Univer keeps to itself of a calculation, as far as it is changed here. */
interface CalculationParts {
  _currentConfigService: {
    getArrayFormulaRange(): BlocksByPlace;
    _forceCalculate: boolean;
  };
  _getArrayFormulaDirtyRangeAndExcludedRange(blocks: BlocksByPlace, ofFeatures: object): ChangedPlaces;
}

interface ChangedPlaces {
  readonly dirtyRanges: readonly { readonly unitId: string; readonly sheetId: string; readonly range: IRange }[];
  readonly excludedCell: object;
}

/** The blocks that formulas filled before the calculation that runs now; by the id of the workbook, which is used once. */
let known: BlocksByPlace = {};

/**
 * Once for the page: Univer takes a formula for its own cell only, so whatever reads the cells that it fills may be
 * calculated before it, and is then calculated once more after all others. Here a formula counts for the block that it
 * filled the last time: its readers come behind it at once. The second round remains for blocks that came or changed
 * their size; then only their readers take part in it, also where everything was calculated in the first.
 */
export function orderBySpill(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) fillBlocks(prototype);
  const calculation = CalculateFormulaService.prototype;
  const { execute } = calculation;
  calculation.execute = function (this: CalculateFormulaService, config) {
    known = config.arrayFormulaRange as BlocksByPlace;
    return execute.call(this, config);
  };
  const parts = calculation as unknown as CalculationParts;
  const changedPlaces = parts._getArrayFormulaDirtyRangeAndExcludedRange;
  parts._getArrayFormulaDirtyRangeAndExcludedRange = function (this: CalculationParts, blocks, ofFeatures) {
    const config = this._currentConfigService;
    const { dirtyRanges, excludedCell } = changedPlaces.call(this, blocks, ofFeatures);
    const before = config.getArrayFormulaRange();
    config._forceCalculate = false;
    return {
      // The first cell of a block is where its formula is.
      dirtyRanges: dirtyRanges.filter(({ unitId, sheetId, range }) => {
        const block = blockAt(before, unitId, sheetId, range.startRow, range.startColumn);
        return block === undefined || !isSameBlock(block, range);
      }),
      excludedCell,
    };
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
