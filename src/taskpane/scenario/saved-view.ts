import { type TemplateResult, html, nothing } from "lit";
import { changedMeasures } from "../../model/bridge";
import type { SavedScenario, SavedSlot } from "../../workbook/saved-scenarios";
import { LONGEST_SCENARIO_NAME, tidyName } from "../../workbook/scenario-name";
import type { Ready } from "../controller";
import { stateSentence } from "../problem-sentences";
import type { ModelTabContext } from "../tab";
import type { SavedTexts } from "../texts/saved";
import { type SavingProblem, deleteScenario, renameScenario, restoreScenario, saveScenario } from "./saved-actions";

const TOGGLE = "saved-toggle";

type Taken = Exclude<SavedSlot, { kind: "free" }>;

/** The saved scenarios with what can be done to them; it opens under the name of the scenario now. */
export class SavedView {
  private isOpen = false;
  private renaming: number | undefined;
  /** The sentence under the field whose name was refused: of a slot, or of the new scenario. */
  private refusal: { readonly at: number | "new"; readonly sentence: string } | undefined;

  view(context: ModelTabContext): TemplateResult {
    const { ready, presentation, update } = context;
    const { saved: texts } = presentation.texts;
    const taken = ready.scenarios.saved.filter((slot) => slot.kind !== "free");
    return html`
      <section class="saved">
        <p class="scenario-now">${nowSentence(ready, texts)}</p>
        <button
          type="button"
          id=${TOGGLE}
          class="disclosure"
          aria-expanded=${this.isOpen}
          aria-controls="saved-list"
          @click=${() => {
            this.isOpen = !this.isOpen;
            update();
          }}
        >
          <span>${texts.title}</span>
          <span class="count">${texts.count(taken.length, ready.scenarios.saved.length)}</span>
          <span aria-hidden="true">${this.isOpen ? "▴" : "▾"}</span>
        </button>
        <div id="saved-list" ?hidden=${!this.isOpen}>
          ${
            this.isOpen
              ? html`<ul>
                    ${taken.map((slot) => this.slotView(slot, context))}
                  </ul>
                  ${this.saveForm(context)}`
              : nothing
          }
        </div>
      </section>
    `;
  }

  private slotView(slot: Taken, context: ModelTabContext): TemplateResult {
    const { ready, presentation, controller, announce, focus } = context;
    const { saved: texts } = presentation.texts;
    const name = slot.name === "" ? texts.noName : slot.name;
    if (slot.kind === "saved" && this.renaming === slot.slot) return this.renameForm(slot, context);
    const isSame = slot.kind === "saved" && changedMeasures(slot.measures, ready.state.input.measures).length === 0;
    const button = (action: string, run: () => void, id: string) => html`
      <button type="button" class="small" data-action=${id} aria-label=${texts.action(action, name)} @click=${run}>
        ${action}
      </button>
    `;
    const remove = async () => {
      if (!(await deleteScenario(controller, ready, slot))) return;
      announce(texts.deleted(name));
      focus(`#${TOGGLE}`);
    };
    const startRenaming = () => {
      this.renaming = slot.slot;
      this.refusal = undefined;
      focus(`#rename-${slot.slot}`);
    };
    return html`
      <li class="saved-slot" data-slot=${slot.slot}>
        <p class="saved-name">${name} ${isSame ? html`<span class="count">(${texts.same})</span>` : nothing}</p>
        ${slot.kind === "unreadable" ? html`<p class="refusal">${unreadableSentence(slot, context)}</p>` : nothing}
        <div class="actions">
          ${
            slot.kind === "saved"
              ? html`${button(texts.restore, () => void restoreScenario(controller, ready, slot), "restore")}
                ${button(texts.rename, startRenaming, "rename")}`
              : nothing
          }
          ${
            slot.kind === "unreadable" && slot.problem === "moved"
              ? nothing
              : button(texts.delete, () => void remove(), "delete")
          }
        </div>
      </li>
    `;
  }

