// SPDX-License-Identifier: EUPL-1.2
import { type FWorkbook, HoverManagerService, type Univer } from "../library";
import type { GridLinks } from "./grid-links";

/** What points at a linked cell becomes a hand, and what the link leads to is shown. Ends with the signal. */
export function pointAtLinks(
  univer: Univer,
  { book, container, links }: { readonly book: FWorkbook; readonly container: HTMLElement; readonly links: GridLinks },
  signal: AbortSignal,
): void {
  const hover = univer.__getInjector().get(HoverManagerService);
  const subscription = hover.currentCell$.subscribe((pointed) => {
    const sheet = pointed && book.getSheetBySheetId(pointed.location.subUnitId);
    const cell = sheet?.getRange(pointed?.location.row ?? 0, pointed?.location.col ?? 0);
    const shown = cell && links.shownAt(cell);
    container.classList.toggle("at-link", shown !== undefined);
    container.title = shown ?? "";
  });
  signal.addEventListener("abort", () => subscription.unsubscribe());
}
