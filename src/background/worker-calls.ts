// SPDX-License-Identifier: EUPL-1.2
import type { OffloadCall, CallAnswer } from "../functions/long-call";
import { InTurn } from "./in-turn";
import type { Work } from "./work";

interface PendingCall {
  readonly answer: Promise<CallAnswer>;
  readonly stopped: AbortController;
  /** How many cells wait for the answer. */
  waiting: number;
}

/**
 * Long calls of functions, one after another in a worker. Cells that ask the same share one answer; a call that nobody
 * waits for any more is dropped, also while it runs.
 */
export function workerCalls(work: Work): OffloadCall {
  const inTurn = new InTurn(work);
  const pending = new Map<string, PendingCall>();
  return (call, signal) => {
    const key = JSON.stringify(call);
    const known = pending.get(key);
    const shared = known ?? started();
    shared.waiting++;
    signal?.addEventListener("abort", () => {
      if (--shared.waiting === 0) shared.stopped.abort();
    });
    return shared.answer;

    function started(): PendingCall {
      const stopped = new AbortController();
      const forget = () => {
        if (pending.get(key)?.stopped === stopped) pending.delete(key);
      };
      // A call that was dropped must not be handed to the next cell that asks the same.
      stopped.signal.addEventListener("abort", forget);
      const answer = inTurn.run("answerCall", call, { signal: stopped.signal }).finally(forget);
      const made = { answer, stopped, waiting: 0 };
      pending.set(key, made);
      return made;
    }
  };
}
