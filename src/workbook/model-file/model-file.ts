// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type {
  InputOfKind,
  PRODUCT_INPUTS,
  ProductInputId,
  ProductKind,
  YearInputId,
} from "../../model/budget-model/inputs";
import type { LineKind, MeasureGroup, Unit } from "../../model/budget-model/line-kinds";
import type { SameAmount } from "../../model/budget-model/model-input";
import type { Tag } from "../assumptions";

/** A text of a file: in one language, or in both. */
export type Words = string | Text;

export interface Provenance {
  readonly tag: Tag;
  readonly source: Words;
}

/** A value with where it comes from. */
export interface Sourced<Value> extends Provenance {
  readonly value: Value;
  /** A tag and source of their own for single years, by year. */
  readonly notes?: Readonly<Record<string, Provenance>>;
}

/** One number for all years, or a list with one per year. */
export type PerYear = number | readonly number[];

/** A model of version 2 as its file has it: everything of {@link ModelInput}, with names, tags and sources. */
export interface ModelFile extends Readonly<Record<YearInputId, Sourced<PerYear>>> {
  readonly kader: "model";
  readonly version: 2;
  readonly title: Words;
  readonly note?: Words;
  readonly organisation: Organisation;
  readonly years: readonly number[];
  readonly products: readonly FileProduct[];
  readonly measures: readonly FileMeasure[];
  readonly savedScenarios?: readonly SavedScenario[];
}

export interface Organisation {
  /** `rn`, `svg`, `ldh`, or one's own. */
  readonly id: string;
  readonly name: string;
  /** The organisation that an institution works for, such as `svg`. */
  readonly partOf?: string;
}

export type FileProduct = FileProductOf<"stock"> | FileProductOf<"supervision"> | FileProductOf<"availability">;

type FileProductOf<Kind extends ProductKind> = {
  readonly id: string;
  readonly name: Words;
  readonly kind: Kind;
  /** What is counted, such as "advies"; for people only. */
  readonly unit?: Words;
} & { readonly [Id in Extract<InputOfKind<Kind>, Required>]: FileValue<Id> } & {
  readonly [Id in Exclude<InputOfKind<Kind>, Required>]?: FileValue<Id>;
};

type Required = {
  [Id in ProductInputId]: (typeof PRODUCT_INPUTS)[Id]["whenMissing"] extends "refuse" ? Id : never;
}[ProductInputId];

type PlainValue<Id extends ProductInputId> = (typeof PRODUCT_INPUTS)[Id]["perYear"] extends true ? PerYear : number;

type FileValue<Id extends ProductInputId> = (typeof PRODUCT_INPUTS)[Id]["hasTag"] extends true
  ? Sourced<PlainValue<Id>>
  : PlainValue<Id>;

export interface FileMeasure {
  readonly id: string;
  readonly name: Words;
  /** Where the pane shows it; by the kind of the first line when left out. */
  readonly group?: MeasureGroup;
  readonly explanation?: Words;
  readonly source?: Words;
  readonly on: boolean;
  readonly lines: readonly FileLine[];
}

export interface FileLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly unit?: Unit;
  readonly product?: string;
  readonly amount?: Sourced<number> | SameAmount;
  readonly from: number;
  readonly to?: number | null;
  readonly notWith?: string;
  readonly budgetTransfer?: Sourced<number>;
}

/** The lines as a saved scenario has them, by line id. */
export interface SavedScenario {
  readonly name: string;
  readonly lines: Readonly<Record<string, SavedLine>>;
}

export interface SavedLine {
  readonly on?: boolean;
  readonly amount?: number;
  readonly product?: string;
  readonly from?: number;
  readonly to?: number | null;
  readonly budgetTransfer?: number;
}
