// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { AnswerChoice, AnswerKind } from "../../model/answer";
import type { ModelInput } from "../../model/budget-model/model-input";
import type { GoalSeekResult } from "../../model/goal-seek";
import { type GoalAnswer, goalAnswerOf } from "../analysis/goal-sentence";
import { type Choice, type Chosen, chosenOf, yearWithin } from "../answers";
import { selectField } from "../frame/select-field";
import { savingSentence } from "../scenario/saved-view";
import type { TabContext } from "../tab";
import { tidyName } from "../../workbook/scenario-name";
import { seekVariable } from "./own-analysis";
import type { OwnController, OwnReady } from "./own-controller";
import { saveOwnScenario } from "./saved/saved-scenarios";
import { OWN_TEXTS } from "./texts";
import { type OwnVariable, ownVariables } from "./variables";

interface Asked {
  readonly about: Chosen;
  readonly kind: AnswerKind;
  readonly bound: number;
  /** The variable by its key, and the year from which it changes. */
  readonly variable: string;
  readonly from: number;
}

interface Answered {
  readonly variable: OwnVariable;
  readonly result: GoalSeekResult;
  readonly words: GoalAnswer;
}

/** The question "which value brings this answer to that bound", what came out, and what to do with it. */
export class OwnGoalView {
  private variable: string | undefined;
  /** The year from which a value changes, once it was chosen. */
  private from: number | undefined;
  private typed: string | undefined;
  private refusal: string | undefined;
  private asked: Asked | undefined;
  private found: { readonly input: ModelInput; readonly asked: Asked; readonly result: GoalSeekResult } | undefined;
  /** Cells with a formula that taking over would write a number over, once it is known. */
  private formulas = 0;
  private nameRefusal: string | undefined;

