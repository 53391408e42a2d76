// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import {
  PRODUCT_INPUTS,
  type ProductInputDefinition,
  type ProductInputId,
  type ProductKind,
  YEAR_INPUT_IDS,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import type { Organisation } from "./model-file";

export interface SkeletonProduct {
  readonly id: string;
  readonly name: Text;
  readonly kind: ProductKind;
}

export interface SkeletonContents {
  readonly organisation: Organisation;
  readonly years: readonly number[];
  readonly products: readonly SkeletonProduct[];
}

/**
 * A file of version 2 in which every number is still to be entered: no figure is made up, so a reader refuses it until they
 * are there, and names the first that is missing. Products come in their order of priority.
 */
export function skeleton({ organisation, years, products }: SkeletonContents): object {
  const { name } = organisation;
  return {
    kader: "model",
    version: 2,
    title: { nl: `Model van ${name}`, en: `Model of ${name}` },
    organisation,
    years,
    ...Object.fromEntries(YEAR_INPUT_IDS.map((id) => [id, toBeEntered(years.map(() => null))])),
    products: products.map((product, index) => ({ ...product, ...inputsOf(product.kind, index + 1) })),
    measures: [],
  };
}

/** The inputs that may not be missing. */
function inputsOf(kind: ProductKind, priority: number): object {
  return Object.fromEntries(
    inputsOfKind(kind)
      .filter((id) => definition(id).whenMissing === "refuse")
      .map((id) => [id, definition(id).hasTag ? toBeEntered(null) : priority]),
  );
}

function definition(id: ProductInputId): ProductInputDefinition {
  return PRODUCT_INPUTS[id];
}

function toBeEntered(value: null | readonly null[]): object {
  return { value, tag: "U", source: "" };
}
