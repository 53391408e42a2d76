// SPDX-License-Identifier: EUPL-1.2
import type { ReadWorkbook } from "../package/read-workbook";
import type { WorkbookSpec } from "../workbook/spec";
import type { Choice } from "./acts";
import type { OpenFile } from "./files";
import { pageLanguage } from "./frame";
import type { Messages } from "./messages";
import { WORKBENCH_TEXTS } from "./texts";

export interface OpeningPlaces {
  readonly messages: Messages;
  /** Puts another workbook on the page when its turn comes. */
  choose<Result>(act: Choice<Result>): Promise<Result | undefined>;
  /** Reads a file beside the page; rejects when a later choice overtakes it. */
  read(bytes: Uint8Array, overtaken: AbortSignal): Promise<ReadWorkbook>;
  /** Whether the workbook on the page may go: asked when it holds work that is in no file. */
  mayReplace(): Promise<boolean>;
  /** Resolves to what the page does not show of it: how many merges, validations and formats. */
  show(opened: {
    readonly workbook: WorkbookSpec;
    readonly source?: Uint8Array;
    readonly fileName: string;
    readonly file?: FileSystemFileHandle;
  }): Promise<number>;
}

/** Opens a file in the place of the workbook; what cannot be read leaves that workbook where it is. */
export async function openFile(file: File, places: OpeningPlaces, handle?: FileSystemFileHandle): Promise<void> {
  const [{ unshownSentence }, { ArchiveError, archiveSentence }] = await Promise.all([
    import("./unshown-sentence"),
    import("../package/problem"),
  ]);
  const { messages, choose, read, mayReplace, show } = places;
  const opened = choose(async (overtaken) => {
    const language = pageLanguage();
    const texts = WORKBENCH_TEXTS[language];
    messages.say(texts.opening);
    const source = new Uint8Array(await file.arrayBuffer());
    const { workbook, unshown } = await read(source, overtaken);
    if (!(await mayReplace())) return messages.say(texts.stays);
    const leftOut = await show({ workbook, source, fileName: file.name, ...(handle && { file: handle }) });
    const sentences = [
      handle === undefined ? texts.opened(file.name) : texts.openedToSave(file.name),
      ...(leftOut > 0 ? [texts.leftOut(leftOut)] : []),
      unshownSentence(unshown, language),
    ];
    messages.say(sentences.filter((sentence) => sentence !== "").join(" "));
  });
  await opened.catch((error: unknown) => {
    const language = pageLanguage();
    const sentence =
      error instanceof ArchiveError
        ? `${file.name}: ${archiveSentence(error.problem, language)}`
        : WORKBENCH_TEXTS[language].notOpened(file.name);
    messages.fail(sentence);
  });
}

/** A file that is dropped anywhere on the page is opened, instead of taking the place of the page. */
export function takeDroppedFiles(open: OpenFile): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
  // Before the cells, which have their own idea of what is dropped on them.
  const options = { capture: true };
  window.addEventListener("dragover", (event) => holdsFiles(event) && event.preventDefault(), options);
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    const [item] = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
    void handleOf(item).then((handle) => open(file, handle));
  };
  window.addEventListener("drop", onDrop, options);
}

/** Chromium and Edge: what lets a page write into a file that was dropped. */
interface GivesHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Asked while the drop still lasts: after it the browser gives nothing. */
async function handleOf(item: (DataTransferItem & GivesHandle) | undefined): Promise<FileSystemFileHandle | undefined> {
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === "file" ? (handle as FileSystemFileHandle) : undefined;
}
