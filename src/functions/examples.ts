import type { FunctionExample, FunctionRecord } from "./record";

/** What a host would hand over for one argument of an example: a block, a number, a word, or null when left out. */
export type ExampleValue = number | string | null | readonly (readonly number[])[];

/** Reads the arguments of an example as a spreadsheet would read them from a formula with English separators. */
export function exampleValues(example: FunctionExample): ExampleValue[] {
  return example.arguments.map(readTyped);
}

function readTyped(typed: string): ExampleValue {
  if (typed === "") return null;
  if (typed.startsWith('"')) return typed.slice(1, -1);
  if (!typed.startsWith("{")) return Number(typed);
  return typed
    .slice(1, -1)
    .split(";")
    .map((row) => row.split(",").map(Number));
}

/** The example as a formula in English notation, such as `=KADER.QUEUE_LOAD(30,27)`. */
export function exampleFormula(record: FunctionRecord, example: FunctionExample, namespace = "KADER"): string {
  return `=${namespace}.${record.id}(${example.arguments.join(",")})`;
}
