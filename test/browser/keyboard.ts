// SPDX-License-Identifier: EUPL-1.2
import type { Page } from "playwright-core";

/** Where the keyboard is, as someone at the screen or with a screen reader knows it. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  /** What is chosen, typed, on or open. */
  readonly value: string;
  /** Whether a line is drawn around it. */
  readonly isMarked: boolean;
  readonly isInView: boolean;
  /** What lies over it, if anything does. */
  readonly under: string;
}

export interface Wanted {
  readonly role: string;
  /** What its name begins with. */
  readonly name: string;
}

/** More stops than any part of the screen has. */
const MOST_STOPS = 80;

/** A person who has a keyboard and nothing else, and sees each place where the keyboard comes. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  async press(key: string, times = 1): Promise<Stop> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key);
    return this.stop();
  }

  /** Letter by letter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses a key until the keyboard is where it is wanted; every place on the way must be seen. */
  async goTo(wanted: Wanted, key = "Tab"): Promise<Stop> {
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      await this.page.keyboard.press(key);
      const stop = await this.stop();
      passed.push(`${stop.role} "${stop.name}"`);
      if (stop.role !== "page") expect(unseen(stop)).toEqual([]);
      if (stop.role === wanted.role && stop.name.startsWith(wanted.name)) return stop;
    }
    throw new Error(`${key} does not come to ${wanted.role} "${wanted.name}". It passed:\n${passed.join("\n")}`);
  }

  stop(): Promise<Stop> {
    return this.page.evaluate(readStop);
  }
}

/** Why a place of the keyboard is not seen; nothing when it is. */
function unseen({ role, name, isMarked, isInView, under }: Stop): string[] {
  const place = `${role} "${name}"`;
  return [
    ...(isMarked ? [] : [`${place} has no line around it`]),
    ...(isInView ? [] : [`${place} is out of view`]),
    ...(under === "" ? [] : [`${place} lies under ${under}`]),
  ];
}

/** Runs in the page, and changes nothing there. */
function readStop(): Stop {
  let active = document.activeElement as HTMLElement;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  const field = active as HTMLInputElement;
  const tidy = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const roles: Record<string, string> = { A: "link", BODY: "page", BUTTON: "button", SELECT: "combobox" };
  const kinds: Record<string, string> = { text: "textbox", radio: "radio", checkbox: "checkbox" };
  const role = active.role ?? kinds[field.type] ?? roles[active.tagName] ?? active.tagName.toLowerCase();
  const name = role === "page" ? "" : tidy(active.ariaLabel ?? (field.labels?.[0] ?? active).innerText);
  const values: Record<string, () => string> = {
    combobox: () => tidy((active as unknown as HTMLSelectElement).selectedOptions[0]?.textContent),
    textbox: () => field.value,
    radio: () => String(field.checked),
    switch: () => String(field.checked),
    tab: () => active.ariaSelected ?? "",
  };
  const value = values[role]?.() ?? active.ariaExpanded ?? "";

  const isDrawn = (element: Element | null) => {
    const { outlineStyle, outlineColor, boxShadow } =
      element === null ? ({} as CSSStyleDeclaration) : getComputedStyle(element);
    const hasOutline = outlineStyle !== "none" && !/^(transparent|rgba\(.*, 0\))$/.test(outlineColor ?? "");
    return element !== null && (hasOutline || boxShadow !== "none");
  };
  // A radio button that is not drawn itself leaves the line to what is drawn in its place.
  const drawn = getComputedStyle(active).opacity === "0" ? active.nextElementSibling : active;
  const { left, right, top, bottom } = active.getBoundingClientRect();
  const isInView = top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  let over = document.elementFromPoint(x, y);
  while (over?.shadowRoot) {
    const inner = over.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === over) break;
    over = inner;
  }
  const isUncovered = over === null || over.contains(active) || active.contains(over);
  const under = isUncovered ? "" : `${over?.tagName.toLowerCase()}.${over?.className}`;
  return { role, name, value, isMarked: isDrawn(drawn), isInView, under };
}
