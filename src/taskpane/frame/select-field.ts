// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html } from "lit";

/** A choice from a list under its label; options and choice by index. */
export interface SelectField {
  readonly id: string;
  readonly label: string;
  readonly options: readonly (string | number)[];
  readonly chosen: number;
}

export function selectField(
  { id, label, options, chosen }: SelectField,
  choose: (index: number) => void,
): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        .selectedIndex=${chosen}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).selectedIndex)}
      >
        ${options.map((option, index) => html`<option ?selected=${index === chosen}>${option}</option>`)}
      </select>
    </div>
  `;
}
