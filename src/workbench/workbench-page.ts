// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { SelectedCell } from "../hosts/host";
import type { ReadWorkbook } from "../package/read-workbook";
import { areaText, quotedTitle } from "../workbook/references";
import { Acts, type Choice } from "./acts";
import { askToReplace } from "./ask";
import { calculatedSentence } from "./calculated-sentence";
import { offerFiles } from "./files";
import { pageLanguage, showFrame } from "./frame";
import { type KeptContent, type KeptWorkbook, KeptWorkbooks } from "./kept-workbooks";
import { Messages } from "./messages";
import { openNewModel } from "./new-model";
import { element } from "./page-elements";
import { readFile } from "./read-file";
import { WORKBENCH_TEXTS, type WorkbenchTexts } from "./texts";
import type { ShownState, ShownWorkbook } from "./show-workbook";
import type { NamedWorkbook, WorkOnPage } from "./work-on-page";

/** The grid and the pane, which the start view does without; a browser with nothing to do fetches them beforehand. */
const grid = () => import(/* webpackPrefetch: true */ "./show-workbook");

/** The page and the one workbook on it. What a person asks of the workbook as a whole goes through here, in turn. */
export class WorkbenchPage {
  readonly messages = new Messages((text) => (element("status").textContent = text));
  readonly kept = KeptWorkbooks.open().catch(() => undefined);
  private readonly acts = new Acts();
  private shown: ShownWorkbook | undefined;
  readonly chooseFile: () => void;

  constructor({ chooseFile }: { readonly chooseFile: () => void }) {
    this.chooseFile = chooseFile;
  }

  get current(): WorkOnPage | undefined {
    return this.shown?.onPage;
  }

  /** What a person asks of the workbook as a whole waits its turn. */
  readonly choose = <Result>(act: Choice<Result>): Promise<Result | undefined> => {
    this.messages.asked();
    return this.acts.choose(act);
  };

  readonly read = (bytes: Uint8Array, overtaken: AbortSignal): Promise<ReadWorkbook> =>
    readFile(bytes, overtaken, () => {
      this.acts.stop();
      this.messages.say(WORKBENCH_TEXTS[pageLanguage()].stopped);
    });

  private async chooseOrFail(failure: string, act: Choice<void>): Promise<void> {
    await this.choose(act).catch(() => this.messages.fail(failure));
  }

  readonly mayReplace = async (): Promise<boolean> => {
    const onPage = this.current;
    return !onPage?.isUnsaved || askToReplace(onPage.name, WORKBENCH_TEXTS[pageLanguage()]);
  };

  /** A workbook that has gone from the page before its turn came was let go by the person. */
  async save(onPage: WorkOnPage, write: () => Promise<void>): Promise<void> {
    const { notSaved } = WORKBENCH_TEXTS[onPage.opened.host.language];
    this.messages.asked();
    const act = () => (this.current === onPage ? write() : Promise.resolve());
    await this.acts.do(act).catch(() => this.messages.fail(notSaved));
  }

  /** Puts a workbook on the page. The one that is there goes when the new one is whole, or stays when it cannot be shown. */
  readonly show = async (named: NamedWorkbook, language = pageLanguage()): Promise<number> => {
    const texts = WORKBENCH_TEXTS[language];
    const previous = this.current;
    await previous?.keep();
    const isChosenAtStart = !element("start").hidden;
    // The grid measures its place when it is made.
    if (previous === undefined) showPart("layout");
    try {
      const { showWorkbook } = await grid();
      const shown = await showWorkbook(named, {
        language,
        store: this.kept,
        say: (sentence) => this.messages.say(sentence),
        showState,
      });
      this.shown = shown;
      shown.reveal();
    } catch (error) {
      if (previous === undefined) showPart("start");
      throw error;
    }
    const { onPage } = this.shown;
    this.offer(onPage, texts);
    previous?.opened.close();
    const calculated = calculatedSentence(onPage.opened.host, texts);
    const isElsewhere = await onPage.isOpenElsewhere;
    this.messages.say(isElsewhere ? `${calculated} ${texts.openElsewhere}` : calculated);
    // What was chosen has gone from the page, and the keyboard with it.
    if (isChosenAtStart && document.activeElement === document.body) onPage.opened.places.cells?.focus();
    return onPage.opened.leftOut;
  };

