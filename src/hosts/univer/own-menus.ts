// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import type { FindKind } from "./key-acts";
import { loadPack } from "./grid-texts";
import type { FUniver, Univer } from "./library";
import type { GridLinks } from "./links/grid-links";
import type { GridNotation } from "./notation/entered-cell";
import type { Sorter } from "./sort/sorter";
import { SORT_TEXTS } from "./sort/sort-texts";

/** Where Univer shows what belongs to the data of the cells: in their menu, and on a tab that the keyboard gets to. */
const MENUS = [
  ["contextMenu.mainArea", "contextMenu.data"],
  ["ribbon", "ribbon.data", "ribbon.data.organization"],
];

const FIND: Readonly<Record<FindKind, Text>> = {
  find: { nl: "Zoeken", en: "Find" },
  replace: { nl: "Zoeken en vervangen", en: "Find and replace" },
};

const FILTER: Text = { nl: "Filter aan of uit", en: "Filter on or off" };

const NOTE: Text = { nl: "Notitie maken of lezen", en: "Make or read a note" };

const LINK = {
  edit: { nl: "Koppeling maken of wijzigen", en: "Make or change a link" },
  follow: { nl: "Koppeling openen", en: "Open the link" },
} satisfies Record<string, Text>;

function titles(language: Language) {
  const { menu } = SORT_TEXTS[language];
  return {
    "sort-ascending": menu.ascending,
    "sort-descending": menu.descending,
    filter: FILTER[language],
    note: NOTE[language],
    link: LINK.edit[language],
    follow: LINK.follow[language],
    find: FIND.find[language],
    replace: FIND.replace[language],
  };
}

interface MenuActs {
  readonly sorter: Sorter;
  readonly links: GridLinks;
  toggleFilter(): void;
  openNote(): void;
  find(kind: FindKind): void;
}

/** What the workbench adds to the menu of the cells and to the tab for data. */
export function addOwnMenus(
  univer: Univer,
  api: FUniver,
  notation: GridNotation,
  { sorter, links, toggleFilter, openNote, find }: MenuActs,
): void {
  const items: readonly (readonly [name: keyof ReturnType<typeof titles>, action: () => void])[] = [
    ["sort-ascending", () => sorter.sort("ascending")],
    ["sort-descending", () => sorter.sort("descending")],
    ["filter", toggleFilter],
    ["note", openNote],
    ["link", () => void links.editSelected()],
    ["follow", () => void links.followSelected()],
    ["find", () => find("find")],
    ["replace", () => find("replace")],
  ];
  notation.follow((language) => loadPack(univer, { kader: titles(language) }));
  for (const [order, [name, action]] of items.entries()) {
    // Where the grid finds the title among its texts.
    const id = `kader.${name}`;
    const item = api.createMenu({ id, title: id, tooltip: id, action, order });
    for (const menu of MENUS) item.appendTo(menu);
  }
}
