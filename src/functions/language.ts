// SPDX-License-Identifier: EUPL-1.2
/** Dutch first; English is complete. */
export type Language = "nl" | "en";

export const LANGUAGES = ["nl", "en"] as const satisfies readonly Language[];

export type Text = Readonly<Record<Language, string>>;

/** How numbers and dates are written: BCP 47 tags. */
export const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** "a, b en c". */
export function listed(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(words);
}

/** The language of a BCP 47 tag such as "nl-NL": Dutch for any Dutch, else English. */
export function languageOf(tag: string | undefined): Language {
  return tag !== undefined && /^nl\b/i.test(tag) ? "nl" : "en";
}
