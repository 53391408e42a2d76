// SPDX-License-Identifier: EUPL-1.2
import { DependencyManagerService, type IRange, Layer, type RTree, requestImmediateMacroTask } from "./library";

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
  readonly _dependencyRTreeCache: RTree;
  addDependencyRTreeCache(formula: FormulaTree): void;
  _removeDependencyRTreeCache(formulaId: number): void;
  _removeDependencyRTreeCacheById(workbookId: string, sheetId: string): void;
  _removeAllTreeMap(formulaId: number): void;
}

type FormulaTree = Parameters<DependencyManagerService["addDependencyRTreeCache"]>[0];

/** What was put into the search tree of one formula, and in which state of the trees of sheets. */
interface Inserted {
  readonly references: readonly Reference[];
  readonly state: number;
}

/**
 * With each calculation the cells that a formula refers to are put into the search tree once more, next to what is there
 * of that formula already; every later search then walks along all of it. They are put there once, and again when they
 * are others. And a formula that is forgotten takes all its references along: Univer leaves those to other sheets and to
 * whole columns, and later finds formulas there that are no more ("Dependency tree not found").
 */
function forgetOldReferences(): void {
  const prototype = DependencyManagerService.prototype as unknown as References;
  const { addDependencyRTreeCache: add, _removeDependencyRTreeCacheById: removeSheet } = prototype;
  const { _removeAllTreeMap: forget } = prototype;
  /** By what Univer keeps of the formula. */
  const inserted = new WeakMap<object, Inserted>();
  let state = 0;
  prototype.addDependencyRTreeCache = function (this: References, formula) {
    const { treeId } = formula;
    const references = referencesOf(formula.rangeList);
    const kept = this._allTreeMap.get(treeId);
    const before = kept && inserted.get(kept);
    if (before?.state === state && areEqual(before.references, references)) return;
    this._removeAllTreeMap(treeId);
    add.call(this, formula);
    const keptNow = this._allTreeMap.get(treeId);
    if (keptNow !== undefined) inserted.set(keptNow, { references, state });
  };
  prototype._removeDependencyRTreeCache = function (this: References, treeId) {
    const kept = this._allTreeMap.get(treeId);
    const before = kept && inserted.get(kept);
    before?.references.forEach((reference) => removeFrom(this._dependencyRTreeCache, reference, treeId));
  };
  prototype._removeAllTreeMap = function (this: References, treeId) {
    this._removeDependencyRTreeCache(treeId);
    forget.call(this, treeId);
  };
  // With the tree of a sheet goes what formulas of other sheets refer to in it.
  prototype._removeDependencyRTreeCacheById = function (this: References, ...sheet) {
    state++;
    removeSheet.apply(this, sheet);
  };
}

interface Reference {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">;
}

function referencesOf(ranges: FormulaTree["rangeList"]): Reference[] {
  return ranges.map(({ unitId, sheetId, range: { startRow, endRow, startColumn, endColumn } }) => ({
    unitId,
    sheetId,
    range: { startRow, endRow, startColumn, endColumn },
  }));
}

function areEqual(a: readonly Reference[], b: readonly Reference[]): boolean {
  return a.length === b.length && a.every((one, at) => isSame(one, b[at] as Reference));
}

function isSame(a: Reference, b: Reference): boolean {
  const [edges, others] = [Object.values(a.range), Object.values(b.range)];
  // Object.is, because a whole column has NaN for its rows.
  return a.unitId === b.unitId && a.sheetId === b.sheetId && edges.every((edge, at) => Object.is(edge, others[at]));
}

interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

interface BoxTree {
  search(box: Box): readonly (Box & { readonly id: number })[];
  remove(item: Box): void;
}

/** One cell is in a list of its own; a range is in the tree of its sheet, a whole column without end. */
function removeFrom(tree: RTree, { unitId, sheetId, range }: Reference, id: number): void {
  const { startRow, endRow, startColumn, endColumn } = range;
  if (startRow === endRow && startColumn === endColumn) {
    tree.remove({ unitId, sheetId, range, id });
    return;
  }
  const ranges = tree.getTree(unitId, sheetId) as BoxTree;
  const box: Box = {
    minX: startColumn || 0,
    minY: startRow || 0,
    maxX: Number.isNaN(endColumn) ? Infinity : endColumn,
    maxY: Number.isNaN(endRow) ? Infinity : endRow,
  };
  const isSameBox = (item: Box) =>
    item.minX === box.minX && item.minY === box.minY && item.maxX === box.maxX && item.maxY === box.maxY;
  const found = ranges.search(box).filter((item) => item.id === id && isSameBox(item));
  for (const item of found) ranges.remove(item);
}
