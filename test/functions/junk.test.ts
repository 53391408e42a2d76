// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import { LANGUAGES } from "../../src/functions/language";
import { problemSentence } from "../../src/functions/messages";
import type { FunctionRecord } from "../../src/functions/record";
import { acceptedCells } from "./cells";
import { JUNK, complaintAboutCall } from "./junk";

function expectOrderlyEnd(record: FunctionRecord, cells: readonly unknown[]): void {
  for (const language of LANGUAGES)
    expect(complaintAboutCall(callFunction(record, cells, language), cells)).toBeUndefined();
}

const size = { rows: 2, columns: 2 };
const junk = fc.constantFrom(...JUNK);

describe.each(KADER_FUNCTIONS.map((record) => [record.id, record] as const))("%s", (_, record) => {
  const args = Object.values(record.arguments);

  it("answers or refuses each piece of junk in each place", () => {
    const right = args.map((argument) => (argument.kind === "word" ? null : argument.rule === "draws" ? 100 : 0.5));
    for (const index of args.keys()) {
      for (const piece of JUNK) expectOrderlyEnd(record, Object.assign([...right], { [index]: piece }));
    }
  });

  it("answers or refuses any mixture of junk and right cells", () => {
    const cells = fc.tuple(...args.map((argument) => fc.oneof(junk, acceptedCells(argument, size))));
    fc.assert(
      fc.property(cells, (given) => expectOrderlyEnd(record, given)),
      { numRuns: 150 },
    );
  });

  it("answers or refuses numbers of every size, without NaN or infinity", () => {
    const extreme = fc.constantFrom(0, 5e-324, 1e-308, 1e-160, 1e-3, 1, 2, 100, 1e10, 1e154, 1e300, 1e308);
    const blocks = fc.oneof(
      extreme,
      fc.array(fc.array(extreme, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 }),
    );
    const cells = fc.tuple(
      ...args.map((argument) => {
        if (argument.kind === "word") return acceptedCells(argument, size);
        if (argument.rule === "draws") return fc.constant(100);
        return argument.shape === "range" ? blocks : extreme;
      }),
    );
    fc.assert(
      fc.property(cells, (given) => expectOrderlyEnd(record, given)),
      { numRuns: 150 },
    );
  });

  it("refuses more arguments than it has, and answers or refuses fewer", () => {
    const right = args.map(() => 1);
    for (let count = 0; count <= args.length; count++) expectOrderlyEnd(record, right.slice(0, count));
    expect(callFunction(record, [...right, 1], "en")).toHaveProperty("error.code", "#VALUE!");
  });

  it("answers or refuses blocks of fifty thousand cells", () => {
    const big = Array.from({ length: 500 }, () => Array.from({ length: 100 }, () => 1));
    expectOrderlyEnd(
      record,
      args.map((argument) =>
        argument.kind === "number" && argument.shape === "range"
          ? big
          : argument.kind === "word"
            ? null
            : argument.rule === "draws"
              ? 100
              : 0.5,
      ),
    );
  });
});

describe("cells that fight back", () => {
  const hostile: readonly unknown[] = [
    new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        has: () => {
          throw new Error("no");
        },
        getPrototypeOf: () => {
          throw new Error("no");
        },
      },
    ),
    (() => {
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      return proxy;
    })(),
    Object.defineProperty([[1]], 0, {
      get: () => {
        throw new Error("no");
      },
    }),
  ];

  it("give #VALUE! with a sentence, never a throw", () => {
    for (const record of KADER_FUNCTIONS) {
      for (const cell of hostile) {
        for (const index of Object.keys(record.arguments).keys()) {
          const cells = Object.assign(
            Object.keys(record.arguments).map((): unknown => 1),
            { [index]: cell },
          );
          const result = callFunction(record, cells, "nl");
          expect(result).toEqual({ error: { code: "#VALUE!", message: expect.any(String) } });
        }
      }
    }
  });

  it("do not blame the arguments for a fault of the engine", () => {
    const broken: FunctionRecord = {
      ...(KADER_FUNCTIONS[0] as FunctionRecord),
      compute: () => {
        throw new TypeError("a mistake in the code");
      },
    };
    const { error } = callFunction(broken, [1, 1, 1], "en") as { error: { code: string; message: string } };
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toBe(problemSentence({ kind: "fault" }, "en"));
    expect(error.message).not.toContain("mistake");
  });
});
