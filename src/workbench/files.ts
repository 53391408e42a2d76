// SPDX-License-Identifier: EUPL-1.2
import { element, pushButton } from "./page-elements";
import type { WorkbenchTexts } from "./texts";

export interface FileActs {
  newModel(): void;
  /** Lets the person choose a file. */
  openFile(): void;
  /** Saves the workbook as a download, and says how that ended. */
  save(): Promise<void>;
}

/** The workbook from a file and as a file; the keyboard stays on its button when another workbook brings new ones. */
export function offerFiles(texts: WorkbenchTexts, { newModel, openFile, save }: FileActs): void {
  const place = element("file-buttons");
  const buttons = () => [...place.querySelectorAll("button")];
  const focused = buttons().findIndex((button) => button === document.activeElement);
  place.replaceChildren(
    pushButton(texts.newModel, newModel),
    pushButton(texts.open, openFile),
    saveButton(texts, save),
  );
  buttons()[focused]?.focus();
}

/** The browser's own window for choosing a file. */
export function letChooseFile(open: (file: File) => void): () => void {
  const input = element("file") as HTMLInputElement;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = "";
    if (file !== undefined) open(file);
  });
  return () => input.click();
}

function saveButton(texts: WorkbenchTexts, save: () => Promise<void>): HTMLButtonElement {
  const button = pushButton(texts.save, () => {
    if (button.ariaDisabled === "true") return;
    // A button that is disabled outright loses the keyboard.
    button.ariaDisabled = "true";
    void save().finally(() => (button.ariaDisabled = "false"));
  });
  return button;
}
