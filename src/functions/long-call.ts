// SPDX-License-Identifier: EUPL-1.2
import { findFunction } from ".";
import { type CellError, callFunction, readCall } from "./edge";
import type { Language } from "./language";
import { problemSentence } from "./messages";
import type { FunctionRecord } from "./record";

/** A call as data, so that it can be answered elsewhere. */
export interface FunctionCall {
  readonly id: string;
  readonly given: readonly unknown[];
  readonly language: Language;
}

export type CallAnswer = { readonly rows: number[][] } | { readonly error: CellError };

/** Answers a call in a worker, so that the page goes on; the signal says that nobody waits for the answer any more. */
export type OffloadCall = (call: FunctionCall, signal?: AbortSignal) => Promise<CallAnswer>;

/** What `callFunction` gives, for a call that is data and as an answer that is data. */
export function answerCall({ id, given, language }: FunctionCall): CallAnswer {
  const result = callFunction(recordOf(id), given, language);
  return "block" in result ? { rows: result.block.toRows() } : result;
}

/**
 * Answers at once, or elsewhere, where there is such a place, what would hold up the page. Whatever becomes of that other
 * place, there is an answer.
 */
export function answerHereOrElsewhere(
  call: FunctionCall,
  elsewhere: OffloadCall | undefined,
  signal?: AbortSignal,
): CallAnswer | Promise<CallAnswer> {
  if (elsewhere === undefined || !takesLong(call)) return answerCall(call);
  const message = problemSentence({ kind: "fault" }, call.language);
  return elsewhere(call, signal).catch(() => ({ error: { code: "#VALUE!", message } }));
}

/** Steps that a page takes without anybody noticing: some 15 milliseconds. An ordinary call has a few thousand. */
const STEPS_ON_PAGE = 250_000;

/** A call that is refused, or cannot be read at all, does not take long: its sentence comes at once. */
function takesLong({ id, given }: FunctionCall): boolean {
  const record = recordOf(id);
  if (record.steps === undefined) return false;
  try {
    const read = readCall(record, given);
    return "values" in read && record.steps(read.values) > STEPS_ON_PAGE;
  } catch {
    return false;
  }
}

function recordOf(id: string): FunctionRecord {
  const record = findFunction(id);
  if (record === undefined) throw new Error(`There is no function ${id}.`);
  return record;
}
