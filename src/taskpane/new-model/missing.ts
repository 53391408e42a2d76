// SPDX-License-Identifier: EUPL-1.2
import { YEAR_INPUTS, YEAR_INPUT_IDS, type YearInputId } from "../../model/budget-model/inputs";
import type { NumberRule } from "../../model/budget-model/number-rule";
import type { Words } from "../../workbook/model-file/model-file";
import { type Draft, type DraftProduct, FIRST_YEAR, YEAR_COUNT, chosenProducts, yearsOf } from "./draft";
import { type Emptiable, isRefused } from "./entry";
import { type FieldId, fieldsOf, inputOf, isRequired } from "./fields";
import { namesOf } from "./names";
import { shareSum, sharingProducts, yearOffSum } from "./shares";

export const STEPS = ["organisation", "years", "products", "measures"] as const;
export type Step = (typeof STEPS)[number];

/** Something without which there is no model yet, and where it is to be filled in. */
export interface Missing {
  readonly step: Step;
  /** Of the element that takes it. */
  readonly elementId: string;
  readonly what: MissingThing;
}

export type MissingThing =
  | { readonly kind: "organisation" }
  | { readonly kind: "organisation-name" }
  | { readonly kind: "first-year" | "year-count"; readonly isRefused: boolean; readonly rule: NumberRule }
  | { readonly kind: "products" }
  | { readonly kind: "product-name" }
  | { readonly kind: "same-name"; readonly name: Words }
  | { readonly kind: "year-input"; readonly input: YearInputId; readonly year: number; readonly isRefused: boolean }
  | { readonly kind: "field"; readonly product: DraftProduct; readonly field: FieldId; readonly isRefused: boolean }
  | { readonly kind: "share-sum"; readonly year: number; readonly sum: number };

/** Whether something is there, but not what was expected. */
export function isRefusal(what: MissingThing): boolean {
  return "isRefused" in what && what.isRefused;
}

/** Everything that is still missing or refused, in the order of the page. */
export function missingIn(draft: Draft): Missing[] {
  return [...ofOrganisation(draft), ...ofYears(draft), ...ofFrameAndRate(draft), ...ofProducts(draft)];
}

function ofOrganisation({ organisation: { choice, name } }: Draft): Missing[] {
  if (choice === "") return [at("organisation", ELEMENTS.organisation, { kind: "organisation" })];
  if (name.trim() === "") return [at("organisation", ELEMENTS.organisationName, { kind: "organisation-name" })];
  return [];
}

function ofYears({ firstYear, yearCount }: Draft): Missing[] {
  const of = (kind: "first-year" | "year-count", elementId: string, entry: Emptiable, rule: NumberRule): Missing[] => {
    const refused = isRefused(entry, rule);
    return entry !== undefined && !refused ? [] : [at("years", elementId, { kind, isRefused: refused, rule })];
  };
  return [
    ...of("first-year", ELEMENTS.firstYear, firstYear, FIRST_YEAR),
    ...of("year-count", ELEMENTS.yearCount, yearCount, YEAR_COUNT),
  ];
}

function ofFrameAndRate(draft: Draft): Missing[] {
  return YEAR_INPUT_IDS.flatMap((input) =>
    yearsOf(draft).flatMap((year): Missing[] => {
      const entry = draft.perYear[input][year];
      const refused = isRefused(entry, YEAR_INPUTS[input].rule);
      if (entry !== undefined && !refused) return [];
      return [at("products", yearElement(input, year), { kind: "year-input", input, year, isRefused: refused })];
    }),
  );
}

function ofProducts(draft: Draft): Missing[] {
  const chosen = chosenProducts(draft);
  if (chosen.length === 0) return [at("products", ELEMENTS.addProduct, { kind: "products" })];
  return [
    ...chosen.flatMap((product, index) => [...ofName(product, chosen.slice(0, index)), ...ofFields(product)]),
    ...ofShares(draft),
  ];
}

function ofName({ key, name }: DraftProduct, before: readonly DraftProduct[]): Missing[] {
  const own = namesOf(name);
  if (own.includes("")) return [at("products", nameElement(key), { kind: "product-name" })];
  const isTaken = before.some((each) => namesOf(each.name).some((taken) => own.includes(taken)));
  return isTaken ? [at("products", nameElement(key), { kind: "same-name", name })] : [];
}

function ofFields(product: DraftProduct): Missing[] {
  return fieldsOf(product.kind).flatMap((field): Missing[] => {
    const entry = product.entries[field];
    const refused = isRefused(entry, inputOf(field).rule);
    if (!refused && (entry !== undefined || !isRequired(field))) return [];
    return [at("products", fieldElement(product.key, field), { kind: "field", product, field, isRefused: refused })];
  });
}

/** Only once every share is there: until then each of them is missing by itself. */
function ofShares(draft: Draft): Missing[] {
  const sharing = sharingProducts(draft);
  const isComplete = sharing.every(
    ({ entries }) => entries.budgetShare !== undefined && !isRefused(entries.budgetShare, inputOf("budgetShare").rule),
  );
  const [first] = sharing;
  const year = yearOffSum(draft);
  if (first === undefined || year === undefined || !isComplete) return [];
  const elementId = fieldElement(first.key, "budgetShare");
  return [at("products", elementId, { kind: "share-sum", year, sum: shareSum(draft, year) })];
}

function at(step: Step, elementId: string, what: MissingThing): Missing {
  return { step, elementId, what };
}

/** The ids of the elements that take something. */
export const ELEMENTS = {
  organisation: "organisation",
  organisationName: "organisation-name",
  firstYear: "first-year",
  yearCount: "year-count",
  addProduct: "add-product",
} as const;

export function yearElement(input: YearInputId, year: number): string {
  return `${input}-${year}`;
}

export function nameElement(key: string): string {
  return `${key}-name`;
}

export function fieldElement(key: string, field: FieldId): string {
  return `${key}-${field}`;
}
