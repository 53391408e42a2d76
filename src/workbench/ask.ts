import type { WorkbenchTexts } from "./texts";

/** Asks before work goes that is in no file; resolves to whether it may. The keyboard begins at the safe answer. */
export function askToReplace(name: string, texts: WorkbenchTexts): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.id = "question";
  const [title, sentence] = [document.createElement("h2"), document.createElement("p")];
  title.id = "question-title";
  title.textContent = texts.notSavedYet(name);
  sentence.textContent = texts.staysKept;
  dialog.setAttribute("aria-labelledby", title.id);
  const answers = document.createElement("form");
  answers.method = "dialog";
  answers.append(answer("stay", texts.goBack), answer("replace", texts.goOn));
  dialog.append(title, sentence, answers);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "replace");
    });
  });
}

function answer(value: string, text: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.value = value;
  button.textContent = text;
  return button;
}
