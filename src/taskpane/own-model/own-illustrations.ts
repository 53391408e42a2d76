// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { ProductInputId, YearInputId } from "../../model/budget-model/inputs";
import { INPUT_TEXTS } from "../../workbook/model-file/input-texts";
import { inputTagName } from "../../workbook/model-sheets/names";
import type { Illustration } from "../ministry/open-points";
import type { OwnState } from "./own-state";

/** The inputs that carry the letter I, with their products, and the measures that are on with such an amount. */
export function ownIllustrations({ tags, productLabels, register }: OwnState, language: Language): Illustration[] {
  const inputs = (Object.keys(INPUT_TEXTS) as (YearInputId | ProductInputId)[]).flatMap((id): Illustration[] => {
    const found = tags.get(inputTagName(id)) ?? [];
    if (!found.includes("I")) return [];
    const isOfOrganisation = found.length === 1 && productLabels.length !== 1;
    const rows = isOfOrganisation ? [] : productLabels.filter((_, p) => found[p] === "I");
    return [{ label: INPUT_TEXTS[id][language], rows }];
  });
  const measures = register.measures
    .filter(({ on, lines }) => on && lines.some(({ tag }) => tag === "I"))
    .map(({ name }) => ({ label: name, rows: [] }));
  return [...inputs, ...measures];
}
