// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { MEASURE_IDS } from "../../model/scenario-input";
import { MEASURE_TEXTS, type ParameterText } from "../../workbook/measure-texts";
import { TAGGED_INPUTS, TAGGED_PARAMETERS, type TaggedInput, inputTagName, tagName } from "../../workbook/model-names";
import type { ModelState } from "../../workbook/model-state";

/** An assumption that stands for a figure that nobody published, and the rows in which it does. */
export interface Illustration {
  readonly label: string;
  /** Products; none where the assumption is one number. */
  readonly rows: readonly string[];
}

/** The assumptions in use that carry the letter I; a measure that is off uses none. */
export function illustrationsInUse(
  state: ModelState,
  inputs: Readonly<Record<TaggedInput, string>>,
  language: Language,
): Illustration[] {
  const { tags, productLabels } = state;
  const found = (label: string, name: string): Illustration[] => {
    const rows = tags.get(name) ?? [];
    if (!rows.includes("I")) return [];
    const products = rows.length === 1 ? [] : productLabels.filter((_, row) => rows[row] === "I");
    return [{ label, rows: products }];
  };
  const assumptions = TAGGED_INPUTS.flatMap((input) => found(capital(inputs[input]), inputTagName(input)));
  const parameters = MEASURE_IDS.filter((id) => state.input.measures[id].on).flatMap((id) =>
    TAGGED_PARAMETERS[id].flatMap((parameter) => {
      const { name, parameters: texts } = MEASURE_TEXTS[id];
      const text = (texts as Readonly<Record<string, ParameterText>>)[parameter] as ParameterText;
      return found(`${name[language]}: ${text.label[language].toLowerCase()}`, tagName(id, parameter));
    }),
  );
  return [...assumptions, ...parameters];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
