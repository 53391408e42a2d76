// SPDX-License-Identifier: EUPL-1.2
import type { Language, Text } from "../functions/language";

/**
 * What a check says. A sum, input or reference that is wrong is "not ok": the model is broken. An outcome that someone
 * should look at, such as a work stock that rises, asks for attention: the model is sound.
 */
const VERDICTS = {
  ok: { nl: "ok", en: "ok" },
  notOk: { nl: "niet ok", en: "not ok" },
  attention: { nl: "let op", en: "attention" },
} as const satisfies Record<string, Text>;

/** The verdicts in the language of a workbook. */
export type VerdictWords = Readonly<Record<keyof typeof VERDICTS, string>>;

export function verdictWords(language: Language): VerdictWords {
  const { ok, notOk, attention } = VERDICTS;
  return { ok: ok[language], notOk: notOk[language], attention: attention[language] };
}

/** Whether a cell says so, in either language. */
export function isVerdict(value: unknown, verdict: keyof typeof VERDICTS): boolean {
  const { nl, en } = VERDICTS[verdict];
  return value === nl || value === en;
}

/** The part of the Checks sheet about outcomes; workbooks of before called a rise there not ok. */
export const OUTCOMES_SECTION = {
  nl: "Werkvoorraad boven de beginstand",
  en: "Work stock above its opening",
} as const satisfies Text;