  view(
    kind: AnswerKind,
    ready: OwnReady,
    choice: Choice,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult {
    const { presentation, update } = context;
    const { goal } = presentation.texts.analysis;
    const own = OWN_TEXTS[presentation.language];
    const variables = ownVariables(ready.state, choice.product, context);
    const chosen = this.chosen(variables);
    const { years } = ready.state.input;
    const from = yearWithin(years, this.from);
    const shown = () => this.typed ?? presentation.formats.units(usualBound(kind, ready, choice));
    const ask = (event: Event) => {
      event.preventDefault();
      const bound = presentation.formats.parse(shown());
      this.forget();
      this.refusal = bound === undefined ? goal.notANumber : undefined;
      const about = chosenOf(ready.state.input, choice);
      if (bound !== undefined) this.asked = { about, kind, bound, variable: chosen.key, from: years[from] as number };
      const answer = this.answer(kind, ready, choice, context);
      if (answer !== undefined) context.announce([answer.words.headline, ...answer.words.details].join(" "));
      update();
    };
    const choose = (change: () => void) => {
      change();
      this.forget();
      update();
    };
    return html`
      <section class="part">
        <h2>${goal.title}</h2>
        <p class="unit">${own.goal.intro}</p>
        <form class="form" @submit=${ask}>
          <div class="field">
            <label for="goal-bound">${goal.bound[kind]}, ${years[choice.year]}</label>
            <input
              id="goal-bound"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              .value=${shown()}
              aria-invalid=${this.refusal !== undefined}
              aria-describedby=${this.refusal === undefined ? nothing : "goal-refusal"}
              @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
            />
          </div>
          ${selectField(
            {
              id: "goal-line",
              label: own.goal.variable,
              options: variables.map(({ label }) => label),
              chosen: variables.indexOf(chosen),
            },
            (index) => choose(() => (this.variable = variables[index]?.key)),
          )}
          ${
            chosen.perYear
              ? selectField({ id: "goal-from", label: goal.from, options: years, chosen: from }, (index) =>
                  choose(() => (this.from = years[index])),
                )
              : nothing
          }
          <button type="submit" class="button primary">${goal.seek}</button>
        </form>
        ${this.refusal === undefined ? nothing : html`<p id="goal-refusal" class="refusal" role="alert">${this.refusal}</p>`}
        ${this.answerView(kind, ready, choice, context, controller)}
      </section>
    `;
  }

  /** An answer about another question is of no use, and neither is the bound that was typed for it. */
  forgetQuestion(): void {
    this.typed = undefined;
    this.forget();
  }

  private chosen(variables: readonly OwnVariable[]): OwnVariable {
    return variables.find(({ key }) => key === this.variable) ?? (variables[0] as OwnVariable);
  }

  private forget(): void {
    this.asked = undefined;
    this.refusal = undefined;
    this.nameRefusal = undefined;
    this.formulas = 0;
  }

  private answerView(
    kind: AnswerKind,
    ready: OwnReady,
    choice: Choice,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult | typeof nothing {
    const answer = this.answer(kind, ready, choice, context);
    if (answer === undefined) return nothing;
    const { words, result } = answer;
    return html`
      <div class="outcome" id="goal-answer">
        <p class="headline">${words.headline}</p>
        ${words.details.map((detail) => html`<p>${detail}</p>`)}
        ${result.kind === "found" ? this.actions(answer, result.found.value, ready, context, controller) : nothing}
      </div>
    `;
  }

  private actions(
    { variable }: Answered,
    value: number,
    ready: OwnReady,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult {
    const { presentation, announce, focus, update } = context;
    const { is } = variable;
    const own = OWN_TEXTS[presentation.language].goal;
    const from = yearWithin(ready.state.input.years, this.asked?.from);
    const formulas = is.kind === "line" ? Number(is.own.formula !== undefined) : this.formulas;
    const takeOver = async () => {
      if (is.kind === "input" && this.formulas === 0) {
        this.formulas = await controller.formulasInInput(is.sought, from);
        // What is there is said first; the button then does it.
        if (this.formulas > 0) return update();
      }
      const isDone = await (is.kind === "line"
        ? controller.takeOver(is.measure, is.own.row, value)
        : controller.setInput(is.sought, from, value));
      if (!isDone) return;
      this.forget();
      announce(
        is.kind === "line"
          ? own.takenOver(is.measure.name, variable.text(value))
          : own.inputTakenOver(variable.label, variable.text(value)),
      );
      focus("#goal-bound");
    };
    return html`
      ${formulas === 0 ? nothing : html`<p class="refusal">${own.overFormula(formulas)}</p>`}
      <button type="button" id="goal-take-over" class="button" @click=${() => void takeOver()}>
        ${formulas === 0 ? own.takeOver : own.takeOverAnyway}
      </button>
      ${is.kind === "line" ? this.saveForm(variable, value, ready, context, controller) : html`<p class="unit">${own.notInScenario}</p>`}
    `;
  }

  private saveForm(
    { is }: OwnVariable,
    value: number,
    ready: OwnReady,
    context: TabContext,
    controller: OwnController,
  ): TemplateResult | typeof nothing {
    const { texts, language } = context.presentation;
    const own = OWN_TEXTS[language].goal;
    if (is.kind !== "line") return nothing;
    if (is.own.formula !== undefined) return html`<p class="unit">${own.followsInScenario}</p>`;
    const submit = async (event: SubmitEvent) => {
      event.preventDefault();
      const typed = String(new FormData(event.target as HTMLFormElement).get("name") ?? "");
      const found = { measure: is.measure, row: is.own.row, amount: value };
      const outcome = await saveOwnScenario(ready, controller, typed, found);
      this.nameRefusal =
        typeof outcome === "string" ? savingSentence(outcome, typed, ready.saved.length, texts.saved) : undefined;
      if (outcome === true) {
        this.forget();
        context.announce(texts.saved.saved(tidyName(typed)));
        context.focus("#goal-bound");
      }
      context.update();
    };
    return html`
      <form class="save" @submit=${(event: SubmitEvent) => void submit(event)}>
        <label for="goal-name">${own.saveAs}</label>
        <input
          id="goal-name"
          name="name"
          type="text"
          autocomplete="off"
          aria-invalid=${this.nameRefusal !== undefined}
          aria-describedby="goal-name-help"
        />
        <p id="goal-name-help" class="refusal" role="alert">${this.nameRefusal ?? nothing}</p>
        <button type="submit" id="goal-save" class="button">${own.save}</button>
      </form>
    `;
  }

  /** The answer to what was asked last, for the workbook as it now is; none about another choice. */
  private answer(kind: AnswerKind, ready: OwnReady, choice: Choice, context: TabContext): Answered | undefined {
    const { asked } = this;
    const { state } = ready;
    if (asked === undefined) return undefined;
    const { about, bound } = asked;
    const now = chosenOf(state.input, choice);
    if (asked.kind !== kind || about.year !== now.year || about.product !== now.product) return undefined;
    const from = state.input.years.indexOf(asked.from);
    if (from < 0) return undefined;
    const answer: AnswerChoice = { kind, ...choice };
    const variable = ownVariables(state, choice.product, context).find(({ key }) => key === asked.variable);
    if (variable === undefined) return undefined;
    if (this.found?.input !== state.input || this.found.asked !== asked) {
      this.found = { input: state.input, asked, result: seekVariable(state.input, variable, { answer, bound, from }) };
    }
    const { result } = this.found;
    const own = OWN_TEXTS[context.presentation.language].goal;
    const fixed = state.register.measures.flatMap(({ lines }) => lines.filter(isFixedFormula));
    const words = goalAnswerOf({ answer, bound }, result, state, context.presentation, {
      at: (value) =>
        variable.perYear
          ? own.inputAt(variable.label, variable.text(value), state.input.years[from] as number)
          : `${variable.is.kind === "line" ? variable.is.measure.name : variable.label}: ${variable.text(value)}`,
      value: (value) => variable.text(value),
      notes: fixed.length === 0 ? [] : [own.fixedFormulas(fixed.map(({ row }) => row + 1).join(", "))],
    });
    return { variable, result, words };
  }
}

/** A formula that the pane cannot follow: while it seeks, the amount stays as it is. */
function isFixedFormula({ formula, sameAs }: { readonly formula?: string; readonly sameAs?: number }): boolean {
  return formula !== undefined && sameAs === undefined;
}

/** Where a stock began, no queue, no shortage, today's production: the bound that is asked most. */
function usualBound(kind: AnswerKind, { state, answers }: OwnReady, { product: p, year }: Choice): number {
  if (kind === "production") return answers.result.products[p]?.production[year] ?? 0;
  const product = state.input.products[p];
  if (kind !== "stock" || product === undefined) return 0;
  return product.kind === "supervision" ? product.openingActive + product.openingQueue : product.openingStock;
}
