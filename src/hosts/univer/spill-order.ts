// SPDX-License-Identifier: EUPL-1.2
import {
  CalculateFormulaService,
  FormulaDependencyGenerator,
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
  type IFormulaDependencyTree,
  type IRange,
} from "./library";
import { type BlocksByPlace, type SpilledBlock, areSameBlock, blockAt } from "./spilled-blocks";

/** What a calculation found other than it was taken for when its formulas were put in order. */
export interface FoundOtherwise {
  /** What formulas were taken to fill and did not, and what they filled beyond what they were taken to fill. */
  readonly blocks: readonly SpilledBlock[];
  /**
   * Which cells OFFSET and INDIRECT read is known once they are calculated, and formulas that read each other through
   * what they fill have no order: something may have been calculated before what it reads.
   */
  readonly isOrderUncertain: boolean;
}

/** What Univer keeps to itself of a calculation, as far as it is changed here. */
interface CalculationParts {
  readonly _formulaDependencyGenerator: OrderParts;
  readonly _runtimeService: RuntimeParts;
  _apply(isSecondRound?: boolean): Promise<object | undefined>;
  _getArrayFormulaDirtyRangeAndExcludedRange(blocks: object, ofFeatures: object): object;
}

interface RuntimeParts {
  getUnitArrayFormula(): object;
  getUnitData(): Cells;
}

interface OrderParts {
  readonly _currentConfigService: { getArrayFormulaRange(): object; getArrayFormulaCellData(): Cells };
  readonly _dependencyTreeCache: ReadonlyMap<number, IFormulaDependencyTree>;
  _getAddressFunctionNodeList(node: unknown): readonly unknown[];
  _getUpdateTreeListAndMakeDependency(): IFormulaDependencyTree[];
  _calculateRunList(formulas: IFormulaDependencyTree[]): IFormulaDependencyTree[];
  /** Asked by Univer as it is changed in scripts/univer-loader.cjs: whether formulas have to be put in order again. */
  takeForOwnCells(inCycles: ReadonlySet<IFormulaDependencyTree>): boolean;
}

interface CellsOfSheet {
  getValue(row: number, column: number): { readonly v?: unknown } | null | undefined;
}

type Cells = Readonly<Record<string, Readonly<Record<string, CellsOfSheet | undefined>> | null | undefined>>;

interface Order {
  formulas: readonly IFormulaDependencyTree[];
  isUncertain: boolean;
}

/** What a formula is taken to fill in the calculation for which it was put in order. */
const taken = new WeakMap<IFormulaDependencyTree, IRange>();
const orders = new WeakMap<object, Order>();
const found = new WeakMap<object, FoundOtherwise>();

/**
 * Once for the page: Univer takes a formula for its own cell only, so whatever reads the cells that it fills may be
 * calculated before it, and is then calculated once more after all others. Here a formula is taken for the block that
 * it filled the last time: its readers come behind it at once, and there is no second round. Univer's own list of those
 * blocks need not be right for that, and is not once rows and columns have moved: after each calculation what a formula
 * was taken for is held against what it did fill (spill-guard.ts).
 */
export function orderBySpill(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) standForBlocks(prototype);
  rememberOrder(FormulaDependencyGenerator.prototype as unknown as OrderParts);
  const calculation = CalculateFormulaService.prototype as unknown as CalculationParts;
  const { _apply: apply, _getArrayFormulaDirtyRangeAndExcludedRange: secondRound } = calculation;
  calculation._apply = async function (this: CalculationParts, isSecondRound) {
    const result = await apply.call(this, isSecondRound);
    // Without a result it was stopped, and nothing of it comes into the cells.
    if (result !== undefined) addFound(this);
    return result;
  };
  // Whatever reads a block came behind it in the first round.
  calculation._getArrayFormulaDirtyRangeAndExcludedRange = function (this: CalculationParts, _, ofFeatures) {
    return secondRound.call(this, {}, ofFeatures);
  };
}

