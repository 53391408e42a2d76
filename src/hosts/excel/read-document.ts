// SPDX-License-Identifier: EUPL-1.2
import type { FileReason, HostProblem, Outcome, TaskOptions } from "../host";

/** As much of Office's document as is used here. */
export type SlicedDocument = Pick<Office.Document, "getFileAsync">;

/** What Office gives at most at once. */
export const SLICE_BYTES = 4_194_304;

/**
 * The document as Office gives it: slice after slice, for it answers one question at a time. The file is closed
 * whatever happens, because Office holds only two open at once and refuses the third.
 */
export async function readDocument(
  document: SlicedDocument | undefined,
  { onProgress, signal }: TaskOptions = {},
): Promise<Outcome<Uint8Array>> {
  // An Excel without this part of Office says so by not having it.
  if (document?.getFileAsync === undefined) return { ok: false, problem: { kind: "file", reason: "unsupported" } };
  try {
    signal?.throwIfAborted();
    const file = await openFile(document, signal);
    try {
      return { ok: true, value: await readSlices(file, { onProgress: onProgress ?? (() => undefined), signal }) };
    } finally {
      file.closeAsync(() => undefined);
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readSlices(
  file: Office.File,
  { onProgress, signal }: { readonly onProgress: (part: number) => void; readonly signal: AbortSignal | undefined },
): Promise<Uint8Array> {
  const slices = new Map<number, Uint8Array>();
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done), signal);
    slices.set(slice.index, Uint8Array.from(slice.data as ArrayLike<number>));
    onProgress((index + 1) / file.sliceCount);
  }
  return joined(file, slices);
}

/** A file that was changed while it was read, or that Office lost a part of, is none. */
function joined({ size, sliceCount }: Office.File, slices: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const whole = new Uint8Array(size);
  let end = 0;
  for (let index = 0; index < sliceCount; index++) {
    const slice = slices.get(index);
    if (slice === undefined || end + slice.length > size) throw new Refused({ kind: "file", reason: "incomplete" });
    whole.set(slice, end);
    end += slice.length;
  }
  if (size === 0 || end !== size) throw new Refused({ kind: "file", reason: "incomplete" });
  return whole;
}

/** A file that is opened after someone stopped waiting for it is closed again. */
async function openFile(document: SlicedDocument, signal: AbortSignal | undefined): Promise<Office.File> {
  const ask = (done: (result: Office.AsyncResult<Office.File>) => void) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, (result) => {
      if (signal?.aborted && isSuccess(result)) result.value.closeAsync(() => undefined);
      done(result);
    });
  return answer<Office.File>(ask, signal);
}

/** One question to Office; whoever stops waiting does not depend on its answer. */
function answer<Value>(
  ask: (done: (result: Office.AsyncResult<Value>) => void) => void,
  signal: AbortSignal | undefined,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal?.reason as Error);
    if (signal?.aborted) return stop();
    signal?.addEventListener("abort", stop);
    ask((result) => {
      signal?.removeEventListener("abort", stop);
      if (isSuccess(result)) resolve(result.value);
      else reject(new Refused(problemOfCode(result.error?.code)));
    });
  });
}

function isSuccess<Value>({ status, value }: Office.AsyncResult<Value>): boolean {
  return String(status) === "succeeded" && value !== undefined && value !== null;
}

class Refused extends Error {
  constructor(readonly problem: HostProblem) {
    super(problem.kind);
  }
}

/** The codes of Office's Common API that this call can meet (Microsoft Learn, "Office Common API error codes"). */
const REASONS: Readonly<Record<FileReason, readonly number[]>> = {
  // 5001 is for nearly everything: locked, being edited, session lost; 11000 when two files are open already.
  busy: [5001, 5005, 5100, 5102, 11000],
  "too-large": [1007, 1008],
  denied: [5002, 5009, 7000, 9016],
  timeout: [5006, 5011, 5012, 11001],
  unsupported: [1009, 5000, 5004, 5007],
  incomplete: [11002],
};

function problemOfCode(code: number | undefined): HostProblem {
  const found = Object.entries(REASONS).find(([, codes]) => code !== undefined && codes.includes(code));
  if (found === undefined) return { kind: "unknown", code: String(code) };
  return { kind: "file", reason: found[0] as FileReason };
}
