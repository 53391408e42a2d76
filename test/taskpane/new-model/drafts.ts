// SPDX-License-Identifier: EUPL-1.2
import type { ProductInputId } from "../../../src/model/budget-model/inputs";
import {
  type Draft,
  chosenProducts,
  emptyDraft,
  withEntry,
  withProduct,
  withYearEntry,
  yearsOf,
} from "../../../src/taskpane/new-model/draft";
import type { FieldId } from "../../../src/taskpane/new-model/fields";

type Numbers = Readonly<Partial<Record<ProductInputId, number>>>;

/** An invented organisation: two products and three years, and nothing missing. */
export function smallDraft(): Draft {
  const named: Draft = {
    ...emptyDraft(2026),
    organisation: { choice: "other", name: "Voorbeeld Noord" },
    yearCount: { content: 3 },
  };
  const filled = filledYears(named, 1_000_000, 100);
  return withNumbers(filled, {
    advice: { hourNorm: 10, budgetShare: 0.4, inflow: 400, openingStock: 20 },
    "supervision-2": { hourNorm: 80, budgetShare: 0.6, inflow: 40, openingActive: 70, openingQueue: 5, duration: 2 },
  });
}

/** The same frame and rate in every year. */
export function filledYears(draft: Draft, budgetFrame: number, hourlyRate: number): Draft {
  return yearsOf(draft).reduce(
    (changed, year) =>
      withYearEntry(withYearEntry(changed, "budgetFrame", year, { content: budgetFrame }), "hourlyRate", year, {
        content: hourlyRate,
      }),
    draft,
  );
}

/** Chooses products and fills in their numbers. */
export function withNumbers(draft: Draft, numbers: Readonly<Record<string, Numbers>>): Draft {
  return Object.entries(numbers).reduce((changed, [key, fields]) => {
    const chosen = withProduct(changed, key, (product) => ({ ...product, isChosen: true }));
    return (Object.entries(fields) as [FieldId, number][]).reduce(
      (filled, [field, content]) => withEntry(filled, key, field, { content }),
      chosen,
    );
  }, draft);
}

export function keysOf(draft: Draft): string[] {
  return chosenProducts(draft).map(({ key }) => key);
}
