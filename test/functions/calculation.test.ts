// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { KADER_FUNCTIONS } from "../../src/functions";
import type { CalculationLine, Term } from "../../src/functions/calculation/calculation";
import { calculationLines, callFunction } from "../../src/functions/edge";
import { exampleValues } from "../../src/functions/examples";
import type { ArgumentRecord, FunctionRecord, NumberArgument, NumberRule } from "../../src/functions/record";
import { agree } from "../../src/model/scenario-checks";
import { recordOf } from "./call";

/** Works a line out from its signs and numbers alone, as a reader with a calculator would. */
function workedOut(terms: readonly Term[]): number {
  let next = 0;
  const sum = (): number => {
    let value = product();
    while (terms[next] === "+" || terms[next] === "−") value += terms[next++] === "+" ? product() : -product();
    return value;
  };
  const product = (): number => {
    let value = factor();
    while (terms[next] === "×" || terms[next] === "/")
      value = terms[next++] === "×" ? value * factor() : value / factor();
    return value;
  };
  const factor = (): number => {
    const term = terms[next++] as Term;
    if (typeof term === "object") return term.value;
    const first = sum();
    if (term === "(") return closed(first);
    next++;
    const second = sum();
    return closed(term === "min(" ? Math.min(first, second) : Math.max(first, second));
  };
  const closed = (value: number): number => {
    if (terms[next++] !== ")") throw new Error("A parenthesis is not closed.");
    return value;
  };
  const value = sum();
  if (next !== terms.length) throw new Error(`The line goes on after ${next} terms.`);
  return value;
}

const isTrue = ({ terms, result }: CalculationLine) => {
  const numbers = terms.flatMap((term) => (typeof term === "object" ? [Math.abs(term.value)] : []));
  // What is left over of large numbers is as exact as they are.
  return Math.abs(workedOut(terms) - result.value) <= 1e-9 * Math.max(1, ...numbers);
};

const NUMBERS: Readonly<Record<NumberRule, fc.Arbitrary<number>>> = {
  "not-negative": fc.double({ min: 0, max: 5000, noNaN: true }),
  positive: fc.double({ min: 0.5, max: 200, noNaN: true }),
  "at-least-one": fc.double({ min: 1, max: 5, noNaN: true }),
  "whole-from-one": fc.integer({ min: 1, max: 3 }),
  whole: fc.integer({ min: 0, max: 9 }),
  year: fc.integer({ min: 2015, max: 2017 }),
  probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  draws: fc.constant(100),
};

function anyBlock({ shape, rule }: NumberArgument, products: number, years: number): fc.Arbitrary<unknown> {
  const number = NUMBERS[rule];
  if (shape === "single") return number;
  const rows = shape === "row" ? fc.constant(1) : fc.constantFrom(1, products);
  const columns = shape === "column" ? fc.constant(1) : fc.constantFrom(1, years);
  return fc
    .tuple(rows, columns)
    .chain(([height, width]) =>
      fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
}

function anyArgument(argument: ArgumentRecord, products: number, years: number): fc.Arbitrary<unknown> {
  if (argument.kind === "word") return fc.constantFrom(null, ...Object.keys(argument.words));
  const given = anyBlock(argument, products, years);
  // Leaving out the number of draws would mean ten thousand of them.
  return argument.optional && argument.rule !== "draws" ? fc.oneof(given, fc.constant(null)) : given;
}

const anyCall = (record: FunctionRecord) =>
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([products, years]) =>
      fc.tuple(...Object.values(record.arguments).map((argument) => anyArgument(argument, products, years))),
    );

describe.each(KADER_FUNCTIONS.map((record) => [record.id, record] as const))("the calculation of %s", (id, record) => {
  it("is true line by line and ends in the answer, for every cell of any call", () => {
    let answered = 0;
    fc.assert(
      fc.property(anyCall(record), (given) => {
        const result = callFunction(record, given, "en");
        if ("error" in result) return;
        answered++;
        const { block } = result;
        for (let cell = 0; cell < block.values.length; cell++) {
          const place = { row: Math.floor(cell / block.columns), column: cell % block.columns };
          const lines = calculationLines(record, given, place);
          expect(lines.filter((line) => !isTrue(line))).toEqual([]);
          const last = lines.at(-1)?.result.value as number;
          // A range lies around its last line; everything else ends in the answer itself.
          const found = id === "WORKSTOCK_RANGE" ? last : (block.values[cell] as number);
          expect(agree(last, found)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
    expect(answered).toBeGreaterThan(20);
  });
});

describe("a calculation as people read it", () => {
  const values = (lines: readonly CalculationLine[]) =>
    lines.map(({ terms, result }) =>
      [...terms, "=", result].map((term) => (typeof term === "object" ? term.value : term)),
    );

  it("PRODUCTION_CAPACITY: budget x share / rate / norm", () => {
    const lines = calculationLines(recordOf("PRODUCTION_CAPACITY"), [230e6, 87.5, [[9], [12]], [[0.83], [0.17]]], {
      row: 1,
      column: 0,
    });
    expect(values(lines)).toEqual([[230e6, "×", 0.17, "/", 87.5, "/", 12, "=", 37238.09523809524]]);
  });

  it("WORKSTOCK_PROJECTION: the period that is asked about, from the stock before it", () => {
    const given = [500, [[430, 430]], [[400, 465]]];
    expect(values(calculationLines(recordOf("WORKSTOCK_PROJECTION"), given, { row: 0, column: 1 }))).toEqual([
      ["min(", 465, ";", 530, "+", 430, ")", "=", 465],
      [530, "+", 430, "−", 465, "=", 495],
    ]);
  });

  it("WORKSTOCK_RANGE without uncertainty ends in its answer", () => {
    const record = recordOf("WORKSTOCK_RANGE");
    const given = [500, [[430, 430]], [[400, 400]], 0, 0.9];
    const [line] = calculationLines(record, given, { row: 0, column: 1 }).slice(-1);
    expect(line?.result.value).toBe(560);
  });

  it("is nothing where the call has no answer", () => {
    const record = recordOf("QUEUE_LOAD");
    expect(calculationLines(record, [30, 0], { row: 0, column: 0 })).toEqual([]);
    expect(calculationLines(record, [30, "x"], { row: 0, column: 0 })).toEqual([]);
  });

  it("exists for every example", () => {
    for (const record of KADER_FUNCTIONS) {
      for (const example of record.examples) {
        const lines = calculationLines(record, exampleValues(example), { row: 0, column: 0 });
        expect(lines.length).toBeGreaterThan(0);
      }
    }
  });
});
