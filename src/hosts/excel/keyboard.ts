// SPDX-License-Identifier: EUPL-1.2
const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]";

/**
 * In Excel on the web Office takes the Tab key over. It knows only the controls of the page itself, not those within a
 * component, and would send the keyboard back to the sheets at every Tab. So the browser moves on within the pane, and
 * Office at its ends; and the pane is a place where Office can bring the keyboard in.
 */
export function keepKeyboardIn(pane: HTMLElement): void {
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !isAtEnd(pane, event.shiftKey)) event.stopPropagation();
  });
  const offer = () => (pane.tabIndex = 0);
  // Only while the keyboard is elsewhere: the pane is no stop of its own, and a click next to a control moves nothing.
  const withdraw = () => {
    if (!pane.hasAttribute("tabindex")) return;
    const active = activeIn(pane);
    pane.removeAttribute("tabindex");
    // The browser takes the keyboard away with the attribute, also from a control within.
    if (active instanceof HTMLElement) active.focus();
  };
  pane.addEventListener("focus", (event) => {
    // A control within that gets the keyboard is told of here too, and keeps it.
    if (event.composedPath()[0] === pane) controlsOf(pane)[0]?.focus();
  });
  pane.addEventListener("focusin", withdraw);
  pane.addEventListener("pointerdown", withdraw);
  window.addEventListener("blur", offer);
  offer();
}

function isAtEnd(pane: HTMLElement, isBackward: boolean): boolean {
  const last = controlsOf(pane).at(isBackward ? 0 : -1);
  const active = activeIn(pane);
  return last === undefined || last === active || areOneStop(last, active);
}

/** In the order of the page, those of a component within the component as well. */
function controlsOf({ shadowRoot }: Element): HTMLElement[] {
  const all = [...(shadowRoot?.querySelectorAll<HTMLElement>("*") ?? [])];
  return all.flatMap((element) => [...(isControl(element) ? [element] : []), ...controlsOf(element)]);
}

function isControl(element: HTMLElement): boolean {
  return (
    element.matches(CONTROLS) && element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility()
  );
}

/** What has the keyboard, also within a component of the pane. */
function activeIn({ shadowRoot }: Element): Element | undefined {
  const active = shadowRoot?.activeElement ?? undefined;
  return active && (activeIn(active) ?? active);
}

/** The choices of one question are left together. */
function areOneStop(one: Element, other: Element | undefined): boolean {
  const isRadio = (element: unknown) => element instanceof HTMLInputElement && element.type === "radio";
  return isRadio(one) && isRadio(other) && (one as HTMLInputElement).name === (other as HTMLInputElement).name;
}
