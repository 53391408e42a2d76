// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { FilterChoice, FilterText } from "../hosts/univer/filter/filter-choice";
import { FILTER_TEXTS, type FilterTexts } from "./filter-texts";
import { labelledField, pushButton, textElement } from "./page-elements";

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
  const [searchLabel, search] = labelledField("text", texts.search);
  const list = document.createElement("ul");
  const more = textElement("p", "");
  const [allLabel, all] = labelledField("checkbox", texts.all);
  const listed = () => choice.texts.filter(({ text }) => text.toLowerCase().includes(search.value.toLowerCase()));
  const refresh = () => {
    const found = listed();
    all.checked = found.every(({ text }) => shown.has(text));
    more.textContent = found.length > MOST_LISTED ? texts.more(found.length - MOST_LISTED) : "";
    list.replaceChildren(
      ...found.slice(0, MOST_LISTED).map((each) => {
        const [label, input] = labelledField("checkbox", nameOf(each, texts));
        input.checked = shown.has(each.text);
        input.addEventListener("change", () => {
          mark(each.text, input.checked);
          all.checked = found.every(({ text }) => shown.has(text));
        });
        const item = document.createElement("li");
        item.append(label);
        return item;
      }),
    );
  };
  const mark = (text: string, isShown: boolean) => (isShown ? shown.add(text) : shown.delete(text));
  search.addEventListener("input", refresh);
  all.addEventListener("change", () => {
    for (const { text } of listed()) mark(text, all.checked);
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
  dialog.append(heading, searchLabel, allLabel, list, more, buttons);
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
