// SPDX-License-Identifier: EUPL-1.2
import { readFile, stat } from "node:fs/promises";
import type { Language, Text } from "../functions/language";
import { FileProblem } from "./files";

/** What was given cannot be calculated with: wrong input, so exit 2. */
export class WrongInput extends FileProblem {}

const MOST_BYTES = 5_000_000;
const SENTENCES = {
  unreadable: { nl: "dit bestand is niet te lezen", en: "this file cannot be read" },
  large: { nl: "dit bestand is groter dan 5 MB", en: "this file is larger than 5 MB" },
  noJson: { nl: "dit is geen JSON", en: "this is not JSON" },
  expected: { nl: "verwacht een bestand met uitgangspunten.", en: "expected a file of assumptions." },
} as const satisfies Record<string, Text>;

/**
 * A parsed JSON file of at most 5 MB.
 *
 * @throws WrongInput with one sentence that names the file
 */
export async function readJson(file: string, language: Language): Promise<unknown> {
  const refused = (why: Text) => new WrongInput(`${file}: ${why[language]}; ${SENTENCES.expected[language]}`);
  let text: string;
  try {
    const found = await stat(file);
    // A device has no end.
    if (!found.isFile()) throw refused(SENTENCES.unreadable);
    if (found.size > MOST_BYTES) throw refused(SENTENCES.large);
    text = await readFile(file, "utf8");
  } catch (error) {
    throw error instanceof WrongInput ? error : refused(SENTENCES.unreadable);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw refused(SENTENCES.noJson);
  }
}
