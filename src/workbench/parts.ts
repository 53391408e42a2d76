// SPDX-License-Identifier: EUPL-1.2
/** A part of the screen, and how the keyboard comes into it. */
export interface Part {
  holds(element: Element): boolean;
  enter(): void;
}

/**
 * F6 and Shift+F6 go from part to part, as in Excel, and come back to where the keyboard was in each. The cells of a
 * spreadsheet keep the Tab key for themselves, so there must be another way out of them. A part within another comes
 * after it in the list.
 */
export function cyclePanesWithF6(parts: readonly Part[]): void {
  const left = new Map<Part, HTMLElement>();
  const whereNow = () => {
    const { activeElement } = document;
    return activeElement === null ? -1 : parts.findLastIndex((part) => part.holds(activeElement));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const from = whereNow();
    const [innermost] = event.composedPath();
    if (from >= 0 && innermost instanceof HTMLElement) left.set(parts[from] as Part, innermost);
    const step = event.shiftKey ? parts.length - 1 : 1;
    let next = event.shiftKey ? Math.max(from, 0) : from;
    // A part that is not on the page cannot be entered: the one after it is.
    for (let tried = 0; tried < parts.length; tried++) {
      next = (next + step) % parts.length;
      if (comeInto(next)) return;
    }
  };
  const comeInto = (index: number) => {
    const part = parts[index] as Part;
    const last = left.get(part);
    // What leaves the order of the Tab key, such as a tab that is no longer open, is no place to come back to.
    if (last !== undefined && last.tabIndex >= 0) last.focus();
    if (whereNow() !== index) part.enter();
    return whereNow() === index;
  };
  // Before the cells, which look at every key.
  window.addEventListener("keydown", onKey, { capture: true });
}
