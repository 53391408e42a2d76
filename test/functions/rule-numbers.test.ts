// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import type { ArgumentRecord, NumberRule } from "../../src/functions/record";
import { call, number, numbers, recordOf, refusal, value } from "./call";

/** Per rule: numbers at its very edge that are accepted and refused, and how the message says what is expected. */
const EDGES: Readonly<Record<NumberRule, { accepted: number[]; refused: number[]; expected: string }>> = {
  "not-negative": { accepted: [0, -0, 1e-3], refused: [-5e-324, -1], expected: "a number of 0 or more" },
  positive: { accepted: [1e-3, 1], refused: [0, -0, -1], expected: "a number greater than 0" },
  "at-least-one": { accepted: [1, 1.5], refused: [1 - 2 ** -53, 0, -1], expected: "a number of 1 or more" },
  "whole-from-one": { accepted: [1, 2], refused: [0, 1.5, -1, 2 ** 53], expected: "a whole number of 1 or more" },
  whole: { accepted: [0, 1, 2 ** 53 - 1], refused: [0.5, -1, 2 ** 53], expected: "a whole number of 0 or more" },
  year: { accepted: [1, 2015], refused: [0, 2015.5, -2015], expected: "a year, a whole number of 1 or more" },
  probability: { accepted: [5e-324, 1 - 2 ** -53], refused: [0, 1, -0.1], expected: "a number between 0 and 1" },
  draws: { accepted: [100, 101], refused: [99, 1000001, 100.5, 0], expected: "a whole number from 100 to 1000000" },
};

/** Cells that no number argument takes, and how the message names them. */
const NO_NUMBERS: readonly (readonly [unknown, string])[] = [
  ["100", 'text "100"'],
  [" ", 'text " "'],
  ["x".repeat(31), `text "${"x".repeat(30)}…"`],
  [true, "TRUE"],
  [false, "FALSE"],
  [new Date(0), "a date"],
  [new Error("#REF!"), "an error"],
  [NaN, "NaN"],
  [Infinity, "Infinity"],
  [-Infinity, "-Infinity"],
  [{}, "something that is no number"],
  [Symbol("one"), "something that is no number"],
  [1n, "something that is no number"],
  [() => 1, "something that is no number"],
];

/** A call of which every argument is right: 1 everywhere, except where 1 is not accepted. */
const SPECIAL: Readonly<Record<string, unknown>> = { cut: 0, probability: 0.5, draws: 100 };

function rightCells(args: Readonly<Record<string, ArgumentRecord>>): unknown[] {
  return Object.entries(args).map(([name, argument]) => (argument.kind === "word" ? null : (SPECIAL[name] ?? 1)));
}

const NUMBER_ARGUMENTS = KADER_FUNCTIONS.flatMap((record) =>
  Object.entries(record.arguments).flatMap(([name, argument], index) =>
    argument.kind === "number" ? [{ id: record.id, name, argument, index, cells: rightCells(record.arguments) }] : [],
  ),
);

describe.each(NUMBER_ARGUMENTS)("$id: $name", ({ id, name, argument, index, cells }) => {
  const { accepted, refused, expected } = EDGES[argument.rule];
  const place = argument.shape === "single" ? "" : ", row 1, column 1";
  const changed = (cell: unknown) => cells.map((right, i) => (i === index ? cell : right));
  const problem = (found: string) => value(`${name}${place}: found ${found}; expected ${expected}.`);

  it(`accepts ${argument.rule}`, () => {
    for (const cell of accepted) {
      // An answer, or the word that there is none; never that the number is wrong.
      expect(call(id, ...changed(cell))).not.toHaveProperty("error.code", "#VALUE!");
    }
    expect(call(id, ...cells)).toHaveProperty("block");
  });

  it("refuses every other number", () => {
    for (const cell of refused) expect(refusal(id, ...changed(cell))).toEqual(problem(String(cell)));
  });

  it("refuses what is no number", () => {
    for (const [cell, found] of NO_NUMBERS) {
      expect(refusal(id, ...changed(cell))).toEqual(problem(found));
      expect(refusal(id, ...changed([[cell]]))).toEqual(problem(found));
    }
  });

  it("gives an error in a cell back as that error, and says where", () => {
    const back = {
      code: "#DIV/0!",
      message: `${name}${place}: the cell holds the error #DIV/0!; mend that cell first.`,
    };
    const error = { code: "#DIV/0!" };
    expect(refusal(id, ...changed(error))).toEqual(back);
    expect(refusal(id, ...changed([[error]]))).toEqual(back);
  });

  it("takes a blank cell for 0 inside a block, whatever the host makes of it", () => {
    const zero = JSON.stringify(callFunction(recordOf(id), changed([[0]]), "en"));
    for (const blank of [null, "", undefined]) {
      const result = callFunction(recordOf(id), changed([[blank]]), "en");
      // Only the message may tell a 0 that was typed from a cell that is blank.
      expect(JSON.stringify(result).replace("a blank cell", "0")).toBe(zero);
    }
  });
});

