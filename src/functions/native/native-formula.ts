// SPDX-License-Identifier: EUPL-1.2
import type { Block, Shape } from "../../model/block";
import type { Text } from "../language";

/**
 * The native twin of a function: the same calculation as classic formulas, for readers without the add-in. A twin knows
 * no sheets; it is handed texts that refer to its arguments, and gives the text of every cell of its result.
 */
export type NativeFormula<
  Required extends string = never,
  Optional extends string = never,
  Word extends string = never,
> = (
  args: Readonly<Record<Required, NativeArgument>> &
    Readonly<Record<Optional, NativeArgument | undefined>> &
    Readonly<Record<Word, NativeWord>>,
) => NativePlan;

/** A block of numbers as formulas can name it. Rows and columns count from 0; one row or column serves all. */
export interface NativeArgument extends Shape {
  /** One number. */
  at(row: number, column: number): string;
  /** All numbers: a range, or the number itself when it is typed in the call. */
  readonly area: string;
  /** The numbers of one period, likewise. */
  columnArea(column: number): string;
  /** The number itself when it is typed in the call: nothing to refer to, and nothing that can change. */
  readonly typed?: number;
  /** Whether all numbers are 0 at the moment of translation; unknown counts as no. */
  readonly isZeroNow: boolean;
}

/** An option word: known from the call, or chosen by a cell. */
export interface NativeWord {
  /** Whether the word can be this one. */
  canBe(word: string): boolean;
  /** The text that goes with the word; a choice between texts when a cell decides. */
  pick(texts: Readonly<Record<string, string>>): string;
}

export type NativePlan =
  | NativeFormulas
  /** The shapes of the arguments make an error of every call. */
  | { readonly kind: "error" }
  /** No formula can do what the function does. */
  | { readonly kind: "not-native"; readonly reason: Text };

export interface NativeFormulas {
  readonly kind: "formulas";
  readonly shape: Shape;
  /** Blocks between arguments and result, each with a place and a label on the calculation sheet. */
  readonly steps: readonly NativeStep[];
  /** Conditions in addition to the rules of the arguments; when one fails the call is #VALUE!. */
  readonly checks: readonly string[];
  /** Conditions for an answer to exist; when one fails the call is #N/A. */
  notAvailableConditions(steps: StepTexts): readonly string[];
  /** The formula of one cell; `self` refers to another cell of the same result. */
  cell(row: number, column: number, steps: StepTexts, self: (row: number, column: number) => string): string;
}

export interface NativeStep extends Shape {
  readonly id: string;
  readonly label: Text;
  cell(row: number, column: number, steps: StepTexts): string;
  /** What the formulas must give, from the arguments as the engine reads them. */
  readonly values: (args: never) => Block;
}

/** References to the steps of the same call; one row or column serves all. */
export interface StepTexts {
  at(step: string, row: number, column: number): string;
  area(step: string): string;
  columnArea(step: string, column: number): string;
}

export const ERROR: NativePlan = { kind: "error" };

/** Formulas without steps or conditions unless given. */
export function formulas(plan: Pick<NativeFormulas, "shape" | "cell"> & Partial<NativeFormulas>): NativePlan {
  return { kind: "formulas", steps: [], checks: [], notAvailableConditions: () => [], ...plan };
}
