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

/** How Univer itself forgets to which cells a formula refers. */
interface References {
  _removeDependencyRTreeCache(formulaId: number): void;
  _removeAllTreeMap(formulaId: number): void;
}

/**
 * With each calculation the cells that a formula refers to are put into the search tree once more, next to what is
 * there of that formula already; every later search then walks along all of it.
 */
function forgetOldReferences(): void {
  const { prototype } = DependencyManagerService;
  const add = prototype.addDependencyRTreeCache;
  prototype.addDependencyRTreeCache = function (this: DependencyManagerService, formula) {
    const references = this as unknown as References;
    references._removeDependencyRTreeCache(formula.treeId);
    references._removeAllTreeMap(formula.treeId);
    add.call(this, formula);
  };
}
