// SPDX-License-Identifier: EUPL-1.2
import type { CallResult } from "../../src/functions/edge";
import { LANGUAGES } from "../../src/functions/language";
import { problemSentence } from "../../src/functions/messages";

const cyclic: unknown[] = [];
cyclic.push(cyclic);
const cyclicObject: Record<string, unknown> = {};
cyclicObject["self"] = cyclicObject;

/** Everything that no host should hand over, and what hosts do hand over besides numbers. */
export const JUNK: readonly unknown[] = [
  null,
  undefined,
  "",
  " ",
  "abc",
  "12",
  "stock",
  "#N/A",
  "\u0000\ud800",
  "x".repeat(100_000),
  true,
  false,
  new Date(0),
  new Date(NaN),
  new Error("oops"),
  { code: "#REF!", message: "no reference" },
  { type: "Entity", text: "x" },
  Symbol("s"),
  Symbol.iterator,
  1n,
  () => 1,
  Object.create(null),
  new Map(),
  new Proxy({}, {}),
  new Number(1),
  new String("stock"),
  new Float64Array([1, 2]),
  { length: 2, 0: [1], 1: [2] },
  cyclic,
  [cyclic],
  cyclicObject,
  [],
  [[]],
  [[], []],
  [1, 2],
  [[1, 2], [3]],
  [[1], [2, 3]],
  [[1], null],
  [null],
  [[[1]]],
  [["a", null]],
  new Array(3),
  [new Array(3)],
  new Array(2 ** 32 - 1),
  [new Array(2 ** 32 - 1)],
  NaN,
  Infinity,
  -Infinity,
  -1,
  -0,
  0.5,
  5e-324,
  1e-308,
  1e154,
  1e308,
  Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  [[NaN]],
  [[Infinity, 1]],
  [
    [1e308, 1e308],
    [1e308, 1e308],
  ],
  [[5e-324], [1e308]],
];

const isFault = (message: string) =>
  LANGUAGES.some((language) => problemSentence({ kind: "fault" }, language) === message);

/** The errors that a call was given: any of them may come back. */
function errorsIn(cells: readonly unknown[]): readonly unknown[] {
  const flat = cells.flatMap((cell) => (isSmallBlock(cell) ? cell.flat() : [cell]));
  return flat.map((cell) => (typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell));
}

const isSmallBlock = (cell: unknown): cell is unknown[][] =>
  Array.isArray(cell) && cell.length < 1_000 && cell.every((row) => !Array.isArray(row) || row.length < 1_000);

/** Undefined when a call of these cells ended as it must; otherwise what is wrong with it. */
export function complaintAboutCall(result: CallResult, cells: readonly unknown[]): string | undefined {
  if ("block" in result) {
    const { rows, columns, values } = result.block;
    if (values.length !== rows * columns || values.length === 0) return "a block without its cells";
    return values.every((number) => Number.isFinite(number) && !Object.is(number, -0)) ? undefined : "no plain number";
  }
  const { code, message } = result.error;
  if (code !== "#VALUE!" && code !== "#N/A" && !errorsIn(cells).includes(code)) return `the error ${String(code)}`;
  if (message.length < 10 || message.length > 400) return `the message ${message}`;
  return isFault(message) ? "a fault of the engine" : undefined;
}
