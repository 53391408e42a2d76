// SPDX-License-Identifier: EUPL-1.2
import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from "lit";
import type { Language } from "../../functions/language";
import type { ModelFile } from "../../workbook/model-file/model-file";
import { judged } from "../../workbook/model-file/read-model-file";
import { type Consequence, confirmDialog } from "./confirm-dialog";
import { type Draft, emptyDraft, isTouched } from "./draft";
import { focusAfter, focusElement, focusFirst } from "./form-focus";
import { formFooter } from "./form-footer";
import type { FormContext, PasteRequest, SelectedField } from "./form-context";
import { fromModel } from "./from-model";
import { LEAVE_DIALOG, leaveDialog } from "./leave-dialog";
import { type Missing, STEPS, type Step, isRefusal, missingIn } from "./missing";
import { PASTE_FIELD, type PasteState, TAKE_OVER, pastePanel } from "./paste/paste-panel";
import { PASTE_TEXTS } from "./paste/texts";
import { measuresStep } from "./steps/measures-step";
import { organisationStep } from "./steps/organisation-step";
import { productsStep } from "./steps/products-step";
import { yearsStep } from "./steps/years-step";
import { stepsView } from "./steps-view";
import { forgetDraft, storeDraft, storedDraft } from "./stored-draft";
import { newModelStyles } from "./styles";
import { NEW_MODEL_TEXTS, type NewModelTexts } from "./texts";
import { toModel } from "./to-model";

const STEP_VIEWS: Readonly<Record<Step, (context: FormContext) => TemplateResult>> = {
  organisation: organisationStep,
  years: yearsStep,
  products: productsStep,
  measures: measuresStep,
};

/** What someone is told before a model that exists is changed, or why it cannot be. */
export type Foreseen =
  | { readonly ok: true; readonly consequences: readonly Consequence[] }
  | { readonly ok: false; readonly sentence: string };

/**
 * The form for a model of one's own: organisation, years, products and measures in four steps on one page. It writes
 * nothing itself: who shows it gets the model when everything is there, and says what became of it.
 */
export class NewModelPage extends LitElement {
  static override styles = newModelStyles;
  static override properties = {
    language: { attribute: false },
    today: { attribute: false },
    model: { attribute: false },
    foresee: { attribute: false },
    make: { attribute: false },
    leave: { attribute: false },
  };

  declare language: Language;
  /** As ISO date; what is typed is dated with it, and the first year is the one after it. */
  declare today: string;
  /** A model whose products and years are to be changed; without one the form begins empty. */
  declare model: ModelFile | undefined;
  /** What the change does to the workbook; asked before a model that exists is changed. */
  declare foresee: ((model: ModelFile) => Promise<Foreseen>) | undefined;
  /** Puts the model where it belongs; gives a sentence when that was refused. */
  declare make: (model: ModelFile) => Promise<string | undefined>;
  /** The form is no longer wanted. */
  declare leave: () => void;

  private draft = emptyDraft(0);
  private beginning = this.draft;
  private step: Step = "organisation";
  /** A step is done only when someone saw it. */
  private readonly seen = new Set<Step>();
  private selected: SelectedField | undefined;
  private paste: PasteState | undefined;
  private isRestored = false;
  private isBusy = false;
  private problem: string | undefined;
  /** The changed model, while someone is asked whether it is to be so. */
  private asked: { readonly model: ModelFile; readonly consequences: readonly Consequence[] } | undefined;
  private announcement = "";

  override willUpdate(changed: PropertyValues): void {
    if (changed.has("today") || changed.has("model")) this.begin();
    this.seen.add(this.step);
  }

  override firstUpdated(): void {
    focusFirst(this.renderRoot);
  }

  /** The keyboard comes to the first field. */
  async focusActiveTab(): Promise<void> {
    await this.updateComplete;
    focusFirst(this.renderRoot);
  }

