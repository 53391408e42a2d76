// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../functions/language";

/** What Node finds wrong with the options of a call, in the language of the person; undefined for any other error. */
export function wrongOptionSentence(error: unknown, language: Language): string | undefined {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  // Node writes an option with its value behind it: '--set <value>', '-s, --set <value>'.
  const [, word = ""] = /'(?:-\w, )?([^' ]*)/.exec(message) ?? [];
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return { nl: `de optie ${word} bestaat niet.`, en: `there is no option ${word}.` }[language];
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return {
        nl: `bij de optie ${word} ontbreekt een waarde, of hoort er geen.`,
        en: `the option ${word} lacks a value, or has none.`,
      }[language];
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return { nl: `"${word}" hoort hier niet.`, en: `"${word}" does not belong here.` }[language];
    default:
      return undefined;
  }
}
