// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { YearInputId } from "../../model/budget-model/inputs";
import type { ModelFile, Words } from "../../workbook/model-file/model-file";
import type { Draft } from "./draft";
import type { FieldId } from "./fields";
import type { GridPlace } from "./paste/layout";
import type { NewModelTexts } from "./texts";

/** A field of a product: where the keyboard was last in the grid. */
export interface SelectedField {
  readonly key: string;
  readonly field: FieldId;
}

/** What the parts of the form show themselves with and may ask of it. */
export interface FormContext {
  readonly draft: Draft;
  readonly language: Language;
  readonly texts: NewModelTexts;
  /** The model that is being changed, as it was. */
  readonly before: ModelFile | undefined;
  readonly selected: SelectedField | undefined;
  change(draft: Draft): void;
  select(field: SelectedField): void;
  /** Puts the keyboard on an element once it is there. */
  focus(elementId: string): void;
  announce(sentence: string): void;
  openPaste(request: PasteRequest): void;
}

/** A table on its way in: where it goes, and its text when it was pasted in a field. */
export type PasteRequest =
  | { readonly target: "products"; readonly text?: string; readonly from?: GridPlace }
  | { readonly target: "years"; readonly text?: string; readonly input: YearInputId };

export function wordsIn(words: Words, language: Language): string {
  return typeof words === "string" ? words : words[language];
}
