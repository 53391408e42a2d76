// SPDX-License-Identifier: EUPL-1.2
import { HUNDREDTHS, HUNDREDTHS_OF_A_PERCENT, type SearchGrid, gridWithin } from "../decision-variable";
import type { Movable } from "../sensitivity";
import {
  PRODUCT_INPUTS,
  type ProductInputId,
  YEAR_INPUTS,
  YEAR_INPUT_IDS,
  type YearInputId,
  inputsOfKind,
} from "./inputs";
import { type Unit, lineKind } from "./line-kinds";
import type { Line, ModelInput, ModelProduct } from "./model-input";
import type { ModelResult } from "./model-result";
import type { NumberRule } from "./number-rule";

/** Which number of a model it is; products by index, lines by id. */
export type ModelNumberId =
  | { readonly kind: "organisation"; readonly input: YearInputId }
  | { readonly kind: "product"; readonly product: number; readonly input: ProductInputId }
  | { readonly kind: "line"; readonly line: string };

export interface ModelNumber extends Movable<ModelInput> {
  readonly id: ModelNumberId;
}

/**
 * Every number with a size that the answers of a model depend on: inputs, of the chosen year where they differ per year
 * (the other years then move in proportion), and the amounts of lines, also of measures that are off.
 */
export function modelNumbers(input: ModelInput, year: number): ModelNumber[] {
  const organisation = YEAR_INPUT_IDS.flatMap((id): ModelNumber[] =>
    numberOf({ kind: "organisation", input: id }, input[id], year, YEAR_INPUTS[id].rule, (values) => ({
      ...input,
      [id]: values,
    })),
  );
  return [
    ...organisation,
    ...input.products.flatMap((product, p) => numbersOfProduct(input, product, p, year)),
    ...linesOf(input).flatMap((line): ModelNumber[] =>
      typeof line.amount === "number" && line.unit !== undefined
        ? numberOf(
            { kind: "line", line: line.id },
            line.amount,
            year,
            lineKind(line.kind).units[line.unit] ?? {},
            (amount) => withAmount(input, line.id, amount as number),
          )
        : [],
    ),
  ];
}

/** The model with another amount in one line; its measure is on. */
export function withMeasureAt(input: ModelInput, line: string, amount: number): ModelInput {
  const changed = withAmount(input, line, amount);
  const measures = changed.measures.map((each) =>
    each.lines.some(({ id }) => id === line) ? { ...each, on: true } : each,
  );
  return { ...changed, measures };
}

/** The amounts that a goal seek tries for a line: what anyone could use, and no further than its kind allows. */
export function amountGrid(input: ModelInput, { kind, unit, product, amount }: Line): SearchGrid {
  const { usual, stepsPerUnit } = unit === undefined ? NO_GRID : gridOf(input, unit, kind === "rate", product);
  const rule = unit === undefined ? {} : (lineKind(kind).units[unit] ?? {});
  // What is there now is always among what is tried.
  const reach = Math.max(usual, Math.abs(typeof amount === "number" ? amount : 0) * 2);
  return gridWithin(rule, { from: -reach, to: reach, stepsPerUnit });
}

/** Whether a result can be used: every rate and norm is above 0, every duration at least a year, no frame below 0. */
export function isPossible({ hourlyRate, frame, products }: ModelResult): boolean {
  const all = (values: readonly number[], test: (value: number) => boolean) => values.every(test);
  return (
    all(hourlyRate, (rate) => rate > 0) &&
    all(frame, (euro) => euro >= 0) &&
    products.every(
      ({ kind, hourNorm, duration }) =>
        all(hourNorm, (hours) => hours > 0) && (kind !== "supervision" || all(duration, (years) => years >= 1)),
    )
  );
}

export function linesOf({ measures }: ModelInput): Line[] {
  return measures.flatMap(({ lines }) => lines);
}

interface Grid {
  /** How far from 0, on both sides. */
  readonly usual: number;
  readonly stepsPerUnit: number;
}

const NO_GRID: Grid = { usual: 0, stepsPerUnit: 1 };

function gridOf(input: ModelInput, unit: Unit, isOfRate: boolean, product: string | undefined): Grid {
  const largest = (values: (each: ModelProduct) => readonly number[]) =>
    Math.max(0, ...input.products.filter(({ id }) => product === id || product === "*").flatMap(values));
  switch (unit) {
    case "euro":
      return isOfRate
        ? { usual: Math.max(...input.hourlyRate), stepsPerUnit: HUNDREDTHS }
        : { usual: Math.max(...input.budgetFrame), stepsPerUnit: 1 };
    case "hours":
      return { usual: largest(({ hourNorm }) => hourNorm), stepsPerUnit: HUNDREDTHS };
    case "years":
      return { usual: largest((each) => (each.kind === "supervision" ? each.duration : [])), stepsPerUnit: HUNDREDTHS };
    case "units":
      return { usual: Math.ceil(largest(({ inflow }) => inflow)), stepsPerUnit: 1 };
    default:
      return { usual: 1, stepsPerUnit: HUNDREDTHS_OF_A_PERCENT };
  }
}

function numbersOfProduct(input: ModelInput, product: ModelProduct, p: number, year: number): ModelNumber[] {
  const values = product as unknown as Readonly<Record<string, number | readonly number[] | undefined>>;
  return inputsOfKind(product.kind).flatMap((id): ModelNumber[] => {
    const value = values[id];
    if (value === undefined || !PRODUCT_INPUTS[id].hasTag) return [];
    return numberOf({ kind: "product", product: p, input: id }, value, year, PRODUCT_INPUTS[id].rule, (changed) => ({
      ...input,
      products: input.products.map((each, index) => (index === p ? { ...each, [id]: changed } : each)),
    }));
  });
}

/** Nothing for a value of 0, which has no tenth. */
function numberOf(
  id: ModelNumberId,
  values: number | readonly number[],
  year: number,
  { minimum = -Infinity, above = -Infinity, maximum = Infinity }: NumberRule,
  changed: (values: number | readonly number[]) => ModelInput,
): ModelNumber[] {
  const value = typeof values === "number" ? values : (values[year] ?? 0);
  if (value === 0) return [];
  const lowest = Math.max(minimum, Number.isFinite(above) ? above + SMALLEST_ABOVE : -Infinity);
  const scaled = (other: number) =>
    typeof values === "number" ? other : values.map((each) => Math.min(maximum, each * (other / value)));
  return [{ id, value, lowest, highest: maximum, with: (other) => changed(scaled(other)) }];
}

const SMALLEST_ABOVE = 1e-6;

function withAmount(input: ModelInput, line: string, amount: number): ModelInput {
  const lines = (all: readonly Line[]) => all.map((each) => (each.id === line ? { ...each, amount } : each));
  return { ...input, measures: input.measures.map((measure) => ({ ...measure, lines: lines(measure.lines) })) };
}
