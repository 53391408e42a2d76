// SPDX-License-Identifier: EUPL-1.2
import {
  PRODUCT_INPUTS,
  type ProductInputDefinition,
  type ProductInputId,
  type ProductKind,
} from "../../model/budget-model/inputs";

/** What the form asks for a product; hours of staff and the forecast error are entered in the sheets, by who has them. */
export type FieldId = Exclude<ProductInputId, "staffHours" | "deviation">;

/** Fields that may stay empty: nothing then comes in or waits, or the products keep their order. */
const MAY_BE_EMPTY: readonly FieldId[] = ["inflow", "openingStock", "openingActive", "openingQueue", "priority"];

/** Whether there is no model without a number in this field. */
export function isRequired(id: FieldId): boolean {
  return inputOf(id).whenMissing === "refuse" && !MAY_BE_EMPTY.includes(id);
}

export function inputOf(id: ProductInputId): ProductInputDefinition {
  return PRODUCT_INPUTS[id];
}

export const COLUMN_IDS = [
  "hourNorm",
  "allocation",
  "inflow",
  "opening",
  "queue",
  "duration",
  "priority",
  "directCost",
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** The columns of the grid; what one asks may depend on the kind of the product, and a kind may have nothing there. */
const FIELDS_OF_COLUMN: Readonly<Record<ColumnId, Readonly<Partial<Record<ProductKind, FieldId>>>>> = {
  hourNorm: everyKind("hourNorm"),
  allocation: { stock: "budgetShare", supervision: "budgetShare", availability: "fixedBudget" },
  inflow: everyKind("inflow"),
  opening: { stock: "openingStock", supervision: "openingActive", availability: "openingStock" },
  queue: { supervision: "openingQueue" },
  duration: { supervision: "duration" },
  priority: everyKind("priority"),
  directCost: everyKind("directCost"),
};

export function fieldIn(column: ColumnId, kind: ProductKind): FieldId | undefined {
  return FIELDS_OF_COLUMN[column][kind];
}

/** The fields of a kind of product, in the order of the grid. */
export function fieldsOf(kind: ProductKind): FieldId[] {
  return COLUMN_IDS.flatMap((column) => fieldIn(column, kind) ?? []);
}

function everyKind(field: FieldId): Readonly<Record<ProductKind, FieldId>> {
  return { stock: field, supervision: field, availability: field };
}
