// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { type FileHandle, link, lstat, open, rename, rm, unlink } from "node:fs/promises";
import path from "node:path";
import type { Language, Text } from "../functions/language";
import type { Terminal } from "./command";
import { FileProblem } from "./files";

const SENTENCES = {
  unwritable: { nl: "kan niet worden geschreven.", en: "cannot be written." },
  exists: {
    nl: "bestaat al; kies een andere naam, of vervang het met --force.",
    en: "is there already; choose another name, or replace it with --force.",
  },
  replace: { nl: "bestaat al. Vervangen? (j/n)", en: "is there already. Replace it? (y/n)" },
  notFile: {
    nl: "is geen gewoon bestand maar een map, koppeling of apparaat; kies een andere naam.",
    en: "is no ordinary file but a folder, link or device; choose another name.",
  },
} as const satisfies Record<string, Text>;

/** The option of every command that writes a file. */
export const FORCE_OPTION = { force: { type: "boolean", default: false } } as const;

/**
 * Writes a file whole or not at all: whoever reads it finds the old file or the new one. A file that is there is replaced
 * only when `--force` was given or the person at the terminal says so, and keeps its mode.
 *
 * @throws FileProblem with one sentence; nothing is written then
 */
export async function writeOutput(
  file: string,
  bytes: Uint8Array | string,
  isForced: boolean,
  terminal: Terminal,
): Promise<void> {
  const { language } = terminal;
  const there = await existingMode(file, language);
  if (there !== undefined && !isForced && !(await mayReplace(file, terminal))) throw problem(file, "exists", language);
  const part = path.join(path.dirname(file), `.kader-${randomBytes(12).toString("hex")}.part`);
  try {
    await writePart(part, bytes, there);
    // A link is refused where a file came meanwhile; a rename would replace it unasked.
    if (there === undefined) await placeNew(part, file);
    else await rename(part, file);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === "EEXIST" && there === undefined;
    throw problem(file, isTaken ? "exists" : "unwritable", language);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/** The mode of the ordinary file of that name; undefined when there is nothing. */
async function existingMode(file: string, language: Language): Promise<number | undefined> {
  try {
    const found = await lstat(file);
    if (!found.isFile()) throw problem(file, "notFile", language);
    return found.mode & 0o777;
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw problem(file, "unwritable", language);
  }
}

async function mayReplace(file: string, { ask, language }: Terminal): Promise<boolean> {
  return (await ask?.(`${file}: ${SENTENCES.replace[language]}`)) ?? false;
}

/** A new file of a name that nobody can foresee; a link that someone put there instead is not followed. */
async function writePart(part: string, bytes: Uint8Array | string, mode: number | undefined): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(part, "wx", mode === undefined ? 0o666 : 0o600);
    await handle.writeFile(bytes);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

async function placeNew(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
    await unlink(part);
  } catch (error) {
    // Some network drives and sticks have no links.
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    await rename(part, file);
  }
}

function problem(file: string, kind: keyof typeof SENTENCES, language: Language): FileProblem {
  return new FileProblem(`${file}: ${SENTENCES[kind][language]}`);
}