describe("a blank cell", () => {
  it("is 0 for a required argument: allowed where 0 has a meaning", () => {
    for (const blank of [null, ""]) expect(numbers("PRODUCTION_CAPACITY", blank, 100, 10)).toEqual([[0]]);
  });

  it("is refused for a rate, a norm, a duration and a target wait", () => {
    for (const blank of [null, ""]) {
      for (const cells of [
        [1, blank, 1],
        [1, 1, blank],
      ]) {
        expect(refusal("PRODUCTION_CAPACITY", ...cells).message).toMatch(
          /found a blank cell; expected a number greater/,
        );
      }
      expect(refusal("SUPERVISION_PROJECTION", 1, 1, 1, 1, blank).message).toMatch(/duration.*found a blank cell/);
      expect(refusal("QUEUE_PRESSURE", 1, blank).message).toMatch(/targetWait.*found a blank cell/);
    }
  });

  it("that stands alone for an optional argument leaves it out", () => {
    expect(number("TARGET_QUEUE_SIZE", 30, 52, null)).toBe(390);
    expect(number("RELIEF_CAPACITY", 30, 1200, 390, undefined)).toBe(30 + 810 / 26);
  });
});

describe("an argument that was not given", () => {
  it("takes its default when it is optional", () => {
    expect(number("TARGET_QUEUE_SIZE", 30, 52)).toBe(number("TARGET_QUEUE_SIZE", 30, 52, 4));
    expect(number("TARGET_CAPACITY", 30, 52)).toBe(number("TARGET_CAPACITY", 30, 52, 4, 1, 1));
    expect(number("RELIEF_CAPACITY", 30, 1200, 390)).toBe(number("RELIEF_CAPACITY", 30, 1200, 390, 26));
    expect(numbers("WORKSTOCK_RANGE", 1, [[1, 1]], 1, 0.1, 0.9)).toEqual(
      numbers("WORKSTOCK_RANGE", 1, [[1, 1]], 1, 0.1, 0.9, 10000, 1),
    );
    expect(number("WORKSTOCK_PROJECTION", 5, 1, 2)).toBe(number("WORKSTOCK_PROJECTION", 5, 1, 2, 0, "stock"));
  });

  it("is refused when it is required", () => {
    expect(refusal("QUEUE_LOAD", 30)).toEqual(value("capacity is missing."));
    expect(refusal("QUEUE_LOAD")).toEqual(value("demand is missing."));
  });

  it("is not one too many", () => {
    expect(refusal("QUEUE_LOAD", 30, 27, 1)).toEqual(value("3 arguments were given; expected at most 2."));
  });
});

describe("a message about a cell of a block", () => {
  it("names its row and column as people count them", () => {
    const block = [
      [1, 2],
      [3, "x"],
    ];
    expect(refusal("QUEUE_LOAD", block, 1)).toEqual(
      value('demand, row 2, column 2: found text "x"; expected a number of 0 or more.'),
    );
  });
});

describe("large numbers", () => {
  it("are calculated as long as the result is finite", () => {
    expect(number("QUEUE_LOAD", 1e308, 1)).toBe(1e308);
  });

  it.each([
    ["PRODUCTION_CAPACITY", [1, 1e200, 1e200]],
    ["PRODUCTION_CAPACITY", [1e308, 1e-10, 1]],
    ["PRODUCTION_CAPACITY", [1, 1, [[1], [1]], [[1e308], [1e308]]]],
    ["REQUIRED_BUDGET", [1e200, 1e200, 1]],
    ["REQUIRED_BUDGET", [[[1e308], [1e308]], 1, 1]],
    ["BREAK_EVEN_RATE", [1, [[1e308], [1e308]], 1]],
    ["PRIORITY_PRODUCTION", [1, 1, 1, [[1e308], [1e308]], 1]],
    ["WORKSTOCK_PROJECTION", [1e308, 1e308, 1]],
    ["WORKSTOCK_PROJECTION", [1, 0, 1e-320, null, "waiting"]],
    ["SUPERVISION_PROJECTION", [1, 1e308, 1e308, 1, 1]],
    ["WORKSTOCK_RANGE", [1, 1, 1, 1e200, 0.5, 100]],
    ["SUBSIDY_SETTLEMENT", [1e200, 1e200, 1]],
    ["PRODUCTION_VARIANCE", [0, 0, 1e200, 1e200]],
    ["QUEUE_LOAD", [1e308, 1e-10]],
    ["TARGET_CAPACITY", [1, 1, 1, 1e200, 1]],
    ["RELIEF_CAPACITY", [1, 1e308, 0, 1e-10]],
    ["QUEUE_PRESSURE", [1e308, 1]],
  ])("%s refuses a result beyond the largest number", (id, cells) => {
    expect(refusal(id, ...cells)).toEqual(
      value(
        "The arguments are so large that the result cannot be calculated; expected smaller numbers or fewer cells.",
      ),
    );
  });

  it("are refused as blocks that no sheet hands over at once", () => {
    const tall = Array.from({ length: 5000 }, () => [1]);
    const wide = [Array.from({ length: 5000 }, () => 1)];
    expect(refusal("QUEUE_LOAD", tall, wide).message).toMatch(/so large/);
    expect(refusal("QUEUE_LOAD", [new Array(2 ** 31)], 1).message).toMatch(/so large/);
  });
});
