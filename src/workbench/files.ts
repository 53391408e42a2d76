import type { Language } from "../functions/language";
import type { Host } from "../hosts/host";
import type { WorkbookSpec } from "../workbook/spec";
import type { Choice } from "./acts";
import type { Messages } from "./messages";
import { openNewModel } from "./new-model";
import { WORKBENCH_TEXTS, type WorkbenchTexts } from "./texts";

export interface FilePlaces {
  readonly buttons: HTMLElement;
  readonly messages: Messages;
  /** Puts another workbook on the page when its turn comes. */
  choose<Result>(act: Choice<Result>): Promise<Result | undefined>;
  /** Saves the workbook as a download, and says how that ended. */
  save(): Promise<void>;
  /** Whether the workbook on the page may go: asked when it holds work that is in no file. */
  mayReplace(): Promise<boolean>;
  /** Of the page, when the turn of an act has come. */
  language(): Language;
  /** Resolves to what the page does not show of it: how many merges, validations and formats. */
  show(opened: {
    readonly workbook: WorkbookSpec;
    readonly source?: Uint8Array;
    readonly fileName: string;
  }): Promise<number>;
}

/** The workbook from a file and as a file; the keyboard stays on its button when another workbook brings new ones. */
export function offerFiles(host: Host, texts: WorkbenchTexts, places: FilePlaces): void {
  const buttons = () => [...places.buttons.querySelectorAll("button")];
  const focused = buttons().findIndex((button) => button === document.activeElement);
  places.buttons.replaceChildren(newButton(host, texts, places), openButton(texts, places), saveButton(texts, places));
  buttons()[focused]?.focus();
}

function newButton({ language }: Host, texts: WorkbenchTexts, places: FilePlaces): HTMLButtonElement {
  const button = textElement("button", texts.newModel);
  button.type = "button";
  button.addEventListener("click", () => void openNewModel(language, texts, places));
  return button;
}

function saveButton(texts: WorkbenchTexts, { save }: FilePlaces): HTMLButtonElement {
  const button = textElement("button", texts.save);
  button.type = "button";
  button.addEventListener("click", () => {
    if (button.ariaDisabled === "true") return;
    // A button that is disabled outright loses the keyboard.
    button.ariaDisabled = "true";
    void save().finally(() => (button.ariaDisabled = "false"));
  });
  return button;
}

/** Opens a file in the place of the workbook; what cannot be read leaves that workbook where it is. */
function openButton({ open }: WorkbenchTexts, places: FilePlaces): HTMLElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = "";
    if (file !== undefined) void openFile(file);
  });
  const button = textElement("button", open);
  button.type = "button";
  button.addEventListener("click", () => input.click());
  const group = document.createElement("span");
  group.append(button, input);
  return group;

  async function openFile(file: File): Promise<void> {
    const [{ openFile: readFile }, { unshownSentence }, { ArchiveError, archiveSentence }] = await Promise.all([
      import("./read-file"),
      import("./unshown-sentence"),
      import("../package/problem"),
    ]);
    const { messages, choose, mayReplace, show } = places;
    const opened = choose(async (isOvertaken) => {
      const language = places.language();
      const texts = WORKBENCH_TEXTS[language];
      messages.say(texts.opening);
      const source = new Uint8Array(await file.arrayBuffer());
      const { workbook, unshown } = readFile(source);
      if (isOvertaken()) return;
      if (!(await mayReplace())) return messages.say(texts.stays);
      const leftOut = await show({ workbook, source, fileName: file.name });
      const sentences = [
        texts.opened(file.name),
        ...(leftOut > 0 ? [texts.leftOut(leftOut)] : []),
        unshownSentence(unshown, language),
      ];
      messages.say(sentences.filter((sentence) => sentence !== "").join(" "));
    });
    await opened.catch((error: unknown) => {
      const language = places.language();
      const sentence =
        error instanceof ArchiveError
          ? `${file.name}: ${archiveSentence(error.problem, language)}`
          : WORKBENCH_TEXTS[language].notOpened(file.name);
      messages.fail(sentence);
    });
  }
}

function textElement<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
