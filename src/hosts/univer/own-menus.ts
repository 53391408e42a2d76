// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../../functions/language";
import type { FindKind } from "./key-acts";
import type { FUniver } from "./library";
import type { GridLinks } from "./links/grid-links";
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

interface MenuActs {
  readonly sorter: Sorter;
  readonly links: GridLinks;
  toggleFilter(): void;
  openNote(): void;
  find(kind: FindKind): void;
}

/** What the workbench adds to the menu of the cells and to the tab for data. */
export function addOwnMenus(
  api: FUniver,
  language: Language,
  { sorter, links, toggleFilter, openNote, find }: MenuActs,
): void {
  const { menu } = SORT_TEXTS[language];
  const items: readonly (readonly [id: string, title: string, action: () => void])[] = [
    ["kader.sort-ascending", menu.ascending, () => sorter.sort("ascending")],
    ["kader.sort-descending", menu.descending, () => sorter.sort("descending")],
    ["kader.filter", FILTER[language], toggleFilter],
    ["kader.note", NOTE[language], openNote],
    ["kader.link", LINK.edit[language], () => void links.editSelected()],
    ["kader.follow", LINK.follow[language], () => void links.followSelected()],
    ["kader.find", FIND.find[language], () => find("find")],
    ["kader.replace", FIND.replace[language], () => find("replace")],
  ];
  for (const [order, [id, title, action]] of items.entries()) {
    const item = api.createMenu({ id, title, tooltip: title, action, order });
    for (const menu of MENUS) item.appendTo(menu);
  }
}
