// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { AnswerKind } from "../../model/answer";
import { type GoalSeekResult, seekGoal } from "../../model/goal-seek";
import type { DecisionVariable } from "../../model/decision-variable";
import type { ModelState } from "../../workbook/model-state";
import { selectField } from "../frame/select-field";
import type { ModelTabContext } from "../tab";
import { type GoalAnswer, type GoalQuestion, goalAnswer } from "./goal-sentence";

const DECISION_VARIABLE_KINDS: readonly DecisionVariable["kind"][] = ["hourlyRate", "extraBudget", "growth"];

/** The question "which value brings this answer to that bound", and what came out. */
export class GoalForm {
  private variable: DecisionVariable["kind"] = "hourlyRate";
  private from: number | undefined;
  private typed: string | undefined;
  private refusal: string | undefined;
  private asked: GoalQuestion | undefined;
  private known: { readonly state: ModelState; readonly result: GoalSeekResult } | undefined;

  view(kind: AnswerKind, context: ModelTabContext): TemplateResult {
    const { presentation, ready, choice } = context;
    const { goal } = presentation.texts.analysis;
    this.forgetOther(kind, context);
    const { years } = ready.state.input;
    const ask = (event: Event) => {
      event.preventDefault();
      this.ask(kind, context);
    };
    return html`
      <section class="part">
        <h2>${goal.title}</h2>
        <p class="unit">${goal.intro}</p>
        <form class="form" @submit=${ask}>
          <div class="field">
            <label for="goal-bound">${goal.bound[kind]}, ${years[choice.year]}</label>
            <input
              id="goal-bound"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              .value=${this.typed ?? usualBound(kind, context)}
              aria-invalid=${this.refusal !== undefined}
              aria-describedby=${this.refusal === undefined ? nothing : "goal-refusal"}
              @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
            />
          </div>
          ${this.variableView(context)} ${this.variable === "growth" ? nothing : this.fromView(context)}
          <button type="submit" class="button primary">${goal.seek}</button>
        </form>
        ${
          this.refusal === undefined
            ? nothing
            : html`<p id="goal-refusal" class="refusal" role="alert">${this.refusal}</p>`
        }
        ${this.answerView(context)}
      </section>
    `;
  }

  private variableView({ presentation, update }: ModelTabContext): TemplateResult {
    const { goal } = presentation.texts.analysis;
    const options = DECISION_VARIABLE_KINDS.map((each) => goal.variables[each]);
    const chosen = DECISION_VARIABLE_KINDS.indexOf(this.variable);
    return selectField({ id: "goal-variable", label: goal.variable, options, chosen }, (index) => {
      this.variable = DECISION_VARIABLE_KINDS[index] as DecisionVariable["kind"];
      this.forget();
      update();
    });
  }

  private fromView({ ready, presentation, update }: ModelTabContext): TemplateResult {
    const { years } = ready.state.input;
    const chosen = years.indexOf(this.fromIn(years));
    return selectField(
      { id: "goal-from", label: presentation.texts.analysis.goal.from, options: years, chosen },
      (index) => {
        this.from = years[index];
        this.forget();
        update();
      },
    );
  }

  private answerView({ ready, presentation }: ModelTabContext): TemplateResult | typeof nothing {
    const answer = this.answer(ready.state, presentation);
    if (answer === undefined) return nothing;
    return html`
      <div class="outcome" id="goal-answer">
        <p class="headline">${answer.headline}</p>
        ${answer.details.map((detail) => html`<p>${detail}</p>`)}
      </div>
    `;
  }

  private ask(kind: AnswerKind, { ready, presentation, choice, announce, update }: ModelTabContext): void {
    const { years } = ready.state.input;
    const bound = presentation.formats.parse(this.typed ?? usualBound(kind, { ready, presentation, choice }));
    this.forget();
    if (bound === undefined) {
      this.refusal = presentation.texts.analysis.goal.notANumber;
      return update();
    }
    const variable: DecisionVariable =
      this.variable === "growth" ? { kind: "growth" } : { kind: this.variable, from: this.fromIn(years) };
    this.asked = { goal: { answer: { kind, ...choice }, bound }, variable };
    const answer = this.answer(ready.state, presentation) as GoalAnswer;
    announce([answer.headline, ...answer.details].join(" "));
  }

  /** The answer to what was asked last, for the workbook as it now stands. */
  private answer(state: ModelState, presentation: ModelTabContext["presentation"]): GoalAnswer | undefined {
    const { asked } = this;
    if (asked === undefined) return undefined;
    if (this.known?.state !== state) this.known = { state, result: seekGoal(state.input, asked.variable, asked.goal) };
    return goalAnswer(asked, this.known.result, state, presentation);
  }

  /** An answer about another year, product or kind of answer is of no use. */
  private forgetOther(kind: AnswerKind, { choice }: ModelTabContext): void {
    const { asked } = this;
    if (asked === undefined) return;
    const { answer } = asked.goal;
    if (answer.kind === kind && answer.year === choice.year && answer.product === choice.product) return;
    this.forget();
    this.typed = undefined;
  }

  private forget(): void {
    this.asked = undefined;
    this.known = undefined;
    this.refusal = undefined;
  }

  private fromIn(years: readonly number[]): number {
    return this.from !== undefined && years.includes(this.from) ? this.from : (years[0] as number);
  }
}

/** Where a stock began, no queue, no shortage, today's production: the bound that is asked most. */
function usualBound(
  kind: AnswerKind,
  { ready, presentation, choice }: Pick<ModelTabContext, "ready" | "presentation" | "choice">,
): string {
  const { units } = presentation.formats;
  switch (kind) {
    case "stock": {
      const product = ready.state.input.products[choice.product];
      if (product === undefined) return units(0);
      return units(product.kind === "flow" ? product.openingStock : product.openingActive + product.openingQueue);
    }
    case "production":
      return units(ready.answers.result.products[choice.product]?.production[choice.year] ?? 0);
    default:
      return units(0);
  }
}
