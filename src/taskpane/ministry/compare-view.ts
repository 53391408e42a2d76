// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Comparison } from "../../ministry/compare/compare";
import { archiveSentence } from "../../package/problem";
import { hostSentence, stateSentence } from "../problem-sentences";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import { changesView } from "./changes-view";
import { type ComparedCopy, compareWithReturned } from "./compare-copy";
import { LongRun } from "./long-run";
import { runView } from "./run-view";

const CHOOSE = "ministry-choose";

/** Choosing a file that came back, and what differs in it. */
export class CompareView {
  private readonly run = new LongRun();
  private name = "";
  private result: ComparedCopy | { readonly kind: "cancelled" } | undefined;

  view(context: TabContext): TemplateResult {
    const { compare } = context.presentation.texts.ministry;
    const { isRunning } = this.run;
    const choose = (event: Event) => {
      if (!isRunning) (event.target as HTMLElement).parentElement?.querySelector("input")?.click();
    };
    return html`
      <section class="part">
        <h3>${compare.title}</h3>
        <p class="unit">${compare.intro}</p>
        <div>
          <button type="button" id=${CHOOSE} class="button" aria-disabled=${isRunning} @click=${choose}>
            ${compare.choose}
          </button>
          <input
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              // The same file can be chosen again, after it was changed.
              input.value = "";
              if (file !== undefined) void this.compare(file, context);
            }}
          />
        </div>
        ${runView(this.run, { sentence: compare.comparing(this.name), startedBy: `#${CHOOSE}` }, context)}
        ${isRunning || this.result === undefined ? nothing : this.resultView(this.result, context.presentation)}
      </section>
    `;
  }

  private async compare(file: File, context: TabContext): Promise<void> {
    const { host, work, presentation, announce, signal } = context;
    this.name = file.name;
    announce(presentation.texts.ministry.compare.comparing(file.name));
    const result = await this.run.start((watch) => compareWithReturned(host, work, file, watch), context);
    if (signal.aborted) return;
    this.result = result ?? { kind: "cancelled" };
    announce(this.headline(this.result, presentation));
    context.update();
  }

  private resultView(
    result: ComparedCopy | { readonly kind: "cancelled" },
    presentation: Presentation,
  ): TemplateResult {
    const headline = this.headline(result, presentation);
    if (result.kind === "cancelled") return html`<p class="outcome">${headline}</p>`;
    if (result.kind !== "compared" || !result.comparison.ok) return html`<p class="problem">${headline}</p>`;
    return html`
      <div class="outcome" id="ministry-compared">
        <p class="headline">${headline}</p>
        ${result.comparison.inputs.length === 0 ? nothing : changesView(result.comparison, presentation)}
      </div>
    `;
  }

  private headline(result: ComparedCopy | { readonly kind: "cancelled" }, presentation: Presentation): string {
    const { compare } = presentation.texts.ministry;
    switch (result.kind) {
      case "compared":
        return comparedSentence(result.comparison, this.name, presentation);
      case "host":
        return hostSentence(result.problem, presentation.texts);
      case "cancelled":
        return compare.cancelled;
      case "fault":
        return compare.fault(this.name);
    }
  }
}

function comparedSentence(comparison: Comparison, name: string, { texts, language }: Presentation): string {
  const { compare } = texts.ministry;
  if (comparison.ok) {
    const { length } = comparison.inputs;
    return length === 0 ? compare.equal(name) : compare.changed(name, length);
  }
  const workbook = comparison.workbook === "first" ? compare.thisWorkbook : name;
  const { problem } = comparison;
  switch (problem.kind) {
    case "no-model":
      return compare.noModel(workbook);
    case "impossible":
      return compare.impossible(workbook);
    case "file":
      return compare.unreadable(workbook, archiveSentence(problem.problem, language));
    case "cell":
      return compare.unreadable(workbook, stateSentence(problem, texts));
    case "version":
      return compare.otherVersion(workbook);
    case "model":
      return compare.unreadable(workbook, problem.sentence);
  }
}
