// SPDX-License-Identifier: EUPL-1.2
import { type Archive, packArchive, unpackArchive } from "./archive";
import { ArchiveError } from "./problem";
import { type WorkbookFile, openWorkbook } from "./workbook-file";

export interface WrittenPackage {
  readonly bytes: Uint8Array;
  /** Opened from those bytes, as whoever receives them does. */
  readonly workbook: WorkbookFile;
}

/**
 * The bytes of a package, opened again before anyone gets them: every part comes out as it went in.
 *
 * @throws ArchiveError when they cannot be opened, or hold anything else than the package
 */
export function writtenPackage(archive: Archive): WrittenPackage {
  archive.forgetWhatWasRead();
  const bytes = packArchive(archive);
  return { bytes, workbook: promised(() => openedAgain(bytes, archive)) };
}

function openedAgain(bytes: Uint8Array, archive: Archive): WorkbookFile {
  const again = unpackArchive(bytes);
  holds(again.files.size === archive.files.size);
  for (const [path, content] of archive.files) holds(isSame(again.files.get(path), content));
  return openWorkbook(again);
}

/** Whatever is wrong with what we made is our fault, not that of the file. */
export function promised<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof ArchiveError ? new ArchiveError("not-as-promised") : error;
  }
}

export function holds(isSo: boolean): void {
  if (!isSo) throw new ArchiveError("not-as-promised");
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  if (a?.length !== b.length) return false;
  for (let at = 0; at < b.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
