// SPDX-License-Identifier: EUPL-1.2
import { KADER_FUNCTIONS } from "../../src/functions";
import { callFunction, readCall } from "../../src/functions/edge";
import type { FunctionRecord } from "../../src/functions/record";
import type { Block, Shape } from "../../src/model/block";
import { requireEqualResults } from "../harness/compare";
import { type Finding, type Part, atMost } from "../harness/finding";
import { type Contestant, interleave, millisecondsOfMany } from "../harness/interleave";
import { figure } from "../harness/table";
import { summarise } from "../harness/statistics";
import { cellsFor } from "./cells";

const CELLS = 10_000;
const ROUNDS = 9;

interface Form {
  readonly label: string;
  readonly calls: number;
  readonly shape: Shape;
  /** From here on the edge may cost no more than the arithmetic: half of the whole. */
  readonly hasAim: boolean;
}

const FORMS: readonly Form[] = [
  { label: "10,000 calls of 1 cell", calls: CELLS, shape: { rows: 1, columns: 1 }, hasAim: false },
  { label: "a block of 1,000", calls: 1, shape: { rows: 20, columns: 50 }, hasAim: true },
  { label: "a block of 10,000", calls: 1, shape: { rows: 100, columns: 100 }, hasAim: true },
];

const LARGEST_SHARE = 50;

export const FUNCTIONS: Part = {
  id: "functions",
  title: "Functions: what the edge costs of a call, in % (cells to numbers, checks, numbers to cells)",
  measure: async () => {
    const findings: Finding[] = [];
    for (const form of FORMS) findings.push(...(await measureForm(form)));
    return findings;
  },
};

/** All functions in turn, so that none has the compiler for itself: a workbook calls many of them as well. */
async function measureForm(form: Form): Promise<Finding[]> {
  const contestants = KADER_FUNCTIONS.flatMap((record) => contestantsFor(record, form));
  const measured = await interleave(contestants, ROUNDS);
  return KADER_FUNCTIONS.map((record): Finding => {
    const edge = measured.get(edgeName(record)) as readonly number[];
    const arithmetic = measured.get(arithmeticName(record)) as readonly number[];
    const share = summarise(edge.map((whole, round) => 100 * (1 - (arithmetic[round] as number) / whole)));
    const nanoseconds = (times: readonly number[]) => figure((summarise(times).median * 1e6) / cellsOf(record, form));
    return {
      subject: `${record.id}, ${form.label}`,
      measured: share,
      unit: "%",
      ...(form.hasAim ? { aim: atMost(LARGEST_SHARE, "%", share.median) } : {}),
      note: `${nanoseconds(edge)} ns per cell, arithmetic ${nanoseconds(arithmetic)} ns`,
    };
  });
}

const edgeName = (record: FunctionRecord) => `${record.id} through the edge`;
const arithmeticName = (record: FunctionRecord) => `${record.id} arithmetic`;

/** A function for one period gets its cells down the rows instead. */
function shapeFor(record: FunctionRecord, { shape }: Form): Shape {
  return record.id === "PRODUCTION_VARIANCE" ? { rows: shape.rows * shape.columns, columns: 1 } : shape;
}

/** Per cell means per cell of the largest argument: some functions answer with one row. */
function cellsOf(record: FunctionRecord, form: Form): number {
  const { rows, columns } = shapeFor(record, form);
  return form.calls * rows * columns;
}

function contestantsFor(record: FunctionRecord, form: Form): Contestant[] {
  // Different numbers in every call, and a few sets of them rather than ten thousand.
  const given = Array.from({ length: Math.min(form.calls, 100) }, (_, seed) =>
    cellsFor(record, shapeFor(record, form), seed + 1),
  );
  const values = given.map((cells) => valuesOf(record, cells));
  const repeat = form.calls / given.length;
  const times = <Each>(all: readonly Each[], work: (each: Each) => unknown) =>
    millisecondsOfMany(() => {
      for (let round = 0; round < repeat; round++) for (const each of all) work(each);
    });
  requireEqualResults(record.id, record.compute(values[0] as never).values, blockOf(record, given[0] ?? []).values);
  return [
    { name: edgeName(record), run: () => times(given, (cells) => callFunction(record, cells, "nl")) },
    { name: arithmeticName(record), run: () => times(values, (each) => record.compute(each)) },
  ];
}

function valuesOf(record: FunctionRecord, cells: readonly unknown[]) {
  const read = readCall(record, cells);
  if ("problem" in read) throw new Error(`${record.id} refuses its arguments: ${read.problem.kind}.`);
  return read.values;
}

function blockOf(record: FunctionRecord, cells: readonly unknown[]): Block {
  const result = callFunction(record, cells, "en");
  if ("error" in result) throw new Error(`${record.id}: ${result.error.message}`);
  return result.block;
}