  override render(): TemplateResult {
    const { texts, step, model } = this;
    const missing = missingIn(this.draft);
    return html`
      <div class="page" @keydown=${(event: KeyboardEvent) => this.onKey(event)}>
        <header>
          <h2 id="title">${model === undefined ? texts.title : texts.changeTitle}</h2>
          ${stepsView(
            texts,
            step,
            (each) => this.seen.has(each) && !missing.some((one) => one.step === each),
            (each) => this.goTo(each),
          )}
        </header>
        <div class="step" role="group" aria-labelledby="step-title">
          <h3 id="step-title" class="hidden-visually">${texts.steps[step]}</h3>
          ${this.isRestored ? this.restoredView() : nothing}
          ${this.paste === undefined ? STEP_VIEWS[step](this.context) : this.pasteView(this.paste)}
        </div>
        ${formFooter(
          {
            texts,
            language: this.language,
            step,
            isChange: model !== undefined,
            isBusy: this.isBusy,
            missing,
            problem: this.problem,
          },
          {
            leave: () => this.askToLeave(),
            go: (by) => this.go(by),
            make: () => void this.makeModel(missing),
            goToMissing: (first) => this.goToMissing(first),
          },
        )}
        <div class="hidden-visually" role="status">${this.announcement}</div>
      </div>
      ${
        this.asked === undefined
          ? nothing
          : confirmDialog(this.texts.confirm, this.asked.consequences, {
              back: () => this.closeConfirmDialog(),
              goOn: () => void this.changeModel(),
            })
      }
      ${leaveDialog(this.texts.leave, this.model !== undefined, {
        goOn: () => this.closeLeaveDialog(),
        later: () => this.leave(),
        throwAway: () => {
          if (this.model === undefined) forgetDraft();
          this.leave();
        },
      })}
    `;
  }

  private get texts(): NewModelTexts {
    return NEW_MODEL_TEXTS[this.language];
  }

  private get context(): FormContext {
    const { draft, language, texts, selected } = this;
    return {
      draft,
      language,
      texts,
      selected,
      before: this.model,
      change: (changed) => this.change(changed),
      select: (field) => {
        this.selected = field;
        this.requestUpdate();
      },
      focus: (elementId) => void this.focusOn(elementId),
      announce: (sentence) => this.say(sentence),
      openPaste: (request) => this.openPaste(request),
    };
  }

  private begin(): void {
    const nextYear = Number(this.today.slice(0, 4)) + 1;
    this.beginning = this.model === undefined ? emptyDraft(nextYear) : fromModel(this.model);
    const stored = this.model === undefined ? storedDraft() : undefined;
    this.draft = stored ?? this.beginning;
    this.isRestored = stored !== undefined;
    this.step = this.model === undefined ? "organisation" : "years";
  }

  private change(draft: Draft): void {
    this.draft = draft;
    this.problem = undefined;
    // What was typed in a model that exists belongs to that workbook, which the page may not have next time.
    if (this.model === undefined) storeDraft(draft);
    this.requestUpdate();
  }

  private restoredView(): TemplateResult {
    const { kept } = this.texts;
    const startAnew = () => {
      forgetDraft();
      this.draft = this.beginning;
      this.isRestored = false;
      this.goTo("organisation");
    };
    return html`
      <p class="restored">
        ${kept.sentence}
        <button type="button" class="link" id="start-anew" @click=${startAnew}>${kept.startAnew}</button>
      </p>
    `;
  }

  private pasteView(state: PasteState): TemplateResult {
    const close = (focusOn: string) => {
      this.paste = undefined;
      void this.focusOn(focusOn);
    };
    const opener = state.request.target === "products" ? "paste-products" : "paste-years";
    return pastePanel(state, this.context, {
      change: (changed) => {
        this.paste = changed;
        this.requestUpdate();
      },
      takeOver: (draft, rows) => {
        this.change(draft);
        const next = missingIn(draft).find(({ step }) => step === this.step);
        close(next?.elementId ?? "next");
        this.say(PASTE_TEXTS[this.language].tookOver(rows));
      },
      leave: () => close(opener),
    });
  }

