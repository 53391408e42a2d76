// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../functions/language";
import type { ModelFile } from "../../workbook/model-file/model-file";
import { type Foreseen, NewModelPage } from "./new-model-page";

if (customElements.get("kader-new-model") === undefined) customElements.define("kader-new-model", NewModelPage);

declare global {
  interface HTMLElementTagNameMap {
    "kader-new-model": NewModelPage;
  }
}

export interface NewModelForm {
  readonly language: Language;
  /** As ISO date. */
  readonly today: string;
  /** How the program around the form is coloured, where it says so itself. */
  readonly scheme?: string;
  /** A model whose products and years are to be changed. */
  readonly model?: ModelFile;
  /** What the change does to the workbook; asked before a model that exists is changed. */
  readonly foresee?: (model: ModelFile) => Promise<Foreseen>;
  /** Puts the model where it belongs; gives a sentence when that was refused. */
  make(model: ModelFile): Promise<string | undefined>;
  leave(): void;
}

/** The form for a model of one's own, for whoever has a place for it. It comes along when it is asked for. */
export function newModelForm({ scheme, ...form }: NewModelForm): NewModelPage {
  const page = document.createElement("kader-new-model");
  if (scheme !== undefined) page.setAttribute("scheme", scheme);
  return Object.assign(page, form);
}
