// SPDX-License-Identifier: EUPL-1.2
import { GRID_ACTS, type KeyedGrid } from "./key-acts";
import { GRID_KEYS, type GridKey } from "./keys";
import { IContextService, type Univer, whenSheetEditorFocused } from "./library";

/** The keys of Excel, while the keyboard is in the cells and nothing is being typed there. Ends with the signal. */
export function listenToKeys(univer: Univer, grid: KeyedGrid, signal: AbortSignal): void {
  const context = univer.__getInjector().get(IContextService);
  const onKey = (event: KeyboardEvent) => {
    const pressed = keyText(event);
    const { act, mayBeAnswered } = GRID_KEYS.find(({ keys }) => keys.includes(pressed)) ?? {};
    if (mayBeAnswered === true && event.defaultPrevented) return;
    if (act === undefined || !isInCells(event.target) || !whenSheetEditorFocused(context)) return;
    event.preventDefault();
    event.stopPropagation();
    GRID_ACTS[act](grid);
  };
  // Before the cells, which look at every key.
  window.addEventListener("keydown", onKey, { capture: true, signal });
}

/** What is typed in the cells comes in an editor that the grid may keep elsewhere on the page. */
function isInCells(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("#workbook, [data-u-comp=editor]") !== null;
}

/** A key with what is held down, as the table writes it. Command is Ctrl on a Mac. */
function keyText({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): GridKey["keys"][number] {
  const held = [ctrlKey || metaKey ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey ? "Shift" : ""];
  return [...held.filter((each) => each !== ""), nameOf(key, code)].join("+");
}

/** On a keyboard that writes accents, this key waits for the letter under it. */
function nameOf(key: string, code: string): string {
  if (key === "Dead" && code === "Backquote") return "`";
  return key.length === 1 ? key.toUpperCase() : key;
}
