// SPDX-License-Identifier: EUPL-1.2
/**
 * Keeps the keyboard where it is while a workbook is being opened: Univer takes it to its cells several times, and those
 * hold on to the Tab key. A person who clicks in the cells meanwhile does get there.
 *
 * The container is not made inert for this: in Chromium an editor that is made in an inert part keeps a height of zero
 * afterwards, and takes no text.
 */
export function keepKeyboardOutOf(container: HTMLElement): { release(): void } {
  const place = document.activeElement;
  const until = new AbortController();
  const { signal } = until;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof Node && container.contains(target)) giveTo(place);
  };
  window.addEventListener("focusin", onFocus, { capture: true, signal });
  container.addEventListener("pointerdown", () => until.abort(), { capture: true, signal });
  return { release: () => until.abort() };
}

function giveTo(place: Element | null): void {
  const { body } = document;
  if (place instanceof HTMLElement && place !== body && place.isConnected) return place.focus();
  // The page itself takes the keyboard only as a place of its own; the Tab key begins at the top again.
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute("tabindex");
}
