// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { LONGEST_SCENARIO_NAME, tidyName } from "../../workbook/scenario-name";
import type { TabContext } from "../tab";
import type { SavedTexts } from "../texts/saved";
import type { SavingProblem } from "./saved-actions";

const TOGGLE = "saved-toggle";

/** A saved scenario as it is shown; slots count from 0. */
export interface TakenPlace {
  readonly slot: number;
  readonly name: string;
  /** Whether its measures are those of now. */
  readonly isSame: boolean;
  /** Why it cannot be read, in a sentence. */
  readonly problem?: string;
  /** Its rows are no longer those of the measures; it cannot be deleted without losing something else. */
  readonly isMoved?: boolean;
}

/** The saved scenarios of any model, and what a person may do to them. */
export interface SavedPlaces {
  /** What the scenario now is called, and whether it still is what is saved under that name. */
  readonly active: string;
  readonly isChanged: boolean;
  readonly places: number;
  readonly taken: readonly TakenPlace[];
  /** Answers with what was wrong, or with whether it was written. */
  save(typed: string): Promise<SavingProblem | boolean>;
  rename(slot: number, typed: string): Promise<SavingProblem | boolean>;
  restore(slot: number): Promise<boolean>;
  remove(slot: number): Promise<boolean>;
}

/** The saved scenarios with what can be done to them; it opens under the name of the scenario now. */
export class SavedView {
  private isOpen = false;
  private renaming: number | undefined;
  /** The sentence under the field whose name was refused: of a slot, or of the new scenario. */
  private refusal: { readonly at: number | "new"; readonly sentence: string } | undefined;

  view(saved: SavedPlaces, context: TabContext): TemplateResult {
    const { presentation, update } = context;
    const { saved: texts } = presentation.texts;
    return html`
      <section class="saved">
        <p class="scenario-now">${nowSentence(saved, texts)}</p>
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
          <span class="count">${texts.count(saved.taken.length, saved.places)}</span>
          <span aria-hidden="true">${this.isOpen ? "▴" : "▾"}</span>
        </button>
        <div id="saved-list" ?hidden=${!this.isOpen}>
          ${
            this.isOpen
              ? html`<ul>
                    ${saved.taken.map((place) => this.placeView(place, saved, context))}
                  </ul>
                  ${this.saveForm(saved, context)}`
              : nothing
          }
        </div>
      </section>
    `;
  }

  private placeView(place: TakenPlace, saved: SavedPlaces, context: TabContext): TemplateResult {
    const { presentation, announce, focus } = context;
    const { saved: texts } = presentation.texts;
    const { slot, isSame, problem } = place;
    const name = place.name === "" ? texts.noName : place.name;
    if (problem === undefined && this.renaming === slot) return this.renameForm(place, saved, context);
    const button = (action: string, run: () => void, id: string) => html`
      <button type="button" class="small" data-action=${id} aria-label=${texts.action(action, name)} @click=${run}>
        ${action}
      </button>
    `;
    const remove = async () => {
      if (!(await saved.remove(slot))) return;
      announce(texts.deleted(name));
      focus(`#${TOGGLE}`);
    };
    const startRenaming = () => {
      this.renaming = slot;
      this.refusal = undefined;
      focus(`#rename-${slot}`);
    };
    return html`
      <li class="saved-slot" data-slot=${slot}>
        <p class="saved-name">${name} ${isSame ? html`<span class="count">(${texts.same})</span>` : nothing}</p>
        ${problem === undefined ? nothing : html`<p class="refusal">${problem}</p>`}
        <div class="actions">
          ${
            problem === undefined
              ? html`${button(texts.restore, () => void saved.restore(slot), "restore")}
                ${button(texts.rename, startRenaming, "rename")}`
              : nothing
          }
          ${place.isMoved === true ? nothing : button(texts.delete, () => void remove(), "delete")}
        </div>
      </li>
    `;
  }

  private renameForm({ slot, name }: TakenPlace, saved: SavedPlaces, context: TabContext): TemplateResult {
    const { presentation, announce, focus } = context;
    const { saved: texts } = presentation.texts;
    const id = `rename-${slot}`;
    const done = () => {
      this.renaming = undefined;
      this.refusal = undefined;
      focus(`[data-slot="${slot}"] [data-action=rename]`);
    };
    const submit = async (typed: string) => {
      const outcome = await saved.rename(slot, typed);
      if (typeof outcome === "string") this.refuse(slot, outcome, typed, saved.places, context);
      if (outcome !== true) return;
      announce(texts.renamed(tidyName(typed)));
      done();
    };
    return html`
      <li class="saved-slot" data-slot=${slot}>
        <form @submit=${(event: SubmitEvent) => void submit(typedName(event))}>
          ${this.nameField(id, slot, texts.newName(name), name)}
          <div class="actions">
            <button type="submit" class="small">${texts.confirm}</button>
            <button type="button" class="small" @click=${done}>${texts.cancel}</button>
          </div>
        </form>
      </li>
    `;
  }

  private saveForm(saved: SavedPlaces, context: TabContext): TemplateResult {
    const { presentation, announce, update } = context;
    const { saved: texts } = presentation.texts;
    const submit = async (typed: string, form: HTMLFormElement) => {
      const outcome = await saved.save(typed);
      if (typeof outcome === "string") this.refuse("new", outcome, typed, saved.places, context);
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

  private refuse(
    at: number | "new",
    problem: SavingProblem,
    typed: string,
    places: number,
    { presentation, update }: TabContext,
  ): void {
    this.refusal = { at, sentence: savingSentence(problem, typed, places, presentation.texts.saved) };
    update();
  }
}

function typedName(event: SubmitEvent): string {
  event.preventDefault();
  return String(new FormData(event.target as HTMLFormElement).get("name") ?? "");
}

/** Why a scenario was not saved under a name. */
export function savingSentence(problem: SavingProblem, typed: string, places: number, texts: SavedTexts): string {
  switch (problem) {
    case "empty":
      return texts.empty;
    case "too-long":
      return texts.tooLong(LONGEST_SCENARIO_NAME);
    case "taken":
      return texts.taken(tidyName(typed));
    case "full":
      return texts.full(places);
  }
}

/** The name of the scenario now, and whether its measures are still the ones saved under that name. */
function nowSentence({ active, isChanged }: SavedPlaces, texts: SavedTexts): string {
  return `${texts.now(active === "" ? texts.noName : active)}${isChanged ? ` (${texts.changed})` : ""}`;
}
