// SPDX-License-Identifier: EUPL-1.2
import type { HostProblem, Outcome } from "./host";

/** How every adapter of the port says what became of a verb. */

export const DONE: Outcome = { ok: true, value: undefined };

export function done<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function failed(problem: HostProblem): { readonly ok: false; readonly problem: HostProblem } {
  return { ok: false, problem };
}
