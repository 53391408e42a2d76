// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { exampleValues } from "../../src/functions/examples";
import { type CallAnswer, type FunctionCall, answerCall, answerHereOrElsewhere } from "../../src/functions/long-call";
import type { FunctionRecord } from "../../src/functions/record";

const INFLOW = Array.from({ length: 12 }, (_, p) => Array.from({ length: 60 }, () => 100 + p));
/** Thousands of draws for every product and period. */
const LONG = rangeOf(INFLOW, 10_000);
/** The size of the example: three products, six years. */
const SHORT = rangeOf(
  INFLOW.slice(0, 3).map((row) => row.slice(0, 6)),
  10_000,
);

function rangeOf(inflow: number[][], draws: unknown): FunctionCall {
  return { id: "WORKSTOCK_RANGE", given: [500, inflow, 100, 0.05, 0.9, draws, 1], language: "nl" };
}

function recorder(answer: CallAnswer = { rows: [[1]] }) {
  const asked: FunctionCall[] = [];
  const elsewhere = (call: FunctionCall) => {
    asked.push(call);
    return Promise.resolve(answer);
  };
  return { asked, elsewhere };
}

describe("a call that would hold up the page", () => {
  it("is answered elsewhere, whole and unchanged", async () => {
    const { asked, elsewhere } = recorder();
    expect(await answerHereOrElsewhere(LONG, elsewhere)).toEqual({ rows: [[1]] });
    expect(asked).toEqual([LONG]);
  });

  it("gets a sentence in its own language when nothing comes back", async () => {
    const fails = () => Promise.reject(new Error("the worker is gone"));
    const dutch = await answerHereOrElsewhere(LONG, fails);
    const english = await answerHereOrElsewhere({ ...LONG, language: "en" }, fails);
    for (const answer of [dutch, english]) expect(answer).toMatchObject({ error: { code: "#VALUE!" } });
    expect(JSON.stringify(dutch)).not.toBe(JSON.stringify(english));
    expect(JSON.stringify(dutch)).not.toContain("worker");
  });
});

describe("every other call is answered at once", () => {
  // What is promised is no answer yet, and would not be equal to one.
  const { elsewhere } = recorder();

  const examples = KADER_FUNCTIONS.flatMap((record) =>
    record.examples.map((example, index): [string, FunctionRecord, readonly unknown[]] => [
      `${record.id}, example ${index + 1}`,
      record,
      exampleValues(example),
    ]),
  );

  it.each(examples)("%s", (_, record, given) => {
    const direct = callFunction(record, given, "en");
    expect(answerHereOrElsewhere({ id: record.id, given, language: "en" }, elsewhere)).toEqual(
      "block" in direct ? { rows: direct.block.toRows() } : direct,
    );
  });

  it("thousands of draws for the products and years of the example", () => {
    expect(answerHereOrElsewhere(SHORT, elsewhere)).toEqual(answerCall(SHORT));
    expect(answerCall(SHORT)).toMatchObject({ rows: [{ length: 6 }, { length: 6 }, { length: 6 }] });
  });

  it.each([
    ["with a text for a number of draws", rangeOf(INFLOW, "veel")],
    ["with more draws than fit", rangeOf(INFLOW, 1_000_000)],
    [
      "with cells that cannot be read",
      rangeOf(
        new Proxy([], {
          get: () => {
            throw new Error("no");
          },
        }),
        10_000,
      ),
    ],
  ])("a long one %s", (_, call) => {
    expect(answerHereOrElsewhere(call, elsewhere)).toMatchObject({ error: { code: "#VALUE!" } });
  });
});

it("an id that no function has is a mistake of ours", () => {
  expect(() => answerCall({ id: "NO_SUCH_FUNCTION", given: [], language: "nl" })).toThrow("NO_SUCH_FUNCTION");
});
