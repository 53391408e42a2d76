// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { Acts } from "../../src/workbench/acts";
import { Messages } from "../../src/workbench/messages";

interface Asked {
  readonly kind: "do" | "choose";
  /** How many turns of the event loop pass before it is asked, and how many it takes. */
  readonly before: number;
  readonly takes: number;
  readonly fails: boolean;
}

const asked = fc.record<Asked>({
  kind: fc.constantFrom("do", "choose"),
  before: fc.nat(4),
  takes: fc.nat(6),
  fails: fc.boolean(),
});

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe("the acts on a workbook", () => {
  it("never overlap, none that must be done is left out, and the last choice is always made", () =>
    fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 30 }), async (acts) => {
        const queue = new Acts();
        const begun: number[] = [];
        let isRunning = false;
        const act =
          (index: number, { takes, fails }: Asked) =>
          async () => {
            expect(isRunning).toBe(false);
            isRunning = true;
            begun.push(index);
            await turns(takes);
            isRunning = false;
            if (fails) throw new Error("it failed");
            return index;
          };
        const results: Promise<unknown>[] = [];
        for (const [index, each] of acts.entries()) {
          await turns(each.before);
          results.push(queue[each.kind](act(index, each)).catch(() => undefined));
        }
        await Promise.all(results);
        expect([...begun].sort((one, other) => one - other)).toEqual(begun);
        const mustRun = acts.flatMap(({ kind }, index) => (kind === "do" ? [index] : []));
        const lastChoice = acts.findLastIndex(({ kind }) => kind === "choose");
        expect(begun).toEqual(expect.arrayContaining(lastChoice < 0 ? mustRun : [...mustRun, lastChoice]));
      }),
    ));

  it("tells an act that runs that a later choice has taken its place", async () => {
    const queue = new Acts();
    const first = queue.choose(async (overtaken) => {
      expect(overtaken.aborted).toBe(false);
      await turns(2);
      return overtaken.aborted;
    });
    await turns(1);
    const second = queue.choose((overtaken) => Promise.resolve(overtaken.aborted));
    expect(await Promise.all([first, second])).toEqual([true, false]);
  });

  it("has no failure of a choice that was stopped, and goes on with what waits", async () => {
    const queue = new Acts();
    const stopped = queue.choose(async (overtaken) => {
      await turns(2);
      overtaken.throwIfAborted();
      return "read";
    });
    const saved = queue.do(() => Promise.resolve("saved"));
    queue.stop();
    expect(await Promise.all([stopped, saved])).toEqual([undefined, "saved"]);
  });
});

describe("the line at the foot of the page", () => {
  it("keeps a failure in view until something else is asked", () => {
    let shown = "";
    const messages = new Messages((text) => (shown = text));
    messages.say("Opening.");
    messages.fail("The file could not be made.");
    expect(shown).toBe("The file could not be made.");
    messages.say("B.xlsx is open.");
    expect(shown).toBe("The file could not be made. B.xlsx is open.");
    messages.asked();
    expect(shown).toBe("B.xlsx is open.");
  });
});
