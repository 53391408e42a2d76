// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { archiveSentence } from "../../package/problem";
import { isoDate } from "../../workbook/iso-date";
import { hostSentence } from "../problem-sentences";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import { FileLink } from "./file-link";
import { LongRun } from "./long-run";
import { type CopyResult, makeMinistryCopy } from "./make-copy";
import { reportView } from "./report-view";
import { runView } from "./run-view";

const MAKE = "ministry-make";

/** The button that makes the copy, how far that is, and what came of it. */
export class CopyView {
  private readonly run = new LongRun();
  private readonly link = new FileLink();
  private result: CopyResult | { readonly kind: "cancelled" } | undefined;

  /** One copy at a time: while one is being made, asking for another does nothing. */
  start(context: TabContext): void {
    if (!this.run.isRunning) void this.make(context);
  }

  view(context: TabContext): TemplateResult {
    const { ministry } = context.presentation.texts;
    const { isRunning } = this.run;
    return html`
      <section class="part">
        <div>
          <button
            type="button"
            id=${MAKE}
            class="button primary"
            aria-disabled=${isRunning}
            @click=${() => this.start(context)}
          >
            ${ministry.make}
          </button>
        </div>
        ${runView(this.run, { sentence: ministry.making, startedBy: `#${MAKE}` }, context)}
        ${isRunning || this.result === undefined ? nothing : this.resultView(this.result, context.presentation)}
      </section>
    `;
  }

  private async make(context: TabContext): Promise<void> {
    const { host, work, presentation, announce, signal } = context;
    announce(presentation.texts.ministry.making);
    const madeOn = isoDate(new Date());
    const result = await this.run.start((watch) => makeMinistryCopy(host, work, { ...watch, madeOn }), context);
    if (signal.aborted) return;
    this.result = result ?? { kind: "cancelled" };
    if (result?.kind === "made") this.link.show(result.file, signal);
    else this.link.forget();
    announce(headline(this.result, presentation));
    context.update();
  }

  private resultView(result: CopyResult | { readonly kind: "cancelled" }, presentation: Presentation): TemplateResult {
    if (result.kind !== "made") {
      const isOurs = result.kind === "cancelled" || result.kind === "was-copy";
      return html`<p class=${isOurs ? "outcome" : "problem"}>${headline(result, presentation)}</p>`;
    }
    const { file, report } = result;
    return html`
      <div class="outcome" id="ministry-result">
        <p class="headline">${headline(result, presentation)}</p>
        ${this.link.view(presentation.texts.ministry.save(file.name))} ${reportView(report, presentation)}
      </div>
    `;
  }
}

function headline(result: CopyResult | { readonly kind: "cancelled" }, { texts, language }: Presentation): string {
  const { ministry } = texts;
  switch (result.kind) {
    case "made":
      return `${ministry.made(result.file.name)} ${ministry.handedOver[result.handedOver]}`;
    case "was-copy":
      return ministry.wasCopy;
    case "cancelled":
      return ministry.cancelled;
    case "host":
      return hostSentence(result.problem, texts);
    case "archive":
      return archiveSentence(result.problem, language);
    case "fault":
      return ministry.fault;
  }
}
