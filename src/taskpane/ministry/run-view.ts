// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { TabContext } from "../tab";
import type { LongRun } from "./long-run";

/** How far the work is, with a way to stop it; the focus goes back to the button that started it, also when it ends. */
export function runView(
  run: LongRun,
  { sentence, startedBy }: { readonly sentence: string; readonly startedBy: string },
  { presentation, focus }: TabContext,
): TemplateResult | typeof nothing {
  if (!run.isRunning) return nothing;
  const { ministry } = presentation.texts;
  const stop = () => {
    run.stop();
    focus(startedBy);
  };
  return html`
    <div class="run">
      <p>${sentence}</p>
      <progress max="1" .value=${run.part} aria-label=${sentence}></progress>
      <button type="button" class="button" data-action="cancel" data-nearby=${startedBy} @click=${stop}>
        ${ministry.cancel}
      </button>
    </div>
  `;
}