  private openPaste(request: PasteRequest): void {
    const { text = "" } = request;
    this.paste = { request, text, yearColumn: "inflow" };
    void this.focusOn(text === "" ? PASTE_FIELD : TAKE_OVER);
  }

  /** What was refused is looked at before anyone goes on: a step further nothing shows it. */
  private go(by: -1 | 1): void {
    const refused = missingIn(this.draft).find(({ step, what }) => step === this.step && isRefusal(what));
    if (by > 0 && refused !== undefined) return this.goToMissing(refused);
    this.goTo(STEPS[STEPS.indexOf(this.step) + by] as Step);
  }

  private goTo(step: Step): void {
    this.step = step;
    this.paste = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => focusFirst(this.renderRoot));
  }

  private goToMissing({ step, elementId }: Missing): void {
    this.step = step;
    this.paste = undefined;
    void this.focusOn(elementId);
  }

  private async makeModel(missing: readonly Missing[]): Promise<void> {
    const [first] = missing;
    if (first !== undefined) return this.goToMissing(first);
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    this.requestUpdate();
    const reading = judged(toModel(this.draft, this.today));
    if (!reading.ok) this.problem = reading.problems[0]?.sentence[this.language];
    else if (this.foresee === undefined) await this.putInPlace(reading.model);
    else await this.ask(reading.model, this.foresee);
    this.isBusy = false;
    this.requestUpdate();
  }

  private async putInPlace(model: ModelFile): Promise<void> {
    this.problem = await this.make(model);
    if (this.problem === undefined && this.model === undefined) forgetDraft();
  }

  private async ask(model: ModelFile, foresee: NonNullable<NewModelPage["foresee"]>): Promise<void> {
    const foreseen = await foresee(model);
    if (!foreseen.ok) {
      this.problem = foreseen.sentence;
      return;
    }
    this.asked = { model, consequences: foreseen.consequences };
  }

  private async changeModel(): Promise<void> {
    const { asked } = this;
    if (asked === undefined) return;
    this.asked = undefined;
    this.isBusy = true;
    this.requestUpdate();
    await this.putInPlace(asked.model);
    this.isBusy = false;
    this.requestUpdate();
  }

  private closeConfirmDialog(): void {
    this.asked = undefined;
    void this.focusOn("make");
  }

  private onKey(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (event.key === "Escape") {
      event.preventDefault();
      if (this.paste !== undefined) {
        this.paste = undefined;
        this.requestUpdate();
        void this.updateComplete.then(() => focusFirst(this.renderRoot));
      } else this.askToLeave();
    }
    const isField = target instanceof HTMLInputElement && target.type !== "checkbox";
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      if (target instanceof HTMLElement) target.blur();
      if (this.step === STEPS.at(-1)) void this.makeModel(missingIn(this.draft));
      else this.go(1);
      return;
    }
    // In the grid the key has gone down a row already.
    if (event.key !== "Enter" || !isField || event.defaultPrevented) return;
    event.preventDefault();
    target.blur();
    if (this.step === "products") focusAfter(this.renderRoot, target);
    else if (this.step !== STEPS.at(-1)) this.go(1);
  }

  private askToLeave(): void {
    if (!isTouched(this.draft, this.beginning)) return this.leave();
    this.renderRoot.querySelector<HTMLDialogElement>(`#${LEAVE_DIALOG}`)?.showModal();
  }

  private closeLeaveDialog(): void {
    this.renderRoot.querySelector<HTMLDialogElement>(`#${LEAVE_DIALOG}`)?.close();
  }

  private async focusOn(elementId: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    focusElement(this.renderRoot, elementId);
  }

  private say(sentence: string): void {
    this.announcement = sentence;
    this.requestUpdate();
  }
}
