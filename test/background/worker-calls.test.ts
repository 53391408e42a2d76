// SPDX-License-Identifier: EUPL-1.2
import { workerCalls } from "../../src/background/worker-calls";
import type { Given, TaskName } from "../../src/background/tasks";
import type { TaskOptions } from "../../src/hosts/host";
import type { Work } from "../../src/background/work";
import type { FunctionCall } from "../../src/functions/long-call";

/** Work that ends when it is told to, or when nobody waits for it. */
class Waiting implements Work {
  readonly begun: string[] = [];
  readonly stopped: string[] = [];
  private readonly ends: (() => void)[] = [];

  run<Name extends TaskName>(_: Name, given: Given<Name>, watch?: TaskOptions): Promise<never> {
    const { id } = given as FunctionCall;
    this.begun.push(id);
    return new Promise((resolve, reject) => {
      this.ends.push(() => resolve({ rows: [[this.begun.length]] } as never));
      watch?.signal?.addEventListener("abort", () => {
        this.stopped.push(id);
        reject(watch.signal?.reason as Error);
      });
    });
  }

  async end(): Promise<void> {
    this.ends.shift()?.();
    await turn();
  }
}

const call = (id: string): FunctionCall => ({ id, given: [[1]], language: "nl" });
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("long calls in a worker", () => {
  it("that ask the same share one answer, for as long as it is not there", async () => {
    const work = new Waiting();
    const answer = workerCalls(work);
    const answers = [answer(call("a")), answer(call("a")), answer(call("a"))];
    await turn();
    await work.end();
    expect(await Promise.all(answers)).toEqual([{ rows: [[1]] }, { rows: [[1]] }, { rows: [[1]] }]);
    void answer(call("a"));
    await turn();
    expect(work.begun).toEqual(["a", "a"]);
  });

  it("are dropped when every cell that waited has gone, running or queued", async () => {
    const work = new Waiting();
    const answer = workerCalls(work);
    const stops = ["a", "b", "b"].map((id) => {
      const stopped = new AbortController();
      answer(call(id), stopped.signal).catch(() => undefined);
      return stopped;
    });
    const last = answer(call("c"), new AbortController().signal);
    await turn();
    expect(work.begun).toEqual(["a"]);
    stops[1]?.abort();
    stops[0]?.abort();
    await turn();
    // One cell still waits for b.
    expect([work.begun, work.stopped]).toEqual([["a", "b"], ["a"]]);
    stops[2]?.abort();
    await turn();
    expect([work.begun, work.stopped]).toEqual([
      ["a", "b", "c"],
      ["a", "b"],
    ]);
    for (let left = 0; left < 3; left++) await work.end();
    expect(await last).toEqual({ rows: [[3]] });
  });

  it("that are queued and dropped are never begun, and are begun when they are asked for again", async () => {
    const work = new Waiting();
    const answer = workerCalls(work);
    void answer(call("a"));
    const stopped = new AbortController();
    const dropped = answer(call("b"), stopped.signal);
    stopped.abort();
    const again = answer(call("b"));
    await turn();
    await work.end();
    await expect(dropped).rejects.toMatchObject({ name: "AbortError" });
    await turn();
    expect(work.begun).toEqual(["a", "b"]);
    await work.end();
    expect(await again).toEqual({ rows: [[2]] });
  });
});
