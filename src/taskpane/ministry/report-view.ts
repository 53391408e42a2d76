// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { MinistryReport } from "../../ministry/report/report";
import type { Presentation } from "../presentation";
import { failingView } from "./open-points-view";

/** More lines than these nobody reads in a pane; the sheet in the copy has them all. */
const MOST_LINES = 50;

/**
 * What was translated, what stayed a value and why, what is an illustration, which checks are not in order and which
 * outcomes ask for attention.
 */
export function reportView(report: MinistryReport, presentation: Presentation): TemplateResult {
  const { report: texts } = presentation.texts.ministry;
  const { units } = presentation.formats;
  const { translated, kept, elsewhere, illustrative, failingChecks, outcomes } = report;
  const notes = notesOf(report, presentation);
  const part = (sentence: string, lines: readonly (string | TemplateResult)[]) =>
    partView(sentence, linesView(lines, report, presentation));
  return html`
    ${
      translated.length + kept.length + elsewhere.length === 0
        ? html`<p>${texts.noCalls}</p>`
        : part(
            texts.translated(units(cellsIn(translated))),
            translated.map(({ range, functions }) => `${range} (${functions.join(", ")})`),
          )
    }
    ${
      kept.length === 0
        ? html`<p>${texts.keptNone}</p>`
        : part(
            texts.kept(units(cellsIn(kept))),
            kept.map(({ range, reason }) => html`${range}<span class="unit">${reason}</span>`),
          )
    }
    ${
      elsewhere.length === 0
        ? nothing
        : part(
            texts.elsewhere(units(elsewhere.length)),
            elsewhere.map(({ kind, where, reason }) => html`${kind}: ${where}<span class="unit">${reason}</span>`),
          )
    }
    ${
      illustrative.length === 0
        ? html`<p>${texts.illustrativeNone}</p>`
        : part(
            texts.illustrative(units(illustrative.length)),
            illustrative.map(({ label, value, place }) => html`${label} (${place})<span class="unit">${value}</span>`),
          )
    }
    ${
      failingChecks.length === 0
        ? html`<p>${texts.checksNone}</p>`
        : partView(texts.checks(units(failingChecks.length)), failingView(failingChecks, presentation))
    }
    ${
      outcomes.length === 0
        ? nothing
        : partView(texts.outcomes(units(outcomes.length)), failingView(outcomes, presentation))
    }
    ${notes.length === 0 ? nothing : part(texts.other(units(notes.length)), notes)}
  `;
}

function partView(sentence: string, content: TemplateResult): TemplateResult {
  return html`
    <details class="report-part">
      <summary>${sentence}</summary>
      ${content}
    </details>
  `;
}

/** Reasons and kinds are in the language of the workbook, which need not be that of the pane. */
function linesView(
  lines: readonly (string | TemplateResult)[],
  { language, accountabilitySheet }: MinistryReport,
  { texts, formats }: Presentation,
): TemplateResult {
  const more = lines.length - MOST_LINES;
  return html`
    <ul class="list" lang=${language}>
      ${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="unit">${texts.ministry.report.more(formats.units(more), accountabilitySheet)}</p>` : nothing}
  `;
}

function notesOf(report: MinistryReport, { texts, formats }: Presentation): string[] {
  const { report: words } = texts.ministry;
  const { hasMacros, contents, otherFunctions, newerFunctions } = report;
  return [
    ...(hasMacros ? [words.macros] : []),
    ...contents.map(({ kind, what }) => `${kind}: ${what}`),
    ...otherFunctions.map(({ name, cells, first }) => words.otherFunction(name, formats.units(cells), first)),
    ...newerFunctions.map(({ name, cells, first }) => words.newerFunction(name, formats.units(cells), first)),
  ];
}

function cellsIn(ranges: readonly { readonly cells: number }[]): number {
  return ranges.reduce((sum, { cells }) => sum + cells, 0);
}
