// SPDX-License-Identifier: EUPL-1.2
import type { KeptWorkbook } from "./kept-workbooks";
import { isPlainClick } from "./frame";
import { pushButton, textElement } from "./page-elements";
import type { WorkbenchTexts } from "./texts";

/** What a person can begin with. */
export interface Beginnings {
  newModel(): void;
  openFile(): void;
  goOn(from: KeptWorkbook): void;
  example(): void;
}

export interface StartPlace {
  readonly section: HTMLElement;
  readonly locale: string;
  /** Where the example has an address of its own, for another tab or a bookmark. */
  readonly exampleAddress: string;
}

/** What the page begins with: no workbook yet, but everything that one can begin with. */
export function showStart(
  kept: readonly KeptWorkbook[],
  texts: WorkbenchTexts,
  beginnings: Beginnings,
  { section, locale, exampleAddress }: StartPlace,
): void {
  const { start } = texts;
  const [last, ...others] = kept;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const described = ({ fileName, at, isSaved }: KeptWorkbook) =>
    [fileName, when.format(at), ...(isSaved ? [] : [texts.state.unsaved])].join(", ");
  const heading = textElement("h2", start.heading);
  heading.id = "start-heading";
  section.setAttribute("aria-labelledby", heading.id);
  const choices = document.createElement("div");
  choices.className = "choices";
  choices.append(
    choice("new", [texts.newModel, start.newModel], () => beginnings.newModel()),
    choice("open", [texts.open, start.open], () => beginnings.openFile()),
    ...(last === undefined ? [] : [choice("go-on", [start.goOn, described(last)], () => beginnings.goOn(last))]),
    exampleLink([start.example, start.exampleLine], exampleAddress, () => beginnings.example()),
  );
  section.replaceChildren(heading, choices);
  if (others.length > 0) {
    const list = document.createElement("ul");
    list.append(...others.map((each) => item(described(each), () => beginnings.goOn(each))));
    section.append(textElement("h3", start.recent), list);
  }
}

function choice(id: string, lines: readonly [string, string], press: () => void): HTMLButtonElement {
  const button = pushButton("", press);
  button.id = `start-${id}`;
  fill(button, lines);
  return button;
}

function exampleLink(lines: readonly [string, string], address: string, press: () => void): HTMLAnchorElement {
  const link = document.createElement("a");
  link.id = "start-example";
  link.href = address;
  link.addEventListener("click", (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    press();
  });
  fill(link, lines);
  return link;
}

function fill(choice: HTMLElement, [name, line]: readonly [string, string]): void {
  choice.className = "choice";
  // A space between the two for who hears them as one name.
  choice.append(textElement("strong", name), " ", textElement("span", line));
}

function item(text: string, press: () => void): HTMLLIElement {
  const entry = document.createElement("li");
  entry.append(pushButton(text, press));
  return entry;
}
