// SPDX-License-Identifier: EUPL-1.2
import { argumentName } from "../../functions/argument-terms";
import { problemSentence } from "../problem-sentences";
import type { Presentation } from "../presentation";
import type { DraftCheck } from "./call-draft";
import { shownPlace } from "./explanation-view";
import { quantityText } from "./quantity-text";

/** What came of checking a call that is being written. */
export function checkSentence(check: DraftCheck, presentation: Presentation, locale: string): string {
  const { form } = presentation.texts.functions;
  switch (check.kind) {
    case "missing":
      return form.missing(check.names.map((name) => argumentName(name, presentation.language)).join(", "));
    case "bad-target":
      return form.badTarget;
    case "bad-field":
      return form.badField(argumentName(check.name, presentation.language));
    case "no-cells":
      return form.noSuchCells(check.place.split(", ").map(shownPlace).join(", "));
    case "outside":
      return form.outside;
    case "overlap":
      return form.overlap(argumentName(check.name, presentation.language));
    case "refused":
      return check.sentence;
    case "host":
      return problemSentence({ kind: "host", problem: check.problem }, presentation.texts);
    case "ready":
      return givesText(check.first, check, presentation, locale);
  }
}

/** The first number of a result and how many cells it fills. */
export function givesText(
  first: number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { texts }: Presentation,
  locale: string,
): string {
  return texts.functions.form.gives(quantityText({ value: first, unit: "units" }, locale), rows, columns);
}
