import { type TemplateResult, html } from "lit";
import { ANSWER_KINDS, type AnswerKind } from "../../model/answer";
import { type Sensitivity, sensitivityOf } from "../../model/sensitivity";
import type { ModelState } from "../../workbook/model-state";
import type { ModelTab, ModelTabContext } from "../tab";
import { answerName } from "./answer-name";
import { GoalForm } from "./goal-form";
import { tornadoView } from "./tornado-view";

/** Which value meets a goal, and which assumptions matter most. */
export class AnalysisTab implements ModelTab {
  readonly id = "analysis";
  readonly needsModel = true;
  readonly top = "choice";
  private kind: AnswerKind = "stock";
  private readonly goal = new GoalForm();
  private known: { readonly state: ModelState; readonly asked: string; readonly sensitivity: Sensitivity } | undefined;

  view(context: ModelTabContext): TemplateResult {
    const { ready, choice, reader } = context;
    return html`
      ${this.answerChoice(context)} ${this.goal.view(this.kind, context)}
      ${tornadoView(this.kind, this.sensitivity(context), choice, ready.state, reader)}
    `;
  }

  private answerChoice({ ready, choice, reader, update }: ModelTabContext): TemplateResult {
    return html`
      <div class="field">
        <label for="answer">${reader.texts.analysis.answer}</label>
        <select
          id="answer"
          @change=${(event: Event) => {
            this.kind = ANSWER_KINDS[(event.target as HTMLSelectElement).selectedIndex] as AnswerKind;
            update();
          }}
        >
          ${ANSWER_KINDS.map(
            (kind) =>
              html`<option ?selected=${kind === this.kind}>
                ${answerName(kind, choice.product, ready.state, reader)}
              </option>`,
          )}
        </select>
      </div>
    `;
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
