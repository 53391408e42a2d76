// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookFile } from "../hosts/host";
import type { OpenedWorkbook } from "../hosts/univer/open";
import type { WorkbookSpec } from "../workbook/spec";
import { type SaveAnswer, askName, askToSave, askToWriteOver } from "./ask";
import type { KeptContent, KeptWorkbook, KeptWorkbooks } from "./kept-workbooks";
import { keysOf, notKeptSentence, untold } from "./not-kept-sentence";
import { chooseFile, mayWriteTo, writeTo } from "./save-file";
import { WORKBENCH_TEXTS, type WorkbenchTexts } from "./texts";
import { type SavedState, UnsavedWork, claimed, newId } from "./unsaved-work";

export interface NamedWorkbook {
  readonly workbook: WorkbookSpec;
  /** The file that it came from, which saving writes into. */
  readonly source?: Uint8Array;
  /** Of the file that it came from or will have. */
  readonly fileName: string;
  /** What it was kept as in the browser, when it comes from there. */
  readonly from?: KeptWorkbook;
  /** The file that it was saved in, where the page may write to it again. */
  readonly file?: FileSystemFileHandle;
  /** The example that the page begins with: as long as nothing is changed in it, there is nothing to keep. */
  readonly isExample?: boolean;
}

export interface WorkPlaces {
  readonly store: Promise<KeptWorkbooks | undefined>;
  say(sentence: string): void;
  /** What is to be seen of it in the bar and in the title. */
  showState(name: string, state: SavedState): void;
}

/** A file, and up to which act of the person it holds the work. */
type MadeFile = WorkbookFile & { readonly acts: number };

/** The workbook on the page as someone's work: what of it is in a file, what is kept in the browser, how it is saved. */
export class WorkOnPage {
  private fileName: string;
  private file: FileSystemFileHandle | undefined;
  /** When the file was last changed by what is known here, in milliseconds since 1970. */
  private changedAt: Promise<number | undefined>;
  /** Whether another page has the kept workbook that this one goes on with; this one is then kept apart. */
  readonly isOpenElsewhere: Promise<boolean>;
  private readonly unsaved: UnsavedWork;
  /** What was said about files that do not keep everything. */
  private readonly told = new Set<string>();

  constructor(
    readonly opened: OpenedWorkbook,
    private readonly named: NamedWorkbook,
    private readonly places: WorkPlaces,
  ) {
    this.fileName = named.fileName;
    this.file = named.file;
    this.changedAt = changeOf(named.file);
    const id = claimed(named.from?.id ?? newId());
    this.isOpenElsewhere = id.then((own) => named.from !== undefined && own !== named.from.id);
    const work = {
      id,
      fileName: () => this.fileName,
      content: () => this.content(),
      store: places.store,
      show: (state: SavedState) => places.showState(this.fileName, state),
    };
    this.unsaved = new UnsavedWork(work, named.from);
    opened.host.onAct(() => this.unsaved.acted());
    // A model that was just made is work already, and in no file.
    if (named.source === undefined && named.from === undefined && named.isExample !== true) this.unsaved.acted();
  }

  get name(): string {
    return this.fileName;
  }

  private get texts(): WorkbenchTexts {
    return WORKBENCH_TEXTS[this.opened.host.language];
  }

  /** Shows in the bar and in the title what has become of it, in the language of the screen. */
  showState(): void {
    this.unsaved.show();
  }

  get isUnsaved(): boolean {
    return this.unsaved.isUnsaved;
  }

  /** Whether there is nothing in it but the example. */
  get isUntouchedExample(): boolean {
    return this.named.isExample === true && this.unsaved.isUntouched;
  }

  /** What gives it back as it is now. */
  async content(): Promise<KeptContent> {
    const { host } = this.opened;
    if (this.named.source === undefined) return { workbook: host.current() };
    const made = await host.file();
    if (!made.ok) throw new Error("The workbook could not be made into a file.");
    return { bytes: made.value.bytes };
  }

