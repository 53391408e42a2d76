// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";
import type { Formats } from "./format";
import type { PaneTexts } from "./texts";

/** Who reads the pane: in which language, with which sentences and how numbers are written. */
export interface Presentation {
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly formats: Formats;
}
