// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { argumentName, argumentUnit } from "../../functions/argument-terms";
import { callFunction } from "../../functions/edge";
import { exampleFormula, exampleValues, numbersText } from "../../functions/examples";
import { shapeOf } from "../../functions/help/texts";
import { helpPageFile } from "../../functions/help/paths";
import type { ArgumentRecord, FunctionRecord } from "../../functions/record";
import { cellArea } from "../../workbook/references";
import { problemSentence } from "../problem-sentences";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import { type CallDraft, type CheckedDraft, type DraftCheck, checkDraft, referenceText } from "./call-draft";
import { checkSentence, givesText } from "./draft-sentences";
import { shownPlace } from "./explanation-view";

const TARGET = "target";
/** Long enough to type a number without a reading of the sheet for each digit. */
const TYPING_MILLISECONDS = 300;

/** One function: what it is, and a call of it that is checked while it is written. */
export class InsertForm {
  private draft: CallDraft;
  private check: DraftCheck | undefined;
  private refusal: string | undefined;
  private lastCheck = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly record: FunctionRecord,
    private readonly inserted: (place: string) => void,
  ) {
    this.draft = { record, typed: {}, target: "", sheetTitle: "" };
  }

  /** The result goes where the user is when the function is opened. */
  async open(context: TabContext): Promise<void> {
    await this.useSelection(TARGET, context);
  }

  close(): void {
    clearTimeout(this.timer);
    this.lastCheck++;
  }

  view(context: TabContext): TemplateResult {
    const { record } = this;
    const { language, texts } = context.presentation;
    const { form } = texts.functions;
    const { helpUrl } = context;
    return html`
      <h2 id="function-title" tabindex="-1">${record.id}</h2>
      <p>${record.summary[language]}</p>
      <h3>${form.formula}</h3>
      <p class="unit">${record.formula[language]}</p>
      ${
        helpUrl === undefined
          ? nothing
          : html`<a class="help-link" href=${helpUrl + helpPageFile(record.id)} target="_blank" rel="noopener"
              >${form.help}</a
            >`
      }
      ${this.exampleView(context)}
      <form
        class="argument-fields"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.insert(context);
        }}
      >
        ${Object.entries(record.arguments).map(([name, argument]) => this.argumentView(name, argument, context))}
        ${this.referenceField(TARGET, form.target, this.draft.target, undefined, context)}
        ${this.checkView(context.presentation, context.host.locale)}
        ${this.refusal === undefined ? nothing : html`<p class="refusal" role="alert">${this.refusal}</p>`}
        <button type="submit" class="button primary">${form.insert}</button>
      </form>
    `;
  }

  private exampleView(context: TabContext): TemplateResult | typeof nothing {
    const { language, texts } = context.presentation;
    const { form } = texts.functions;
    const [example] = this.record.examples;
    if (example === undefined) return nothing;
    const answer = callFunction(this.record, exampleValues(example), language);
    return html`
      <h3>${form.example}: ${example.title[language]}</h3>
      <p class="formula-preview">${exampleFormula(this.record, example, language)}</p>
      ${
        "block" in answer
          ? html`<p class="unit">
              ${givesText(answer.block.at(0, 0), answer.block, context.presentation, context.host.locale)}
            </p>`
          : nothing
      }
      <div class="actions">
        <button
          type="button"
          class="button small"
          id="use-example"
          @click=${() => this.fillIn(example.arguments, context)}
        >
          ${form.useExample}
        </button>
      </div>
    `;
  }

  private argumentView(name: string, argument: ArgumentRecord, context: TabContext): TemplateResult {
    const { language, texts } = context.presentation;
    const { form, units } = texts.functions;
    const typed = this.draft.typed[name] ?? "";
    const label = argumentName(name, language);
    if (argument.kind === "number") {
      const unit = units[argumentUnit(name)];
      const facts = [shapeOf(argument, language), unit, ...(argument.optional ? [form.optional] : [])];
      return this.referenceField(name, label, typed, `${argument.help[language]} (${facts.join("; ")})`, context);
    }
    const words = Object.entries(argument.words);
    return html`
      <div class="field">
        <label for="argument-${name}">${label}</label>
        <select
          id="argument-${name}"
          aria-describedby="help-${name}"
          @change=${(event: Event) => this.type(name, (event.target as HTMLSelectElement).value, context)}
        >
          <option value="" ?selected=${typed === ""}>
            ${form.byDefault(argument.words[argument.defaultWord]?.[language] ?? "")}
          </option>
          ${words.map(
            ([word, spelling]) =>
              html`<option value=${word} ?selected=${typed === word}>${spelling[language]}</option>`,
          )}
        </select>
        <p class="unit" id="help-${name}">${argument.help[language]}</p>
      </div>
    `;
  }

  private referenceField(
    name: string,
    label: string,
    typed: string,
    help: string | undefined,
    context: TabContext,
  ): TemplateResult {
    const { form } = context.presentation.texts.functions;
    const isBad = this.check?.kind === "bad-field" && this.check.name === name;
    return html`
      <div class="field">
        <label for="argument-${name}">${label}</label>
        <div class="with-button">
          <input
            id="argument-${name}"
            type="text"
            autocomplete="off"
            spellcheck="false"
            .value=${typed}
            aria-invalid=${isBad}
            aria-describedby=${help === undefined ? nothing : `help-${name}`}
            @input=${(event: Event) => this.type(name, (event.target as HTMLInputElement).value, context)}
          />
          <button
            type="button"
            class="button small"
            id="select-${name}"
            aria-label=${form.useSelectionFor(label)}
            @click=${() => this.useSelection(name, context)}
          >
            ${form.useSelection}
          </button>
        </div>
        ${help === undefined ? nothing : html`<p class="unit" id="help-${name}">${help}</p>`}
      </div>
    `;
  }

  private checkView(presentation: Presentation, locale: string): TemplateResult | typeof nothing {
    const { check } = this;
    if (check === undefined) return nothing;
    const { form } = presentation.texts.functions;
    const isFine = check.kind === "ready" || check.kind === "missing";
    return html`
      <p id="draft-check" class=${isFine ? "headline" : "refusal"}>${checkSentence(check, presentation, locale)}</p>
      ${
        check.kind === "ready" || check.kind === "refused"
          ? html`<h3>${form.preview}</h3>
              <p class="formula-preview" id="draft-formula">${check.shownFormula}</p>`
          : nothing
      }
    `;
  }

  private type(name: string, text: string, context: TabContext): void {
    this.set(name, text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.checkNow(context), TYPING_MILLISECONDS);
  }

  private fillIn(values: readonly string[], context: TabContext): void {
    const names = Object.keys(this.record.arguments);
    // A word is chosen by what it means, without the quotes of a formula; numbers are written as the person does.
    const typed = values.map((value) =>
      value.startsWith('"') ? value.slice(1, -1) : numbersText(value, context.host.language),
    );
    this.draft = { ...this.draft, typed: Object.fromEntries(names.map((name, index) => [name, typed[index] ?? ""])) };
    void this.checkNow(context);
  }

  private async useSelection(name: string, context: TabContext): Promise<void> {
    const selected = await context.host.selected();
    if (!selected.ok) {
      this.refusal = problemSentence({ kind: "host", problem: selected.problem }, context.presentation.texts);
      return context.update();
    }
    const { sheetTitle, area, row, column } = selected.value;
    if (name === TARGET) {
      const cell = cellArea(row, column);
      if (this.draft.sheetTitle === "") this.draft = { ...this.draft, sheetTitle };
      this.set(name, referenceText({ sheetTitle, area: cell }, this.draft.sheetTitle));
    } else this.set(name, referenceText({ sheetTitle, area }, this.draft.sheetTitle));
    await this.checkNow(context);
  }

  private set(name: string, text: string): void {
    this.refusal = undefined;
    if (name === TARGET) this.draft = { ...this.draft, target: text };
    else this.draft = { ...this.draft, typed: { ...this.draft.typed, [name]: text } };
  }

  /** Checks the draft as it is; a later change makes the answer void. */
  private async checkNow({ host, presentation, update, announce }: TabContext): Promise<DraftCheck | undefined> {
    clearTimeout(this.timer);
    const request = ++this.lastCheck;
    const check = await checkDraft(host, this.draft, (text) => presentation.formats.parse(text));
    if (request !== this.lastCheck) return undefined;
    const before = this.check && checkSentence(this.check, presentation, host.locale);
    this.check = check;
    const sentence = checkSentence(check, presentation, host.locale);
    if (sentence !== before && check.kind !== "missing") announce(sentence);
    update();
    return check;
  }

  private async insert(context: TabContext): Promise<void> {
    const check = await this.checkNow(context);
    if (check === undefined) return;
    const { texts } = context.presentation;
    const { form } = texts.functions;
    if (check.kind !== "ready") {
      this.refusal = form.failed;
      return context.update();
    }
    const refusal = await this.enter(check, context);
    if (refusal === undefined) return this.inserted(check.place);
    this.refusal = refusal;
    context.update();
  }

  private async enter(
    { place, formula }: CheckedDraft,
    { host, presentation }: TabContext,
  ): Promise<string | undefined> {
    const { form } = presentation.texts.functions;
    const entered = await host.enter(place, formula);
    if (entered.ok) return undefined;
    const { problem } = entered;
    if (problem.kind === "occupied") return form.occupied(shownPlace(place));
    if (problem.kind === "no-model" || problem.kind === "name-missing") return form.outside;
    return problemSentence({ kind: "host", problem }, presentation.texts);
  }
}