  /** Keeps in the browser what is still to be kept. */
  keep(): Promise<void> {
    return this.unsaved.stop();
  }

  async download(): Promise<void> {
    this.places.say(this.texts.making);
    await this.offer(await this.made());
  }

  /** Saves into the same file where the browser lets a page do so; the first time the person chooses which. */
  async saveInPlace(): Promise<void> {
    const { texts } = this;
    const { say } = this.places;
    const file = this.file ?? (await chooseFile(this.fileName));
    if (file === "cancelled") return say(texts.noFileChosen);
    if (file !== undefined && !(await mayWriteTo(file))) return say(texts.mayNotWrite(file.name));
    if (file === undefined) return this.download();
    say(texts.making);
    await this.write(await this.made(), file);
  }

  /** Under a name that the person gives, and in a place of their choice where the browser lets a page write there. */
  async saveAs(): Promise<void> {
    const { texts } = this;
    const { say } = this.places;
    const file = await chooseFile(this.fileName);
    if (file === "cancelled") return say(texts.nothingSaved);
    if (file !== undefined) {
      say(texts.making);
      return this.write(await this.made(), file);
    }
    const name = await askName(this.fileName, texts);
    if (name === undefined) return say(texts.nothingSaved);
    say(texts.making);
    await this.offer(await this.made(), name);
  }

  private async made(): Promise<MadeFile> {
    // What is still being typed is part of the work.
    await this.opened.api.getActiveWorkbook()?.endEditingAsync(true);
    const { acts } = this.unsaved;
    const made = await this.opened.host.file();
    if (!made.ok) throw new Error("The file could not be made.");
    return { ...made.value, acts };
  }

  private async offer(made: MadeFile, chosen = this.fileName): Promise<void> {
    const { texts } = this;
    const { say } = this.places;
    const answer = await this.answerTo(made);
    if (answer === "back") return say(texts.nothingSaved);
    const name = answer === "other" ? texts.otherName(chosen) : chosen;
    await this.opened.host.offer({ ...made, name });
    // Under another name it is another file, which the page cannot write into.
    if (chosen !== this.fileName) this.becomes(name, undefined);
    say(texts.saved(name));
    await this.unsaved.saved(made.acts);
  }

  private async write(made: MadeFile, chosen: FileSystemFileHandle): Promise<void> {
    const { texts } = this;
    const { say } = this.places;
    const isKnown = chosen !== this.file || (await changeOf(chosen)) === (await this.changedAt);
    const kept = isKnown ? "save" : await askToWriteOver(chosen.name, texts);
    const answer = kept === "save" ? await this.answerTo(made) : kept;
    const file = answer === "other" ? await chooseFile(texts.otherName(this.fileName)) : chosen;
    if (answer === "back" || file === "cancelled" || file === undefined) return say(texts.nothingSaved);
    await writeTo(file, made);
    this.becomes(file.name, file);
    this.changedAt = changeOf(file);
    say(texts.written(file.name));
    await this.unsaved.saved(made.acts);
  }

  private becomes(name: string, file: FileSystemFileHandle | undefined): void {
    [this.fileName, this.file] = [name, file];
    this.opened.host.renamed(name);
  }

  /** What is not kept as it is in the file is said before it is written, each place once. */
  private async answerTo({ notKept = [] }: MadeFile): Promise<SaveAnswer> {
    const { texts } = this;
    const news = untold(notKept, this.told);
    if (news.length === 0) return "save";
    const sentences = news.map((each) => notKeptSentence(each, this.opened.host.language));
    const answer = await askToSave(sentences, texts);
    if (answer !== "back") for (const key of news.flatMap(keysOf)) this.told.add(key);
    return answer;
  }
}

/** When a file was last changed; undefined when there is none, or the browser does not say. */
async function changeOf(file: FileSystemFileHandle | undefined): Promise<number | undefined> {
  const found = await file?.getFile().catch(() => undefined);
  return found?.lastModified;
}
