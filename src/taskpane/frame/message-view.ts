// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Host } from "../../hosts/host";
import type { PaneProblem, PaneStatus } from "../controller";
import { problemSentence } from "../problem-sentences";
import type { TabContext } from "../tab";
import type { PaneTexts } from "../texts";

/** Tells the page to hand the keyboard to the cells. */
export const TO_CELLS = "to-cells";
const EVERYWHERE = { bubbles: true, composed: true };

/** What a problem may ask of the workbook to be solved. */
type ProblemHost = Pick<Host, "select" | "undo">;

/** What is in the place of answers when there are none: why, and what can be done. */
export function messageView(
  status: Exclude<PaneStatus, { kind: "ready" | "own" }>,
  { presentation: { texts }, controller, host }: TabContext,
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
  return failedView(status.problem, texts, () => void controller.refresh(), host);
}

export function failedView(
  problem: PaneProblem,
  texts: PaneTexts,
  retry: () => void,
  host?: ProblemHost,
): TemplateResult {
  return html`
    <div class="message">
      ${problemView(problem, texts, host)}
      <button type="button" class="button primary" @click=${retry}>${texts.retry}</button>
    </div>
  `;
}

/** Above the last good answers: why there are no new ones. */
export function outdatedView(problem: PaneProblem, texts: PaneTexts, host: ProblemHost): TemplateResult {
  return html`
    <div class="outdated">
      ${problemView(problem, texts, host)}
      <p>${texts.waysOut.lastGoodAnswers}</p>
    </div>
  `;
}

/** The sentence, with the button that leads to the cell or takes the act back, where there is such a way. */
export function problemView(problem: PaneProblem, texts: PaneTexts, host?: ProblemHost): TemplateResult {
  return html`<p class="problem" role="alert">${problemSentence(problem, texts)}</p>
    ${host === undefined ? nothing : wayOut(problem, texts, host)}`;
}

function wayOut(problem: PaneProblem, { waysOut }: PaneTexts, host: ProblemHost): TemplateResult | typeof nothing {
  if (problem.kind === "state" && problem.at !== undefined) {
    const { place } = problem.at;
    return button(waysOut.goToCell, ({ currentTarget }) => {
      void host.select(place).then(() => currentTarget?.dispatchEvent(new Event(TO_CELLS, EVERYWHERE)));
    });
  }
  const isSheetMissing = problem.kind === "host" && problem.problem.kind === "sheet-missing";
  return isSheetMissing && host.undo !== undefined ? button(waysOut.undo, () => void host.undo?.()) : nothing;
}

function button(text: string, press: (event: Event) => void): TemplateResult {
  return html`<button type="button" class="button way-out" @click=${press}>${text}</button>`;
}
