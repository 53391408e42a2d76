// SPDX-License-Identifier: EUPL-1.2
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

/** The keyboard begins at the first answer, which changes nothing; so does the Escape key. */
function ask<Answer extends string>(
  heading: string,
  sentences: readonly string[],
  answers: Readonly<Record<Answer, string>>,
): Promise<Answer> {
  const dialog = document.createElement("dialog");
  dialog.id = "question";
  const title = textElement("h2", heading);
  title.id = "question-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const form = document.createElement("form");
  form.method = "dialog";
  const choices = Object.entries<string>(answers);
  form.append(...choices.map(([value, text]) => answer(value, text)));
  dialog.append(title, ...sentences.map((sentence) => textElement("p", sentence)), form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      const isAnswer = choices.some(([value]) => value === dialog.returnValue);
      resolve((isAnswer ? dialog.returnValue : choices[0]?.[0]) as Answer);
    });
  });
}

function answer(value: string, text: string): HTMLButtonElement {
  const button = textElement("button", text);
  button.value = value;
  return button;
}
