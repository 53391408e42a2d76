// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction } from "../../src/functions/edge";
import type { FunctionRecord } from "../../src/functions/record";
import { call, numbers, refusal, value } from "./call";
import { acceptedCalls, fullSize } from "./cells";

function rowsOf(cells: unknown): number[][] | undefined {
  if (typeof cells === "number") return [[cells]];
  return Array.isArray(cells) ? (cells as number[][]) : undefined;
}

/** The same call with every block written out to its full size. */
function writtenOut(record: FunctionRecord, cells: readonly unknown[]): unknown[] {
  const blocks = cells.map(rowsOf);
  const size = {
    rows: Math.max(1, ...blocks.map((rows) => rows?.length ?? 1)),
    columns: Math.max(1, ...blocks.map((rows) => rows?.[0]?.length ?? 1)),
  };
  return Object.values(record.arguments).map((argument, index) => {
    const rows = blocks[index];
    if (argument.kind === "word" || rows === undefined) return cells[index];
    const full = fullSize(argument.shape, size);
    // A budget of one row is shared by the mix; written out it would be a budget per product.
    const isShared = "mix" in record.arguments && argument === record.arguments["budget"] && rows.length === 1;
    return Array.from({ length: isShared ? 1 : full.rows }, (_, p) =>
      Array.from({ length: full.columns }, (_, t) => {
        const row = rows[rows.length === 1 ? 0 : p] as number[];
        return row[row.length === 1 ? 0 : t];
      }),
    );
  });
}

function answer(record: FunctionRecord, cells: readonly unknown[]) {
  const result = callFunction(record, cells, "en");
  return "block" in result ? result.block.toRows() : result.error;
}

describe.each(KADER_FUNCTIONS.map((record) => [record.id, record] as const))("broadcasting in %s", (_, record) => {
  it("gives the same bits as the same call with all blocks written out", () => {
    let answered = 0;
    fc.assert(
      fc.property(acceptedCalls(record), (cells) => {
        const found = answer(record, cells);
        if (Array.isArray(found)) answered++;
        expect(found).toEqual(answer(record, writtenOut(record, cells)));
      }),
      { numRuns: 100 },
    );
    expect(answered).toBeGreaterThan(5);
  });

  it("refuses blocks whose rows fit no number of products, naming one of them", () => {
    const names = Object.keys(record.arguments);
    const blocks = Object.values(record.arguments).flatMap((argument, index) =>
      argument.kind === "number" && (argument.shape === "range" || argument.shape === "column") ? [index] : [],
    );
    const [first, second] = blocks as [number, number];
    const cells: unknown[] = Object.values(record.arguments).map((argument) => (argument.optional ? null : 1));
    if (record.id === "ONE_OFF_RATE") cells[1] = 0;
    if (record.id === "WORKSTOCK_RANGE") cells[4] = 0.5;
    expect(call(record.id, ...cells)).toHaveProperty("block");
    const wrong = [...cells];
    wrong[first] = [[1], [1], [1]];
    wrong[second] = [[1], [1], [1], [1]];
    expect(refusal(record.id, ...wrong)).toEqual(value(`${names[first]} is 3 x 1; expected 1 or 4 rows.`));
    wrong[first] = [[1], [1], [1], [1]];
    wrong[second] = [[1], [1], [1]];
    expect(refusal(record.id, ...wrong)).toEqual(value(`${names[second]} is 3 x 1; expected 1 or 4 rows.`));
  });
});

describe("a block", () => {
  it("of one row serves all products, of one column all periods, of one cell everything", () => {
    expect(numbers("QUEUE_LOAD", [[10, 20]], [[1], [2]])).toEqual([
      [10, 20],
      [5, 10],
    ]);
    expect(numbers("QUEUE_LOAD", 10, [[1, 2]])).toEqual([[10, 5]]);
    expect(numbers("QUEUE_LOAD", [[10]], [[1, 2]])).toEqual([[10, 5]]);
  });

  it("is refused when its rows are neither 1 nor as many as the products", () => {
    const norms = [[10], [20], [30]];
    const rates = [[100], [100], [100], [100]];
    expect(refusal("PRODUCTION_CAPACITY", 1e6, rates, norms, 1)).toEqual(
      value("hourNorms is 3 x 1; expected 1 or 4 rows."),
    );
  });

  it("is refused when its columns are neither 1 nor as many as the periods", () => {
    expect(refusal("QUEUE_LOAD", [[1, 2, 3]], [[1, 2]])).toEqual(value("capacity is 1 x 2; expected 1 or 3 columns."));
  });

  it("is refused when its rows are not of equal length, or when it has no cells", () => {
    for (const ragged of [[[1, 2], [3]], [], [[]], [[], []], [1, 2], [[1], 2], [[1], undefined]]) {
      expect(refusal("QUEUE_LOAD", ragged, 1)).toEqual(
        value("demand is not a block of cells with rows of equal length."),
      );
    }
    expect(refusal("QUEUE_LOAD", Object.assign(new Array(3), { 0: [1], 2: [2] }), 1).message).toMatch(/not a block/);
  });
});

