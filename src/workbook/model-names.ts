// SPDX-License-Identifier: EUPL-1.2
import { MEASURE_IDS, type MeasureId } from "../model/scenario-input";

/**
 * Defined names of the model workbook. They are the same in every language and never change: the pane, the command
 * line and the Ministry copy find the model by them.
 */
export const NAMES = {
  years: "Kader_Years",
  firstYear: "Kader_FirstYear",
  budgetFrame: "Kader_BudgetFrame",
  hourlyRate: "Kader_HourlyRate",
  /** Per product, a row each, in the same order everywhere. */
  productId: "Kader_ProductId",
  productKind: "Kader_ProductKind",
  productLabel: "Kader_ProductLabel",
  hourNorm: "Kader_HourNorm",
  budgetShare: "Kader_BudgetShare",
  inflow: "Kader_Inflow",
  openingStock: "Kader_OpeningStock",
  openingActive: "Kader_OpeningActive",
  openingQueue: "Kader_OpeningQueue",
  duration: "Kader_Duration",
  priority: "Kader_Priority",
  deviation: "Kader_Deviation",
  lowProbability: "Kader_LowProbability",
  highProbability: "Kader_HighProbability",
  draws: "Kader_Draws",
  seed: "Kader_Seed",
  activeScenario: "Kader_ActiveScenario",
  effectiveRate: "Kader_EffectiveRate",
  effectiveFrame: "Kader_EffectiveFrame",
  production: "Kader_Production",
  stock: "Kader_Stock",
  queue: "Kader_Queue",
  balance: "Kader_Balance",
  paneValues: "Kader_PaneValues",
  sheetValues: "Kader_SheetValues",
  tolerance: "Kader_Tolerance",
  /** The rows of the Checks sheet with the headings between them: label, unit, and so on to the verdict. */
  checks: "Kader_Checks",
  overallCheck: "Kader_OverallCheck",
} as const;

/** The parameters of a measure that are in one cell each, in the order of the Scenario sheet. */
export const MEASURE_PARAMETERS = {
  rateCut2015: ["cut", "year"],
  rateCutContinued: ["from"],
  extra13: ["amount", "year", "structural"],
  extra5: ["amount", "from"],
  pmjGrowth: ["rate", "from"],
  availabilityAdvice: ["amount", "effortChange", "from"],
  coreTasks: ["shares", "budgetTransfer", "from"],
  clientRestraint: ["reduction", "product", "from"],
  riskPriority: ["from"],
  acceptRisingStock: [],
} as const satisfies Record<MeasureId, readonly string[]>;

/** The parameters that have a size, and so a tag; years and switches are choices. */
export const TAGGED_PARAMETERS: Readonly<Record<MeasureId, readonly string[]>> = {
  rateCut2015: ["cut"],
  rateCutContinued: [],
  extra13: ["amount"],
  extra5: ["amount"],
  pmjGrowth: ["rate"],
  availabilityAdvice: ["amount", "effortChange"],
  coreTasks: ["shares", "budgetTransfer"],
  clientRestraint: ["reduction"],
  riskPriority: [],
  acceptRisingStock: [],
};

export type ParameterOf<Id extends MeasureId> = (typeof MEASURE_PARAMETERS)[Id][number];

/** The cell that holds the switch of a measure, TRUE or FALSE. */
export function switchName(id: MeasureId): string {
  return `Kader_${pascalCase(id)}_On`;
}

/** The cell of a parameter; `shares` of the core tasks is a column with a row per product. */
export function parameterName(id: MeasureId, parameter: string): string {
  return `Kader_${pascalCase(id)}_${pascalCase(parameter)}`;
}

/** The cell next to a parameter that holds its tag. */
export function tagName(id: MeasureId, parameter: string): string {
  return `${parameterName(id, parameter)}_Tag`;
}

export const SAVED_SCENARIOS = 5;

/**
 * The places for saved scenarios, each with the rows of the Scenario sheet and two columns: values and tags. The first
 * row holds the scenario's name.
 */
export const SAVED_SCENARIO_NAMES: readonly string[] = Array.from(
  { length: SAVED_SCENARIOS },
  (_, slot) => `Kader_SavedScenario${slot + 1}`,
);

/** The inputs of the assumptions sheet whose tags the pane shows. */
export const TAGGED_INPUTS = [
  "budgetFrame",
  "hourlyRate",
  "hourNorm",
  "budgetShare",
  "inflow",
  "openingStock",
  "openingActive",
  "openingQueue",
  "duration",
] as const;
export type TaggedInput = (typeof TAGGED_INPUTS)[number];

/** The cells next to an input of the assumptions sheet that hold its tags. */
export function inputTagName(input: TaggedInput): string {
  return `${NAMES[input]}_Tag`;
}

/** Everything that a scenario is read from. */
export const INPUT_NAMES: readonly string[] = [
  NAMES.years,
  NAMES.budgetFrame,
  NAMES.hourlyRate,
  NAMES.productId,
  NAMES.productKind,
  NAMES.productLabel,
  NAMES.hourNorm,
  NAMES.budgetShare,
  NAMES.inflow,
  NAMES.openingStock,
  NAMES.openingActive,
  NAMES.openingQueue,
  NAMES.duration,
  NAMES.priority,
  NAMES.deviation,
  NAMES.lowProbability,
  NAMES.highProbability,
  NAMES.draws,
  NAMES.seed,
  ...TAGGED_INPUTS.map(inputTagName),
  ...MEASURE_IDS.flatMap((id) => [
    switchName(id),
    ...MEASURE_PARAMETERS[id].map((parameter) => parameterName(id, parameter)),
    ...TAGGED_PARAMETERS[id].map((parameter) => tagName(id, parameter)),
  ]),
];

/** What the sheets have calculated, to be held against the pane's own calculation. */
export const RESULT_NAMES: readonly string[] = [
  NAMES.production,
  NAMES.stock,
  NAMES.queue,
  NAMES.balance,
  NAMES.paneValues,
  NAMES.sheetValues,
];

function pascalCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
