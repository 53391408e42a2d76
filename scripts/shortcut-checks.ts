// SPDX-License-Identifier: EUPL-1.2
import { type Document, all, attribute, children, pathOf, unique } from "./manifest-document";
import type { ManifestFacts } from "./manifest-facts";

interface ShortcutsFile {
  readonly actions: readonly { readonly id: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
  readonly resources: { readonly default: Names };
}

type Names = Readonly<Record<string, { readonly value: string }>>;

/** One or more modifiers, of which Shift alone is not enough, and one letter, digit, "-" or "_". */
const KEYS = /^(?=.*\b(Ctrl|Command|Alt)\+)((Ctrl|Command|Alt|Shift)\+)+[A-Z0-9_-]$/;
/** What browsers keep for themselves; from Microsoft's page on custom keyboard shortcuts. */
const OF_THE_BROWSER = [
  ...["N", "T", "W", "X", "C", "V"].map((key) => `Ctrl+${key}`),
  ...["N", "T", "W", "S", "X"].map((key) => `Ctrl+Shift+${key}`),
  ...["N", "S"].map((key) => `Alt+Shift+${key}`),
];

/** A manifest without shortcuts has nothing of this to check. */
export function shortcutFindings(document: Document, { shortcutIds, file }: ManifestFacts): string[] {
  const [element] = all(document, "ExtendedOverrides");
  if (element === undefined) return [];
  const read = (name: string): unknown => {
    const bytes = file(pathOf(attribute(element, name)));
    return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes));
  };
  const [keys, dutchNames] = [read("Url") as ShortcutsFile | undefined, read("ResourcesUrl") as Names | undefined];
  return [
    ...placeFindings(document),
    ...(keys === undefined ? ["The shortcuts are not in the build."] : keysFindings(keys, shortcutIds)),
    ...(keys === undefined ? [] : namesFindings(keys, dutchNames ?? {})),
  ];
}

/** Office reads the element behind VersionOverrides and nowhere else. */
function placeFindings({ documentElement }: Document): string[] {
  const names = documentElement === null ? [] : children(documentElement).map(({ localName }) => localName);
  return names.slice(-2).join() === "VersionOverrides,ExtendedOverrides"
    ? []
    : ["ExtendedOverrides is not the last element, behind VersionOverrides."];
}

function keysFindings({ actions, shortcuts }: ShortcutsFile, shortcutIds: readonly string[]): string[] {
  const ids = actions.map(({ id }) => id);
  const pressed = shortcuts.flatMap(({ key }) => Object.values(key));
  const sorted = (list: readonly string[]) => [...list].sort().join();
  return [
    ...(sorted(ids) === sorted(shortcutIds) ? [] : ["The actions of the shortcuts are not those of the add-in."]),
    ...(sorted(shortcuts.map(({ action }) => action)) === sorted(ids) ? [] : ["Not every action has one shortcut."]),
    ...shortcuts
      .filter(({ key }) => key["default"] === undefined)
      .map(({ action }) => `${action} has no default keys.`),
    ...pressed.filter((keys) => !KEYS.test(keys)).map((keys) => `${keys} is no shortcut that Office takes.`),
    ...pressed.filter((keys) => OF_THE_BROWSER.includes(keys)).map((keys) => `${keys} is the browser's own.`),
    ...(unique(pressed).length === pressed.length ? [] : ["Two actions have the same keys."]),
  ];
}

/** Each name is a token that both languages fill in. */
function namesFindings({ actions, resources }: ShortcutsFile, dutchNames: Names): string[] {
  return actions.flatMap(({ id, name }) => {
    const [, token = ""] = /^\$\{resource\.(\w+)\}$/.exec(name) ?? [];
    const isNamed = [resources.default, dutchNames].every((names) => (names[token]?.value.trim() ?? "") !== "");
    return isNamed ? [] : [`${id} has no name in English and in Dutch.`];
  });
}
