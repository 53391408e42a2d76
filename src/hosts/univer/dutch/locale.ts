// SPDX-License-Identifier: EUPL-1.2
import { BAR } from "./bar";
import { FILTERS } from "./filters";
import { MENUS } from "./menus";
import { NOTES } from "./notes";
import { REFUSALS } from "./refusals";
import { RULES } from "./rules";

/** Univer ships no Dutch: its English texts, and what they are in the words of the Dutch Excel. */
const DUTCH: ReadonlyMap<string, string> = new Map(
  [BAR, FILTERS, MENUS, NOTES, REFUSALS, RULES].flatMap((part) => Object.entries(part)),
);

/** What is about the grid's own functions, which keep their English names, is English with them. */
const FUNCTIONS = "functionList";

type LocalePack = { [key: string]: string | string[] | LocalePack };

/** Univer's texts in Dutch. */
export function inDutch<Pack>(pack: Pack): Pack {
  return translated(pack as LocalePack) as Pack;
}

function translated(node: LocalePack | string | string[]): LocalePack | string | string[] {
  if (typeof node === "string") return DUTCH.get(node) ?? node;
  if (Array.isArray(node)) return node.map((text) => DUTCH.get(text) ?? text);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === FUNCTIONS ? value : translated(value)]),
  );
}
