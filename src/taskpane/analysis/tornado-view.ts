// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing, svg } from "lit";
import type { AnswerKind } from "../../model/answer";
import { type Swing, USUAL_SWING } from "../../model/sensitivity";
import type { ModelState } from "../../workbook/model-state";
import type { Presentation } from "../presentation";
import { tagMark } from "../tag-view";
import { answerText } from "./answer-name";
import { assumptionLabel, assumptionTag, assumptionValue } from "./assumption-label";

const WIDTH = 160;
const HEIGHT = 14;

/** A swing in words, of whatever model it is. */
export interface ShownSwing {
  readonly label: string;
  readonly tag: string | undefined;
  /** The lower and the higher value. */
  readonly low: string;
  readonly high: string;
  readonly atLow: number;
  readonly atHigh: number;
}

/** What the letter's tornado shows of each swing. */
export function shownSwings(swings: readonly Swing[], state: ModelState, presentation: Presentation): ShownSwing[] {
  return swings.map(({ assumption, lowValue, highValue, atLow, atHigh }) => ({
    label: assumptionLabel(assumption.id, state, presentation),
    tag: assumptionTag(assumption.id, state),
    low: assumptionValue(assumption, lowValue, presentation.formats),
    high: assumptionValue(assumption, highValue, presentation.formats),
    atLow,
    atHigh,
  }));
}

export interface Tornado {
  readonly kind: AnswerKind;
  /** What is asked, and of which year. */
  readonly subject: string;
  readonly year: number;
  readonly today: number;
  readonly swings: readonly ShownSwing[];
  /** Whether a share of the budget is among them. */
  readonly changesShare: boolean;
}

/** The assumptions that move the answer most as a table: bars for the eye, the same numbers next to them. */
export function tornadoView(
  { kind, subject, year, today, swings, changesShare }: Tornado,
  presentation: Presentation,
): TemplateResult {
  const { tornado } = presentation.texts.analysis;
  const scale = scaleOf(today, swings);
  return html`
    <section class="part">
      <h2>${tornado.title}</h2>
      <p class="unit">${tornado.intro(presentation.formats.units(USUAL_SWING * 100))}</p>
      ${
        swings.length === 0
          ? html`<p>${tornado.nothing}</p>`
          : html`
              <table class="numbers tornado">
                <caption>
                  ${tornado.caption(subject, year, answerText(kind, today, presentation))}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${tornado.assumption}</th>
                    <th scope="col"><span class="key low" aria-hidden="true"></span> ${tornado.atLower}</th>
                    <th scope="col"><span class="key high" aria-hidden="true"></span> ${tornado.atHigher}</th>
                  </tr>
                </thead>
                <tbody>
                  ${swings.map((swing) => rowView(kind, swing, { today, scale }, presentation))}
                </tbody>
              </table>
              <p>${tornado.illustrations(swings.filter(({ tag }) => tag === "I").length, swings.length)}</p>
              ${changesShare ? html`<p class="unit">${tornado.shareNote}</p>` : nothing}
            `
      }
    </section>
  `;
}

type Scale = (answer: number) => number;

function rowView(
  kind: AnswerKind,
  { label, tag, low, high, atLow, atHigh }: ShownSwing,
  { today, scale }: { readonly today: number; readonly scale: Scale },
  presentation: Presentation,
): TemplateResult {
  const meanings = presentation.texts.tags as Readonly<Record<string, string>>;
  const range = presentation.texts.analysis.tornado.range(low, high);
  return html`
    <tr>
      <th scope="row">
        ${label} ${tag === undefined ? nothing : tagMark(tag, meanings[tag] ?? tag)}
        <span class="unit">${range}</span>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
          ${bar("low", today, atLow, scale)} ${bar("high", today, atHigh, scale)}
          <line class="today" x1=${scale(today)} x2=${scale(today)} y1="0" y2=${HEIGHT} />
        </svg>
      </th>
      <td>${answerText(kind, atLow, presentation)}</td>
      <td>${answerText(kind, atHigh, presentation)}</td>
    </tr>
  `;
}

function bar(name: "low" | "high", today: number, answer: number, scale: Scale): TemplateResult {
  const [from, to] = [scale(today), scale(answer)];
  // A lower and a higher value that move the answer the same way overlap, so each has its own half of the height.
  const y = name === "low" ? 1 : HEIGHT / 2;
  return svg`<rect
    class="bar ${name}"
    x=${Math.min(from, to)}
    y=${y}
    width=${Math.abs(to - from)}
    height=${HEIGHT / 2 - 1}
  />` as TemplateResult;
}

function scaleOf(today: number, swings: readonly ShownSwing[]): Scale {
  const answers = [today, ...swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  return (answer) => 1 + ((answer - least) / (most - least)) * (WIDTH - 2);
}
