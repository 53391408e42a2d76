// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { LinkChoice } from "../hosts/univer/links/link-choice";
import { LINK_DIALOG_TEXTS, type LinkDialogTexts } from "./link-texts";
import { labelledField, pushButton, textElement } from "./page-elements";

/** Shows where a link leads before it is opened, or lets a person make, change or take it away. */
export function chooseLink(choice: LinkChoice, language: Language, toCells: () => void): void {
  const texts = LINK_DIALOG_TEXTS[language];
  const dialog = document.createElement("dialog");
  dialog.id = "link";
  dialog.setAttribute("aria-labelledby", "link-heading");
  dialog.addEventListener("close", () => {
    dialog.remove();
    toCells();
  });
  document.body.append(dialog);
  if (choice.purpose === "open") showOpening(dialog, choice, texts);
  else showChanging(dialog, choice, texts);
  dialog.showModal();
  dialog.querySelector<HTMLElement>("[data-first]")?.focus();
}

function showOpening(dialog: HTMLDialogElement, choice: LinkChoice, texts: LinkDialogTexts): void {
  const address = textElement("p", choice.href ?? "");
  address.className = "address";
  const change = pushButton(texts.buttons.change, () => {
    showChanging(dialog, choice, texts);
    dialog.querySelector<HTMLElement>("[data-first]")?.focus();
  });
  const row = buttons(
    ...opening(dialog, choice, texts),
    ...(choice.isOfFormula ? [] : [change]),
    cancelling(dialog, texts),
  );
  row.querySelector("a")?.setAttribute("data-first", "");
  dialog.replaceChildren(heading(texts.open.heading), textElement("p", texts.open.leaves), address, row);
}

function showChanging(dialog: HTMLDialogElement, choice: LinkChoice, texts: LinkDialogTexts): void {
  const { buttons: words } = texts;
  if (choice.isOfFormula) {
    const row = buttons(...opening(dialog, choice, texts), cancelling(dialog, texts));
    row.querySelector("a, button")?.setAttribute("data-first", "");
    const address = textElement("p", choice.target ?? "");
    address.className = "address";
    return dialog.replaceChildren(heading(texts.heading(choice.cell)), textElement("p", texts.ofFormula), address, row);
  }
  const form = document.createElement("form");
  const [targetLabel, target] = labelledField("text", texts.target);
  target.value = choice.target ?? "";
  target.dataset["first"] = "";
  target.setAttribute("aria-describedby", "link-problem");
  const [textLabel, text] = labelledField("text", texts.text);
  const problem = textElement("p", texts.example);
  problem.id = "link-problem";
  problem.setAttribute("role", "status");
  const save = textElement("button", words.save);
  const remove = pushButton(words.remove, () => {
    choice.remove();
    dialog.close();
  });
  form.append(
    targetLabel,
    ...(choice.isEmptyCell ? [textLabel] : []),
    problem,
    buttons(
      save,
      ...opening(dialog, choice, texts),
      ...(choice.target === undefined ? [] : [remove]),
      cancelling(dialog, texts),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const refusal = choice.save(target.value, text.value);
    if (refusal === undefined) return dialog.close();
    problem.textContent = refusal;
    target.setAttribute("aria-invalid", "true");
    target.focus();
  });
  dialog.replaceChildren(heading(texts.heading(choice.cell)), form);
}

function heading(text: string): HTMLElement {
  return Object.assign(textElement("h2", text), { id: "link-heading" });
}

function buttons(...given: readonly HTMLElement[]): HTMLElement {
  const row = document.createElement("p");
  row.className = "buttons";
  row.append(...given);
  return row;
}

/** A real link to an address, which tells nothing of this page; a button to a place in the workbook. */
function opening(dialog: HTMLDialogElement, { href, goThere }: LinkChoice, texts: LinkDialogTexts): HTMLElement[] {
  if (href !== undefined) {
    const link = textElement("a", texts.buttons.open);
    Object.assign(link, { href, target: "_blank", rel: "noopener noreferrer", className: "button" });
    // After the browser has opened it.
    link.addEventListener("click", () => setTimeout(() => dialog.close()));
    return [link];
  }
  if (goThere === undefined) return [];
  return [
    pushButton(texts.buttons.goThere, () => {
      dialog.close();
      goThere();
    }),
  ];
}

function cancelling(dialog: HTMLDialogElement, texts: LinkDialogTexts): HTMLButtonElement {
  return pushButton(texts.buttons.cancel, () => dialog.close());
}
