// SPDX-License-Identifier: EUPL-1.2
import type { HandedOver, Host, HostProblem, TaskOptions, WorkbookFile } from "../../hosts/host";
import type { Language } from "../../functions/language";
import type { MinistryReport } from "../../ministry/report/report";
import type { ArchiveProblem } from "../../package/problem";
import type { Work } from "../../background/work";

export type CopyResult =
  | {
      readonly kind: "made";
      readonly file: WorkbookFile;
      readonly report: MinistryReport;
      readonly handedOver: HandedOver;
    }
  /** The workbook is a copy itself. */
  | { readonly kind: "was-copy" }
  | { readonly kind: "host"; readonly problem: HostProblem }
  | { readonly kind: "archive"; readonly problem: ArchiveProblem }
  /** A mistake of ours. */
  | { readonly kind: "fault" };

export interface CopyOrder extends TaskOptions {
  /** The day of making, as it will be shown on the sheet Accountability. */
  readonly madeOn: string;
}

/** Getting the file from the host is this part of the whole, the translation the rest. */
const READING = 0.3;

const ENDINGS: Readonly<Record<Language, string>> = { nl: "ministeriekopie", en: "ministry-copy" };

/**
 * Makes the Ministry copy of the workbook and hands it to the user; the workbook itself stays as it is. Rejects only
 * with the reason of the signal, once that is aborted; nothing is handed over then.
 */
export async function makeMinistryCopy(host: Host, work: Work, order: CopyOrder): Promise<CopyResult> {
  const { onProgress, signal, madeOn } = order;
  const stoppable = signal && { signal };
  try {
    const read = await host.file({ ...stoppable, onProgress: (part) => onProgress?.(part * READING) });
    if (!read.ok) return { kind: "host", problem: read.problem };
    const { name, bytes } = read.value;
    const { language } = host;
    const given = { bytes, options: { language, readerLanguage: language, fileName: name, madeOn } };
    const made = await work.run("ministryCopy", given, {
      ...stoppable,
      onProgress: (part) => onProgress?.(READING + part * (1 - READING)),
    });
    if (!made.ok) return { kind: "archive", problem: made.problem };
    if (!made.report.isChanged) return { kind: "was-copy" };
    const file = { name: copyName(name, made.report), bytes: made.bytes };
    signal?.throwIfAborted();
    return { kind: "made", file, report: made.report, handedOver: await host.offer(file) };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { kind: "fault" };
  }
}

/** "Budget.xlsx" gives "Budget-ministry-copy.xlsx"; a workbook that was never saved has no extension yet. */
function copyName(name: string, { language, hasMacros }: MinistryReport): string {
  const bare = name.replace(/\.(xlsx|xlsm|xlsb|xls|csv)$/i, "");
  return `${bare}-${ENDINGS[language]}.${hasMacros ? "xlsm" : "xlsx"}`;
}
