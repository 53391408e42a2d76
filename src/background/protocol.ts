// SPDX-License-Identifier: EUPL-1.2
import type { Answer, Given, TaskName } from "./tasks";

/** To the worker: one piece of work; the next follows after the reply that ends it. */
export interface Order<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly given: Given<Name>;
}

/** From the worker. */
export type Reply<Name extends TaskName = TaskName> =
  | { readonly kind: "progress"; readonly part: number }
  | { readonly kind: "answer"; readonly answer: Answer<Name> }
  | { readonly kind: "fault"; readonly message: string };
