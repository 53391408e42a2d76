// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { Quantity } from "../../model/budget-model/inputs";
import { type NumberRule, accepts } from "../../model/budget-model/number-rule";
import { tagMark } from "../tag-view";
import { type Emptiable, isRefused, numberIn } from "./entry";
import type { FormContext } from "./form-context";
import { fieldText, readField } from "./read-field";
import { ruleText } from "./rule-text";

export interface NumberField {
  readonly id: string;
  /** What is seen next to the field. */
  readonly label: string;
  /** What makes the label unique for who does not see where the field is. */
  readonly about?: string;
  readonly entry: Emptiable;
  readonly quantity: Quantity;
  readonly rule: NumberRule;
  readonly isRequired: boolean;
  /** Whose number is shown where the entry has one for each year. */
  readonly year: number;
}

/** A field for a number, with its label, and under it what is wrong with what was typed. */
export function numberField(
  field: NumberField,
  { language, texts }: Pick<FormContext, "language" | "texts">,
  change: (entry: Emptiable) => void,
): TemplateResult {
  const { id, label, about, entry, quantity, rule, isRequired } = field;
  const refused = isRefused(entry, rule);
  const byYear = typeof entry?.content === "object" ? Object.values(entry.content) : [];
  const refusal = refused ? refusalOf(field, language, texts) : undefined;
  const numbers = byYear.map((each) => fieldText(each, quantity, language)).join("; ");
  const difference = refused || byYear.length === 0 ? undefined : texts.differsByYear(numbers);
  const note = refusal ?? difference;
  const isGuess = entry?.isGuess || entry?.kept?.tag === "I";
  return html`
    <div class="number-field">
      <label for=${id}>${label}</label>
      <span class="with-tag">
        <input
          id=${id}
          aria-label=${about === undefined ? nothing : `${label}, ${about}`}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          class=${isRequired && entry === undefined ? "needed" : ""}
          .value=${live(shownText(field, language))}
          aria-required=${isRequired}
          aria-invalid=${refused}
          title=${difference ?? nothing}
          aria-describedby=${note === undefined ? nothing : `${id}-note`}
          @change=${(event: Event) => change(readField((event.target as HTMLInputElement).value, quantity, language))}
        />
        ${isGuess ? tagMark("I", texts.guessTag) : nothing}
      </span>
      ${refusal === undefined ? nothing : html`<p id="${id}-note" class="refusal"><span class="of-field" aria-hidden="true">${label}: </span>${refusal}</p>`}
      ${
        difference === undefined
          ? nothing
          : html`
              <p class="unit" aria-hidden="true">${texts.byYear}</p>
              <p id="${id}-note" class="hidden-visually">${difference}</p>
            `
      }
    </div>
  `;
}

function refusalOf(field: NumberField, language: FormContext["language"], texts: FormContext["texts"]): string {
  const { quantity, rule } = field;
  const sentence = texts.refused(refusedText(field, language), ruleText(rule, quantity, language));
  // The one rule that no one can guess.
  return quantity === "years" ? `${sentence} ${texts.shortSupervision}` : sentence;
}

/** What is refused of it, where it has a number per year: those that the rule does not accept. */
function refusedText({ entry, quantity, rule }: NumberField, language: FormContext["language"]): string {
  const content = entry?.content ?? "";
  if (typeof content === "string") return content;
  const numbers = typeof content === "number" ? [content] : Object.values(content);
  return numbers
    .filter((each) => !accepts(rule, each))
    .map((each) => fieldText(each, quantity, language))
    .join("; ");
}

function shownText({ entry, quantity, year }: NumberField, language: FormContext["language"]): string {
  if (entry === undefined) return "";
  if (typeof entry.content === "string") return entry.content;
  return fieldText(numberIn(entry, year) as number, quantity, language);
}
