// SPDX-License-Identifier: EUPL-1.2
import type { Assumption, AssumptionId, ProductField } from "../../model/assumption";
import { MEASURE_TEXTS, type ParameterText } from "../../workbook/measure-texts";
import { type TaggedInput, inputTagName, tagName } from "../../workbook/model-names";
import type { ModelState } from "../../workbook/model-state";
import type { Formats } from "../format";
import type { Presentation } from "../presentation";

/** The input of the Assumptions sheet behind a field of a product. */
const INPUT_OF_FIELD: Readonly<Record<ProductField, TaggedInput>> = {
  hoursPerUnit: "hourNorm",
  budgetShare: "budgetShare",
  inflow: "inflow",
  openingStock: "openingStock",
  openingActive: "openingActive",
  openingQueue: "openingQueue",
  durationInYears: "duration",
};

const FORMAT_OF_FIELD: Readonly<Record<ProductField, "norm" | "share" | "units">> = {
  hoursPerUnit: "norm",
  budgetShare: "share",
  inflow: "units",
  openingStock: "units",
  openingActive: "units",
  openingQueue: "units",
  durationInYears: "norm",
};

/** What an assumption is called, with its product or measure. */
export function assumptionLabel(
  id: AssumptionId,
  { productLabels }: ModelState,
  { texts, language }: Presentation,
): string {
  switch (id.kind) {
    case "budgetFrame":
    case "hourlyRate":
      return capital(texts.inputs[id.kind]);
    case "product":
      return `${productLabels[id.product] ?? ""}: ${texts.inputs[INPUT_OF_FIELD[id.field]]}`;
    case "measure": {
      const product = id.product === undefined ? "" : `, ${productLabels[id.product] ?? ""}`;
      return `${MEASURE_TEXTS[id.measure].name[language]}: ${parameterText(id).label[language].toLowerCase()}${product}`;
    }
  }
}

/** The letter of its provenance; undefined where the workbook gives none. */
export function assumptionTag(id: AssumptionId, { tags }: ModelState): string | undefined {
  const tag = (name: string, row: number) => tags.get(name)?.[row] || undefined;
  switch (id.kind) {
    case "budgetFrame":
    case "hourlyRate":
      return tag(inputTagName(id.kind), 0);
    case "product":
      return tag(inputTagName(INPUT_OF_FIELD[id.field]), id.product);
    case "measure":
      return tag(tagName(id.measure, id.parameter), id.product ?? 0);
  }
}

export function assumptionValue({ id }: Assumption, value: number, formats: Formats): string {
  switch (id.kind) {
    case "budgetFrame":
      return formats.euro(value);
    case "hourlyRate":
      return formats.rate(value);
    case "product":
      return formats[FORMAT_OF_FIELD[id.field]](value);
    case "measure": {
      const { kind } = parameterText(id);
      if (kind === "euro" || kind === "rate") return formats[kind](value);
      return formats.fineShare(value);
    }
  }
}

function parameterText({ measure, parameter }: Extract<AssumptionId, { kind: "measure" }>): ParameterText {
  return (MEASURE_TEXTS[measure].parameters as Readonly<Record<string, ParameterText>>)[parameter] as ParameterText;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
