// SPDX-License-Identifier: EUPL-1.2
import { type Archive, unpackArchive } from "../package/archive";
import { calculateOnOpening, removeUnusedMetadata } from "../package/patch-package";
import { emptyUnusedStrings } from "../package/unused-strings";
import { openWorkbook } from "../package/workbook-file";
import { writtenPackage } from "../package/written-package";
import { accountabilitySheet } from "./report/accountability-sheet";
import { type CopyPromise, type ShownTexts, holdAgainstReport, openedAgain } from "./check-copy";
import { addCopySheet } from "./copy-sheets";
import { type Fingerprint, fingerprintOf } from "./report/fingerprint";
import type { MinistryReport } from "./report/report";
import { type MinistryOptions, translatePackage } from "./translate-package";

export type { MinistryOptions } from "./translate-package";

export interface MinistryCopy {
  readonly bytes: Uint8Array;
  readonly report: MinistryReport;
}

/** How far the work is after each of its parts, by the time that they take for the model workbook. */
const AFTER = { unpacking: 0.05, translating: 0.8, writing: 0.95 } as const;

/**
 * A copy of a workbook in which every KADER call is an ordinary formula that anyone can recalculate. Parts of the
 * package that have nothing to do with that stay byte for byte; the bytes given are never changed. `onProgress` hears how far
 * the work is, from 0 to 1.
 *
 * @throws ArchiveError when the bytes are no workbook that can be read safely
 */
export async function ministryCopy(
  bytes: Uint8Array,
  options: MinistryOptions = {},
  onProgress: (part: number) => void = () => undefined,
): Promise<MinistryCopy> {
  const archive = unpackArchive(bytes);
  onProgress(AFTER.unpacking);
  const translated = translatePackage(archive, options, (part) =>
    onProgress(AFTER.unpacking + part * (AFTER.translating - AFTER.unpacking)),
  );
  if (!("promise" in translated)) return { bytes, report: translated };

  const { promise, styles, origin } = translated;
  const { fingerprint, texts } = readAgain(archive, promise);
  const report = { ...translated.report, fingerprint };
  const title = report.accountabilitySheet;
  const workbook = openWorkbook(archive);
  const { language } = report;
  addCopySheet(workbook, accountabilitySheet(title, report, origin), {
    styles: styles.patch,
    language,
    isPrinted: true,
  });
  calculateOnOpening(workbook);
  onProgress(AFTER.writing);
  archive.write(styles.path, styles.patch.toXml());
  const written = writtenPackage(archive);
  holdAgainstReport(written.workbook, { promise, texts, report });
  return { bytes: written.bytes, report: { ...translated.readerReport, fingerprint } };
}

/** Reads the sheets that were written, takes out what nothing in them needs any more, and keeps two facts of them. */
function readAgain(archive: Archive, promise: CopyPromise): { fingerprint: Fingerprint; texts: ShownTexts } {
  const workbook = openedAgain(archive, promise);
  const fingerprint = fingerprintOf(workbook);
  removeUnusedMetadata(workbook);
  return { fingerprint, texts: { used: emptyUnusedStrings(workbook), all: workbook.texts } };
}
