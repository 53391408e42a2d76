// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { ArgumentRecord, ArgumentShape, FunctionRecord, NumberRule } from "../../src/functions/record";

/** Amounts as they occur: nothing, or something. Amounts of less than that are tested where size is the subject. */
export function amountsUpTo(largest: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.double({ min: 1e-6, max: largest, noNaN: true }) },
  );
}

/** Numbers that each rule accepts, of the sizes that occur in a workbook. */
export const ACCEPTED_NUMBERS: Readonly<Record<NumberRule, fc.Arbitrary<number>>> = {
  "not-negative": amountsUpTo(1e6),
  positive: fc.double({ min: 0.5, max: 1e4, noNaN: true }),
  "at-least-one": fc.double({ min: 1, max: 10, noNaN: true }),
  "whole-from-one": fc.integer({ min: 1, max: 4 }),
  whole: fc.integer({ min: 0, max: 2 ** 40 }),
  year: fc.integer({ min: 2014, max: 2017 }),
  probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  draws: fc.integer({ min: 100, max: 200 }),
};

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const sizes: fc.Arbitrary<Size> = fc.record({
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

export function blockOf<T>(cell: fc.Arbitrary<T>, { rows, columns }: Size): fc.Arbitrary<T[][]> {
  const row = fc.array(cell, { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** The largest block that an argument may fill in a calculation of a size. */
export function fullSize(shape: ArgumentShape, { rows, columns }: Size): Size {
  return {
    rows: shape === "row" || shape === "single" ? 1 : rows,
    columns: shape === "column" || shape === "single" ? 1 : columns,
  };
}

/** Cells that the rules of one argument accept, in any shape that fits a calculation of a size. */
export function acceptedCells(argument: ArgumentRecord, size: Size): fc.Arbitrary<unknown> {
  if (argument.kind === "word") {
    const spellings = Object.values(argument.words).flatMap(({ nl, en }) => [nl, en.toUpperCase()]);
    return fc.constantFrom(null, "", ...spellings);
  }
  const full = fullSize(argument.shape, size);
  const cell = ACCEPTED_NUMBERS[argument.rule];
  if (argument.shape === "single") return fc.oneof(cell, blockOf(cell, full));
  return fc
    .tuple(fc.constantFrom(1, full.rows), fc.constantFrom(1, full.columns))
    .chain(([rows, columns]) => blockOf(cell, { rows, columns }));
}

/** Arguments for a call that the rules accept one by one; rules between arguments can still refuse it. */
export function acceptedCalls(record: FunctionRecord): fc.Arbitrary<unknown[]> {
  return sizes.chain((size) =>
    fc.tuple(
      ...Object.values(record.arguments).map((argument) =>
        argument.optional ? fc.option(acceptedCells(argument, size)) : acceptedCells(argument, size),
      ),
    ),
  );
}
