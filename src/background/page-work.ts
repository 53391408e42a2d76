import type { Watch } from "../hosts/host";
import type { Answer, Given, TaskName } from "./tasks";
import type { Work } from "./work";

/** The same work on the page itself, for where there is no worker: the page stands still, but says first that it is busy. */
export class PageWork implements Work {
  async run<Name extends TaskName>(
    name: Name,
    given: Given<Name>,
    { told, signal }: Watch = {},
  ): Promise<Answer<Name>> {
    await new Promise((resolve) => setTimeout(resolve));
    const { carryOut } = await import("./carry-out");
    signal?.throwIfAborted();
    const answer = await carryOut(name, given, (part) => told?.(part));
    signal?.throwIfAborted();
    return answer;
  }
}
