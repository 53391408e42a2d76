// SPDX-License-Identifier: EUPL-1.2
import { element } from "./page-elements";
import { type Part, cyclePanesWithF6 } from "./parts";
import type { WorkOnPage } from "./work-on-page";

export interface NavigationTargets {
  current(): WorkOnPage | undefined;
  save(onPage: WorkOnPage): void;
  /** Under another name. */
  saveAs(onPage: WorkOnPage): void;
  print(onPage: WorkOnPage): void;
}

/** How the keyboard gets around: past the sheets at once, and from part to part; and Ctrl+S, with Shift under a name, and Ctrl+P. */
export function setUpKeyboardNavigation({ current, save, saveAs, print }: NavigationTargets): void {
  const toPane = () => document.querySelector("kader-pane")?.focusActiveTab();
  const skip = element("skip");
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    toPane();
  });
  cyclePanesWithF6(partsOfPage(current, toPane));
  const onKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(key === "s" || (key === "p" && !event.shiftKey))) return;
    const onPage = current();
    // The start view is printed as any page is.
    if (key === "p" && onPage === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A question is about the workbook: it is answered first.
    const isAsked = document.querySelector("dialog[open]") !== null;
    if (onPage === undefined || isAsked) return;
    if (key === "p") print(onPage);
    else if (event.shiftKey) saveAs(onPage);
    else save(onPage);
  };
  // Before the cells, which look at every key.
  window.addEventListener("keydown", onKey, { capture: true });
}

function partsOfPage(current: NavigationTargets["current"], toPane: () => void): readonly Part[] {
  const [bar, start, files, side] = [element("bar"), element("start"), element("files"), element("side")];
  const places = () => current()?.opened.places;
  const openTab = () => places()?.tabs?.querySelector<HTMLElement>("[aria-selected=true]");
  const inBar = () => (files.hidden ? element("home") : files.querySelector("button"));
  return [
    { holds: (each) => bar.contains(each), enter: () => inBar()?.focus() },
    { holds: (each) => start.contains(each), enter: () => start.querySelector<HTMLElement>(".choice")?.focus() },
    { holds: (each) => element("workbook").contains(each), enter: () => places()?.cells?.focus() },
    { holds: (each) => places()?.tabs?.contains(each) ?? false, enter: () => openTab()?.focus() },
    {
      holds: (each) => document.getElementById("find")?.contains(each) ?? false,
      enter: () => document.querySelector<HTMLElement>("#find[open] input")?.focus(),
    },
    { holds: (each) => side.contains(each), enter: toPane },
  ];
}
