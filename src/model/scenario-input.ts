// SPDX-License-Identifier: EUPL-1.2
/**
 * What a scenario is calculated from: plain numbers, one entry per year in every list. Where the numbers come from
 * (tag and source) is kept in src/workbook/assumptions.ts.
 */
export interface ScenarioInput {
  readonly years: readonly number[];
  /** Euro per year. */
  readonly budgetFrame: readonly number[];
  /** Euro per hour, before measures. */
  readonly hourlyRate: readonly number[];
  readonly products: readonly Product[];
  readonly measures: Measures;
}

export type Product = FlowProduct | SupervisionProduct;

interface AnyProduct {
  readonly id: string;
  readonly hoursPerUnit: number;
  /** Part of the frame, 0 to 1; the shares of all products sum to 1. */
  readonly budgetShare: number;
  /** Units per year before growth. */
  readonly inflow: number;
  /** 1 is served first under "highest risk first". */
  readonly priority: number;
}

export interface FlowProduct extends AnyProduct {
  readonly kind: "flow";
  readonly openingStock: number;
}

export interface SupervisionProduct extends AnyProduct {
  readonly kind: "supervision";
  readonly openingActive: number;
  readonly openingQueue: number;
  readonly durationInYears: number;
}

/** The measures of the letter of 23 November 2015 (Kamerstuk 29 270, nr. 106) and of the years after it. */
export interface Measures {
  /** The hourly rate is lowered in one year and back the next. */
  readonly rateCut2015: { readonly on: boolean; readonly cut: number; readonly year: number };
  /** The same cut in every year from `from`: what the letter decided against. */
  readonly rateCutContinued: { readonly on: boolean; readonly from: number };
  readonly extra13: {
    readonly on: boolean;
    readonly amount: number;
    readonly year: number;
    readonly structural: boolean;
  };
  readonly extra5: { readonly on: boolean; readonly amount: number; readonly from: number };
  /** Yearly growth of the inflow that the forecasting model PMJ foresees. */
  readonly pmjGrowth: { readonly on: boolean; readonly rate: number; readonly from: number };
  /** Advice is paid a fixed amount for being available. */
  readonly availabilityAdvice: {
    readonly on: boolean;
    readonly amount: number;
    readonly effortChange: number;
    readonly from: number;
  };
  /** A share of a product moves to others, with that part of its budget. */
  readonly coreTasks: {
    readonly on: boolean;
    readonly shares: Readonly<Record<string, number>>;
    readonly budgetTransfer: number;
    readonly from: number;
  };
  /** The commissioning client asks less of one product. */
  readonly clientRestraint: {
    readonly on: boolean;
    readonly reduction: number;
    readonly product: string;
    readonly from: number;
  };
  readonly riskPriority: { readonly on: boolean; readonly from: number };
  /** A work stock above its opening is accepted as a valve; changes no number, only the verdict on it. */
  readonly acceptRisingStock: { readonly on: boolean };
}

export type MeasureId = keyof Measures;

/** In the order of the letter and of the Scenario sheet. */
export const MEASURE_IDS = [
  "rateCut2015",
  "rateCutContinued",
  "extra13",
  "extra5",
  "pmjGrowth",
  "availabilityAdvice",
  "coreTasks",
  "clientRestraint",
  "riskPriority",
  "acceptRisingStock",
] as const satisfies readonly MeasureId[];

/** The product that availability funding is about. */
export const ADVICE = "advice";

/** The same input with some measures switched; parameters stay as they are. */
export function withMeasures(input: ScenarioInput, on: Partial<Record<MeasureId, boolean>>): ScenarioInput {
  const measures = { ...input.measures };
  for (const id of MEASURE_IDS) {
    const switched = on[id];
    if (switched !== undefined) Object.assign(measures, { [id]: { ...measures[id], on: switched } });
  }
  return { ...input, measures };
}

/** The policy-neutral line that every effect is measured against: all measures off. */
export function withoutMeasures(input: ScenarioInput): ScenarioInput {
  return withMeasures(input, Object.fromEntries(MEASURE_IDS.map((id) => [id, false])));
}
