// SPDX-License-Identifier: EUPL-1.2
import { MODEL_LIMITS, type ProductInputId, type ProductKind, type YearInputId } from "../../model/budget-model/inputs";
import type { ModelFile, Words } from "../../workbook/model-file/model-file";
import { type Emptiable, type Entry, isRefused } from "./entry";
import type { FieldId } from "./fields";
import { LISTED_PRODUCTS } from "./product-list";

/** Everything that someone fills in for a new model, also what is not finished. It can be stored as JSON. */
export interface Draft {
  readonly organisation: DraftOrganisation;
  readonly firstYear: Emptiable;
  readonly yearCount: Emptiable;
  /** By year, so a number stays with its year when the years change. */
  readonly perYear: Readonly<Record<YearInputId, Readonly<Record<number, Entry>>>>;
  /** In the order of the model; those that are not chosen keep what was typed. */
  readonly products: readonly DraftProduct[];
  readonly measures: MeasureChoice;
  /** What a model that is being changed holds and this form does not ask. */
  readonly kept?: KeptModel;
}

export type KeptModel = Pick<ModelFile, "title" | "note" | "measures" | "savedScenarios">;

export interface DraftOrganisation {
  /** The id of a listed organisation, or what kind of other one; empty as long as nothing is chosen. */
  readonly choice: string;
  readonly name: string;
  /** Of a model that is being changed, as long as the choice is not made anew. */
  readonly kept?: { readonly id: string; readonly partOf?: string };
}

export const INSTITUTION = "institution";
export const OTHER = "other";

/** None, the ten of the letter of 2015 as examples, or those of the model that is being changed. */
export const MEASURE_CHOICES = ["none", "letter", "kept"] as const;
export type MeasureChoice = (typeof MEASURE_CHOICES)[number];

export interface DraftProduct {
  /** Unique within the draft. */
  readonly key: string;
  /** Of a listed product and of one of a model that is being changed; an own row gets one from its name. */
  readonly id?: string;
  readonly isChosen: boolean;
  readonly name: Words;
  readonly kind: ProductKind;
  /** A pasted name that nobody knows: the kind is a supposition. */
  readonly isKindUnsure?: true;
  readonly unit: Words;
  /** Also those of a kind that it no longer is, and of a model that is being changed those that are not asked here. */
  readonly entries: Readonly<Partial<Record<ProductInputId, Entry>>>;
}

export const USUAL_YEAR_COUNT = 6;

export function emptyDraft(firstYear: number): Draft {
  return {
    organisation: { choice: "", name: "" },
    firstYear: { content: firstYear },
    yearCount: { content: USUAL_YEAR_COUNT },
    perYear: { budgetFrame: {}, hourlyRate: {} },
    products: LISTED_PRODUCTS.map(({ id, name, kind }) => ({
      key: id,
      id,
      isChosen: false,
      name,
      kind,
      unit: "",
      entries: {},
    })),
    measures: "none",
  };
}

/** The last year of the model may still be a year of the calendar. */
export const FIRST_YEAR = { minimum: 1900, maximum: 2200 - MODEL_LIMITS.years, whole: true } as const;
export const YEAR_COUNT = { minimum: 1, maximum: MODEL_LIMITS.years, whole: true } as const;

/** The years of the model; none as long as they are not both filled in. */
export function yearsOf({ firstYear, yearCount }: Draft): number[] {
  if (isRefused(firstYear, FIRST_YEAR) || isRefused(yearCount, YEAR_COUNT)) return [];
  const [first, count] = [firstYear?.content, yearCount?.content];
  if (typeof first !== "number" || typeof count !== "number") return [];
  return Array.from({ length: count }, (_, t) => first + t);
}

export function chosenProducts({ products }: Draft): DraftProduct[] {
  return products.filter(({ isChosen }) => isChosen);
}

export function withProduct(draft: Draft, key: string, change: (product: DraftProduct) => DraftProduct): Draft {
  return { ...draft, products: draft.products.map((each) => (each.key === key ? change(each) : each)) };
}

export function withEntry(draft: Draft, key: string, field: FieldId, entry: Emptiable): Draft {
  return withProduct(draft, key, (product) => ({ ...product, entries: withMember(product.entries, field, entry) }));
}

export function withYearEntry(draft: Draft, input: YearInputId, year: number, entry: Emptiable): Draft {
  return {
    ...draft,
    perYear: { ...draft.perYear, [input]: withMember(draft.perYear[input], year, entry) },
  };
}

/** The number of the first year in all later years. */
export function carriedOn(draft: Draft, input: YearInputId): Draft {
  const [first, ...later] = yearsOf(draft);
  const entry = first === undefined ? undefined : draft.perYear[input][first];
  return later.reduce((changed, year) => withYearEntry(changed, input, year, entry), draft);
}

/** One more row for a product that is not in the list; the same draft when there are already as many as fit. */
export function withOwnProduct(
  draft: Draft,
  product: Partial<Pick<DraftProduct, "name" | "kind" | "isKindUnsure">>,
): Draft {
  if (chosenProducts(draft).length >= MODEL_LIMITS.products) return draft;
  const own: DraftProduct = {
    key: freeKey(draft),
    isChosen: true,
    name: "",
    kind: "stock",
    unit: "",
    entries: {},
    ...product,
  };
  return { ...draft, products: [...draft.products, own] };
}

/** A product of the list is only no longer chosen; an own row that was never named is gone. */
export function withoutProduct(draft: Draft, key: string): Draft {
  const product = draft.products.find((each) => each.key === key);
  const isEmpty = product !== undefined && product.name === "" && Object.keys(product.entries).length === 0;
  if (isEmpty) return { ...draft, products: draft.products.filter((each) => each.key !== key) };
  return withProduct(draft, key, (each) => ({ ...each, isChosen: false }));
}

/** Moves a chosen product past the chosen one before or after it. */
export function moved(draft: Draft, key: string, by: -1 | 1): Draft {
  const chosen = chosenProducts(draft);
  const other = chosen[chosen.findIndex((each) => each.key === key) + by];
  const product = chosen.find((each) => each.key === key);
  if (product === undefined || other === undefined) return draft;
  const swapped = new Map([
    [product.key, other],
    [other.key, product],
  ]);
  return { ...draft, products: draft.products.map((each) => swapped.get(each.key) ?? each) };
}

/** Whether someone has filled in anything since the draft began. */
export function isTouched(draft: Draft, beginning: Draft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(beginning);
}

/** The same entries with another one in a place, or with none there. */
function withMember<Entries extends Readonly<Record<string | number, Entry>>>(
  entries: Entries,
  key: keyof Entries,
  entry: Emptiable,
): Entries {
  const others = Object.entries(entries).filter(([each]) => each !== String(key));
  return Object.fromEntries(entry === undefined ? others : [...others, [key, entry]]) as Entries;
}

const OWN_KEY = "own";

function freeKey({ products }: Draft): string {
  const taken = new Set(products.map(({ key }) => key));
  let number = 1;
  while (taken.has(`${OWN_KEY}-${number}`)) number++;
  return `${OWN_KEY}-${number}`;
}
