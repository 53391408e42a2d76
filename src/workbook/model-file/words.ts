// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../../functions/language";
import type { Words } from "./model-file";

/** Both languages of a text that may have one. */
export function bothLanguages(words: Words): Text {
  return typeof words === "string" ? { nl: words, en: words } : words;
}
