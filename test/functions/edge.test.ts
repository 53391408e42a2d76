// SPDX-License-Identifier: EUPL-1.2
import type { CalculationLine } from "../../src/functions/calculation/calculation";
import { Block, TooLargeError } from "../../src/model/block";
import { option } from "../../src/functions/arguments";
import { calculationLines, callFunction, readCall, spellingsOf } from "../../src/functions/edge";
import type { FunctionRecord, WordArgument } from "../../src/functions/record";
import { call, numbers, recordOf, refusal } from "./call";

const TOO_LARGE = { code: "#VALUE!", message: expect.stringMatching(/^The arguments are so large/) };

/** A function that does something else when it is calculated. */
function computing(compute: FunctionRecord["compute"]): FunctionRecord {
  return { ...recordOf("QUEUE_LOAD"), compute };
}

const error = (record: FunctionRecord) => {
  const result = callFunction(record, [1, 1], "en");
  return "error" in result ? result.error : undefined;
};

/** As many equal rows as asked for; a row is kept once, so that millions of cells cost little. */
const block = (rows: number, columns: number) => {
  const row = Array.from({ length: columns }, () => 1);
  return Array.from({ length: rows }, () => row);
};

describe("what goes wrong in a calculation", () => {
  it("is the size of the arguments when an array cannot be made or a number leaves its range", () => {
    expect(error(computing(() => new Block(2 ** 27, 2 ** 27)))).toEqual(TOO_LARGE);
    expect(
      error(
        computing(() => {
          throw new TooLargeError();
        }),
      ),
    ).toEqual(TOO_LARGE);
  });

  it("is the size of the arguments when any number of the answer is not finite, and never shows -0", () => {
    expect(error(computing(() => Block.row([1, Infinity])))).toEqual(TOO_LARGE);
    expect(error(computing(() => Block.column([1, NaN])))).toEqual(TOO_LARGE);
    const result = callFunction(
      computing(() => Block.row([-0, -1])),
      [1, 1],
      "en",
    );
    expect("block" in result && [...result.block.values]).toEqual([0, -1]);
  });

  it("is a fault of Kader for everything else, in words that ask to report it", () => {
    const broken = computing(() => {
      throw new Error("a mistake");
    });
    expect(callFunction(broken, [1, 1], "en")).toEqual({
      error: {
        code: "#VALUE!",
        message:
          "This could not be calculated because of a fault in Kader itself. Please report the formula and its arguments to the administrator of the add-in.",
      },
    });
    expect(callFunction(broken, [1, 1], "nl")).toEqual({
      error: {
        code: "#VALUE!",
        message:
          "Dit is niet te berekenen door een gebrek in Kader zelf. Graag de formule en de argumenten doorgeven aan de beheerder van de invoegtoepassing.",
      },
    });
  });
});

describe("five million cells", () => {
  it("are taken as an argument, and one row more is refused", () => {
    const taken = readCall(recordOf("QUEUE_LOAD"), [block(1000, 5000), 1]);
    expect("values" in taken && (taken.values["demand"] as unknown as Block).values).toHaveLength(5_000_000);
    expect(readCall(recordOf("QUEUE_LOAD"), [block(1001, 5000), 1])).toEqual({ problem: { kind: "too-large" } });
  });

  it("are taken as a result, and one more row is refused", () => {
    const [tall, wide] = [block(1000, 1), block(1, 5000)];
    expect(readCall(recordOf("QUEUE_LOAD"), [tall, wide])).toHaveProperty("values");
    expect(readCall(recordOf("QUEUE_LOAD"), [block(1001, 1), wide])).toEqual({ problem: { kind: "too-large" } });
  });
});

