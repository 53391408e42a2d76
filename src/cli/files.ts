import { readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
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
  unwritable: { nl: "kan niet worden geschreven.", en: "cannot be written." },
  same: {
    nl: "is het bestand zelf; kies voor de uitkomst een andere naam.",
    en: "is the file itself; choose another name for the result.",
  },
} as const satisfies Record<string, Text>;

export async function readBytes(file: string, language: Language): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new FileProblem(`${file}: ${SENTENCES.unreadable[language]}`);
  }
}

/** Whole or not at all: a reader never finds half a file, and an old one stays until the new one is there. */
export async function writeBytes(file: string, bytes: Uint8Array | string, language: Language): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true });
    throw new FileProblem(`${file}: ${SENTENCES.unwritable[language]}`);
  }
}

/** Refuses to write over the file that is read. */
export async function requireOther(input: string, output: string, language: Language): Promise<void> {
  const real = (file: string) => realpath(file).catch(() => path.resolve(file));
  if ((await real(input)) === (await real(output))) throw new FileProblem(`${output}: ${SENTENCES.same[language]}`);
}

/** The sentence of a problem that a person can do something about; anything else is a mistake of ours. */
export function sentenceOf(error: unknown, file: string, language: Language): string {
  if (error instanceof FileProblem) return error.sentence;
  if (error instanceof ArchiveError) return `${file}: ${archiveSentence(error.problem, language)}`;
  throw error;
}
