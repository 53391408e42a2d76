// SPDX-License-Identifier: EUPL-1.2
import type { TaskOptions } from "../hosts/host";
import type { Answer, Given, TaskName } from "./tasks";
import type { Work } from "./work";

/** One piece of work after another: a sheet that is full of calls would start a worker for each of them. */
export class InTurn implements Work {
  private before: Promise<unknown> = Promise.resolve();

  constructor(private readonly work: Work) {}

  run<Name extends TaskName>(name: Name, given: Given<Name>, watch?: TaskOptions): Promise<Answer<Name>> {
    const answer = this.before.then(() => {
      watch?.signal?.throwIfAborted();
      return this.work.run(name, given, watch);
    });
    this.before = answer.catch(() => undefined);
    return answer;
  }
}
