// SPDX-License-Identifier: EUPL-1.2
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Language, Text } from "../functions/language";
import { ArchiveError } from "../package/archive";
import { archiveSentence } from "../package/problem";

/** A sentence for the person who gave the command. */
export class FileProblem extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
  }
}

const SENTENCES = {
  unreadable: { nl: "kan niet worden gelezen.", en: "cannot be read." },
  notFile: {
    nl: "is geen gewoon bestand maar een map of apparaat.",
    en: "is no ordinary file but a folder or device.",
  },
  same: {
    nl: "is het bestand zelf; kies voor de uitkomst een andere naam.",
    en: "is the file itself; choose another name for the result.",
  },
} as const satisfies Record<string, Text>;

export async function readBytes(file: string, language: Language): Promise<Uint8Array> {
  try {
    // A device has no end.
    if (!(await stat(file)).isFile()) throw new FileProblem(`${file}: ${SENTENCES.notFile[language]}`);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(`${file}: ${SENTENCES.unreadable[language]}`);
  }
}

/** Refuses to write over the file that is read, by whatever name. */
export async function requireOther(input: string, output: string, language: Language): Promise<void> {
  const real = (file: string) => realpath(file).catch(() => path.resolve(file));
  const [read, written] = await Promise.all([input, output].map((file) => stat(file).catch(() => undefined)));
  const isSameFile = read !== undefined && read.dev === written?.dev && read.ino === written.ino;
  if (isSameFile || (await real(input)) === (await real(output)))
    throw new FileProblem(`${output}: ${SENTENCES.same[language]}`);
}

/** The sentence of a problem that a person can do something about; anything else is a mistake of ours. */
export function sentenceOf(error: unknown, file: string, language: Language): string {
  if (error instanceof FileProblem) return error.sentence;
  if (error instanceof ArchiveError) return `${file}: ${archiveSentence(error.problem, language)}`;
  throw error;
}
