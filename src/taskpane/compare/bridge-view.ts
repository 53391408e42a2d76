// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing, svg } from "lit";
import type { AnswerKind } from "../../model/answer";
import type { Bridge } from "../../model/bridge";
import { answerText } from "../analysis/answer-name";
import type { Presentation } from "../presentation";
import { type NamedBridge, type ShownStep, shownBridge } from "./shown-bridge";

const WIDTH = 160;
const HEIGHT = 12;

export interface BridgeNames {
  readonly caption: string;
  readonly from: string;
  readonly to: string;
}

/** The steps without influence, which are folded away until someone asks for them. */
export interface ZeroSteps {
  readonly areShown: boolean;
  toggle(): void;
}

/** The steps from one scenario to the other: a waterfall for the eye, the same numbers next to it. */
export function bridgeView(
  { bridge, nameOf }: NamedBridge,
  kind: AnswerKind,
  names: BridgeNames,
  zeros: ZeroSteps,
  presentation: Presentation,
): TemplateResult {
  const texts = presentation.texts.compare.bridge;
  const scale = scaleOf(bridge);
  const shown = shownBridge(bridge);
  const isZero = (index: number) => shown.steps[index]?.contribution === 0;
  const count = bridge.steps.filter((_, index) => isZero(index)).length;
  return html`
    <table class="numbers bridge">
      <caption>
        ${names.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.step}</th>
          <th scope="col">${texts.contribution}</th>
          <th scope="col">${texts.running}</th>
        </tr>
      </thead>
      <tbody>
        <tr class="end">
          <th scope="row">${texts.fromStep(names.from)} ${mark(bridge.from, scale)}</th>
          <td></td>
          <td>${answerText(kind, shown.from, presentation)}</td>
        </tr>
        ${bridge.steps.map(({ measure, start, end }, index) => {
          if (isZero(index) && !zeros.areShown) return nothing;
          const { contribution, running } = shown.steps[index] as ShownStep;
          return html`
            <tr data-measure=${measure}>
              <th scope="row">${nameOf(measure)} ${bar(end < start ? "down" : "up", start, end, scale)}</th>
              <td>${signed(kind, contribution, presentation)}</td>
              <td>${answerText(kind, running, presentation)}</td>
            </tr>
          `;
        })}
        <tr class="end">
          <th scope="row">${texts.toStep(names.to)} ${mark(bridge.to, scale)}</th>
          <td></td>
          <td>${answerText(kind, shown.to, presentation)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${texts.difference}</th>
          <td>${signed(kind, shown.difference, presentation)}</td>
          <td></td>
        </tr>
      </tfoot>
    </table>
    ${
      count === 0
        ? nothing
        : html`<button
            type="button"
            id="bridge-zeros"
            class="disclosure"
            aria-expanded=${zeros.areShown}
            @click=${zeros.toggle}
          >
            <span>${texts.zeros(count)}</span>
            <span aria-hidden="true">${zeros.areShown ? "▴" : "▾"}</span>
          </button>`
    }
  `;
}

/** A sign for the eye, and the word for whoever cannot tell it from a dash. */
export function signed(kind: AnswerKind, value: number, { formats, texts }: Presentation): TemplateResult {
  const number = kind === "balance" ? formats.signedEuro(value) : formats.signedUnits(value);
  const word = value === 0 ? texts.equal : value > 0 ? texts.higher : texts.lower;
  return html`${number} <span class="unit">${word}</span>`;
}

/** Only changes have a length, so the scale may begin where the answers do. */
type Scale = (answer: number) => number;

function scaleOf({ from, to, steps }: Bridge<string>): Scale {
  const answers = [from, to, ...steps.map(({ end }) => end)];
  const [least, most] = [Math.min(...answers), Math.max(...answers)];
  return (answer) => 1 + ((answer - least) / (most - least || 1)) * (WIDTH - 2);
}

/** Where an answer is on the scale. */
function mark(answer: number, scale: Scale): TemplateResult {
  return drawing(svg`<rect class="mark" x=${scale(answer) - 1} y="0" width="2" height=${HEIGHT} />` as TemplateResult);
}

function bar(name: "up" | "down", start: number, end: number, scale: Scale): TemplateResult {
  const [from, to] = [scale(start), scale(end)];
  const width = Math.max(1, Math.abs(to - from));
  return drawing(
    svg`<rect class=${name} x=${Math.min(from, to)} y="1" width=${width} height=${HEIGHT - 2} />` as TemplateResult,
  );
}

function drawing(content: TemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${content}</svg>`;
}
