// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";
import { showPane } from "../hosts/excel/office";
import type { KaderPane } from "../taskpane";
import { MEASURE_TEXTS } from "../workbook/measure-texts";

/** Keys that Excel 2102 and later tie to the add-in, by the name of what they do. */
export interface Shortcut {
  readonly keys: { readonly default: string; readonly mac: string };
  /** Excel names it so when another add-in wants the same keys. */
  readonly name: Text;
}

const { nl, en } = MEASURE_TEXTS.rateCut2015.name;

/**
 * Three keys held down with a letter, as Microsoft asks so that two add-ins rarely meet. K and J make no character with
 * AltGr on a Dutch or international keyboard; on a Mac Command stands for Ctrl, which with Option is VoiceOver's.
 */
export const SHORTCUTS = {
  showPane: {
    keys: { default: "Ctrl+Alt+Shift+K", mac: "Command+Alt+Shift+K" },
    name: { nl: "Paneel tonen", en: "Show the pane" },
  },
  switchRateCut2015: {
    keys: { default: "Ctrl+Alt+Shift+J", mac: "Command+Alt+Shift+J" },
    name: { nl: `${nl}: aan of uit`, en: `${en}: on or off` },
  },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

/** The file that Excel reads next to the manifest: keys and actions, with English names for every Excel but a Dutch one. */
export function shortcutsFile(): object {
  const all: [string, Shortcut][] = Object.entries(SHORTCUTS);
  return {
    actions: all.map(([id]) => ({ id, type: "ExecuteFunction", name: `\${resource.${id}}` })),
    shortcuts: all.map(([action, { keys }]) => ({ action, key: keys })),
    resources: { default: shortcutNames("en") },
  };
}

/** What an Excel in another language reads instead of the names in the file. */
export function shortcutNames(language: Language): object {
  const all: [string, Shortcut][] = Object.entries(SHORTCUTS);
  return Object.fromEntries(all.map(([id, { name }]) => [id, { value: name[language] }]));
}

/** The pane comes in view where someone is to read or to choose; a switch that worked shows in the cells by itself. */
export function shortcutsFor(pane: KaderPane): Readonly<Record<ShortcutId, () => Promise<void>>> {
  return {
    showPane: async () => {
      await showPane();
      pane.focusActiveTab();
    },
    switchRateCut2015: async () => {
      const isSwitched = await pane.switchOver("rateCut2015");
      if (!isSwitched) await showPane();
    },
  };
}
