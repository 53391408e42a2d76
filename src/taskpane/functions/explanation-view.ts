// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { argumentName, argumentUnit } from "../../functions/argument-terms";
import type { Place } from "../../hosts/host";
import { areaText, parseSheetArea, titleText } from "../../workbook/references";
import type { CellValue } from "../../workbook/spec";
import { problemSentence } from "../problem-sentences";
import type { Presentation } from "../presentation";
import { tagMark } from "../tag-view";
import type { Explaining } from "./cell-explainer";
import type { ExplainedArgument, ExplainedCall, ExplainedCell } from "./explain-formula";
import type { Origin, Provenance } from "./origins";
import { lineText, quantityText } from "./quantity-text";

/** A number, a word or a constant block, rather than something to be looked up or worked out. */
const TYPED = /^[\d."{][^()]*$/;

type Provenances = ReadonlyMap<Place, Provenance>;

/** How the selected cell came about: the sum, what is in the cell, and where each number comes from. */
export function explanationView(explaining: Explaining, locale: string, presentation: Presentation): TemplateResult {
  const { explain } = presentation.texts.functions;
  return html`
    <section class="cell-explanation" aria-labelledby="explain-title">
      <h2 id="explain-title" tabindex="-1">${explain.title}</h2>
      ${contentView(explaining, locale, presentation)}
    </section>
  `;
}

function contentView(explaining: Explaining, locale: string, presentation: Presentation): TemplateResult {
  const { texts } = presentation;
  const { explain } = texts.functions;
  switch (explaining.kind) {
    case "reading":
    case "nothing":
    case "unreadable":
      return html`<p class="unit">${explain[explaining.kind]}</p>`;
    case "failed":
      return html`<p class="problem">${problemSentence({ kind: "host", problem: explaining.problem }, texts)}</p>`;
    case "explained": {
      const { cell, provenance } = explaining;
      return html`
        ${foundView(cell, locale, presentation)}
        ${cell.calls.map((call) => callView(call, provenance, locale, presentation))}
      `;
    }
  }
}

function foundView(cell: ExplainedCell, locale: string, { texts }: Presentation): TemplateResult {
  const { explain } = texts.functions;
  const shown = (value: CellValue) => cellText(value, cell, locale, explain.blank);
  return html`
    ${cell.isPart ? html`<p class="unit">${explain.isPart}</p>` : nothing}
    <p class="found">${explain.cell(`${titleText(cell.sheetTitle)}!${cell.address}`, shown(cell.value))}</p>
    ${cell.differs ? html`<p class="problem">${explain.differs(shown(cell.expected ?? null))}</p>` : nothing}
  `;
}

/** A number as the sum ends in it, where the cell is nothing but the call. */
function cellText(value: CellValue, { calls, isPart }: ExplainedCell, locale: string, blank: string): string {
  if (value === null || value === "") return blank;
  if (typeof value !== "number") return String(value);
  const unit = isPart ? "number" : (calls[0]?.lines.at(-1)?.result.unit ?? "number");
  return quantityText({ value, unit }, locale);
}

function callView(
  call: ExplainedCall,
  provenance: Provenances,
  locale: string,
  presentation: Presentation,
): TemplateResult {
  const { language, texts } = presentation;
  const { explain } = texts.functions;
  const { record } = call;
  return html`
    <article class="explained-call" data-function=${call.id}>
      <h3>${call.id}</h3>
      ${
        record === undefined
          ? html`<p class="problem">${explain.unknownFunction}</p>`
          : html`<p class="unit">${record.summary[language]}</p>`
      }
      ${call.lines.map(
        (line) => html`
          <p class="filled-in">
            ${line.label === undefined ? nothing : html`<span class="line-label">${line.label[language]}:</span>`}
            ${lineText(line, locale)}
          </p>
        `,
      )}
      ${
        call.rows * call.columns > 1
          ? html`<p class="unit">
              ${explain.ofBlock(call.cell.row + 1, call.cell.column + 1, call.rows, call.columns)}
            </p>`
          : nothing
      }
      ${call.error === undefined ? nothing : html`<p class="problem">${call.error} ${mendText(call, presentation)}</p>`}
      <dl class="explained-arguments">
        ${call.arguments.map((each) => argumentView(each, call, provenance, locale, presentation))}
      </dl>
    </article>
  `;
}

function mendText({ mend }: ExplainedCall, { language, texts }: Presentation): string {
  if (mend === undefined) return "";
  return texts.functions.explain.mend(argumentName(mend.argument, language), mend.place && shownPlace(mend.place));
}

function argumentView(
  argument: ExplainedArgument,
  call: ExplainedCall,
  provenance: Provenances,
  locale: string,
  presentation: Presentation,
): TemplateResult {
  const { explain } = presentation.texts.functions;
  const { name, text, used, trouble } = argument;
  const known = used === undefined ? undefined : provenance.get(used);
  return html`
    <dt class=${call.mend?.argument === name ? "to-mend" : ""}>${argumentName(name, presentation.language)}</dt>
    <dd>
      ${
        text === undefined
          ? html`<span class="unit">${explain.leftOut}</span>`
          : html`<span class="values">${valuesText(argument, locale)}</span>
              <span class="unit"
                >${used === undefined ? (TYPED.test(text) ? explain.typed : text) : shownPlace(used)}</span
              >`
      }
      ${trouble === undefined ? nothing : html`<p class="unit">${explain.notEvaluated} ${trouble}</p>`}
      ${known?.rows.map((origin) => originView(origin, presentation)) ?? nothing}
      ${
        known === undefined || known.rests.length === 0
          ? nothing
          : html`<p class="unit">${explain.restsOn}:</p>
              <ul class="origins">
                ${known.rests.map((origin) => html`<li>${originView(origin, presentation)}</li>`)}
              </ul>`
      }
    </dd>
  `;
}

function valuesText({ name, values }: ExplainedArgument, locale: string): string {
  const unit = argumentUnit(name);
  return values
    .map((value) => (typeof value === "number" ? quantityText({ value, unit }, locale) : `"${value}"`))
    .join("; ");
}

function originView({ label, tag, source }: Origin, { texts }: Presentation): TemplateResult {
  const { tags } = texts;
  return html`<span class="origin"
    >${label} ${tag === undefined ? nothing : tagMark(tag, tags[tag as keyof typeof tags])}
    ${source === undefined ? nothing : html`<span class="unit">${source}</span>`}</span
  >`;
}

export function shownPlace(place: Place): string {
  const found = parseSheetArea(place);
  return found === undefined ? place : `${titleText(found.sheetTitle)}!${areaText(found.area)}`;
}
