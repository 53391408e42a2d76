// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { STEPS, type Step } from "./missing";
import type { NewModelTexts } from "./texts";

/** The steps of the form in their order: where someone is, and which are done. */
export function stepsView(
  texts: NewModelTexts,
  current: Step,
  isDone: (step: Step) => boolean,
  goTo: (step: Step) => void,
): TemplateResult {
  return html`
    <nav aria-label=${texts.stepsLabel}>
      <ol class="steps">
        ${STEPS.map(
          (step, index) => html`
            <li>
              <button
                type="button"
                id="step-${step}"
                aria-current=${step === current ? "step" : nothing}
                @click=${() => goTo(step)}
              >
                <span class="step-number" aria-hidden="true">
                  ${isDone(step) && step !== current ? "✓" : index + 1}
                </span>
                <span>${texts.steps[step]}</span>
              </button>
            </li>
          `,
        )}
      </ol>
    </nav>
  `;
}
