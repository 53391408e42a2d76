// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { FilterChoice, FilterText } from "../hosts/univer/filter/filter-choice";
import { FILTER_TEXTS, type FilterTexts } from "./filter-texts";
import { pushButton, textElement } from "./page-elements";

/** More would take a browser seconds to show; the others are found by looking for them. */
const MOST_LISTED = 500;

/** Lets a person choose which rows are shown. Nothing changes until they say so. */
export function chooseRows(choice: FilterChoice, language: Language, toCells: () => void): void {
  const texts = FILTER_TEXTS[language];
  const shown = new Set(choice.texts.filter(({ isShown }) => isShown).map(({ text }) => text));
  const dialog = document.createElement("dialog");
  dialog.id = "filter";
  const heading = textElement("h2", texts.heading(choice.heading));
  heading.id = "filter-heading";
  dialog.setAttribute("aria-labelledby", heading.id);
  const search = searchField(texts);
  const list = document.createElement("ul");
  const more = textElement("p", "");
  const all = checkBox(texts.all);
  const listed = () => choice.texts.filter(({ text }) => text.toLowerCase().includes(search.input.value.toLowerCase()));
  const refresh = () => {
    const found = listed();
    all.input.checked = found.every(({ text }) => shown.has(text));
    more.textContent = found.length > MOST_LISTED ? texts.more(found.length - MOST_LISTED) : "";
    list.replaceChildren(
      ...found.slice(0, MOST_LISTED).map((each) => {
        const { label, input } = checkBox(nameOf(each, texts));
        input.checked = shown.has(each.text);
        input.addEventListener("change", () => {
          mark(each.text, input.checked);
          all.input.checked = found.every(({ text }) => shown.has(text));
        });
        const item = document.createElement("li");
        item.append(label);
        return item;
      }),
    );
  };
  const mark = (text: string, isShown: boolean) => (isShown ? shown.add(text) : shown.delete(text));
  search.input.addEventListener("input", refresh);
  all.input.addEventListener("change", () => {
    for (const { text } of listed()) mark(text, all.input.checked);
    refresh();
  });
  const apply = (wanted: readonly string[] | undefined) => {
    dialog.close();
    choice.apply(wanted);
  };
  const buttons = document.createElement("p");
  buttons.append(
    pushButton(texts.apply, () => {
      if (shown.size > 0) return apply(shown.size === choice.texts.length ? undefined : [...shown]);
      more.textContent = texts.nothing;
    }),
    pushButton(texts.showAll, () => apply(undefined)),
    pushButton(texts.cancel, () => dialog.close()),
  );
  more.setAttribute("role", "status");
  dialog.append(heading, search.label, all.label, list, more, buttons);
  dialog.addEventListener("close", () => {
    dialog.remove();
    toCells();
  });
  refresh();
  document.body.append(dialog);
  dialog.showModal();
}

function nameOf({ text, count }: FilterText, texts: FilterTexts): string {
  return `${text === "" ? texts.blank : text} (${count})`;
}

function searchField({ search }: FilterTexts) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  label.append(search, input);
  return { label, input };
}

function checkBox(text: string) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  label.append(input, text);
  return { label, input };
}
