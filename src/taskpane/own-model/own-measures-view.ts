// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { Language } from "../../functions/language";
import { live } from "lit/directives/live.js";
import { type MeasureGroup, lineKind } from "../../model/budget-model/line-kinds";
import { accepts } from "../../model/budget-model/number-rule";
import { MEASURE_GROUPS } from "../../workbook/measure-texts";
import { unitText } from "../../workbook/model-file/line-texts";
import type { Choice } from "../answers";
import { effectText } from "../effect-text";
import { ruleText } from "../new-model/rule-text";
import type { Presentation } from "../presentation";
import type { TabContext } from "../tab";
import { tagMark } from "../tag-view";
import { amountText, quantityOf, readAmountOf } from "./amounts";
import { lineSentence } from "./line-sentence";
import { lineWords } from "./line-words";
import { ownEffect } from "./own-answers";
import type { OwnController, OwnReady } from "./own-controller";
import type { OwnLine, OwnMeasure } from "./register-lines";
import { OWN_TEXTS } from "./texts";

/** The measures of the register in its order, grouped by the kind of their first line. */
export class OwnMeasuresView {
  private open: string | undefined;
  private readonly refusals = new Map<number, string>();

  groupView(
    group: MeasureGroup,
    ready: OwnReady,
    choice: Choice,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult | typeof nothing {
    const measures = ready.state.register.measures.filter((measure) => measure.group === group);
    if (measures.length === 0) return nothing;
    return html`
      <section class="group">
        <h3>${MEASURE_GROUPS[group][context.presentation.language]}</h3>
        <ul>
          ${measures.map((measure) => this.measureView(measure, ready, choice, context, controller))}
        </ul>
      </section>
    `;
  }

  private measureView(
    measure: OwnMeasure,
    ready: OwnReady,
    choice: Choice,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult {
    const { presentation, update } = context;
    const { texts, language } = presentation;
    const { id, on, lines } = measure;
    const name = measure.name === "" ? OWN_TEXTS[language].nameless : measure.name;
    const isOpen = this.open === id;
    const isIllustrative = lines.some(({ tag }) => tag === "I");
    const toggle = () => {
      this.open = isOpen ? undefined : id;
      update();
    };
    return html`
      <li class="measure" data-measure=${id}>
        <div class="measure-row">
          <label class="switch-row">
            <input
              type="checkbox"
              role="switch"
              .checked=${live(on)}
              aria-describedby="effect-${id}"
              @change=${(event: Event) => void controller.switch(measure, (event.target as HTMLInputElement).checked)}
            />
            <span class="measure-name">${name} ${isIllustrative ? tagMark("I", texts.tags.I) : nothing}</span>
          </label>
          <button
            type="button"
            class="details-button"
            aria-expanded=${isOpen}
            aria-controls="details-${id}"
            aria-label=${texts.scenario.details(name)}
            @click=${toggle}
          >
            <span aria-hidden="true">${isOpen ? "▴" : "▾"}</span>
          </button>
        </div>
        <p class="effect" id="effect-${id}">${effectSentence(measure, ready, choice, presentation)}</p>
        <div class="details" id="details-${id}" ?hidden=${!isOpen}>
          ${isOpen ? this.detailsView(measure, name, ready, context, controller) : nothing}
        </div>
      </li>
    `;
  }

  private detailsView(
    measure: OwnMeasure,
    name: string,
    ready: OwnReady,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult {
    const own = OWN_TEXTS[context.presentation.language];
    const remove = async () => {
      if (!(await controller.remove(measure))) return;
      context.announce(own.removed(name));
      context.focus("#add-measure");
    };
    return html`
      ${measure.lines.map((line) => this.lineView(line, ready, context, controller))}
      <div class="actions">
        <button type="button" class="small" aria-label=${own.removeLabel(name)} @click=${() => void remove()}>
          ${own.remove}
        </button>
      </div>
    `;
  }

  private lineView(own: OwnLine, ready: OwnReady, context: TabContext, controller: OwnController): TemplateResult {
    const { presentation } = context;
    const { texts, language } = presentation;
    const { line, source, tag, verdict, row } = own;
    if (line === undefined) return html`<p class="refusal">${OWN_TEXTS[language].notInOrder(row + 1, verdict)}</p>`;
    const meanings = texts.tags as Readonly<Record<string, string>>;
    return html`
      <p>${lineSentence(line, lineWords(ready.state, context))}.</p>
      ${isRemark(verdict) ? html`<p class="unit">${verdict}</p>` : nothing}
      ${own.formula === undefined ? nothing : html`<p class="unit">${formulaSentence(own, ready, language)}</p>`}
      ${line.unit === undefined ? nothing : this.amountField(own, context, controller)}
      ${
        source === "" && tag === ""
          ? nothing
          : html`<p class="source">
              ${texts.source}: ${source} ${tag === "" ? nothing : tagMark(tag, meanings[tag] ?? tag)}
            </p>`
      }
    `;
  }

  private amountField(
    { line, row }: OwnLine,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult | typeof nothing {
    const { presentation, update } = context;
    const { language } = presentation;
    if (line?.unit === undefined || typeof line.amount !== "number") return nothing;
    const { kind, unit } = line;
    const rule = lineKind(kind).units[unit] ?? {};
    const refusal = this.refusals.get(row);
    const shown = amountText(line.amount, kind, unit, language);
    const onChange = ({ target }: Event) => {
      const input = target as HTMLInputElement;
      const amount = readAmountOf(input.value, kind, unit, language);
      if (amount === undefined || !accepts(rule, amount)) {
        this.refusals.set(row, presentation.texts.refused(ruleText(rule, quantityOf(kind, unit), language)));
        // What was refused goes back to the value that still holds.
        input.value = shown;
        return update();
      }
      this.refusals.delete(row);
      void controller.setAmount(row, amount);
    };
    return html`
      <div class="parameter">
        <label for="amount-${row}">${OWN_TEXTS[language].amount}</label>
        <input
          id="amount-${row}"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${live(shown)}
          aria-invalid=${refusal !== undefined}
          aria-describedby="amount-${row}-help"
          @change=${onChange}
        />
        <p
          id="amount-${row}-help"
          class=${refusal === undefined ? "unit" : "refusal"}
          role=${refusal === undefined ? nothing : "alert"}
        >
          ${refusal ?? unitText(kind, unit)[language]}
        </p>
      </div>
    `;
  }
}

function formulaSentence({ formula = "", sameAs }: OwnLine, { state }: OwnReady, language: Language): string {
  const followed = state.register.measures.find(({ lines }) => lines.some(({ row }) => row === sameAs));
  return OWN_TEXTS[language].followsFormula(`=${formula}`, followed?.name);
}

/** The sheet remarks on a line that does work, for example that it lies outside the years. */
function isRemark(verdict: string): boolean {
  return verdict !== "" && verdict !== "ok";
}

function effectSentence(measure: OwnMeasure, ready: OwnReady, choice: Choice, presentation: Presentation): string {
  if (measure.lines.every(({ line }) => line?.kind === "accept")) return presentation.texts.scenario.effect.verdictOnly;
  const { input, productLabels } = ready.state;
  const place = { year: input.years[choice.year] as number, product: productLabels[choice.product] as string };
  return effectText(ownEffect(ready.answers, measure, choice), measure.on, place, presentation);
}
