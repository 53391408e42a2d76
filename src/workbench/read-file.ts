// SPDX-License-Identifier: EUPL-1.2
import { ArchiveError } from "../package/problem";
import type { ReadWorkbook } from "../package/read-workbook";
import { element } from "./page-elements";
import { work } from "./work";

/** Shorter reading needs no button. */
const PATIENCE_MILLISECONDS = 1_000;

/**
 * A file as the page shows it, read beside the page, so that no file can hold it up. After a moment the person can stop
 * the reading.
 *
 * @throws ArchiveError for a file that cannot be read; the reason of the signal when the reading was stopped
 */
export async function readFile(bytes: Uint8Array, signal: AbortSignal, stop: () => void): Promise<ReadWorkbook> {
  const button = element("stop");
  button.onclick = stop;
  const shown = setTimeout(() => (button.hidden = false), PATIENCE_MILLISECONDS);
  try {
    const answer = await work.run("readWorkbook", { bytes }, { signal });
    if (!answer.ok) throw new ArchiveError(answer.problem);
    return answer;
  } finally {
    clearTimeout(shown);
    button.hidden = true;
  }
}
