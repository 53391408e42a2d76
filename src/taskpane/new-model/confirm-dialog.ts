// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { ref } from "lit/directives/ref.js";

/** What someone is told before a change that touches a whole workbook. */
export interface Consequence {
  readonly sentence: string;
  /** The cells that it is about. */
  readonly places?: readonly string[];
}

export interface ConfirmTexts {
  readonly title: string;
  readonly back: string;
  readonly goOn: string;
}

/** It opens as soon as it is there. The keyboard begins at the answer that changes nothing; so does the Escape key. */
export function confirmDialog(
  { title, back, goOn }: ConfirmTexts,
  consequences: readonly Consequence[],
  actions: { back(): void; goOn(): void },
): TemplateResult {
  return html`
    <dialog id="confirm-dialog" aria-labelledby="confirm-title" @cancel=${actions.back} ${ref(openModal)}>
      <h3 id="confirm-title">${title}</h3>
      ${consequences.map(
        ({ sentence, places = [] }) => html`
          <p>${sentence}</p>
          ${
            places.length === 0
              ? nothing
              : html`<ul class="places" tabindex="0" aria-label=${sentence}>
                  ${places.map((place) => html`<li>${place}</li>`)}
                </ul>`
          }
        `,
      )}
      <div class="actions">
        <button type="button" class="button" id="confirm-back" @click=${actions.back}>${back}</button>
        <button type="button" class="button primary" id="confirm-go-on" @click=${actions.goOn}>${goOn}</button>
      </div>
    </dialog>
  `;
}

function openModal(dialog: Element | undefined): void {
  if (!(dialog instanceof HTMLDialogElement)) return;
  // It is not in the page yet.
  queueMicrotask(() => {
    if (!dialog.isConnected) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("#confirm-back")?.focus();
  });
}
