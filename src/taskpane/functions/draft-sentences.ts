import { argumentName } from "../../functions/argument-terms";
import { problemSentence } from "../problem-sentences";
import type { Reader } from "../reader";
import type { DraftCheck } from "./call-draft";
import { shownPlace } from "./explanation-view";
import { quantityText } from "./quantity-text";

/** What came of checking a call that is being written. */
export function checkSentence(check: DraftCheck, reader: Reader, locale: string): string {
  const { form } = reader.texts.functions;
  switch (check.kind) {
    case "missing":
      return form.missing(check.names.map((name) => argumentName(name, reader.language)).join(", "));
    case "bad-target":
      return form.badTarget;
    case "bad-field":
      return form.badField(argumentName(check.name, reader.language));
    case "no-cells":
      return form.noSuchCells(check.place.split(", ").map(shownPlace).join(", "));
    case "outside":
      return form.outside;
    case "overlap":
      return form.overlap(argumentName(check.name, reader.language));
    case "refused":
      return check.sentence;
    case "host":
      return problemSentence({ kind: "host", problem: check.problem }, reader.texts);
    case "ready":
      return givesText(check.first, check, reader, locale);
  }
}

/** The first number of a result and how many cells it fills. */
export function givesText(
  first: number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { texts }: Reader,
  locale: string,
): string {
  return texts.functions.form.gives(quantityText({ value: first, unit: "units" }, locale), rows, columns);
}