describe("an argument as it is read", () => {
  const read = (id: string, ...given: unknown[]) => {
    const result = readCall(recordOf(id), given);
    if ("problem" in result) throw new Error(result.problem.kind);
    return result.values as Record<string, unknown>;
  };

  it("is a number for a single value and a block for anything else, also by default", () => {
    const values = read("WORKSTOCK_RANGE", 1, [[2, 3]], 4, 0.1, [[0.5]]);
    expect(values["inflow"]).toEqual(Block.row([2, 3]));
    expect([values["probability"], values["draws"], values["seed"]]).toEqual([0.5, 10_000, 1]);
    expect(read("TARGET_QUEUE_SIZE", 30, 52)["factor"]).toEqual(Block.scalar(4));
  });

  it("is not there when it was left out and its absence means something", () => {
    expect(read("PRODUCTION_CAPACITY", 1, 1, 1)["mix"]).toBeUndefined();
    expect(read("PRODUCTION_CAPACITY", 1, 1, 1, null)["mix"]).toBeUndefined();
  });

  it("reads -0 as 0", () => {
    expect(Object.is(read("ONE_OFF_RATE", 100, -0, 2015, 2015)["cut"], 0)).toBe(true);
  });

  it("may be every one that there is, and no more", () => {
    expect(call("QUEUE_LOAD", 1, 1)).toHaveProperty("block");
    expect(refusal("QUEUE_LOAD", 1, 1, undefined).message).toMatch(/^3 arguments/);
  });
});

describe("a cell that is refused", () => {
  it("is named by its own row and column in a block that is not square", () => {
    const wide = [
      [1, 1, 1],
      [1, 1, -1],
    ];
    expect(refusal("QUEUE_LOAD", wide, 1).message).toMatch(/^demand, row 2, column 3: found -1;/);
    expect(refusal("QUEUE_LOAD", [[1], [1], [-1]], 1).message).toMatch(/^demand, row 3, column 1: found -1;/);
  });

  it("has its first thirty characters shown, and an ellipsis only when there are more", () => {
    const text = "x".repeat(30);
    expect(refusal("QUEUE_LOAD", text, 1).message).toContain(`found text "${text}";`);
    expect(refusal("QUEUE_LOAD", `${text}y`, 1).message).toContain(`found text "${text}…";`);
  });

  it("is an error when it has a code, and nothing in particular when it is another object", () => {
    expect(refusal("QUEUE_LOAD", { code: 1 }, 1).message).toContain("found an error;");
    expect(refusal("QUEUE_LOAD", { text: 1 }, 1).message).toContain("found something that is no number;");
  });
});

describe("a word", () => {
  it("in a block of more than one cell is refused, down as well as across", () => {
    const cells = [50, 4, 10, 48];
    for (const more of [[["stock"], ["stock"]], [["stock", "stock"]], ["stock"], [[]], []]) {
      expect(refusal("WORKSTOCK_PROJECTION", ...cells, more).message).toMatch(/^result: found something that is/);
    }
    expect(numbers("WORKSTOCK_PROJECTION", ...cells, [["outflow"]])).toEqual([[6]]);
  });

  it("is accepted as it is stored too, where both languages spell it in another way", () => {
    const words = { stock: { nl: "voorraad", en: "inventory" }, none: { nl: "geen", en: "nothing" } };
    const record = {
      ...recordOf("QUEUE_LOAD"),
      arguments: { result: option(words, "none", { nl: "uitleg", en: "help" }) },
    };
    for (const spelling of ["stock", "voorraad", "inventory"]) {
      expect(readCall(record, [spelling])).toEqual({ values: { result: "stock" } });
    }
  });

  it("has each spelling once, the English ones first", () => {
    const argument = recordOf("PRODUCTION_CAPACITY").arguments["mixBasis"] as WordArgument;
    expect(spellingsOf(argument)).toEqual(["budget", "units", "aantallen"]);
  });
});

describe("the calculation of a cell", () => {
  const cell = { row: 0, column: 0 };

  it("has no lines when the arguments are refused, something is thrown or a line has no finite answer", () => {
    const record = recordOf("QUEUE_LOAD");
    expect(calculationLines(record, [30, 27], cell).length).toBeGreaterThan(0);
    expect(calculationLines(record, [30], cell)).toEqual([]);
    expect(calculationLines(record, [30, 0], cell)).toEqual([]);
    const throwing = {
      ...record,
      calculation: () => {
        throw new Error("no");
      },
    };
    expect(calculationLines(throwing, [30, 27], cell)).toEqual([]);
    const [line] = calculationLines(record, [30, 27], cell) as [CalculationLine];
    const endless: CalculationLine = { ...line, result: { ...line.result, value: Infinity } };
    expect(calculationLines({ ...record, calculation: () => [line, endless] }, [30, 27], cell)).toEqual([]);
  });
});
