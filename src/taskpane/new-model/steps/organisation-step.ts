// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { type DraftOrganisation, INSTITUTION, OTHER } from "../draft";
import type { FormContext } from "../form-context";
import { ELEMENTS } from "../missing";
import { LISTED_ORGANISATIONS } from "../product-list";

export function organisationStep({ draft, texts, before, change }: FormContext): TemplateResult {
  const { organisation } = draft;
  const { question, institution, other, name: nameLabel } = texts.organisation;
  const set = (changed: DraftOrganisation) => change({ ...draft, organisation: changed });
  const choices = [...LISTED_ORGANISATIONS, { id: INSTITUTION, name: institution }, { id: OTHER, name: other }];
  const hasOwnName = organisation.choice === INSTITUTION || organisation.choice === OTHER;
  return html`
    <fieldset class="choice-list">
      <legend>${question}</legend>
      ${choices.map(
        ({ id, name }, index) => html`
          <label class="choice">
            <input
              type="radio"
              name="organisation"
              id=${index === 0 ? ELEMENTS.organisation : `organisation-${id}`}
              .checked=${live(organisation.choice === id)}
              ?disabled=${before !== undefined && organisation.choice !== id}
              @change=${() => set({ choice: id, name: id === INSTITUTION || id === OTHER ? "" : name })}
            />
            <span>${name}</span>
          </label>
        `,
      )}
    </fieldset>
    ${
      hasOwnName
        ? html`
            <div class="text-field">
              <label for=${ELEMENTS.organisationName}>${nameLabel}</label>
              <input
                id=${ELEMENTS.organisationName}
                type="text"
                maxlength="80"
                autocomplete="organization"
                aria-required="true"
                .value=${live(organisation.name)}
                @change=${(event: Event) => set({ ...organisation, name: (event.target as HTMLInputElement).value })}
              />
            </div>
          `
        : nothing
    }
  `;
}
