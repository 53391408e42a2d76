// SPDX-License-Identifier: EUPL-1.2
import type { ProductYears, ScenarioResult } from "../model/scenario";
import { MEASURE_IDS } from "../model/scenario-input";
import { MEASURE_TEXTS, type ParameterText } from "../workbook/measure-texts";
import { TAGGED_INPUTS, TAGGED_PARAMETERS, type TaggedInput, inputTagName, tagName } from "../workbook/model-names";
import type { ModelState } from "../workbook/model-state";
import type { Choice, TileId } from "./answers";
import type { Formats } from "./format";
import type { Presentation } from "./presentation";

/** A tile's calculation with its numbers filled in, and which of its assumptions are only illustrations. */
export interface Explanation {
  readonly formula: string;
  readonly filledIn: string;
  readonly illustrations: string;
}

export function explain(
  tile: TileId,
  state: ModelState,
  result: ScenarioResult,
  choice: Choice,
  presentation: Presentation,
): Explanation {
  const { texts } = presentation;
  const product = tile === "queue" ? supervisionOf(state, choice) : choice.product;
  const names = illustrationsOf(tile, state, product, presentation);
  return {
    formula: texts.formula[tile],
    filledIn: filledIn(tile, state, result, { ...choice, product }, presentation.formats),
    illustrations: names.length === 0 ? texts.usesNoIllustrations : texts.usesIllustrations(names.join(", ")),
  };
}

function filledIn(tile: TileId, state: ModelState, result: ScenarioResult, choice: Choice, formats: Formats): string {
  const years = result.products[choice.product];
  if (years === undefined) return "";
  const at = (values: readonly number[]) => values[choice.year] as number;
  const { units, euro, rate, norm } = formats;
  switch (tile) {
    case "production": {
      const money = budgetText(state, result, years, choice, formats);
      return `${money} / ${rate(at(result.hourlyRate))} / ${norm(at(years.hoursPerUnit))} = ${units(at(years.production))}`;
    }
    case "stock": {
      const moved = at(years.movedOut) === 0 ? "" : ` − ${units(at(years.movedOut))}`;
      const opening = `${units(at(years.openingStock))}${moved}`;
      return `${opening} + ${units(at(years.inflow))} − ${units(at(years.outflow))} = ${units(at(years.stock))}`;
    }
    case "queue": {
      const opening = at(years.queue) + at(years.started) - at(years.inflow);
      return `${units(opening)} + ${units(at(years.inflow))} − ${units(at(years.started))} = ${units(at(years.queue))}`;
    }
    case "balance":
      return `${euro(at(result.available))} − ${euro(at(result.budgetNeeded))} = ${euro(at(result.balance))}`;
  }
}

/** Frame times share where that is how the budget came about, else the budget itself. */
function budgetText(
  { input }: ModelState,
  { frame }: ScenarioResult,
  { budget }: ProductYears,
  { year, product }: Choice,
  { euro, share }: Formats,
): string {
  const [whole, part] = [frame[year] as number, budget[year] as number];
  const assumed = input.products[product]?.budgetShare ?? 0;
  const isByShare = Math.abs(whole * assumed - part) <= 0.005;
  return isByShare ? `${euro(whole)} × ${share(assumed)}` : euro(part);
}

const USED: Readonly<Record<TileId, readonly TaggedInput[]>> = {
  production: ["budgetFrame", "hourlyRate", "hourNorm", "budgetShare"],
  stock: TAGGED_INPUTS,
  queue: TAGGED_INPUTS,
  balance: TAGGED_INPUTS,
};

function illustrationsOf(
  tile: TileId,
  state: ModelState,
  product: number,
  { language, texts }: Presentation,
): string[] {
  const isIllustrative = (name: string) => {
    const tags = state.tags.get(name) ?? [];
    if (tags.length === 1) return tags[0] === "I";
    return tile === "balance" ? tags.includes("I") : tags[product] === "I";
  };
  const inputs = USED[tile].filter((input) => isIllustrative(inputTagName(input))).map((input) => texts.inputs[input]);
  const parameters = MEASURE_IDS.filter((id) => state.input.measures[id].on).flatMap((id) =>
    TAGGED_PARAMETERS[id]
      .filter((parameter) => isIllustrative(tagName(id, parameter)))
      .map((parameter) => {
        const text = (MEASURE_TEXTS[id].parameters as Record<string, ParameterText>)[parameter] as ParameterText;
        return text.label[language].toLowerCase();
      }),
  );
  return [...inputs, ...parameters];
}

function supervisionOf({ input }: ModelState, { product }: Choice): number {
  const index = input.products.findIndex(({ kind }) => kind === "supervision");
  return index < 0 ? product : index;
}
