// SPDX-License-Identifier: EUPL-1.2
import { CENT, type Limits, PARAMETER_LIMITS, PRODUCT_LIMITS } from "./limits";
import { MEASURE_IDS, type MeasureId, type Product, type ScenarioInput } from "./scenario-input";

export type ProductField = keyof typeof PRODUCT_LIMITS;

/** Which assumption it is; products by index. */
export type AssumptionId =
  | { readonly kind: "budgetFrame" }
  | { readonly kind: "hourlyRate" }
  | { readonly kind: "product"; readonly product: number; readonly field: ProductField }
  | { readonly kind: "measure"; readonly measure: MeasureId; readonly parameter: string; readonly product?: number };

/** One number that a scenario is calculated from, and the scenario with another number in its place. */
export interface Assumption {
  readonly id: AssumptionId;
  /** Of the chosen year where it may differ per year. */
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  /** For what differs per year, the other years change in the same proportion. */
  readonly with: (value: number) => ScenarioInput;
}

/** Everything with a size that the scenario is calculated from, also the parameters of measures that are off. */
export function assumptionsOf(input: ScenarioInput, year: number): Assumption[] {
  return [
    ...perYear(input, "budgetFrame", year, 0),
    // A rate must stay above its cut in every year.
    ...perYear(input, "hourlyRate", year, lowestRate(input, year)),
    ...input.products.flatMap((product, p) => productAssumptions(input, product, p)),
    ...MEASURE_IDS.flatMap((measure) => measureAssumptions(input, measure)),
    ...coreTaskShares(input),
  ];
}

function perYear(input: ScenarioInput, kind: "budgetFrame" | "hourlyRate", year: number, lowest: number): Assumption[] {
  const values = input[kind];
  const value = values[year];
  if (value === undefined || value === 0) return [];
  const changed = (other: number) => ({ ...input, [kind]: values.map((each) => each * (other / value)) });
  return [{ id: { kind }, value, lowest, highest: Infinity, with: changed }];
}

/** Just above the cut, in the proportion of the chosen year's rate to the lowest. */
function lowestRate({ hourlyRate, measures }: ScenarioInput, year: number): number {
  const { rateCut2015, rateCutContinued } = measures;
  if (!rateCut2015.on && !rateCutContinued.on) return 0;
  const ofLowest = (hourlyRate[year] ?? 0) / Math.min(...hourlyRate);
  return ofLowest * (rateCut2015.cut + CENT);
}

function productAssumptions(input: ScenarioInput, product: Product, p: number): Assumption[] {
  return (Object.keys(PRODUCT_LIMITS) as ProductField[]).flatMap((field) => {
    const value = (product as unknown as Readonly<Record<string, unknown>>)[field];
    if (typeof value !== "number") return [];
    const { minimum: lowest, maximum: highest = Infinity }: Limits = PRODUCT_LIMITS[field];
    const changed = (other: number) => ({
      ...input,
      products: input.products.map((each, index) => (index === p ? { ...each, [field]: other } : each)),
    });
    return [{ id: { kind: "product", product: p, field }, value, lowest, highest, with: changed }];
  });
}

function measureAssumptions(input: ScenarioInput, measure: MeasureId): Assumption[] {
  const parameters = (PARAMETER_LIMITS as LimitsByMeasure)[measure] ?? {};
  return Object.entries(parameters).flatMap(([parameter, { minimum, maximum = Infinity }]) => {
    const value = (input.measures[measure] as unknown as Readonly<Record<string, unknown>>)[parameter];
    if (typeof value !== "number") return [];
    const highest = measure === "rateCut2015" ? Math.min(...input.hourlyRate) - CENT : maximum;
    const changed = (other: number) => withParameter(input, measure, parameter, other);
    return [{ id: { kind: "measure", measure, parameter }, value, lowest: minimum, highest, with: changed }];
  });
}

type LimitsByMeasure = Readonly<Partial<Record<MeasureId, Readonly<Record<string, Limits>>>>>;

/** The share that moves, one assumption per product. */
function coreTaskShares(input: ScenarioInput): Assumption[] {
  const { shares } = input.measures.coreTasks;
  return input.products.map(({ id }, product) => ({
    id: { kind: "measure", measure: "coreTasks", parameter: "shares", product },
    value: shares[id] ?? 0,
    lowest: PARAMETER_LIMITS.coreTasks.shares.minimum,
    highest: PARAMETER_LIMITS.coreTasks.shares.maximum ?? Infinity,
    with: (other) => withParameter(input, "coreTasks", "shares", { ...shares, [id]: other }),
  }));
}

function withParameter(input: ScenarioInput, measure: MeasureId, parameter: string, value: unknown): ScenarioInput {
  return {
    ...input,
    measures: { ...input.measures, [measure]: { ...input.measures[measure], [parameter]: value } },
  };
}
