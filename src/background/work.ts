// SPDX-License-Identifier: EUPL-1.2
import type { TaskOptions } from "../hosts/host";
import type { Answer, Given, TaskName } from "./tasks";

/** Whoever runs long tasks: a worker, or the page itself. */
export interface Work {
  /** Rejects with the reason of the signal once that is aborted; any other rejection is a mistake of ours. */
  run<Name extends TaskName>(name: Name, given: Given<Name>, watch?: TaskOptions): Promise<Answer<Name>>;
}
