// SPDX-License-Identifier: EUPL-1.2
import {
  type InputDefinition,
  PRODUCT_INPUTS,
  type ProductInputId,
  YEAR_INPUT_IDS,
  type YearInputId,
  inputsOfKind,
} from "../../model/budget-model/inputs";
import type { Line, Measure, ModelInput, ModelProduct } from "../../model/budget-model/model-input";
import type { FileLine, FileMeasure, FileProduct, ModelFile, PerYear, Sourced } from "./model-file";

/** The plain numbers that the engine calculates with. */
export function toModelInput(file: ModelFile): ModelInput {
  const { years } = file;
  const organisation = Object.fromEntries(
    YEAR_INPUT_IDS.map((id) => [id, everyYear(file[id].value, years.length)]),
  ) as Record<YearInputId, readonly number[]>;
  return {
    ...organisation,
    years,
    products: file.products.map((product) => toModelProduct(product, years.length)),
    measures: file.measures.map(toMeasure),
  };
}

function toModelProduct(product: FileProduct, years: number): ModelProduct {
  const inputs = inputsOfKind(product.kind).flatMap((id) => {
    const value = plainValue(product, id);
    const { perYear, whenMissing }: InputDefinition = PRODUCT_INPUTS[id];
    if (value === undefined && whenMissing === "no-limit") return [];
    const known = value ?? 0;
    return [[id, perYear ? everyYear(known, years) : known]];
  });
  return { id: product.id, kind: product.kind, ...Object.fromEntries(inputs) } as ModelProduct;
}

/** The number or numbers of one input of a product, without their tag; undefined where the file has none. */
export function plainValue(product: FileProduct, id: ProductInputId): PerYear | undefined {
  const found = (product as Readonly<Partial<Record<ProductInputId, PerYear | Sourced<PerYear>>>>)[id];
  return typeof found === "object" && "value" in found ? found.value : found;
}

/** One entry per year, also where one number serves all of them. */
export function everyYear(value: PerYear, years: number): readonly number[] {
  if (typeof value !== "number" && value.length === years) return value;
  const serves = typeof value === "number" ? value : (value[0] as number);
  return Array.from({ length: years }, () => serves);
}

export function toMeasure({ id, on, lines }: FileMeasure): Measure {
  return { id, on, lines: lines.map(toLine) };
}

function toLine({ amount, budgetTransfer, to = null, ...line }: FileLine): Line {
  return {
    ...line,
    to,
    ...(amount !== undefined && { amount: "sameAs" in amount ? amount : amount.value }),
    ...(budgetTransfer !== undefined && { budgetTransfer: budgetTransfer.value }),
  };
}
