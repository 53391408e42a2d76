// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { NewModelTexts } from "./texts";

export const LEAVE_DIALOG = "leave-dialog";

export interface LeaveActions {
  goOn(): void;
  /** Leaves, and keeps what was typed in the browser. */
  later(): void;
  throwAway(): void;
}

/** Asks before a form is left in which something was typed. The browser keeps the keyboard in it while it is open. */
export function leaveDialog(
  texts: NewModelTexts["leave"],
  isChange: boolean,
  { goOn, later, throwAway }: LeaveActions,
): TemplateResult {
  return html`
    <dialog id=${LEAVE_DIALOG} aria-labelledby="leave-title" aria-describedby="leave-sentence">
      <h3 id="leave-title">${texts.title}</h3>
      <p id="leave-sentence">${isChange ? texts.unchanged : texts.sentence}</p>
      <div class="actions">
        <button type="button" class="button primary" id="leave-go-on" @click=${goOn}>${texts.goOn}</button>
        ${
          isChange
            ? nothing
            : html`<button type="button" class="button" id="leave-later" @click=${later}>${texts.later}</button>`
        }
        <button type="button" class="button" id="leave-throw-away" @click=${throwAway}>${texts.throwAway}</button>
      </div>
    </dialog>
  `;
}