/** What calculations found other than expected since this was asked the last time. */
export function takeFoundOtherwise(calculation: object): FoundOtherwise {
  const all = found.get(calculation) ?? { blocks: [], isOrderUncertain: false };
  found.delete(calculation);
  return all;
}

function standForBlocks(prototype: IFormulaDependencyTree): void {
  const { toRTreeItem } = prototype;
  prototype.toRTreeItem = function (this: IFormulaDependencyTree) {
    const range = taken.get(this);
    return range === undefined ? toRTreeItem.call(this) : [{ unitId: this.unitId, sheetId: this.subUnitId, range }];
  };
}

function rememberOrder(generator: OrderParts): void {
  const {
    _getAddressFunctionNodeList: addressFunctions,
    _getUpdateTreeListAndMakeDependency: changedFormulas,
    _calculateRunList: inOrder,
  } = generator;
  const orderOf = (parts: OrderParts): Order => {
    const order = orders.get(parts) ?? { formulas: [], isUncertain: false };
    orders.set(parts, order);
    return order;
  };
  generator._getAddressFunctionNodeList = function (this: OrderParts, node) {
    const nodes = addressFunctions.call(this, node);
    if (nodes.length > 0) orderOf(this).isUncertain = true;
    return nodes;
  };
  generator._getUpdateTreeListAndMakeDependency = function (this: OrderParts) {
    const { _currentConfigService: before, _dependencyTreeCache: formulas } = this;
    const blocks = before.getArrayFormulaRange() as BlocksByPlace;
    const cells = before.getArrayFormulaCellData();
    for (const formula of formulas.values()) {
      const range = filledBlock(formula, blocks, cells);
      if (range !== undefined) taken.set(formula, range);
    }
    return changedFormulas.call(this);
  };
  generator._calculateRunList = function (this: OrderParts, formulas) {
    const list = inOrder.call(this, formulas);
    // The list itself is used up.
    orderOf(this).formulas = [...list];
    return list;
  };
  generator.takeForOwnCells = function (this: OrderParts, inCycles) {
    const isOther = [...inCycles].filter((formula) => taken.delete(formula)).length > 0;
    if (isOther) orderOf(this).isUncertain = true;
    return isOther;
  };
}

function addFound(calculation: CalculationParts): void {
  const { _formulaDependencyGenerator: generator, _runtimeService: runtime } = calculation;
  const order = orders.get(generator);
  orders.delete(generator);
  if (order === undefined) return;
  const before = takeFoundOtherwise(calculation);
  const now = otherwise(order.formulas, runtime.getUnitArrayFormula() as BlocksByPlace, runtime.getUnitData());
  found.set(calculation, {
    blocks: [...before.blocks, ...now],
    isOrderUncertain: before.isOrderUncertain || order.isUncertain,
  });
}

function otherwise(formulas: readonly IFormulaDependencyTree[], blocks: BlocksByPlace, cells: Cells): SpilledBlock[] {
  return formulas.flatMap((formula) => {
    const was = taken.get(formula);
    const is = filledBlock(formula, blocks, cells);
    if (areSameBlock(was, is)) return [];
    const { unitId: workbookId, subUnitId: sheetId, row, column } = formula;
    const ranges = [was, is].filter((range) => range !== undefined);
    return ranges.map((range) => ({ workbookId, sheetId, row, column, range }));
  });
}

/** What a formula in a cell fills beyond that cell; one that finds no room for its block fills nothing. */
function filledBlock(formula: IFormulaDependencyTree, blocks: BlocksByPlace, cells: Cells): IRange | undefined {
  const { type, unitId, subUnitId, row, column } = formula;
  // The formula of a look or of a check is in no cell.
  if (type !== FormulaDependencyTreeType.NORMAL_FORMULA) return undefined;
  const range = blockAt(blocks, unitId, subUnitId, row, column);
  const isOfFormula = range?.startRow === row && range.startColumn === column;
  const shown = cells[unitId]?.[subUnitId]?.getValue(row, column)?.v;
  return isOfFormula && shown !== "#SPILL!" ? range : undefined;
}
