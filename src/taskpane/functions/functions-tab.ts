// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import { CATEGORIES } from "../../functions/help/texts";
import type { FunctionCategory, FunctionRecord } from "../../functions/record";
import type { FreeTab, TabContext } from "../tab";
import { CellExplainer } from "./cell-explainer";
import { explanationView, shownPlace } from "./explanation-view";
import { InsertForm } from "./insert-form";
import { searchFunctions } from "./search";
import { SupportPart } from "./support-part";

/** Explains the selected cell, and finds, checks and inserts a function. */
export class FunctionsTab implements FreeTab {
  readonly id = "functions";
  readonly needsModel = false;
  private explainer: CellExplainer | undefined;
  private question = "";
  private form: InsertForm | undefined;
  private readonly support = new SupportPart(() => this.explainer?.refresh() ?? Promise.resolve());

  shown({ host, update }: TabContext): void {
    this.explainer?.stop();
    this.explainer = new CellExplainer(host, update);
    this.explainer.start();
  }

  hidden(): void {
    this.explainer?.stop();
  }

  view(context: TabContext): TemplateResult {
    const { form } = this;
    // While a call is written the selection is what its cells are picked with.
    if (form !== undefined) return html`<section class="cell-explanation">${this.formView(form, context)}</section>`;
    return html`
      ${explanationView(this.explainer?.status ?? { kind: "reading" }, context.host.locale, context.presentation)}
      ${this.listView(context)} ${this.support.view(context)}
    `;
  }

  private formView(form: InsertForm, context: TabContext): TemplateResult {
    return html`
      <div class="actions">
        <button type="button" class="button small" id="all-functions" @click=${() => this.close(form, context)}>
          <span aria-hidden="true">‹</span> ${context.presentation.texts.functions.list.back}
        </button>
      </div>
      ${form.view(context)}
    `;
  }

  private listView(context: TabContext): TemplateResult {
    const { list } = context.presentation.texts.functions;
    const found = searchFunctions(this.question);
    return html`
      <section class="functions-part" aria-labelledby="functions-title">
        <h2 id="functions-title">${list.title}</h2>
        <div class="field">
          <label for="function-search">${list.search}</label>
          <input
            id="function-search"
            type="text"
            autocomplete="off"
            .value=${this.question}
            @input=${(event: Event) => this.search((event.target as HTMLInputElement).value, context)}
          />
        </div>
        ${found.length === 0 ? html`<p class="unit">${list.none}</p>` : this.categoriesView(found, context)}
      </section>
    `;
  }

  private categoriesView(found: readonly FunctionRecord[], context: TabContext): TemplateResult {
    const { language } = context.presentation;
    const categories = (Object.keys(CATEGORIES) as FunctionCategory[])
      .map((category) => ({ category, members: found.filter((record) => record.category === category) }))
      .filter(({ members }) => members.length > 0);
    return html`
      <div class="function-list">
        ${categories.map(
          ({ category, members }) => html`
            <h3>${CATEGORIES[category][language]}</h3>
            <ul>
              ${members.map(
                (record) => html`
                  <li>
                    <button type="button" data-function=${record.id} @click=${() => this.open(record, context)}>
                      ${record.id} <span class="unit">${record.summary[language]}</span>
                    </button>
                  </li>
                `,
              )}
            </ul>
          `,
        )}
      </div>
    `;
  }

  private search(question: string, { presentation, announce }: TabContext): void {
    this.question = question;
    const { list } = presentation.texts.functions;
    const { length } = searchFunctions(question);
    announce(length === 0 ? list.none : list.found(length));
  }

  private open(record: FunctionRecord, context: TabContext): void {
    const form = new InsertForm(record, (place) => void this.inserted(place, form, context));
    this.form = form;
    context.focus("#function-title");
    void form.open(context);
  }

  private close(form: InsertForm, { focus }: TabContext): void {
    form.close();
    this.form = undefined;
    focus(`[data-function=${form.record.id}]`);
  }

  /** Back to the explanation, which is then that of the cell that was filled. */
  private async inserted(
    place: string,
    form: InsertForm,
    { host, presentation, announce, focus }: TabContext,
  ): Promise<void> {
    form.close();
    this.form = undefined;
    focus("#explain-title");
    announce(presentation.texts.functions.form.inserted(shownPlace(place)));
    await host.select(place);
    await this.explainer?.refresh();
  }
}
