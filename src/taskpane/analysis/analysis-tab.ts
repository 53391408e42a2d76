// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import { ANSWER_KINDS, type AnswerKind } from "../../model/answer";
import { type Sensitivity, sensitivityOf } from "../../model/sensitivity";
import type { ModelState } from "../../workbook/model-state";
import { selectField } from "../frame/select-field";
import type { ModelTab, ModelTabContext } from "../tab";
import { answerName } from "./answer-name";
import { GoalForm } from "./goal-form";
import { shownSwings, tornadoView } from "./tornado-view";

/** Which value meets a goal, and which assumptions matter most. */
export class AnalysisTab implements ModelTab {
  readonly id = "analysis";
  readonly needsModel = true;
  readonly top = "choice";
  private kind: AnswerKind = "stock";
  private readonly goal = new GoalForm();
  private known: { readonly state: ModelState; readonly asked: string; readonly sensitivity: Sensitivity } | undefined;

  view(context: ModelTabContext): TemplateResult {
    return html` ${this.answerChoice(context)} ${this.goal.view(this.kind, context)} ${this.tornado(context)} `;
  }

  private tornado(context: ModelTabContext): TemplateResult {
    const { ready, choice, presentation } = context;
    const { today, swings } = this.sensitivity(context);
    const { kind } = this;
    const subject = answerName(kind, choice.product, ready.state, presentation);
    const year = ready.state.input.years[choice.year] as number;
    const shown = shownSwings(swings, ready.state, presentation);
    const changesShare = swings.some(({ assumption: { id } }) => id.kind === "product" && id.field === "budgetShare");
    return tornadoView({ kind, subject, year, today, swings: shown, changesShare }, presentation);
  }

  private answerChoice({ ready, choice, presentation, update }: ModelTabContext): TemplateResult {
    const options = ANSWER_KINDS.map((kind) => answerName(kind, choice.product, ready.state, presentation));
    const chosen = ANSWER_KINDS.indexOf(this.kind);
    return selectField({ id: "answer", label: presentation.texts.analysis.answer, options, chosen }, (index) => {
      this.kind = ANSWER_KINDS[index] as AnswerKind;
      update();
    });
  }

  /** Some seventy scenarios: calculated once for each workbook and question. */
  private sensitivity({ ready: { state }, choice }: ModelTabContext): Sensitivity {
    const asked = `${this.kind}/${choice.product}/${choice.year}`;
    if (this.known?.state !== state || this.known.asked !== asked) {
      this.known = { state, asked, sensitivity: sensitivityOf(state.input, { kind: this.kind, ...choice }) };
    }
    return this.known.sensitivity;
  }
}
