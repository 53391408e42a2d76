import { type TemplateResult, html, nothing } from "lit";
import { ANSWER_KINDS, type AnswerChoice, type AnswerKind } from "../../model/answer";
import type { Line, ModelInput } from "../../model/budget-model/model-input";
import type { ModelNumber } from "../../model/budget-model/model-numbers";
import type { GoalSeekResult } from "../../model/goal-seek";
import type { Sensitivity } from "../../model/sensitivity";
import type { Language } from "../../functions/language";
import { unitText } from "../../workbook/model-file/line-texts";
import { answerName } from "../analysis/answer-name";
import { type GoalAnswer, goalAnswerOf } from "../analysis/goal-sentence";
import { tornadoView } from "../analysis/tornado-view";
import type { Choice } from "../answers";
import { selectField } from "../frame/select-field";
import type { TabContext } from "../tab";
import { lineSentence } from "./line-sentence";
import { lineWords } from "./line-words";
import { amountText, quantityOf } from "./amounts";
import { type Sought, modelSensitivity, seekAmount, soughtLines } from "./own-analysis";
import type { OwnController, OwnReady } from "./own-controller";
import { shownNumbers } from "./shown-numbers";
import { OWN_TEXTS } from "./texts";

interface Asked {
  readonly answer: AnswerChoice;
  readonly bound: number;
  readonly line: string;
}

/** Which amount of a line meets a goal, and which inputs and amounts matter most. */
export class OwnAnalysisView {
  private kind: AnswerKind = "stock";
  private line: string | undefined;
  private typed: string | undefined;
  private refusal: string | undefined;
  private asked: Asked | undefined;
  private found: { readonly input: ModelInput; readonly asked: Asked; readonly result: GoalSeekResult } | undefined;
  private known:
    { readonly input: ModelInput; readonly asked: string; readonly swings: Sensitivity<ModelNumber> } | undefined;

  view(ready: OwnReady, choice: Choice, context: TabContext, controller: OwnController): TemplateResult {
    return html`
      ${this.answerChoice(ready, choice, context)} ${this.goalView(ready, choice, context, controller)}
      ${this.tornado(ready, choice, context)}
    `;
  }

  private answerChoice({ state }: OwnReady, choice: Choice, { presentation, update }: TabContext): TemplateResult {
    const options = ANSWER_KINDS.map((kind) => answerName(kind, choice.product, state, presentation));
    const chosen = ANSWER_KINDS.indexOf(this.kind);
    return selectField({ id: "answer", label: presentation.texts.analysis.answer, options, chosen }, (index) => {
      this.kind = ANSWER_KINDS[index] as AnswerKind;
      this.typed = undefined;
      update();
    });
  }

  private goalView(ready: OwnReady, choice: Choice, context: TabContext, controller: OwnController): TemplateResult {
    const { presentation, update } = context;
    const { goal } = presentation.texts.analysis;
    const own = OWN_TEXTS[presentation.language];
    const lines = soughtLines(ready);
    const chosen = lines.find(({ line }) => line.id === this.line) ?? lines[0];
    if (chosen === undefined)
      return html`<section class="part">
        <h2>${goal.title}</h2>
        <p>${own.goal.noLines}</p>
      </section>`;
    const words = lineWords(ready.state, context);
    const options = lines.map(({ measure, line }) => `${measure.name}: ${lineSentence(line, words)}`);
    const shown = this.typed ?? presentation.formats.units(usualBound(this.kind, ready, choice));
    const ask = (event: Event) => {
      event.preventDefault();
      const bound = presentation.formats.parse(shown);
      this.refusal = bound === undefined ? goal.notANumber : undefined;
      this.asked =
        bound === undefined ? undefined : { answer: { kind: this.kind, ...choice }, bound, line: chosen.line.id };
      const answer = this.answer(ready, choice, context);
      if (answer !== undefined) context.announce([answer.words.headline, ...answer.words.details].join(" "));
      update();
    };
    return html`
      <section class="part">
        <h2>${goal.title}</h2>
        <p class="unit">${own.goal.intro}</p>
        <form class="form" @submit=${ask}>
          <div class="field">
            <label for="goal-bound">${goal.bound[this.kind]}, ${ready.state.input.years[choice.year]}</label>
            <input
              id="goal-bound"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              .value=${shown}
              aria-invalid=${this.refusal !== undefined}
              aria-describedby=${this.refusal === undefined ? nothing : "goal-refusal"}
              @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
            />
          </div>
          ${selectField(
            { id: "goal-line", label: own.goal.variable, options, chosen: lines.indexOf(chosen) },
            (index) => {
              this.line = lines[index]?.line.id;
              this.asked = undefined;
              update();
            },
          )}
          <button type="submit" class="button primary">${goal.seek}</button>
        </form>
        ${this.refusal === undefined ? nothing : html`<p id="goal-refusal" class="refusal" role="alert">${this.refusal}</p>`}
        ${this.answerView(ready, choice, context, controller)}
      </section>
    `;
  }

