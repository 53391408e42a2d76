// SPDX-License-Identifier: EUPL-1.2
import { YEAR_INPUT_IDS, type YearInputId, inputsOfKind } from "../../model/budget-model/inputs";
import type {
  FileProduct,
  ModelFile,
  Organisation,
  PerYear,
  Sourced,
  Words,
} from "../../workbook/model-file/model-file";
import { type Draft, type DraftProduct, INSTITUTION, chosenProducts, yearsOf } from "./draft";
import { type Entry, numbersIn } from "./entry";
import { inputOf } from "./fields";
import { Identifiers } from "./identifiers";
import { keptMeasures } from "./kept-measures";
import { letterExamples } from "./letter-examples";
import { missingIn } from "./missing";
import { INSTITUTIONS_BELONG_TO, LISTED_ORGANISATIONS } from "./product-list";
import { NOT_FILLED_IN, sourced, sourcedTogether } from "./provenance";

/**
 * The model of a draft from which nothing is missing. What was typed is tagged U and says when; what was left empty
 * counts as 0 and is tagged I, so it is found among the open points.
 *
 * @param today as ISO date
 * @throws RangeError when something is missing
 */
export function toModel(draft: Draft, today: string): ModelFile {
  if (missingIn(draft).length > 0) throw new RangeError("A draft becomes a model when nothing is missing from it.");
  const years = yearsOf(draft);
  const organisation = toOrganisation(draft);
  const products = withIds(chosenProducts(draft)).map(([id, product], index) =>
    toProduct(id, product, { rank: index + 1, years, today }),
  );
  const { title = titleOf(organisation.name, years), note, savedScenarios = [] } = draft.kept ?? {};
  const { measures } = draft;
  const chosen = { none: () => [], letter: () => letterExamples(years), kept: () => draft.kept?.measures ?? [] }[
    measures
  ]();
  const ids = products.map(({ id }) => id);
  const kept = keptMeasures(chosen, measures === "kept" ? savedScenarios : [], ids);
  const yearInput = (id: YearInputId) =>
    sourcedTogether(
      years.map((year) => draft.perYear[id][year] as Entry),
      years,
      today,
    );
  return {
    kader: "model",
    version: 2,
    title,
    ...(note !== undefined && { note }),
    organisation,
    years,
    ...(Object.fromEntries(YEAR_INPUT_IDS.map((id) => [id, yearInput(id)])) as Record<YearInputId, Sourced<PerYear>>),
    products,
    measures: kept.measures,
    ...(kept.savedScenarios.length > 0 && { savedScenarios: kept.savedScenarios }),
  };
}

function titleOf(organisation: string, years: readonly number[]): Words {
  const last = years.at(-1);
  const period = last === years[0] ? `${last}` : `${years[0]}-${last}`;
  return { nl: `Model ${organisation}, ${period}`, en: `Model ${organisation}, ${period}` };
}

function toOrganisation({ organisation: { choice, name, kept } }: Draft): Organisation {
  if (kept !== undefined) return { ...kept, name: oneLine(name) };
  const listed = LISTED_ORGANISATIONS.find(({ id }) => id === choice);
  if (listed !== undefined) return listed;
  const id = new Identifiers(LISTED_ORGANISATIONS.map((each) => each.id)).next(name);
  return { id, name: oneLine(name), ...(choice === INSTITUTION && { partOf: INSTITUTIONS_BELONG_TO }) };
}

function withIds(products: readonly DraftProduct[]): [id: string, product: DraftProduct][] {
  const identifiers = new Identifiers(products.flatMap(({ id }) => id ?? []));
  return products.map((product) => {
    const { id, name } = product;
    return [id ?? identifiers.next(typeof name === "string" ? name : name.nl), product];
  });
}

interface Place {
  /** The usual priority: the order of the products. */
  readonly rank: number;
  readonly years: readonly number[];
  readonly today: string;
}

function toProduct(id: string, { name, kind, unit, entries }: DraftProduct, place: Place): FileProduct {
  const inputs = inputsOfKind(kind).flatMap((input): [string, Sourced<PerYear> | PerYear][] => {
    const { hasTag, perYear, whenMissing } = inputOf(input);
    const entry = entries[input];
    const years = perYear ? place.years : place.years.slice(0, 1);
    if (!hasTag) return [[input, numbersIn(entry, years) ?? place.rank]];
    if (entry !== undefined) return [[input, sourced(entry, years, place.today)]];
    return whenMissing === "refuse" ? [[input, { value: 0, ...NOT_FILLED_IN }]] : [];
  });
  const named = { id, name: tidy(name), kind, ...(unit !== "" && { unit: tidy(unit) }) };
  return { ...named, ...Object.fromEntries(inputs) } as FileProduct;
}

function tidy(words: Words): Words {
  return typeof words === "string" ? oneLine(words) : words;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
