// SPDX-License-Identifier: EUPL-1.2
import { FEWEST_DRAWS, MOST_DRAWS } from "../functions/number-rules";
import { ANSWER_KINDS, type AnswerKind, type AnswerableResult, answerSeries, keptAnswers } from "../model/answer";
import { type ScenarioResult, ScenarioSeries, calculateScenario } from "../model/scenario";
import type { StockBandQuestion } from "../model/stock-band";
import {
  MEASURE_IDS,
  type MeasureId,
  type ScenarioInput,
  withMeasures,
  withoutMeasures,
} from "../model/scenario-input";
import { MEASURE_TEXTS } from "../workbook/measure-texts";
import { firstProductOf } from "../workbook/first-product";
import type { ModelState, RangeSettings } from "../workbook/model-state";

/** What the pane shows, as numbers: nothing here knows a page or a language. */
export interface Answers {
  readonly result: ScenarioResult;
  readonly baseline: ScenarioResult;
  /** Each measure alone against no measures at all. */
  readonly alone: Readonly<Record<MeasureId, AnswerableResult>>;
}

export function answersFor({ input }: ModelState): Answers {
  const none = withoutMeasures(input);
  const baseline = calculateScenario(none);
  const series = new ScenarioSeries();
  const alone = Object.fromEntries(
    MEASURE_IDS.map((id) => [id, keptAnswers(series.calculate(withMeasures(none, { [id]: true })))]),
  ) as Record<MeasureId, AnswerableResult>;
  return { result: calculateScenario(input), baseline, alone };
}

/** A tile shows an answer. */
export type TileId = AnswerKind;

/** What someone looks at: a year and a product, by index. */
export interface Choice {
  readonly year: number;
  readonly product: number;
}

/** The same as it was chosen: products and years of a model may come and go, which moves the others. */
export interface Chosen {
  readonly year: number;
  readonly product: string;
}

interface Choosable {
  readonly years: readonly number[];
  readonly products: readonly { readonly id: string }[];
}

/** The chosen year and product where the model has them; else the nearest year, and the product that the charts show. */
export function choiceWithin({ years, products }: Choosable, chosen: Chosen | undefined): Choice {
  const product = products.findIndex(({ id }) => id === chosen?.product);
  return { year: yearWithin(years, chosen?.year), product: product < 0 ? firstProductOf(products) : product };
}

export function chosenOf({ years, products }: Choosable, { year, product }: Choice): Chosen {
  return { year: years[year] as number, product: products[product]?.id as string };
}

/** The place of a year, or of the one nearest to it. */
export function yearWithin(years: readonly number[], chosen: number | undefined): number {
  const first = years[0] as number;
  return Math.max(0, Math.min((chosen ?? first) - first, years.length - 1));
}

export interface Tile {
  readonly id: TileId;
  readonly value: number;
  /** Against no measures. */
  readonly difference: number;
  readonly series: readonly number[];
}

export function tilesFor(
  { result, baseline }: { readonly result: AnswerableResult; readonly baseline: AnswerableResult },
  choice: Choice,
): Tile[] {
  return ANSWER_KINDS.map((id) => {
    const series = answerSeries(result, id, choice.product);
    const value = series[choice.year] as number;
    return {
      id,
      value,
      difference: value - (answerSeries(baseline, id, choice.product)[choice.year] as number),
      series,
    };
  });
}

export interface Effect {
  readonly on: "production" | "stock";
  readonly difference: number;
}

/** What a measure does by itself: money moves production, demand and working method move the work stock. */
export function effectOf(answers: Answers, id: MeasureId, choice: Choice): Effect {
  const { group } = MEASURE_TEXTS[id];
  const on = group === "rate" || group === "budget" ? "production" : "stock";
  const alone = answerSeries(answers.alone[id], on, choice.product)[choice.year] as number;
  const none = answerSeries(answers.baseline, on, choice.product)[choice.year] as number;
  return { on, difference: alone - none };
}

/** What the band around a product's work stock is drawn from: the draws and the seed of the Work stock sheet. */
export function bandQuestion(
  { input, deviations, range }: ModelState,
  { result }: Answers,
  product: number,
): StockBandQuestion | undefined {
  const assumed = input.products[product];
  const years = result.products[product];
  if (assumed === undefined || years === undefined) return undefined;
  const leaving = assumed.kind === "flow" ? years.production : years.outflow;
  return {
    openingStock: assumed.kind === "flow" ? assumed.openingStock : assumed.openingActive + assumed.openingQueue,
    inflow: years.inflow,
    capacity: leaving.map((units, t) => units + (years.movedOut[t] as number)),
    deviation: deviations[product] ?? 0,
    ...drawnWith(range),
  };
}

/** The function refuses a number outside its bounds on the sheet; the chart takes the nearest it can draw with. */
export function drawnWith({ low, high, draws, seed }: RangeSettings): RangeSettings {
  return { low, high, draws: Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, Math.round(draws))), seed };
}

/** The input with one parameter changed. */
export function withParameter(
  input: ScenarioInput,
  id: MeasureId,
  parameter: string,
  value: number | boolean | string | Record<string, number>,
): ScenarioInput {
  return { ...input, measures: { ...input.measures, [id]: { ...input.measures[id], [parameter]: value } } };
}
