// SPDX-License-Identifier: EUPL-1.2
import { InTurn } from "../../src/background/in-turn";
import type { Given, TaskName } from "../../src/background/tasks";
import type { Work } from "../../src/background/work";
import type { FunctionCall } from "../../src/functions/long-call";

/** Work that ends when it is told to, and says what it has begun. */
class Waiting implements Work {
  readonly begun: string[] = [];
  private readonly ends: ((how: "well" | "badly") => void)[] = [];

  run<Name extends TaskName>(_: Name, given: Given<Name>): Promise<never> {
    this.begun.push((given as FunctionCall).id);
    return new Promise((resolve, reject) =>
      this.ends.push((how) =>
        how === "well" ? resolve({ rows: [[this.begun.length]] } as never) : reject(new Error("broken")),
      ),
    );
  }

  async end(how: "well" | "badly" = "well"): Promise<void> {
    this.ends.shift()?.(how);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const call = (id: string): FunctionCall => ({ id, given: [], language: "nl" });

describe("work in turn", () => {
  it("begins with the next piece when the one before it has ended, well or badly", async () => {
    const work = new Waiting();
    const inTurn = new InTurn(work);
    const answers = ["a", "b", "c"].map((id) => inTurn.run("answerCall", call(id)));
    const outcomes = Promise.allSettled(answers);
    await new Promise((resolve) => setImmediate(resolve));
    expect(work.begun).toEqual(["a"]);
    await work.end();
    expect(work.begun).toEqual(["a", "b"]);
    await work.end("badly");
    expect(work.begun).toEqual(["a", "b", "c"]);
    await work.end();
    expect(await outcomes).toEqual([
      { status: "fulfilled", value: { rows: [[1]] } },
      { status: "rejected", reason: new Error("broken") },
      { status: "fulfilled", value: { rows: [[3]] } },
    ]);
  });
});
