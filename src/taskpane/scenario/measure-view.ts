// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import type { MeasureId } from "../../model/scenario-input";
import { MEASURE_TEXTS, type ParameterText } from "../../workbook/measure-texts";
import { MEASURE_PARAMETERS, TAGGED_PARAMETERS, tagName } from "../../workbook/model-names";
import type { Choice } from "../answers";
import { effectOf } from "../answers";
import { effectText } from "../effect-text";
import type { Ready } from "../controller";
import type { Presentation } from "../presentation";
import { type ParameterField, parameterView } from "./parameter-view";
import { tagMark } from "../tag-view";

export interface MeasureActions {
  readonly isOpen: boolean;
  toggleDetails(id: MeasureId): void;
  switch(id: MeasureId, on: boolean): void;
  readonly field: ParameterField;
}

/** A measure: a switch whose label is the whole row, its effect by itself, and a part that opens. */
export function measureView(
  id: MeasureId,
  ready: Ready,
  choice: Choice,
  presentation: Presentation,
  actions: MeasureActions,
): TemplateResult {
  const { language, texts } = presentation;
  const text = MEASURE_TEXTS[id];
  const { on } = ready.state.input.measures[id];
  const name = text.name[language];
  return html`
    <li class="measure" data-measure=${id}>
      <div class="measure-row">
        <label class="switch-row">
          <input
            type="checkbox"
            role="switch"
            .checked=${on}
            aria-describedby="effect-${id}"
            @change=${(event: Event) => actions.switch(id, (event.target as HTMLInputElement).checked)}
          />
          <span class="measure-name">${name} ${illustrationMark(id, ready, presentation)}</span>
        </label>
        <button
          type="button"
          class="details-button"
          aria-expanded=${actions.isOpen}
          aria-controls="details-${id}"
          aria-label=${texts.scenario.details(name)}
          @click=${() => actions.toggleDetails(id)}
        >
          <span aria-hidden="true">${actions.isOpen ? "▴" : "▾"}</span>
        </button>
      </div>
      <p class="effect" id="effect-${id}">${effectSentence(id, ready, choice, presentation)}</p>
      <div class="details" id="details-${id}" ?hidden=${!actions.isOpen}>
        ${actions.isOpen ? detailsView(id, ready, presentation, actions.field) : nothing}
      </div>
    </li>
  `;
}

/** The amber I marks where an illustrative value is used. */
function illustrationMark(id: MeasureId, { state }: Ready, { texts }: Presentation): TemplateResult | typeof nothing {
  const isUsed = TAGGED_PARAMETERS[id].some((parameter) => state.tags.get(tagName(id, parameter))?.includes("I"));
  return isUsed ? tagMark("I", texts.tags.I) : nothing;
}

function effectSentence(id: MeasureId, ready: Ready, choice: Choice, presentation: Presentation): string {
  if (id === "acceptRisingStock") return presentation.texts.scenario.effect.verdictOnly;
  const { input, productLabels } = ready.state;
  const place = { year: input.years[choice.year] as number, product: productLabels[choice.product] as string };
  return effectText(effectOf(ready.answers, id, choice), input.measures[id].on, place, presentation);
}

function detailsView(id: MeasureId, ready: Ready, presentation: Presentation, field: ParameterField): TemplateResult {
  const { language, texts } = presentation;
  const text = MEASURE_TEXTS[id];
  const parameters = text.parameters as Record<string, ParameterText>;
  return html`
    <p>${text.explanation[language]}</p>
    ${MEASURE_PARAMETERS[id].map((parameter) =>
      parameterView({ id, parameter, text: parameters[parameter] as ParameterText }, ready, presentation, field),
    )}
    <p class="source">${texts.source}: ${text.source[language]}</p>
  `;
}
