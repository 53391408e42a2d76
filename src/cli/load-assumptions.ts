import { readFile, stat } from "node:fs/promises";
import type { Language, Text } from "../functions/language";
import { type Assumptions, LETTER_2015 } from "../workbook/assumptions";
import { AssumptionsError, assumptionsSentence } from "../workbook/assumptions-problem";
import { readAssumptions } from "../workbook/read-assumptions";
import { FileProblem } from "./files";
import { type Json, SettingError, setValue } from "./set-value";

/** The assumptions that were given cannot be calculated with: wrong input, so exit 2. */
export class WrongInput extends FileProblem {}

const MOST_BYTES = 5_000_000;
const SENTENCES = {
  unreadable: { nl: "dit bestand is niet te lezen", en: "this file cannot be read" },
  large: { nl: "dit bestand is groter dan 5 MB", en: "this file is larger than 5 MB" },
  noJson: { nl: "dit is geen JSON", en: "this is not JSON" },
  expected: { nl: "verwacht een bestand met uitgangspunten.", en: "expected a file of assumptions." },
} as const satisfies Record<string, Text>;

/**
 * The assumptions of a file, or the letter's when there is none, with the settings applied in turn.
 *
 * @throws WrongInput with one sentence that names the place
 */
export async function loadAssumptions(
  file: string | undefined,
  settings: readonly string[],
  language: Language,
): Promise<Assumptions> {
  const json: unknown = file === undefined ? LETTER_2015 : parse(await textOf(file, language), file, language);
  const place = file === undefined ? "" : `${file}: `;
  try {
    // A file is read before it is changed, so a mistake in the file is not blamed on a setting.
    const start = readAssumptions(json);
    // Settings are judged together: two shares may only sum to 1 once both are set.
    return readAssumptions(settings.reduce<Json>(setValue, start as never));
  } catch (error) {
    if (error instanceof SettingError) throw new WrongInput(error.sentence[language]);
    if (error instanceof AssumptionsError) throw new WrongInput(`${place}${assumptionsSentence(error, language)}`);
    throw error;
  }
}

async function textOf(file: string, language: Language): Promise<string> {
  const refused = (why: Text) => new WrongInput(`${file}: ${why[language]}; ${SENTENCES.expected[language]}`);
  try {
    if ((await stat(file)).size > MOST_BYTES) throw refused(SENTENCES.large);
    return await readFile(file, "utf8");
  } catch (error) {
    throw error instanceof WrongInput ? error : refused(SENTENCES.unreadable);
  }
}

function parse(text: string, file: string, language: Language): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new WrongInput(`${file}: ${SENTENCES.noJson[language]}; ${SENTENCES.expected[language]}`);
  }
}
