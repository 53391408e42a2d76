// SPDX-License-Identifier: EUPL-1.2
import {
  PRODUCT_INPUTS,
  type ProductInputId,
  YEAR_INPUT_IDS,
  type YearInputId,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import type { FileProduct, ModelFile, PerYear, Sourced } from "../../workbook/model-file/model-file";
import { type Draft, type DraftOrganisation, type DraftProduct, INSTITUTION, OTHER, emptyDraft } from "./draft";
import { type Entry, entryByYear } from "./entry";
import { INSTITUTIONS_BELONG_TO, LISTED_ORGANISATIONS } from "./product-list";

/** The draft of a model that exists, to change its products and years; what is not touched comes back as it was. */
export function fromModel(model: ModelFile): Draft {
  const { title, note, years, measures, savedScenarios } = model;
  const [firstYear] = years as [number];
  const products = model.products.map((product) => toDraftProduct(product, years));
  const ids = new Set(products.map(({ id }) => id));
  const perYear = YEAR_INPUT_IDS.map((id) => [id, yearEntries(model[id], years)]);
  return {
    organisation: toDraftOrganisation(model),
    firstYear: { content: firstYear },
    yearCount: { content: years.length },
    perYear: Object.fromEntries(perYear) as Record<YearInputId, Record<number, Entry>>,
    products: [...products, ...emptyDraft(firstYear).products.filter(({ id }) => !ids.has(id))],
    measures: "kept",
    kept: {
      title,
      measures,
      ...(note !== undefined && { note }),
      ...(savedScenarios !== undefined && { savedScenarios }),
    },
  };
}

function toDraftOrganisation({ organisation: { id, name, partOf } }: ModelFile): DraftOrganisation {
  const kept = { id, ...(partOf !== undefined && { partOf }) };
  const isListed = LISTED_ORGANISATIONS.some((each) => each.id === id);
  const choice = isListed ? id : partOf === INSTITUTIONS_BELONG_TO ? INSTITUTION : OTHER;
  return { choice, name, kept };
}

function toDraftProduct(product: FileProduct, years: readonly number[]): DraftProduct {
  const { id, name, kind, unit = "" } = product;
  const values = product as Readonly<Partial<Record<ProductInputId, PerYear | Sourced<PerYear>>>>;
  const entries = inputsOfKind(kind).flatMap((input): [ProductInputId, Entry][] => {
    const value = values[input];
    if (value === undefined) return [];
    const { perYear } = PRODUCT_INPUTS[input];
    return [[input, toEntry(value, perYear ? years : years.slice(0, 1))]];
  });
  return { key: id, id, isChosen: true, name, kind, unit, entries: Object.fromEntries(entries) };
}

function toEntry(value: PerYear | Sourced<PerYear>, years: readonly number[]): Entry {
  if (typeof value !== "object" || !("value" in value)) return { content: contentOf(value, years) };
  const { value: numbers, ...kept } = value;
  return { content: contentOf(numbers, years), kept };
}

function contentOf(numbers: PerYear, years: readonly number[]): Entry["content"] {
  if (typeof numbers === "number") return numbers;
  const entry = entryByYear(years.map((year, t) => [year, numbers[t] as number]));
  return (entry as Entry).content;
}

function yearEntries(
  { value, notes = {}, ...kept }: Sourced<PerYear>,
  years: readonly number[],
): Record<number, Entry> {
  const entries = years.map((year, t): [number, Entry] => {
    const content = typeof value === "number" ? value : (value[t] as number);
    return [year, { content, kept: notes[year] ?? kept }];
  });
  return Object.fromEntries(entries);
}
