// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import { PRODUCT_INPUTS, type Quantity, YEAR_INPUTS } from "../../model/budget-model/inputs";
import type { ModelNumber, ModelNumberId } from "../../model/budget-model/model-numbers";
import type { Swing } from "../../model/sensitivity";
import { INPUT_TEXTS } from "../../workbook/model-file/input-texts";
import { inputTagName } from "../../workbook/model-sheets/names";
import type { ShownSwing } from "../analysis/tornado-view";
import { fieldText } from "../new-model/read-field";
import { quantityOf } from "./amounts";
import type { OwnState } from "./own-state";

/** Each number of a tornado with its name, its tag and its two values. */
export function shownNumbers(swings: readonly Swing<ModelNumber>[], state: OwnState, language: Language): ShownSwing[] {
  return swings.map(({ assumption: { id }, lowValue, highValue, atLow, atHigh }) => {
    const { label, tag, quantity } = describe(id, state, language);
    const text = (value: number) => fieldText(Number(value.toPrecision(6)), quantity, language);
    return { label, tag: tag === "" ? undefined : tag, low: text(lowValue), high: text(highValue), atLow, atHigh };
  });
}

interface Described {
  readonly label: string;
  readonly tag: string | undefined;
  readonly quantity: Quantity;
}

function describe(id: ModelNumberId, { tags, productLabels, register }: OwnState, language: Language): Described {
  switch (id.kind) {
    case "organisation":
      return {
        label: INPUT_TEXTS[id.input][language],
        tag: tags.get(inputTagName(id.input))?.[0],
        quantity: YEAR_INPUTS[id.input].quantity,
      };
    case "product":
      return {
        label: `${productLabels[id.product] ?? ""}: ${INPUT_TEXTS[id.input][language].toLowerCase()}`,
        tag: tags.get(inputTagName(id.input))?.[id.product],
        quantity: PRODUCT_INPUTS[id.input].quantity,
      };
    case "line": {
      const measure = register.measures.find(({ lines }) => lines.some(({ line }) => line?.id === id.line));
      const own = measure?.lines.find(({ line }) => line?.id === id.line);
      const line = own?.line;
      return {
        label: measure?.name ?? "",
        tag: own?.tag,
        quantity: line?.unit === undefined ? "units" : quantityOf(line.kind, line.unit),
      };
    }
  }
}
