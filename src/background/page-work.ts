// SPDX-License-Identifier: EUPL-1.2
import type { TaskOptions } from "../hosts/host";
import type { Answer, Given, TaskName } from "./tasks";
import type { Work } from "./work";

/** The same work on the page itself, for where there is no worker: the page freezes, but says first that it is busy. */
export class PageWork implements Work {
  async run<Name extends TaskName>(
    name: Name,
    given: Given<Name>,
    { onProgress, signal }: TaskOptions = {},
  ): Promise<Answer<Name>> {
    await new Promise((resolve) => setTimeout(resolve));
    const { runTask } = await import("./run-task");
    signal?.throwIfAborted();
    const answer = await runTask(name, given, (part) => onProgress?.(part));
    signal?.throwIfAborted();
    return answer;
  }
}
