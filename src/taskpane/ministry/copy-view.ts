import { type TemplateResult, html, nothing } from "lit";
import { archiveSentence } from "../../package/problem";
import { isoDate } from "../../workbook/iso-date";
import { hostSentence } from "../problem-sentences";
import type { Reader } from "../reader";
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
    const { ministry } = context.reader.texts;
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
        ${isRunning || this.result === undefined ? nothing : this.resultView(this.result, context.reader)}
      </section>
    `;
  }

  private async make(context: TabContext): Promise<void> {
    const { host, work, reader, announce, signal } = context;
    announce(reader.texts.ministry.making);
    const madeOn = isoDate(new Date());
    const result = await this.run.start((watch) => makeMinistryCopy(host, work, { ...watch, madeOn }), context);
    if (signal.aborted) return;
    this.result = result ?? { kind: "cancelled" };
    if (result?.kind === "made") this.link.show(result.file, signal);
    else this.link.forget();
    announce(headline(this.result, reader));
    context.update();
  }

  private resultView(result: CopyResult | { readonly kind: "cancelled" }, reader: Reader): TemplateResult {
    if (result.kind !== "made") {
      const isOurs = result.kind === "cancelled" || result.kind === "was-copy";
      return html`<p class=${isOurs ? "outcome" : "problem"}>${headline(result, reader)}</p>`;
    }
    const { file, report } = result;
    return html`
      <div class="outcome" id="ministry-result">
        <p class="headline">${headline(result, reader)}</p>
        ${this.link.view(reader.texts.ministry.save(file.name))} ${reportView(report, reader)}
      </div>
    `;
  }
}

function headline(result: CopyResult | { readonly kind: "cancelled" }, { texts, language }: Reader): string {
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
