// SPDX-License-Identifier: EUPL-1.2
import { element, pushButton } from "./page-elements";
import { XLSM, XLSX } from "./save-file";
import type { WorkbenchTexts } from "./texts";

export interface FileActs {
  newModel(): void;
  /** Lets the person choose a file. */
  openFile(): void;
  /** Saves the workbook as a download, and says how that ended. */
  save(): Promise<void>;
  /** Saves it under a name that the person gives. */
  saveAs(): Promise<void>;
  /** Lets the person choose what goes on paper, or in a PDF. */
  print(): Promise<void>;
}

/** The workbook from a file and as a file; the keyboard stays on its button when another workbook brings new ones. */
export function offerFiles(texts: WorkbenchTexts, { newModel, openFile, save, saveAs, print }: FileActs): void {
  const place = element("file-buttons");
  const buttons = () => [...place.querySelectorAll("button")];
  const focused = buttons().findIndex((button) => button === document.activeElement);
  place.replaceChildren(
    pushButton(texts.newModel, newModel),
    pushButton(texts.open, openFile),
    saveButton(texts.save, save),
    saveButton(texts.saveAs, saveAs),
    saveButton(texts.print, print),
  );
  buttons()[focused]?.focus();
}

/** Opens a file; with a handle the page may write into it again, if the person lets it. */
export type OpenFile = (file: File, handle?: FileSystemFileHandle) => void;

/** What Chromium and Edge have: the page may write into the file that was chosen. */
interface ChoosesFiles {
  showOpenFilePicker?(options: {
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<readonly FileSystemFileHandle[]>;
}

/** The browser's own window for choosing a file. */
export function letChooseFile(open: OpenFile): () => void {
  const input = element("file") as HTMLInputElement;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = "";
    if (file !== undefined) open(file);
  });
  return () => {
    const { showOpenFilePicker } = window as ChoosesFiles;
    if (showOpenFilePicker === undefined) return input.click();
    const types = [{ accept: { [XLSX]: [".xlsx"], [XLSM]: [".xlsm"] } }];
    // Who closes the window has chosen nothing.
    const chosen = showOpenFilePicker.call(window, { types }).catch(() => []);
    void chosen.then(async ([handle]) => handle && open(await handle.getFile(), handle));
  };
}

function saveButton(text: string, save: () => Promise<void>): HTMLButtonElement {
  const button = pushButton(text, () => {
    if (button.ariaDisabled === "true") return;
    // A button that is disabled outright loses the keyboard.
    button.ariaDisabled = "true";
    void save().finally(() => (button.ariaDisabled = "false"));
  });
  return button;
}
