// SPDX-License-Identifier: EUPL-1.2
import { type TemplateResult, html, nothing } from "lit";
import { FIRST_YEAR, YEAR_COUNT, yearsOf } from "../draft";
import type { FormContext } from "../form-context";
import { goneSentence } from "../gone-view";
import { ELEMENTS } from "../missing";
import { numberField } from "../number-field";

export function yearsStep(context: FormContext): TemplateResult {
  const { draft, texts, change } = context;
  const years = yearsOf(draft);
  const [first] = years;
  const shared = { quantity: "rank", isRequired: true, year: first ?? 0 } as const;
  return html`
    <div class="pair">
      ${numberField(
        { ...shared, id: ELEMENTS.firstYear, label: texts.years.first, entry: draft.firstYear, rule: FIRST_YEAR },
        context,
        (firstYear) => change({ ...draft, firstYear }),
      )}
      ${numberField(
        { ...shared, id: ELEMENTS.yearCount, label: texts.years.count, entry: draft.yearCount, rule: YEAR_COUNT },
        context,
        (yearCount) => change({ ...draft, yearCount }),
      )}
    </div>
    <p role="status" id="gone">${goneSentence(context) ?? nothing}</p>
    <p role="status">${first === undefined ? nothing : texts.years.are(first, years.at(-1) as number)}</p>
  `;
}
