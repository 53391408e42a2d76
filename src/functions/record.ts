// SPDX-License-Identifier: EUPL-1.2
import type { ArgumentName } from "./argument-terms";
import type { Block } from "../model/block";
import type { CalculationLine, ResultCell } from "./calculation/calculation";
import type { ErrorCode } from "./error-code";
import type { Text } from "./language";
import type { NativeArgument, NativePlan, NativeWord } from "./native/native-formula";

/**
 * A KADER function is one record: from it come the metadata, the registration in every host, the help pages, the
 * argument checks and the native twin of the Ministry copy. Nothing about a function is written down anywhere else.
 */
export interface FunctionRecord<Arguments extends ArgumentRecords = ArgumentRecords> {
  /** Equals the function's name and never changes: workbooks store it. */
  readonly id: string;
  readonly category: FunctionCategory;
  /** One sentence: what the function answers. */
  readonly summary: Text;
  /** The formula, in mathematical notation for the help page. */
  readonly formula: Text;
  /** Shape and unit of the result. */
  readonly result: Text;
  /** Names of the result's rows or columns where they are not simply products or periods. */
  readonly resultLabels?: { readonly rows?: readonly Text[]; readonly columns?: readonly Text[] };
  /** What gives an error beyond the rules of the arguments themselves. */
  readonly errors: readonly Text[];
  /** Document and article, or paper, behind the formula. */
  readonly source?: Text;
  readonly examples: readonly FunctionExample[];
  /** In the order of the call. */
  readonly arguments: Arguments;
  /** Rules between arguments; the arguments themselves are right when this is asked. */
  readonly check?: (args: ArgumentValues<Arguments>) => Problem | undefined;
  readonly compute: (args: ArgumentValues<Arguments>) => Block;
  /** How many steps a call takes, where that is more than a few per cell. */
  readonly steps?: (args: ArgumentValues<Arguments>) => number;
  /** The calculation of one cell of the result with its numbers filled in, the answer in the last line. */
  readonly calculation: (args: ArgumentValues<Arguments>, cell: ResultCell) => readonly CalculationLine[];
  /** The same calculation as classic formulas, for the copy that readers without the add-in get. */
  readonly native: (args: NativeArguments<Arguments>) => NativePlan;
}

export type FunctionCategory = "capacity" | "work-stock" | "settlement" | "queue";

export interface FunctionExample {
  readonly title: Text;
  /** Arguments as they would be typed, English separators: numbers, array constants, words; "" leaves one out. */
  readonly arguments: readonly string[];
  readonly result: readonly (readonly number[])[];
}

/** How much of a P x T block an argument may fill: all of it, one column, one row, or one cell. */
export type ArgumentShape = "range" | "column" | "row" | "single";

/** Which numbers an argument accepts; a blank cell is 0 and meets the rule or not. */
export type NumberRule =
  "not-negative" | "positive" | "at-least-one" | "whole-from-one" | "whole" | "year" | "probability" | "draws";

export interface NumberArgument {
  readonly kind: "number";
  readonly shape: ArgumentShape;
  readonly rule: NumberRule;
  readonly optional: boolean;
  /** Used when an optional argument is left out; without one, leaving it out is a meaning of its own. */
  readonly defaultValue?: number;
  readonly help: Text;
}

/** Option words per canonical word: every spelling that is accepted, in English and in Dutch. */
export type Words = Readonly<Record<string, Text>>;

export interface WordArgument<W extends Words = Words> {
  readonly kind: "word";
  readonly words: W;
  readonly optional: true;
  readonly defaultWord: keyof W & string;
  readonly help: Text;
}

export type ArgumentRecord = NumberArgument | WordArgument;
export type ArgumentRecords = Readonly<Record<string, ArgumentRecord>>;

/** What compute receives: a word, a number for a single value, a block for the rest; undefined only where left out. */
export type ArgumentValues<A extends ArgumentRecords> = { readonly [Name in keyof A]: ArgumentValue<A[Name]> };

type ArgumentValue<A extends ArgumentRecord> =
  A extends WordArgument<infer W>
    ? keyof W & string
    : A extends { shape: infer S; optional: infer O }
      ? Given<S> | (O extends true ? (A extends { defaultValue: number } ? never : undefined) : never)
      : never;

/** What the native twin receives: texts that refer to the arguments; undefined where left out is a meaning of its own. */
export type NativeArguments<A extends ArgumentRecords> = {
  readonly [Name in keyof A]: A[Name] extends { kind: "word" }
    ? NativeWord
    : A[Name] extends { optional: true }
      ? NativeArgument | (A[Name] extends { defaultValue: number } ? never : undefined)
      : NativeArgument;
};

type Given<S> = S extends "single" ? number : Block;

/** Why arguments are refused; turned into a sentence by messages.ts. Rows and columns count from 0 here. */
export type Problem =
  | { readonly kind: "missing"; readonly argument: string }
  | { readonly kind: "not-a-block"; readonly argument: string }
  | { readonly kind: "rows"; readonly argument: string; readonly found: FoundShape; readonly expected: number }
  | { readonly kind: "columns"; readonly argument: string; readonly found: FoundShape; readonly expected: number }
  | { readonly kind: "cell"; readonly argument: string; readonly rule: NumberRule; readonly cell: FoundCell }
  /** The cell holds an error; the call gives that same error. */
  | { readonly kind: "error-cell"; readonly argument: string; readonly code: ErrorCode; readonly cell: FoundCell }
  | { readonly kind: "word"; readonly argument: string; readonly found: unknown; readonly words: readonly string[] }
  | { readonly kind: "too-many-arguments"; readonly found: number; readonly expected: number }
  | { readonly kind: "too-large" }
  /** The answer is there, but this host does not show so many cells. */
  | { readonly kind: "too-many-cells"; readonly found: number; readonly most: number }
  /** Not the arguments but Kader itself is wrong. */
  | { readonly kind: "fault" }
  | { readonly kind: "cut-not-below-rate"; readonly argument: string; readonly cut: number; readonly rate: number }
  | { readonly kind: "mix-required"; readonly argument: string; readonly products: number }
  | { readonly kind: "mix-not-allowed"; readonly argument: string; readonly products: number };

export interface FoundShape {
  readonly rows: number;
  readonly columns: number;
}

export interface FoundCell {
  /** Left out when the argument is a single value. */
  readonly row?: number;
  readonly column?: number;
  readonly value: unknown;
}

/** Every name of an argument is among the terms, which say what it is called in Dutch and what it measures. */
interface NamedArguments<A> {
  readonly arguments: { readonly [Name in keyof A]: Name extends ArgumentName ? unknown : never };
}

/** Lets the compiler tie the values that `check` and `compute` receive to the arguments of the record. */
export function defineFunction<const A extends ArgumentRecords>(
  record: FunctionRecord<A> & NamedArguments<A>,
): FunctionRecord {
  return record as unknown as FunctionRecord;
}