describe("an argument of one column", () => {
  it("takes one column or one cell", () => {
    expect(numbers("WORKSTOCK_PROJECTION", [[5], [6]], 1, 0)).toEqual([[6], [7]]);
    expect(numbers("WORKSTOCK_PROJECTION", 5, [[1], [2]], 0)).toEqual([[6], [7]]);
  });

  it.each([
    ["WORKSTOCK_PROJECTION", "openingStock", [[[1, 2]], 1, 1]],
    ["SUPERVISION_PROJECTION", "openingActive", [[[1, 2]], 1, 1, 1, 1]],
    ["SUPERVISION_PROJECTION", "openingQueue", [1, [[1, 2]], 1, 1, 1]],
    ["WORKSTOCK_RANGE", "openingStock", [[[1, 2]], 1, 1, 0, 0.5]],
    ["WORKSTOCK_RANGE", "deviation", [1, 1, 1, [[0, 0]], 0.5]],
    ["PRODUCTION_VARIANCE", "agreedQuantity", [[[1, 2]], 1, 1, 1]],
    ["PRODUCTION_VARIANCE", "agreedPrice", [1, [[1, 2]], 1, 1]],
    ["PRODUCTION_VARIANCE", "realisedQuantity", [1, 1, [[1, 2]], 1]],
    ["PRODUCTION_VARIANCE", "realisedPrice", [1, 1, 1, [[1, 2]]]],
  ])("%s refuses a second column of %s", (id, name, cells) => {
    expect(refusal(id, ...cells)).toEqual(value(`${name} is 1 x 2; expected 1 column.`));
  });
});

describe("an argument of one row", () => {
  it("takes one row or one cell", () => {
    expect(numbers("BREAK_EVEN_RATE", [[100, 200]], 1, 1)).toEqual([[100, 200]]);
    expect(numbers("BREAK_EVEN_RATE", 100, [[1, 2]], 1)).toEqual([[100, 50]]);
  });

  it.each([
    ["BREAK_EVEN_RATE", "budget", [[[1], [2]], 1, 1]],
    ["PRIORITY_PRODUCTION", "budget", [[[1], [2]], 1, 1, 1, 1]],
    ["SUBSIDY_SETTLEMENT", "granted", [1, 1, [[1], [2]]]],
  ])("%s refuses a second row of %s", (id, name, cells) => {
    expect(refusal(id, ...cells)).toEqual(value(`${name} is 2 x 1; expected 1 row.`));
  });
});

describe("an argument of one value", () => {
  it("takes a value or a block of one cell", () => {
    expect(numbers("ONE_OFF_RATE", 100, [[5]], [[2015]], 2015)).toEqual([[95]]);
  });

  it.each([
    ["ONE_OFF_RATE", "cut", [100, [[1, 2]], 2015, 2015], "1 x 2; expected 1 column"],
    ["ONE_OFF_RATE", "cutYear", [100, 1, [[2015], [2016]], 2015], "2 x 1; expected 1 row"],
    ["WORKSTOCK_RANGE", "probability", [1, 1, 1, 0, [[0.1, 0.9]]], "1 x 2; expected 1 column"],
    ["WORKSTOCK_RANGE", "draws", [1, 1, 1, 0, 0.5, [[100, 100]]], "1 x 2; expected 1 column"],
    ["WORKSTOCK_RANGE", "seed", [1, 1, 1, 0, 0.5, 100, [[1], [1]]], "2 x 1; expected 1 row"],
  ])("%s refuses a block for %s", (id, name, cells, found) => {
    expect(refusal(id, ...cells)).toEqual(value(`${name} is ${found}.`));
  });
});
