// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";
import type { Choice } from "../answers";
import type { Presentation } from "../presentation";

/** The year and the product that someone looks at. */
export function choiceView(
  { years, productLabels }: { readonly years: readonly number[]; readonly productLabels: readonly string[] },
  choice: Choice,
  { texts }: Presentation,
  choose: (changed: Partial<Choice>) => void,
): TemplateResult {
  return html`
    <div class="choices">
      <fieldset class="years">
        <legend class="hidden-visually">${texts.year}</legend>
        ${years.map(
          (year, index) => html`
            <label>
              <input
                type="radio"
                name="year"
                .value=${String(year)}
                .checked=${index === choice.year}
                @change=${() => choose({ year: index })}
              />
              <span>${year}</span>
            </label>
          `,
        )}
      </fieldset>
      <label class="hidden-visually" for="product">${texts.product}</label>
      <select
        id="product"
        @change=${(event: Event) => choose({ product: (event.target as HTMLSelectElement).selectedIndex })}
      >
        ${productLabels.map((label, index) => html`<option ?selected=${index === choice.product}>${label}</option>`)}
      </select>
    </div>
  `;
}
