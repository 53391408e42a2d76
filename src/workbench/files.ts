import type { UniverHost } from "../hosts/univer/univer-host";
import type { MinistryReport } from "../ministry/report";
import type { WorkbookSpec } from "../workbook/spec";
import type { WorkbenchTexts } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface FilePlaces {
  readonly buttons: HTMLElement;
  readonly report: HTMLDialogElement;
  say(sentence: string): void;
  show(workbook: WorkbookSpec): Promise<void>;
}

/** The workbook as a file: as it is, or as the copy that anyone can recalculate. What writes files is loaded when asked. */
export function offerFiles(host: UniverHost, texts: WorkbenchTexts, places: FilePlaces): void {
  const save = button(texts.save, async () => {
    download(await workbookBytes(host), texts.fileName);
    places.say(texts.saved(texts.fileName));
  });
  const copy = button(texts.ministryCopy, async () => {
    const { ministryCopy } = await import("../ministry/ministry-copy");
    const { bytes, report } = await ministryCopy(await workbookBytes(host), {
      language: host.language,
      fileName: texts.fileName,
      madeOn: today(),
    });
    download(bytes, texts.copyName);
    places.say(texts.saved(texts.copyName));
    showReport(places.report, report, texts);
  });
  places.buttons.replaceChildren(openButton(host, texts, places), save, copy);

  function button(label: string, make: () => Promise<void>): HTMLButtonElement {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    element.addEventListener("click", () => {
      element.disabled = true;
      places.say(texts.making);
      make()
        .catch(() => places.say(texts.notSaved))
        .finally(() => (element.disabled = false));
    });
    return element;
  }
}

/** Opens a file in the place of the workbook; what cannot be read leaves that workbook where it is. */
function openButton(host: UniverHost, texts: WorkbenchTexts, places: FilePlaces): HTMLElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void openFile(file);
  });
  const button = textElement("button", texts.open);
  button.type = "button";
  button.addEventListener("click", () => input.click());
  const group = document.createElement("span");
  group.append(button, input);
  return group;

  async function openFile(file: File): Promise<void> {
    places.say(texts.opening);
    const [{ readWorkbookFile }, { ArchiveError }, { archiveSentence }] = await Promise.all([
      import("./read-file"),
      import("../hosts/xlsx/archive"),
      import("../ministry/report"),
    ]);
    try {
      await places.show(await readWorkbookFile(new Uint8Array(await file.arrayBuffer())));
      places.say(texts.opened(file.name));
    } catch (error) {
      const isFile = error instanceof ArchiveError;
      places.say(
        isFile ? `${file.name}: ${archiveSentence(error.problem, host.language)}` : texts.notOpened(file.name),
      );
    }
  }
}

async function workbookBytes(host: UniverHost): Promise<Uint8Array> {
  await host.settle();
  const { writeWorkbook } = await import("../hosts/xlsx/write-workbook");
  return writeWorkbook(host.current(), { language: host.language, title: "Kader", created: new Date() });
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** What was translated, what stayed a value and why, and what is still an illustration. */
function showReport(dialog: HTMLDialogElement, report: MinistryReport, texts: WorkbenchTexts): void {
  const count = (ranges: readonly { readonly cells: number }[]) => ranges.reduce((sum, { cells }) => sum + cells, 0);
  const title = textElement("h2", texts.copyTitle);
  title.id = "report-title";
  const kept = document.createElement("ul");
  kept.append(...report.kept.map(({ range, reason }) => textElement("li", `${range}: ${reason}`)));
  const close = textElement("button", texts.close);
  close.addEventListener("click", () => dialog.close());
  const { length: illustrations } = report.illustrative;
  dialog.replaceChildren(
    title,
    textElement("p", texts.copyMade(texts.copyName)),
    textElement("p", texts.translated(count(report.translated))),
    ...(report.kept.length === 0 ? [] : [textElement("p", texts.kept(count(report.kept))), kept]),
    textElement("p", illustrations === 0 ? texts.noIllustrative : texts.illustrative(illustrations)),
    close,
  );
  dialog.showModal();
}

function textElement<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
