// SPDX-License-Identifier: EUPL-1.2
import {
  PRODUCT_INPUTS,
  PRODUCT_INPUT_IDS,
  type ProductInputId,
  YEAR_INPUT_IDS,
  type YearInputId,
} from "../model/budget-model/inputs";
import { MEASURE_IDS } from "../model/scenario-input";
import { NAMES, TAGGED_PARAMETERS, parameterName, tagName } from "./model-names";
import { MODEL_NAMES, inputName, inputNotesName, inputSourceName, inputTagName } from "./model-sheets/names";

/** Names of the cells that say where the numbers behind another name come from; a row each. */
export interface MarkedInput {
  readonly values: string;
  readonly tag: string;
  readonly source?: string;
  /** Tags and sources of single years, with the number of the first row; see {@link inputNotesName}. */
  readonly notes?: { readonly name: string; readonly first: 0 | 1 };
}

/** Inputs of the letter that a model of version 2 has no tag for. */
export const LETTER_ESTIMATES = ["priority", "lowProbability", "highProbability", "draws", "seed"] as const;

/**
 * Every input with a tag, in either kind of model workbook. A workbook has some of these names, and one that was made by
 * an earlier version has fewer.
 */
export const MARKED_INPUTS: readonly MarkedInput[] = [
  ...YEAR_INPUT_IDS.map((id) => ownInput(id, 0)),
  ...PRODUCT_INPUT_IDS.filter((id) => PRODUCT_INPUTS[id].hasTag).map((id) => ownInput(id, 1)),
  ...LETTER_ESTIMATES.map((id) => ({ values: NAMES[id], tag: `${NAMES[id]}_Tag`, source: `${NAMES[id]}_Source` })),
  ...MEASURE_IDS.flatMap((id) =>
    TAGGED_PARAMETERS[id].map((parameter) => ({
      values: parameterName(id, parameter),
      tag: tagName(id, parameter),
    })),
  ),
  { values: MODEL_NAMES.lineAmount, tag: MODEL_NAMES.lineTag, source: MODEL_NAMES.lineSource },
];

function ownInput(id: YearInputId | ProductInputId, first: 0 | 1): MarkedInput {
  const notes = { name: inputNotesName(id), first };
  return { values: inputName(id), tag: inputTagName(id), source: inputSourceName(id), notes };
}
