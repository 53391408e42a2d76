// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { MEASURE_CHOICES, chosenProducts, yearsOf } from "../draft";
import { fieldsOf, inputOf } from "../fields";
import { type FormContext, wordsIn } from "../form-context";
import { goneSentence, otherFirstYear } from "../gone-view";

export function measuresStep(context: FormContext): TemplateResult {
  const { draft, texts, change } = context;
  const { question, choices, hint } = texts.measures;
  const offered = MEASURE_CHOICES.filter((choice) => choice !== "kept" || draft.kept !== undefined);
  return html`
    <fieldset class="choice-list">
      <legend>${question}</legend>
      ${offered.map(
        (choice) => html`
          <label class="choice">
            <input
              type="radio"
              name="measures"
              .checked=${live(draft.measures === choice)}
              @change=${() => change({ ...draft, measures: choice })}
            />
            <span>${choices[choice]}</span>
          </label>
        `,
      )}
    </fieldset>
    <p class="unit">${hint}</p>
    ${openPoints(context)}
  `;
}

/** What the model will do without having been told: said before it is made. */
function openPoints(context: FormContext): TemplateResult | typeof nothing {
  const { draft, texts, language, before } = context;
  const { openPoints: words } = texts;
  const products = chosenProducts(draft);
  const empty = products.flatMap(({ kind, entries }) =>
    fieldsOf(kind).filter(
      (field) => inputOf(field).hasTag && inputOf(field).whenMissing === "refuse" && !entries[field],
    ),
  ).length;
  const unsure = products.filter(({ isKindUnsure }) => isKindUnsure).map(({ name }) => wordsIn(name, language));
  const gone = goneSentence(context);
  const firstYear = otherFirstYear(draft, before);
  const points = [
    ...(empty > 0 ? [words.empty(empty)] : []),
    ...(unsure.length > 0 ? [words.kinds(unsure.join(", "))] : []),
    ...(gone === undefined ? [] : [gone]),
    ...(firstYear === undefined ? [] : [words.positions(firstYear)]),
    ...(hasNewYears(draft) ? [words.carriedOn] : []),
  ];
  if (points.length === 0) return nothing;
  return html`
    <section class="open-points">
      <h3>${words.title}</h3>
      <ul>
        ${points.map((point) => html`<li>${point}</li>`)}
      </ul>
    </section>
  `;
}

/** Whether a product has numbers per year, but not for every year that there is now. */
function hasNewYears(draft: FormContext["draft"]): boolean {
  const years = yearsOf(draft);
  return chosenProducts(draft).some(({ entries }) =>
    Object.values(entries).some(
      ({ content }) => typeof content === "object" && years.some((year) => !Object.hasOwn(content, year)),
    ),
  );
}
