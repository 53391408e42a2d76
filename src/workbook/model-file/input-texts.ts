// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { ProductInputId, ProductKind, Quantity, YearInputId } from "../../model/budget-model/inputs";

/** The words of each input; a missing one does not compile. */
export const INPUT_TEXTS: Readonly<Record<YearInputId | ProductInputId, Text>> = {
  budgetFrame: { nl: "Budgettair kader", en: "Budget frame" },
  hourlyRate: { nl: "Uurtarief", en: "Hourly rate" },
  hourNorm: { nl: "Uurnorm", en: "Hour norm" },
  directCost: { nl: "Directe kosten per eenheid", en: "Direct cost per unit" },
  budgetShare: { nl: "Aandeel in het budget", en: "Share of the budget" },
  fixedBudget: { nl: "Vast bedrag voor beschikbaarheid", en: "Fixed amount for availability" },
  staffHours: { nl: "Inzetbare uren", en: "Staff hours" },
  inflow: { nl: "Instroom", en: "Inflow" },
  openingStock: { nl: "Beginstand werkvoorraad", en: "Opening work stock" },
  openingActive: { nl: "Lopend bij begin", en: "Running at the start" },
  openingQueue: { nl: "Wachtrij bij begin", en: "Queue at the start" },
  duration: { nl: "Gemiddelde duur", en: "Mean duration" },
  priority: { nl: "Prioriteit", en: "Priority" },
  deviation: { nl: "Voorspelfout per jaar", en: "Forecast error per year" },
};

/** The unit behind a number, by what it counts. */
export const QUANTITY_TEXTS: Readonly<Record<Quantity, Text>> = {
  euro: { nl: "€", en: "€" },
  eurosPerHour: { nl: "€ per uur", en: "€ per hour" },
  hours: { nl: "uur", en: "hours" },
  share: { nl: "%", en: "%" },
  units: { nl: "aantal", en: "units" },
  years: { nl: "jaar", en: "years" },
  rank: { nl: "volgorde", en: "order" },
};

export const PRODUCT_KIND_TEXTS: Readonly<Record<ProductKind, Text>> = {
  stock: { nl: "voorraadproduct", en: "stock product" },
  supervision: { nl: "toezicht", en: "supervision" },
  availability: { nl: "beschikbaarheid", en: "availability" },
};

/** Words of version 1 for a kind; they are still read. */
const EARLIER_KIND_WORDS: ReadonlyMap<string, ProductKind> = new Map([
  ["stroom", "stock"],
  ["flow", "stock"],
]);

/** The kind that a word in a cell or a pasted table means, in either language. */
export function productKindOf(word: string): ProductKind | undefined {
  const wanted = word.trim().toLowerCase();
  const found = Object.entries(PRODUCT_KIND_TEXTS).find(
    ([id, { nl, en }]) => id === wanted || nl === wanted || en === wanted,
  );
  return (found?.[0] as ProductKind | undefined) ?? EARLIER_KIND_WORDS.get(wanted);
}
