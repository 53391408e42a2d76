// SPDX-License-Identifier: EUPL-1.2
import type { InputOfKind, PRODUCT_INPUTS, ProductInputId, ProductKind, YearInputId } from "./inputs";
import type { LineKind, Unit } from "./line-kinds";

/**
 * What the model of an organisation is calculated from: plain numbers, one entry per year in every list. Where the
 * numbers come from (tag and source) is kept in src/workbook/model-file.
 */
export interface ModelInput extends Readonly<Record<YearInputId, readonly number[]>> {
  readonly years: readonly number[];
  readonly products: readonly ModelProduct[];
  /** In the order of the register. */
  readonly measures: readonly Measure[];
}

export type ModelProduct = StockProduct | SupervisionProduct | AvailabilityProduct;
export type StockProduct = ProductOfKind<"stock">;
export type SupervisionProduct = ProductOfKind<"supervision">;
export type AvailabilityProduct = ProductOfKind<"availability">;

/** The inputs of {@link PRODUCT_INPUTS} that a kind has, by id; what may be missing is missing where there is no limit. */
export type ProductOfKind<Kind extends ProductKind> = { readonly id: string; readonly kind: Kind } & {
  readonly [Id in NeverMissing<InputOfKind<Kind>>]: InputValue<Id>;
} & { readonly [Id in Exclude<InputOfKind<Kind>, NeverMissing<ProductInputId>>]?: InputValue<Id> };

type InputValue<Id extends ProductInputId> = (typeof PRODUCT_INPUTS)[Id]["perYear"] extends true
  ? readonly number[]
  : number;

type NeverMissing<Id extends ProductInputId> = {
  [Each in Id]: (typeof PRODUCT_INPUTS)[Each]["whenMissing"] extends "no-limit" ? never : Each;
}[Id];

/** What is decided or happens, as one switch: one or more effects that go together. */
export interface Measure {
  readonly id: string;
  readonly on: boolean;
  readonly lines: readonly Line[];
}

/** All products of the model, in the place of one product's id. */
export const ALL_PRODUCTS = "*";

/** One effect: kind, product, years and amount. Which of them a kind has is in {@link LINE_KINDS}. */
export interface Line {
  /** Unique among all lines of the model. */
  readonly id: string;
  readonly kind: LineKind;
  readonly unit?: Unit;
  /** Id of a product, or {@link ALL_PRODUCTS}. */
  readonly product?: string;
  /** A number, or that of another line, also when that one is off. */
  readonly amount?: number | SameAmount;
  readonly from: number;
  /** The last year; null when it goes on. */
  readonly to: number | null;
  /** Id of another measure: where that one has a line of this kind in a year, this line does nothing. */
  readonly notWith?: string;
  /** Share of the budget that goes along with what moves. */
  readonly budgetTransfer?: number;
}

export interface SameAmount {
  /** Id of the line with the amount. */
  readonly sameAs: string;
}
