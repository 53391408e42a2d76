// SPDX-License-Identifier: EUPL-1.2
import {
  PRODUCT_INPUTS,
  type ProductInputId,
  type YearInputId,
  YEAR_INPUT_IDS,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import type { FileProduct, ModelFile, Words } from "../../workbook/model-file/model-file";
import { type Draft, chosenProducts, yearsOf } from "./draft";
import { keptMeasures } from "./kept-measures";

/** What a change of products and years takes away from a model. */
export interface GoneValues {
  readonly products: readonly Words[];
  readonly years: readonly number[];
  /** Numbers in cells for input. */
  readonly values: number;
  readonly inputs: readonly (YearInputId | ProductInputId)[];
  /** Ids of the measures that lose lines, and how many lines that are. */
  readonly measures: readonly string[];
  readonly lines: number;
  /** Ids of the measures that have no line left in any of the years. */
  readonly outsideYears: readonly string[];
}

/** Undefined when everything stays, and for years that are not filled in yet. */
export function goneValues(model: ModelFile, draft: Draft): GoneValues | undefined {
  const years = yearsOf(draft);
  if (years.length === 0) return undefined;
  const ids = chosenProducts(draft).flatMap(({ id }) => id ?? []);
  const gone = model.products.filter(({ id }) => !ids.includes(id));
  const goneYears = model.years.filter((year) => !years.includes(year));
  const kept = keptMeasures(draft.measures === "kept" ? model.measures : [], [], ids);
  const keptLines = new Set(kept.measures.flatMap(({ lines }) => lines.map(({ id }) => id)));
  const losing = model.measures.filter(({ lines }) => lines.some(({ id }) => !keptLines.has(id)));
  const isInYears = (from: number, to: number | null | undefined, of: readonly number[]) =>
    from <= (of.at(-1) as number) && (to ?? Infinity) >= (of[0] as number);
  const works = ({ lines }: (typeof kept.measures)[number], of: readonly number[]) =>
    lines.some(({ from, to }) => isInYears(from, to, of));
  const outside = kept.measures.filter((measure) => works(measure, model.years) && !works(measure, years));
  if (gone.length + goneYears.length + losing.length + outside.length === 0) return undefined;
  const inputs = new Set<YearInputId | ProductInputId>();
  let values = 0;
  const count = (input: YearInputId | ProductInputId, cells: number) => {
    if (cells > 0) inputs.add(input);
    values += cells;
  };
  if (goneYears.length > 0) for (const id of YEAR_INPUT_IDS) count(id, goneYears.length);
  for (const product of model.products) {
    const isGone = gone.includes(product);
    for (const id of filledIn(product)) {
      const { perYear } = PRODUCT_INPUTS[id];
      const lost = isGone ? model.years.length : goneYears.length;
      count(id, perYear ? lost : Number(isGone));
    }
  }
  return {
    products: gone.map(({ name }) => name),
    years: goneYears,
    values,
    inputs: [...inputs],
    measures: losing.map(({ id }) => id),
    lines: losing.flatMap(({ lines }) => lines).filter(({ id }) => !keptLines.has(id)).length,
    outsideYears: outside.map(({ id }) => id),
  };
}

function filledIn(product: FileProduct): ProductInputId[] {
  return inputsOfKind(product.kind).filter((id) => id in product && PRODUCT_INPUTS[id].hasTag);
}
