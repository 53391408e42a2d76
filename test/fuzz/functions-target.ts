// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { KADER_FUNCTIONS } from "../../src/functions";
import { type CallResult, callFunction } from "../../src/functions/edge";
import { LANGUAGES } from "../../src/functions/language";
import { acceptedCells } from "../functions/cells";
import { JUNK, complaintAboutCall } from "../functions/junk";
import { type FuzzTarget, sampleOf } from "./target";

const NUMBERS = [
  0,
  -0,
  1,
  0.5,
  -1,
  5e-324,
  1e-308,
  1e-160,
  1e-3,
  100,
  2015,
  1e10,
  1e154,
  1e300,
  1.7e308,
  NaN,
  Infinity,
];

const junk = fc.constantFrom(...JUNK);
const cell = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NUMBERS) }, fc.double(), junk);
const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });
const size = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });

const calls = fc.constantFrom(...KADER_FUNCTIONS).chain((record) =>
  size.chain((block) => {
    const given = Object.values(record.arguments).map((argument) =>
      fc.oneof(
        { weight: 6, arbitrary: acceptedCells(argument, block) },
        { weight: 2, arbitrary: cell },
        { weight: 1, arbitrary: rows },
        {
          weight: 1,
          arbitrary: fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withNullPrototype: true }),
        },
      ),
    );
    return fc.record({
      record: fc.constant(record),
      cells: fc.tuple(...given),
      language: fc.constantFrom(...LANGUAGES),
    });
  }),
);

/** Functions with any cells: an answer of plain numbers or one sentence, and twice the same. */
export const FUNCTIONS_TARGET: FuzzTarget = {
  name: "functions",
  run: (seed) => {
    const { record, cells, language } = sampleOf(calls, seed);
    const first = callFunction(record, cells, language);
    const complaint = complaintAboutCall(first, cells);
    if (complaint !== undefined) return Promise.resolve(`${record.id}: ${complaint}`);
    const isSame = bitsOf(first) === bitsOf(callFunction(record, cells, language));
    return Promise.resolve(isSame ? undefined : `${record.id}: another answer the second time`);
  },
};

function bitsOf(result: CallResult): string {
  if ("error" in result) return JSON.stringify(result.error);
  const { rows: height, columns, values } = result.block;
  return `${height} ${columns} ${Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("hex")}`;
}