  private renameForm(slot: SavedScenario, context: ModelTabContext): TemplateResult {
    const { ready, presentation, controller, announce, focus } = context;
    const { saved: texts } = presentation.texts;
    const id = `rename-${slot.slot}`;
    const done = () => {
      this.renaming = undefined;
      this.refusal = undefined;
      focus(`[data-slot="${slot.slot}"] [data-action=rename]`);
    };
    const submit = async (typed: string) => {
      const outcome = await renameScenario(controller, ready, slot, typed);
      if (typeof outcome === "string") this.refuse(slot.slot, outcome, typed, context);
      if (outcome !== true) return;
      announce(texts.renamed(tidyName(typed)));
      done();
    };
    return html`
      <li class="saved-slot" data-slot=${slot.slot}>
        <form @submit=${(event: SubmitEvent) => void submit(typedName(event))}>
          ${this.nameField(id, slot.slot, texts.newName(slot.name), slot.name)}
          <div class="actions">
            <button type="submit" class="small">${texts.confirm}</button>
            <button type="button" class="small" @click=${done}>${texts.cancel}</button>
          </div>
        </form>
      </li>
    `;
  }

  private saveForm(context: ModelTabContext): TemplateResult {
    const { ready, presentation, controller, announce, update } = context;
    const { saved: texts } = presentation.texts;
    const submit = async (typed: string, form: HTMLFormElement) => {
      const outcome = await saveScenario(controller, ready, typed, presentation.language);
      if (typeof outcome === "string") this.refuse("new", outcome, typed, context);
      if (outcome !== true) return;
      this.refusal = undefined;
      form.reset();
      announce(texts.saved(tidyName(typed)));
      update();
    };
    return html`
      <form
        class="save"
        @submit=${(event: SubmitEvent) => void submit(typedName(event), event.target as HTMLFormElement)}
      >
        ${this.nameField("save-name", "new", texts.nameLabel, "")}
        <button type="submit" class="button primary">${texts.save}</button>
      </form>
    `;
  }

  private nameField(id: string, at: number | "new", label: string, value: string): TemplateResult {
    const refusal = this.refusal?.at === at ? this.refusal.sentence : undefined;
    return html`
      <label for=${id}>${label}</label>
      <input
        id=${id}
        name="name"
        type="text"
        autocomplete="off"
        value=${value}
        aria-invalid=${refusal !== undefined}
        aria-describedby="${id}-help"
      />
      <p id="${id}-help" class="refusal" role="alert">${refusal ?? nothing}</p>
    `;
  }

  private refuse(at: number | "new", problem: SavingProblem, typed: string, context: ModelTabContext): void {
    const { saved: texts } = context.presentation.texts;
    const sentences: Readonly<Record<SavingProblem, string>> = {
      empty: texts.empty,
      "too-long": texts.tooLong(LONGEST_SCENARIO_NAME),
      taken: texts.taken(tidyName(typed)),
      full: texts.full(context.ready.scenarios.saved.length),
    };
    this.refusal = { at, sentence: sentences[problem] };
    context.update();
  }
}

function typedName(event: SubmitEvent): string {
  event.preventDefault();
  return String(new FormData(event.target as HTMLFormElement).get("name") ?? "");
}

/** The name of the scenario now, and whether its measures are still the ones saved under that name. */
function nowSentence({ scenarios: { active, saved }, state }: Ready, texts: SavedTexts): string {
  const own = saved.find((slot) => slot.kind === "saved" && slot.name === active);
  const isChanged = own?.kind === "saved" && changedMeasures(own.measures, state.input.measures).length > 0;
  return `${texts.now(active === "" ? texts.noName : active)}${isChanged ? ` (${texts.changed})` : ""}`;
}

function unreadableSentence(
  { problem }: Extract<SavedSlot, { kind: "unreadable" }>,
  { presentation }: ModelTabContext,
): string {
  return problem === "moved" ? presentation.texts.saved.moved : stateSentence(problem, presentation.texts);
}
