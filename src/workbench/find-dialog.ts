// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { Finder, FoundCell, Replaced } from "../hosts/univer/find/finder";
import type { FindKind } from "../hosts/univer/key-acts";
import type { FindQuery } from "../hosts/univer/find/needle";
import { FIND_TEXTS, type FindTexts, replacedSentence } from "./find-texts";
import { element, labelledField, pushButton, textElement } from "./page-elements";

export interface FindPlaces {
  readonly language: Language;
  readonly finder: Finder;
  /** Gives the keyboard back to the cells. */
  toCells(): void;
  /** Says why what was replaced is no number. */
  tell(sentence: string): void;
}

const OPTIONS = ["inWorkbook", "wholeCell", "caseExact", "inFormulas"] as const;

/**
 * Find and replace, next to the cells: a person goes on in them while it is open. Its fields keep what they hold when it
 * is closed and opened again.
 */
export class FindDialog {
  private readonly dialog = document.createElement("dialog");
  private readonly heading: HTMLElement;
  private readonly text: HTMLInputElement;
  private readonly by: HTMLInputElement;
  private readonly options: Readonly<Record<(typeof OPTIONS)[number], HTMLInputElement>>;
  private readonly status = textElement("p", "");
  private readonly forReplacing: readonly HTMLElement[];
  private readonly texts: FindTexts;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly places: FindPlaces) {
    this.texts = FIND_TEXTS[places.language];
    const { dialog, texts, status } = this;
    dialog.id = "find";
    this.heading = textElement("h2", texts.heading.find);
    this.heading.id = "find-heading";
    dialog.setAttribute("aria-labelledby", this.heading.id);
    const [textLabel, text] = labelledField("text", texts.text);
    const [byLabel, by] = labelledField("text", texts.by);
    [this.text, this.by] = [text, by];
    const options = OPTIONS.map((name) => [name, ...labelledField("checkbox", texts[name])] as const);
    this.options = Object.fromEntries(options.map(([name, , input]) => [name, input])) as typeof this.options;
    status.setAttribute("role", "status");
    const replacing = [
      pushButton(texts.replaceOne, () => this.replace()),
      pushButton(texts.replaceAll, () => this.replaceAll()),
    ];
    this.forReplacing = [byLabel, ...replacing];
    const buttons = document.createElement("p");
    buttons.append(
      pushButton(texts.next, () => this.find(1)),
      pushButton(texts.previous, () => this.find(-1)),
      ...replacing,
      pushButton(texts.close, () => this.close()),
    );
    const choices = document.createElement("p");
    choices.append(...options.map(([, label]) => label));
    dialog.append(this.heading, textLabel, byLabel, choices, buttons, status);
    dialog.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** Opens it, or turns it into the other kind, with the keyboard in its first field. */
  show(kind: FindKind): void {
    const { dialog, text } = this;
    this.heading.textContent = this.texts.heading[kind];
    for (const each of this.forReplacing) each.hidden = kind === "find";
    if (!dialog.isConnected) element("book").append(dialog);
    if (!dialog.open) dialog.show();
    text.focus();
    text.select();
  }

  private close(): void {
    this.dialog.close();
    this.places.toCells();
  }

  private onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const isWithCtrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isInField = event.target === this.text || event.target === this.by;
    if (key === "escape") this.close();
    else if (isWithCtrl && key === "f") this.show("find");
    else if (isWithCtrl && key === "h") this.show("replace");
    else if (key === "enter" && isInField) this.find(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  /** Undefined without a text to look for. */
  private get query(): FindQuery | undefined {
    const { inWorkbook, wholeCell, caseExact, inFormulas } = this.options;
    const text = this.text.value;
    if (text === "") return undefined;
    return {
      text,
      isWholeCell: wholeCell.checked,
      isCaseExact: caseExact.checked,
      isInFormulas: inFormulas.checked,
      isInWorkbook: inWorkbook.checked,
    };
  }

  private find(step: 1 | -1): void {
    void this.answer(async (query) => this.found(await this.places.finder.next(query, step), query));
  }

  /** In the selected cell, and on to the next one, as in Excel. */
  private replace(): void {
    void this.answer(async (query) => {
      const { finder } = this.places;
      const replaced = this.sentence(await finder.replace(query, this.by.value));
      const found = this.found(await finder.next(query), query);
      return replaced === undefined ? found : `${replaced} ${found}`;
    });
  }

  private replaceAll(): void {
    void this.answer(async (query) => {
      const replaced = await this.places.finder.replaceAll(query, this.by.value);
      return this.sentence(replaced) ?? this.texts.notFound(query.text);
    });
  }

  /** One act after the other: an answer is about the cells as the act before left them. */
  private async answer(act: (query: FindQuery) => Promise<string>): Promise<void> {
    const { query } = this;
    if (query === undefined) return this.text.focus();
    this.last = this.last.then(async () => {
      this.status.textContent = await act(query).catch(() => this.texts.failed);
    });
    return this.last;
  }

  private found(cell: FoundCell | undefined, { text }: FindQuery): string {
    return cell ? this.texts.found(cell.sheetTitle, cell.cell, cell.shown) : this.texts.notFound(text);
  }

  /** Undefined when the text was in no cell. */
  private sentence({ count, left, refusal }: Replaced): string | undefined {
    if (refusal !== undefined) this.places.tell(refusal);
    if (count + left.size === 0) return undefined;
    return replacedSentence(count, left, this.texts, this.places.language);
  }
}
