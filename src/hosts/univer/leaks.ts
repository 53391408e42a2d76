// SPDX-License-Identifier: EUPL-1.2
import { DependencyManagerService, Layer, requestImmediateMacroTask } from "./library";

/** Once for the page: what Univer 0.25.1 keeps for ever, so that a day of changes makes the page larger and slower. */
export function stopLeaks(): void {
  patchDebouncedRedraw();
  forgetOldReferences();
}

/** Where Univer keeps how a drawing that was put off is called off; it looks there itself when a layer goes. */
interface DebounceHandle {
  _debounceDirtyFunc: (() => void) | null | undefined;
}

/**
 * A drawing is put off with a message channel, and that is left open once it has been drawn. A browser never takes an
 * open channel back, and every change of a switch leaves some ten of them.
 */
function patchDebouncedRedraw(): void {
  Layer.prototype.makeDirtyWithDebounce = function (this: Layer, state = true) {
    const putOff = this as unknown as DebounceHandle;
    putOff._debounceDirtyFunc?.();
    const close = requestImmediateMacroTask(() => {
      close();
      putOff._debounceDirtyFunc = null;
      this.makeDirty(state);
    });
    putOff._debounceDirtyFunc = close;
  };
}

/** How Univer itself keeps and forgets to which cells a formula refers. */
interface References {
  /** By formula; what is kept of one goes as a whole when it is forgotten. */
  readonly _allTreeMap: ReadonlyMap<number, object>;
  addDependencyRTreeCache(formula: FormulaTree): void;
  _removeDependencyRTreeCache(formulaId: number): void;
  _removeDependencyRTreeCacheById(workbookId: string, sheetId: string): void;
  _removeAllTreeMap(formulaId: number): void;
}

type FormulaTree = Parameters<DependencyManagerService["addDependencyRTreeCache"]>[0];

/**
 * With each calculation the cells that a formula refers to are put into the search tree once more, next to what is there
 * of that formula already; every later search then walks along all of it. They are put there once, and again when they
 * are others.
 */
function forgetOldReferences(): void {
  const prototype = DependencyManagerService.prototype as unknown as References;
  const { addDependencyRTreeCache: add, _removeDependencyRTreeCacheById: removeSheet } = prototype;
  /** What was put into the tree, by what Univer keeps of the formula. */
  let known = new WeakMap<object, Reference[]>();
  prototype.addDependencyRTreeCache = function (this: References, formula) {
    const { treeId } = formula;
    const refersTo = referencesOf(formula.rangeList);
    const kept = this._allTreeMap.get(treeId);
    const before = kept && known.get(kept);
    if (before !== undefined && areEqual(before, refersTo)) return;
    this._removeDependencyRTreeCache(treeId);
    this._removeAllTreeMap(treeId);
    add.call(this, formula);
    const keptNow = this._allTreeMap.get(treeId);
    if (keptNow !== undefined) known.set(keptNow, refersTo);
  };
  // With the tree of a sheet goes what formulas of other sheets refer to in it.
  prototype._removeDependencyRTreeCacheById = function (this: References, ...sheet) {
    known = new WeakMap();
    removeSheet.apply(this, sheet);
  };
}

type Reference = readonly (string | number)[];

function referencesOf(ranges: FormulaTree["rangeList"]): Reference[] {
  return ranges.map(({ unitId, sheetId, range }) => [
    unitId,
    sheetId,
    range.startRow,
    range.endRow,
    range.startColumn,
    range.endColumn,
  ]);
}

function areEqual(a: readonly Reference[], b: readonly Reference[]): boolean {
  // Object.is, because a whole column has NaN for its rows.
  return a.length === b.length && a.every((one, at) => one.every((value, part) => Object.is(value, b[at]?.[part])));
}
