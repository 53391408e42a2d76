// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import { loadPack } from "./grid-texts";
import { type IMenuSchema, IMenuManagerService, LocaleService, type Univer } from "./library";
import type { GridNotation } from "./notation/entered-cell";

/** Menus whose buttons are in the bars around the cells. */
const BARS = ["ribbon", "contextMenu.footerMenu"];

/** What Univer gives no words at all, or English ones in every language. */
const UNNAMED: readonly (readonly [selector: string, name: Text])[] = [
  ["[data-u-comp=defined-name] input", { nl: "Naamvak", en: "Name box" }],
  ["[data-u-comp=defined-name] [aria-haspopup]", { nl: "Namen in dit werkboek", en: "Names in this workbook" }],
  ["[data-u-comp=sheet-bar-append-button]", { nl: "Blad toevoegen", en: "Add a sheet" }],
  ["[aria-haspopup] > [data-u-comp=sheet-bar-append-button]", { nl: "Alle bladen", en: "All sheets" }],
  ["[data-u-comp=slide-tab-bar]", { nl: "Bladen", en: "Sheets" }],
  ["button:has(> .univerjs-icon-reduce-icon)", { nl: "Uitzoomen", en: "Zoom out" }],
  [
    "button:has(> .univerjs-icon-increase-icon):not([data-u-comp=sheet-bar-append-button])",
    { nl: "Inzoomen", en: "Zoom in" },
  ],
  ["[data-u-comp=sidebar]", { nl: "Zijpaneel", en: "Side panel" }],
  ["[data-u-comp=sidebar] header > button", { nl: "Zijpaneel sluiten", en: "Close the side panel" }],
];

const TABS: Text = { nl: "Tabs van de werkbalk", en: "Tabs of the toolbar" };

/** The name that Univer asks for and does not have: until it had one, a screen reader read the key of the text. */
export function nameTabs(univer: Univer, notation: GridNotation): void {
  notation.follow((language) => loadPack(univer, { ui: { ribbon: { menu: TABS[language] } } }));
}

/** What is made a button here: within one of Univer's own, or around it. */
const PRESSABLE = "[data-u-command] [role=button], [role=button]:has(> [data-u-command])";

const CHOOSE: Text = { nl: "kiezen", en: "choose" };

/**
 * Univer's buttons are pictures, and those that open a list are no buttons at all. A screen reader gets their names, and
 * the keyboard gets to all of them. Ends with the signal.
 */
export function nameButtons(univer: Univer, notation: GridNotation, signal: AbortSignal): void {
  let names: ReadonlyMap<string, string> = new Map();
  const nameAll = () => {
    const { language } = notation;
    for (const [selector, name] of UNNAMED) for (const each of all(selector)) setName(each, name[language]);
    for (const each of all("[data-u-command]")) {
      const name = names.get(each.dataset["uCommand"] ?? "");
      if (name !== undefined) nameCommand(each, name, CHOOSE[language]);
    }
    // The buttons next to it zoom as well; what is dragged is for the mouse.
    for (const each of all("[role=track]")) each.setAttribute("aria-hidden", "true");
    for (const each of all("[role=track] *")) each.tabIndex = -1;
  };
  const watcher = new MutationObserver(nameAll);
  // Lists open at the end of the page.
  watcher.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watcher.disconnect());
  document.addEventListener("keydown", pressButton, { signal });
  notation.follow(() => {
    names = namesOfCommands(univer);
    nameAll();
  });
}

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

/** The words of the tooltip that a mouse brings up, by command. */
function namesOfCommands(univer: Univer): ReadonlyMap<string, string> {
  const injector = univer.__getInjector();
  const locale = injector.get(LocaleService);
  const items = (menu: readonly IMenuSchema[]): NonNullable<IMenuSchema["item"]>[] =>
    menu.flatMap(({ item, children }) => [...(item ? [item] : []), ...items(children ?? [])]);
  const menus = BARS.flatMap((bar) => injector.get(IMenuManagerService).getMenuByPositionKey(bar));
  return new Map(items(menus).map(({ id, tooltip, title }) => [id, locale.t(tooltip ?? title ?? "")]));
}

function nameCommand(element: HTMLElement, name: string, choose: string): void {
  const field = element.querySelector("input");
  if (element instanceof HTMLButtonElement) return setName(element, name);
  if (field !== null) return nameChoice(element, field, name);
  if (element.matches("[aria-haspopup]")) return makeButton(element, name);
  // Some lists are opened by what is around the button.
  const around = element.parentElement;
  if (around?.matches("[aria-haspopup]")) return makeButton(around, name);
  // One that does something, and next to it one that opens the list to choose from.
  const list = element.querySelector<HTMLElement>("[aria-haspopup]");
  if (list !== null) makeButton(list, `${name}: ${choose}`);
  if (element.firstElementChild instanceof HTMLElement) makeButton(element.firstElementChild, name);
}

/** A field with the list that opens next to it. */
function nameChoice(element: HTMLElement, field: HTMLInputElement, name: string): void {
  setName(element, name);
  setName(field, name);
  element.setAttribute("role", "combobox");
}

function makeButton(element: HTMLElement, name: string): void {
  setName(element, name);
  element.setAttribute("role", "button");
  element.tabIndex = 0;
}

function setName(element: Element, name: string): void {
  element.setAttribute("aria-label", name);
}

/** Enter and the space bar do what a click does, on what only looks like a button. */
function pressButton(event: KeyboardEvent): void {
  const { target, key } = event;
  const isPress = (key === "Enter" || key === " ") && !event.defaultPrevented;
  if (!isPress || !(target instanceof HTMLElement) || !target.matches(PRESSABLE)) return;
  event.preventDefault();
  target.click();
}
