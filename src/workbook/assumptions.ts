// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";
import type { Measures, Product, ScenarioInput } from "../model/scenario-input";
import letter from "./letter-2015.json";

/**
 * Where a number comes from: Q quoted from an official text, Q2 from a secondary text, D derived, I illustrative (no
 * public figure exists), U entered by the user.
 */
export const TAGS = ["Q", "Q2", "D", "I", "U"] as const;
export type Tag = (typeof TAGS)[number];

/** A number or a list of numbers (one per year) with its provenance. */
export interface Tagged<Value> {
  readonly value: Value;
  readonly tag: Tag;
  readonly source: string | Text;
}

interface AnyAssumedProduct extends Text {
  readonly id: string;
  readonly hourNorm: Tagged<number>;
  readonly budgetShare: Tagged<number>;
  readonly inflow2015: Tagged<number>;
  readonly priority: number;
}

export type AssumedProduct = AnyAssumedProduct &
  (
    | { readonly kind: "flow"; readonly openingStock: Tagged<number> }
    | {
        readonly kind: "supervision";
        readonly openingActive: Tagged<number>;
        readonly openingQueue: Tagged<number>;
        readonly duration: Tagged<number>;
      }
  );

/** Switches and years are plain values; everything with a size carries its provenance. */
export interface AssumedMeasures {
  readonly rateCut2015: { readonly on: boolean; readonly cut: Tagged<number>; readonly year: number };
  readonly rateCutContinued: { readonly on: boolean; readonly from: number };
  readonly extra13: {
    readonly on: boolean;
    readonly amount: Tagged<number>;
    readonly year: number;
    readonly structural: boolean;
  };
  readonly extra5: { readonly on: boolean; readonly amount: Tagged<number>; readonly from: number };
  readonly pmjGrowth: { readonly on: boolean; readonly rate: Tagged<number>; readonly from: number };
  readonly availabilityAdvice: {
    readonly on: boolean;
    readonly amount: Tagged<number>;
    readonly effortChange: Tagged<number>;
    readonly from: number;
  };
  readonly coreTasks: {
    readonly on: boolean;
    readonly shares: Readonly<Record<string, Tagged<number>>>;
    readonly budgetTransfer: Tagged<number>;
    readonly from: number;
  };
  readonly clientRestraint: {
    readonly on: boolean;
    readonly reduction: Tagged<number>;
    readonly product: string;
    readonly from: number;
  };
  readonly riskPriority: { readonly on: boolean; readonly from: number };
  readonly acceptRisingStock: { readonly on: boolean };
}

/** The form of an assumptions file: what a scenario starts from, every number with its provenance. */
export interface Assumptions {
  readonly title: string | Text;
  readonly note?: string | Text;
  readonly years: readonly number[];
  readonly budgetFrame: Tagged<readonly number[]>;
  readonly hourlyRate: Tagged<readonly number[]>;
  readonly products: readonly AssumedProduct[];
  readonly measures: AssumedMeasures;
}

/** A text of an assumptions file, which may be in one language only. */
export function inLanguage(text: string | Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

/** The letter's example: Kamerstuk 29 270, nr. 106, of 23 November 2015, with what it leaves open filled in. */
export const LETTER_2015 = letter as Assumptions;

/** The plain numbers that the engine calculates with. */
export function toScenarioInput(assumptions: Assumptions): ScenarioInput {
  return {
    years: assumptions.years,
    budgetFrame: assumptions.budgetFrame.value,
    hourlyRate: assumptions.hourlyRate.value,
    products: assumptions.products.map(toProduct),
    measures: withoutProvenance(assumptions.measures) as Measures,
  };
}

function toProduct(product: AssumedProduct): Product {
  const shared = {
    id: product.id,
    hoursPerUnit: product.hourNorm.value,
    budgetShare: product.budgetShare.value,
    inflow: product.inflow2015.value,
    priority: product.priority,
  };
  return product.kind === "flow"
    ? { ...shared, kind: "flow", openingStock: product.openingStock.value }
    : {
        ...shared,
        kind: "supervision",
        openingActive: product.openingActive.value,
        openingQueue: product.openingQueue.value,
        durationInYears: product.duration.value,
      };
}

function withoutProvenance(node: unknown): unknown {
  if (typeof node !== "object" || node === null || Array.isArray(node)) return node;
  if ("value" in node && "tag" in node) return node.value;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutProvenance(value)]));
}
