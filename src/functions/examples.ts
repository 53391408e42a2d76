// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "./language";
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

/** The example as a formula the way Excel shows it in a language, such as `=KADER.QUEUE_LOAD(30; 27)` in Dutch. */
export function exampleFormula(record: FunctionRecord, example: FunctionExample, language: Language): string {
  return formulaText(record.id, exampleArguments(record, example, language), language);
}

/** The arguments of an example as Excel shows them in a language. */
export function exampleArguments(record: FunctionRecord, example: FunctionExample, language: Language): string[] {
  const records = Object.values(record.arguments);
  return example.arguments.map((typed, index) => {
    const argument = records[index];
    if (argument?.kind === "word") {
      const spelling = argument.words[typed.slice(1, -1)]?.[language];
      return spelling === undefined ? typed : `"${spelling}"`;
    }
    return numbersText(typed, language);
  });
}

/** A number or a block of numbers, given with English separators, as Excel shows it in a language. */
export function numbersText(typed: string, language: Language): string {
  // Dutch Excel writes a decimal comma, so its array constants take a backslash between columns.
  return language === "nl" ? typed.replaceAll(",", "\\").replaceAll(".", ",") : typed;
}

export function formulaText(id: string, args: readonly string[], language: Language): string {
  return `=KADER.${id}(${args.join(language === "nl" ? "; " : ", ")})`;
}
