// SPDX-License-Identifier: EUPL-1.2
import { isFileName } from "../workbook/file-name";
import { textElement } from "./page-elements";
import type { WorkbenchTexts } from "./texts";

/** Asks before work goes that is in no file; resolves to whether it may. */
export async function askToReplace(name: string, texts: WorkbenchTexts): Promise<boolean> {
  const answers = { stay: texts.goBack, replace: texts.goOn };
  return (await ask(texts.notSavedYet(name), [texts.staysKept], answers)) === "replace";
}

export type SaveAnswer = "back" | "other" | "save";

/** Asks before a file is written that does not keep everything as it is. */
export async function askToSave(sentences: readonly string[], texts: WorkbenchTexts): Promise<SaveAnswer> {
  const answers = { back: texts.goBack, other: texts.saveAsOther, save: texts.saveAnyway };
  return ask(texts.notAllKept, sentences, answers);
}

/** Asks before a file is written over that something else changed since it was read or written here. */
export function askToWriteOver(name: string, texts: WorkbenchTexts): Promise<SaveAnswer> {
  const answers = { back: texts.goBack, other: texts.saveAsOther, save: texts.saveAnyway };
  return ask(texts.changedElsewhere(name), [texts.writesOver], answers);
}

/** Asks under which name to save, where the browser has no window for it; undefined when the person goes back. */
export async function askName(name: string, texts: WorkbenchTexts): Promise<string | undefined> {
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? ".xlsx";
  const input = document.createElement("input");
  input.name = "name";
  input.required = true;
  input.value = name;
  input.setAttribute("aria-label", texts.nameLabel);
  input.addEventListener("input", () => input.setCustomValidity(isFileName(input.value) ? "" : texts.noName));
  const answer = await ask(texts.saveAs, [texts.toDownloads], { save: texts.saveAs, back: texts.goBack }, input);
  const typed = input.value.trim();
  if (answer !== "save" || typed === "") return undefined;
  return typed.toLowerCase().endsWith(ending.toLowerCase()) ? typed : `${typed}${ending}`;
}

/**
 * The keyboard begins at the first answer, which changes nothing, or in the field; the Escape key and the answer "back"
 * leave everything as it is.
 */
function ask<Answer extends string>(
  heading: string,
  sentences: readonly string[],
  answers: Readonly<Record<Answer, string>>,
  field?: HTMLInputElement,
): Promise<Answer> {
  const dialog = document.createElement("dialog");
  dialog.id = "question";
  const title = textElement("h2", heading);
  title.id = "question-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const form = document.createElement("form");
  form.method = "dialog";
  const choices = Object.entries<string>(answers);
  // Going back does not wait for a field that is filled in.
  const buttons = choices.map(([value, text]) =>
    Object.assign(answer(value, text), { formNoValidate: value === "back" }),
  );
  form.append(...(field === undefined ? [] : [field]), ...buttons);
  dialog.append(title, ...sentences.map((sentence) => textElement("p", sentence)), form);
  document.body.append(dialog);
  dialog.showModal();
  field?.select();
  const unchanged = field === undefined ? choices[0]?.[0] : "back";
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      const isAnswer = choices.some(([value]) => value === dialog.returnValue);
      resolve((isAnswer ? dialog.returnValue : unchanged) as Answer);
    });
  });
}

function answer(value: string, text: string): HTMLButtonElement {
  const button = textElement("button", text);
  button.value = value;
  return button;
}
