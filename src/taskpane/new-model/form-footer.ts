// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Language } from "../../functions/language";
import { type Missing, STEPS, type Step } from "./missing";
import { missingText } from "./missing-text";
import type { NewModelTexts } from "./texts";

/** What the line with the buttons shows. */
export interface FooterState {
  readonly texts: NewModelTexts;
  readonly language: Language;
  readonly step: Step;
  /** A model that exists is changed, instead of a new one made. */
  readonly isChange: boolean;
  readonly isBusy: boolean;
  readonly missing: readonly Missing[];
  /** Why the model was refused. */
  readonly problem: string | undefined;
}

export interface FooterActions {
  leave(): void;
  go(by: -1 | 1): void;
  make(): void;
  goToMissing(missing: Missing): void;
}

/** What is still needed, and the buttons that go on, back and away. */
export function formFooter(state: FooterState, actions: FooterActions): TemplateResult {
  const { texts, step } = state;
  return html`
    <footer>
      <div class="status" id="status">${statusView(state, actions)}</div>
      <div class="buttons">
        <button type="button" class="button" id="leave" @click=${() => actions.leave()}>${texts.cancel}</button>
        ${
          step === STEPS[0]
            ? nothing
            : html`<button type="button" class="button" id="back" @click=${() => actions.go(-1)}>${texts.back}</button>`
        }
        ${step === STEPS.at(-1) ? makeButton(state, actions) : nextButton(texts, actions)}
      </div>
    </footer>
  `;
}

function makeButton({ texts, isChange, isBusy, missing }: FooterState, actions: FooterActions): TemplateResult {
  return html`
    <button
      type="button"
      class="button primary"
      id="make"
      title=${texts.nextKey}
      aria-disabled=${missing.length > 0 || isBusy}
      aria-describedby="status"
      @click=${() => actions.make()}
    >
      ${isChange ? texts.change : texts.make}
    </button>
  `;
}

function nextButton(texts: NewModelTexts, actions: FooterActions): TemplateResult {
  return html`
    <button type="button" class="button primary" id="next" title=${texts.nextKey} @click=${() => actions.go(1)}>
      ${texts.next}
    </button>
  `;
}

function statusView(state: FooterState, actions: FooterActions): TemplateResult {
  const { texts, language, problem, isBusy, missing } = state;
  const [first] = missing;
  if (problem !== undefined) return html`<p class="refusal" role="alert">${problem}</p>`;
  if (isBusy) return html`<p role="status">${texts.making}</p>`;
  if (first === undefined) return html`<p>${texts.nothingMissing}</p>`;
  return html`
    <p>
      ${texts.missing(missing.length)}
      <button type="button" class="link" id="first-missing" @click=${() => actions.goToMissing(first)}>
        ${missingText(first.what, texts, language)}
      </button>
    </p>
  `;
}
