import { type TemplateResult, html, nothing } from "lit";
import type { PaneController, PaneProblem, PaneStatus } from "../controller";
import { problemSentence } from "../problem-sentences";
import type { PaneTexts } from "../texts";

/** What is in the place of answers when there are none: why, and what can be done. */
export function messageView(
  status: Exclude<PaneStatus, { kind: "ready" | "own" }>,
  texts: PaneTexts,
  controller: PaneController,
  openNewModel: () => void,
): TemplateResult {
  if (status.kind === "loading") return html`<p class="message">${texts.frame.loading}</p>`;
  if (status.kind === "empty") {
    return html`
      <div class="message">
        ${status.problem === undefined ? nothing : problemView(status.problem, texts)}
        <p>${texts.frame.empty}</p>
        <div class="actions">
          <button type="button" class="button primary" @click=${() => controller.insertModel()}>
            ${texts.frame.insert}
          </button>
          <button type="button" class="button" id="own-model" @click=${openNewModel}>${texts.frame.ownModel}</button>
        </div>
      </div>
    `;
  }
  return failedView(status.problem, texts, () => void controller.refresh());
}

export function failedView(problem: PaneProblem, texts: PaneTexts, retry: () => void): TemplateResult {
  return html`
    <div class="message">
      ${problemView(problem, texts)}
      <button type="button" class="button primary" @click=${retry}>${texts.retry}</button>
    </div>
  `;
}

export function problemView(problem: PaneProblem, texts: PaneTexts): TemplateResult {
  return html`<p class="problem" role="alert">${problemSentence(problem, texts)}</p>`;
}
