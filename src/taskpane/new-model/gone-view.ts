// SPDX-License-Identifier: EUPL-1.2
import { INPUT_TEXTS } from "../../workbook/model-file/input-texts";
import { measureTitle } from "../../workbook/model-file/measure-title";
import { type Draft, yearsOf } from "./draft";
import { type FormContext, wordsIn } from "./form-context";
import { goneValues } from "./gone-values";

/** Of a model that is being changed, what goes with a product or a year: one sentence, before anything is changed. */
export function goneSentence({ draft, before, language, texts }: FormContext): string | undefined {
  const gone = before && goneValues(before, draft);
  if (before === undefined || gone === undefined) return undefined;
  const names = (ids: readonly string[]) =>
    before.measures.filter(({ id }) => ids.includes(id)).map((measure) => measureTitle(measure)[language]);
  return texts.goneWith({
    what: [...gone.products.map((name) => wordsIn(name, language)), ...gone.years.map(String)],
    values: gone.values,
    inputs: gone.inputs.map((id) => INPUT_TEXTS[id][language].toLowerCase()),
    measures: names(gone.measures),
    lines: gone.lines,
    outsideYears: names(gone.outsideYears),
  });
}

/** The year at whose start the positions hold now, when that is another one. */
export function otherFirstYear(draft: Draft, before: FormContext["before"]): number | undefined {
  const [first] = yearsOf(draft);
  return before === undefined || first === before.years[0] ? undefined : first;
}