  private offer(onPage: WorkOnPage, texts: WorkbenchTexts): void {
    offerFiles(texts, {
      newModel: () => this.newModel(),
      openFile: this.chooseFile,
      save: () => this.save(onPage, () => onPage.download()),
      saveAs: () => this.save(onPage, () => onPage.saveAs()),
      print: () => this.print(onPage),
    });
  }

  /** What lays out pages comes along when it is asked for. */
  async print({ opened }: WorkOnPage): Promise<void> {
    this.messages.asked();
    try {
      // What is still being typed is printed too.
      await opened.api.getActiveWorkbook()?.endEditingAsync(true);
      (await import("./print/print-dialog")).choosePrinted(opened);
    } catch {
      this.messages.fail(WORKBENCH_TEXTS[opened.host.language].notPrinted);
    }
  }

  newModel(): void {
    const language = pageLanguage();
    void openNewModel(language, WORKBENCH_TEXTS[language], this);
  }

  async openExample(): Promise<void> {
    const texts = WORKBENCH_TEXTS[pageLanguage()];
    await this.chooseOrFail(texts.failed, async () => {
      this.messages.say(texts.opening);
      await this.show((await grid()).example(pageLanguage()));
    });
  }

  /** Goes on with a workbook that was kept in the browser. */
  readonly goOn = async (from: KeptWorkbook): Promise<void> => {
    const texts = WORKBENCH_TEXTS[pageLanguage()];
    await this.chooseOrFail(texts.notOpened(from.fileName), async (overtaken) => {
      this.messages.say(texts.opening);
      const content = await (await this.kept)?.content(from.id);
      if (content === undefined) throw new Error("The browser does not have it any more.");
      await this.show({ ...(await this.readContent(content, overtaken)), fileName: from.fileName, from });
    });
  };

  /** The workbook stays as it is, with what can be undone and the cell that is selected; the example is made anew. */
  async changeLanguage(language: Language): Promise<void> {
    const texts = WORKBENCH_TEXTS[language];
    await this.chooseOrFail(texts.failed, async () => {
      const { shown } = this;
      if (shown === undefined) return;
      const { host } = shown.onPage.opened;
      const selected = await host.selected();
      if (shown.onPage.isUntouchedExample) await this.show((await grid()).example(language), language);
      else {
        await shown.speak(language);
        this.offer(shown.onPage, texts);
        this.messages.say(calculatedSentence(host, texts));
      }
      showFrame(language, this.takesLanguage);
      const query = new URLSearchParams(location.search);
      query.set("lang", language);
      history.replaceState(null, "", `?${query}`);
      if (selected.ok) await this.current?.opened.host.select(placeOf(selected.value));
    });
  }

  /** A file that was kept is opened as any file is. */
  private async readContent(
    content: KeptContent,
    overtaken: AbortSignal,
  ): Promise<Pick<NamedWorkbook, "workbook" | "source">> {
    if ("workbook" in content) return content;
    return { workbook: (await this.read(content.bytes, overtaken)).workbook, source: content.bytes };
  }

  /** Whether a choice of language is for the workbook on the page; without one the page is loaded in that language. */
  readonly takesLanguage = (language: Language): boolean => {
    if (this.current === undefined) return false;
    void this.changeLanguage(language);
    return true;
  };
}

type PagePart = "start" | "layout";

export function showPart(shown: PagePart): void {
  for (const part of ["start", "layout"] as const) element(part).hidden = part !== shown;
  for (const part of ["skip", "files"]) element(part).hidden = shown === "start";
}

/** In the bar and in the title: which workbook it is, and whether what was done in it is in a file. */
function showState({ name, state, locale, language }: ShownState): void {
  const texts = WORKBENCH_TEXTS[language];
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  element("name").textContent = name;
  element("saved").textContent =
    state.kind === "kept" ? texts.state.kept(time.format(state.at)) : texts.state[state.kind];
  const isUnsaved = state.kind === "kept" || state.kind === "unsaved";
  document.title = `${isUnsaved ? "● " : ""}${name} – Kader`;
  if (isUnsaved) forgetExample();
}

/** The address of the example would bring it back as it was: with work in it, it is found on the start view. */
function forgetExample(): void {
  const query = new URLSearchParams(location.search);
  if (!query.has("example")) return;
  query.delete("example");
  history.replaceState(null, "", `?${query}`);
}

function placeOf({ sheetTitle, area }: SelectedCell): string {
  return `${quotedTitle(sheetTitle)}!${areaText(area)}`;
}