  private answerView(
    ready: OwnReady,
    choice: Choice,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult | typeof nothing {
    const answer = this.answer(ready, choice, context);
    if (answer === undefined) return nothing;
    const own = OWN_TEXTS[context.presentation.language];
    const { sought, result, words } = answer;
    const takeOver = async (amount: number) => {
      if (!(await controller.takeOver(sought.measure, sought.row, amount))) return;
      this.asked = undefined;
      context.announce(own.goal.takenOver(sought.measure.name, amountOf(sought.line, amount, context)));
      context.focus("#goal-bound");
    };
    return html`
      <div class="outcome" id="goal-answer">
        <p class="headline">${words.headline}</p>
        ${words.details.map((detail) => html`<p>${detail}</p>`)}
        ${
          result.kind === "found"
            ? html`<button
                type="button"
                id="goal-take-over"
                class="button"
                @click=${() => void takeOver(result.found.value)}
              >
                ${own.goal.takeOver}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** The answer to what was asked last, for the workbook as it now stands; none about another choice. */
  private answer(
    ready: OwnReady,
    choice: Choice,
    context: TabContext,
  ): { readonly sought: Sought; readonly result: GoalSeekResult; readonly words: GoalAnswer } | undefined {
    const { asked, kind } = this;
    const { state } = ready;
    const sought = soughtLines(ready).find(({ line }) => line.id === asked?.line);
    if (asked === undefined || sought === undefined) return undefined;
    const { answer } = asked;
    if (answer.kind !== kind || answer.year !== choice.year || answer.product !== choice.product) return undefined;
    if (this.found?.input !== state.input || this.found.asked !== asked) {
      this.found = { input: state.input, asked, result: seekAmount(state.input, sought.line, answer, asked.bound) };
    }
    const { result } = this.found;
    const words = goalAnswerOf({ answer, bound: asked.bound }, result, state, context.presentation, {
      at: (amount) => `${sought.measure.name}: ${amountOf(sought.line, amount, context)}`,
      value: (amount) => amountOf(sought.line, amount, context),
      notes: [],
    });
    return { sought, result, words };
  }

  private tornado({ state }: OwnReady, choice: Choice, { presentation }: TabContext): TemplateResult {
    const { kind } = this;
    const { today, swings } = this.sensitivity(state.input, choice);
    return tornadoView(
      {
        kind,
        subject: answerName(kind, choice.product, state, presentation),
        year: state.input.years[choice.year] as number,
        today,
        swings: shownNumbers(swings, state, presentation.language),
        changesShare: swings.some(({ assumption: { id } }) => id.kind === "product" && id.input === "budgetShare"),
      },
      presentation,
    );
  }

  /** Two models for each number: calculated once for each workbook and question. */
  private sensitivity(input: ModelInput, choice: Choice): Sensitivity<ModelNumber> {
    const asked = `${this.kind}/${choice.product}/${choice.year}`;
    if (this.known?.input !== input || this.known.asked !== asked) {
      this.known = { input, asked, swings: modelSensitivity(input, { kind: this.kind, ...choice }) };
    }
    return this.known.swings;
  }
}

/** As the reader writes it, with its sign and its unit. */
function amountOf({ kind, unit = "units" }: Line, amount: number, { presentation }: TabContext): string {
  const { formats, language } = presentation;
  switch (quantityOf(kind, unit)) {
    case "euro":
      return formats.euro(amount);
    case "eurosPerHour":
      return `${formats.rate(amount)} ${PER_HOUR[language]}`;
    case "share":
      return formats.fineShare(amount);
    default:
      return `${amountText(amount, kind, unit, language)} ${unitText(kind, unit)[language]}`;
  }
}

const PER_HOUR: Readonly<Record<Language, string>> = { nl: "per uur", en: "per hour" };

/** Where a stock began, no queue, no shortage, today's production: the bound that is asked most. */
function usualBound(kind: AnswerKind, { state, answers }: OwnReady, { product: p, year }: Choice): number {
  if (kind === "production") return answers.result.products[p]?.production[year] ?? 0;
  const product = state.input.products[p];
  if (kind !== "stock" || product === undefined) return 0;
  return product.kind === "supervision" ? product.openingActive + product.openingQueue : product.openingStock;
}
