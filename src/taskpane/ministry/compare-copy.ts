// SPDX-License-Identifier: EUPL-1.2
import type { Host, HostProblem, TaskOptions } from "../../hosts/host";
import type { Comparison } from "../../ministry/compare/compare";
import type { Work } from "../../background/work";

export type ComparedCopy =
  | { readonly kind: "compared"; readonly comparison: Comparison }
  | { readonly kind: "host"; readonly problem: HostProblem }
  /** The chosen file cannot be read, or a mistake of ours. */
  | { readonly kind: "fault" };

/** Getting the workbook's own file is this part of the whole. */
const READING = 0.6;

/** Holds a file that came back against the workbook as it stands: what differs, and what that does. */
export async function compareWithReturned(
  host: Host,
  work: Work,
  returned: Pick<Blob, "arrayBuffer">,
  { onProgress, signal }: TaskOptions,
): Promise<ComparedCopy> {
  const stoppable = signal && { signal };
  try {
    const own = await host.file({ ...stoppable, onProgress: (part) => onProgress?.(part * READING) });
    if (!own.ok) return { kind: "host", problem: own.problem };
    const second = new Uint8Array(await returned.arrayBuffer());
    const given = { first: own.value.bytes, second, language: host.language };
    return { kind: "compared", comparison: await work.run("compare", given, stoppable) };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { kind: "fault" };
  }
}
