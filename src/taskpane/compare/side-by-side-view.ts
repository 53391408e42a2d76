// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { ANSWER_KINDS, answerSeries } from "../../model/answer";
import { answerName, answerText } from "../analysis/answer-name";
import type { Presentation } from "../presentation";
import { type Comparable, type ComparableResult, type Distinct, distinct } from "./comparable";

export interface SideBySide {
  readonly scenarios: readonly Comparable[];
  /** Names of saved scenarios that cannot be read. */
  readonly unreadable: readonly string[];
  readonly years: readonly number[];
  /** The product whose production and stock are shown, by index. */
  readonly product: number;
  readonly productLabels: readonly string[];
}

/** An answer of all scenarios, year by year. */
interface Answer {
  readonly key: string;
  readonly title: string;
  textsOf(result: ComparableResult): readonly string[];
}

/** Every answer with the scenarios under each other and the years in columns; a scenario that says the same once. */
export function sideBySideView(shown: SideBySide, presentation: Presentation): TemplateResult {
  const texts = presentation.texts.compare.sideBySide;
  const { years, unreadable } = shown;
  const scenarios = distinct(shown.scenarios);
  const hasSaved = shown.scenarios.length > 2;
  const [first, last] = [years[0] as number, years.at(-1) as number];
  return html`
    <section class="part">
      <h2>${texts.title}</h2>
      <ul class="scenarios">
        ${scenarios.map((each) => scenarioView(each, presentation))}
      </ul>
      <div class="wide" role="region" tabindex="0" aria-label=${texts.region}>
        <table class="numbers side-by-side">
          <caption>
            ${texts.caption(shown.productLabels[shown.product] ?? "", first, last)}
          </caption>
          <thead>
            <tr>
              <th scope="col">${texts.scenario}</th>
              ${years.map((year) => html`<th scope="col">${year}</th>`)}
            </tr>
          </thead>
          ${answersOf(shown, presentation).map((answer) => answerRows(answer, scenarios, years, presentation))}
        </table>
      </div>
      ${hasSaved ? nothing : html`<p class="unit">${texts.saveFirst}</p>`}
      ${unreadable.map((name) => html`<p class="problem">${texts.unreadable(name)}</p>`)}
    </section>
  `;
}

/** What a scenario is made of; the names that say the same are with it, so none is lost. */
function scenarioView({ key, name, on, also, result }: Distinct, { texts }: Presentation): TemplateResult {
  const { sideBySide } = texts.compare;
  return html`
    <li data-about=${key}>
      <strong>${name}</strong>
      <span class="unit">${on.length === 0 ? sideBySide.noneOn : sideBySide.on(on.join(", "))}</span>
      ${also.length === 0 ? nothing : html`<span class="unit">${sideBySide.same(also.join(", "))}</span>`}
      ${result === undefined ? html`<span class="refusal">${sideBySide.impossible}</span>` : nothing}
    </li>
  `;
}

function answersOf({ product, productLabels }: SideBySide, presentation: Presentation): Answer[] {
  const answers = ANSWER_KINDS.map((kind): Answer => {
    const title = answerName(kind, product, { productLabels }, presentation);
    const textsOf = (result: ComparableResult) =>
      answerSeries(result, kind, product).map((answer) => answerText(kind, answer, presentation));
    return { key: kind, title, textsOf };
  });
  const { breakEven, noBreakEven } = presentation.texts.compare.sideBySide;
  const rates = ({ breakEvenRate }: ComparableResult) =>
    breakEvenRate.map((rate) => (rate === null ? noBreakEven : presentation.formats.rate(rate)));
  return [...answers, { key: "breakEvenRate", title: breakEven, textsOf: rates }];
}

function answerRows(
  { key, title, textsOf }: Answer,
  scenarios: readonly Distinct[],
  years: readonly number[],
  { texts }: Presentation,
): TemplateResult {
  const cells = (result: ComparableResult | undefined) =>
    result === undefined
      ? html`<td class="refusal" colspan=${years.length}>${texts.compare.sideBySide.noAnswer}</td>`
      : textsOf(result).map((text) => html`<td>${text}</td>`);
  return html`
    <tbody data-answer=${key}>
      <tr>
        <th scope="rowgroup" class="answer" colspan=${years.length + 1}>${title}</th>
      </tr>
      ${scenarios.map(
        ({ key: scenario, name, result }) => html`
          <tr data-scenario=${scenario}>
            <th scope="row">${name}</th>
            ${cells(result)}
          </tr>
        `,
      )}
    </tbody>
  `;
}
