import { type TemplateResult, html, nothing } from "lit";
import { ANSWER_KINDS, answerOf } from "../../model/answer";
import type { ScenarioResult } from "../../model/scenario";
import { MEASURE_TEXTS } from "../../workbook/measure-texts";
import { answerText } from "../analysis/answer-name";
import type { ModelTabContext } from "../tab";
import { type Comparable, measuresOn, resultOf } from "./comparable";

/** Every scenario with its four answers under it, for the year and the product that are chosen. */
export function sideBySideView(scenarios: readonly Comparable[], context: ModelTabContext): TemplateResult {
  const { ready, choice, presentation } = context;
  const texts = presentation.texts.compare.sideBySide;
  const product = ready.state.productLabels[choice.product] ?? "";
  const unreadable = ready.scenarios.saved.filter(({ kind }) => kind === "unreadable");
  const hasSaved = ready.scenarios.saved.some(({ kind }) => kind === "saved");
  return html`
    <section class="part">
      <h2>${texts.title}</h2>
      <table class="numbers side-by-side">
        <caption>
          ${texts.caption(product, ready.state.input.years[choice.year] as number)}
        </caption>
        <thead>
          <tr>
            ${ANSWER_KINDS.map((kind) => html`<th scope="col">${presentation.texts.tiles[kind]}</th>`)}
          </tr>
        </thead>
        ${scenarios.map((each) => scenarioRows(each, context))}
      </table>
      ${hasSaved ? nothing : html`<p class="unit">${texts.saveFirst}</p>`}
      ${unreadable.map((slot) => html`<p class="problem">${texts.unreadable("name" in slot ? slot.name : "")}</p>`)}
    </section>
  `;
}

function scenarioRows(scenario: Comparable, context: ModelTabContext): TemplateResult {
  const { language, texts } = context.presentation;
  const { sideBySide } = texts.compare;
  const on = measuresOn(scenario).map((id) => MEASURE_TEXTS[id].name[language]);
  const result = resultOf(context.ready, scenario);
  return html`
    <tbody data-scenario=${scenario.key}>
      <tr>
        <th scope="rowgroup" colspan=${ANSWER_KINDS.length}>
          ${scenario.name}
          <span class="unit">${on.length === 0 ? sideBySide.noneOn : sideBySide.on(on.join(", "))}</span>
          ${result === undefined ? nothing : html`<span class="unit">${breakEvenSentence(result, context)}</span>`}
        </th>
      </tr>
      ${result === undefined ? impossibleRow(sideBySide.impossible) : answersRow(result, context)}
    </tbody>
  `;
}

function answersRow(result: ScenarioResult, { choice, presentation }: ModelTabContext): TemplateResult {
  return html`
    <tr>
      ${ANSWER_KINDS.map((kind) => html`<td>${answerText(kind, answerOf(result, { kind, ...choice }), presentation)}</td>`)}
    </tr>
  `;
}

function impossibleRow(sentence: string): TemplateResult {
  return html`<tr>
    <td class="refusal" colspan=${ANSWER_KINDS.length}>${sentence}</td>
  </tr>`;
}

function breakEvenSentence({ breakEvenRate }: ScenarioResult, { choice, presentation }: ModelTabContext): string {
  const { sideBySide } = presentation.texts.compare;
  const rate = breakEvenRate[choice.year];
  return typeof rate === "number" ? sideBySide.breakEven(presentation.formats.rate(rate)) : sideBySide.noBreakEven;
}
