// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import { ANSWER_KINDS, type AnswerKind } from "../../model/answer";
import type { ModelInput } from "../../model/budget-model/model-input";
import type { ModelNumber } from "../../model/budget-model/model-numbers";
import type { Sensitivity } from "../../model/sensitivity";
import { answerName } from "../analysis/answer-name";
import { tornadoView } from "../analysis/tornado-view";
import type { Choice } from "../answers";
import { selectField } from "../frame/select-field";
import type { TabContext } from "../tab";
import { modelSensitivity } from "./own-analysis";
import type { OwnController, OwnReady } from "./own-controller";
import { OwnGoalView } from "./own-goal-view";
import { OwnWhatIfView } from "./own-what-if-view";
import { shownNumbers } from "./shown-numbers";

/** Which value meets a goal, what two numbers do together, and which inputs and amounts matter most. */
export class OwnAnalysisView {
  private kind: AnswerKind = "stock";
  private readonly goal = new OwnGoalView();
  private readonly whatIf = new OwnWhatIfView();
  private known:
    { readonly input: ModelInput; readonly asked: string; readonly swings: Sensitivity<ModelNumber> } | undefined;

  view(ready: OwnReady, choice: Choice, context: TabContext, controller: OwnController): TemplateResult {
    return html`
      ${this.answerChoice(ready, choice, context)} ${this.goal.view(this.kind, ready, choice, context, controller)}
      ${this.whatIf.view(this.kind, ready, choice, context)} ${this.tornado(ready, choice, context)}
    `;
  }

  private answerChoice({ state }: OwnReady, choice: Choice, { presentation, update }: TabContext): TemplateResult {
    const options = ANSWER_KINDS.map((kind) => answerName(kind, choice.product, state, presentation));
    const chosen = ANSWER_KINDS.indexOf(this.kind);
    return selectField({ id: "answer", label: presentation.texts.analysis.answer, options, chosen }, (index) => {
      this.kind = ANSWER_KINDS[index] as AnswerKind;
      this.goal.forgetQuestion();
      update();
    });
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
