// SPDX-License-Identifier: EUPL-1.2
import type { ArgumentRecord, NumberArgument, WordArgument } from "../../functions/record";
import type { Shape } from "../../model/block";
import { type CellContent, isErrorValue } from "../../formulas/cell-content";
import { isZero } from "./native-arguments";
import { type Operand, type OperandReader, contentKey, placeText } from "./operands";

/** Equal operands have equal keys, so equal calls are planned once. */
export function operandKey(operand: Operand): string {
  switch (operand.kind) {
    case "omitted":
      return "";
    case "typed":
      return contentKey([[operand.value]]);
    case "constants":
      return `{${contentKey(operand.values)}}`;
    case "expression":
      return `=${operand.text}`;
    case "area":
      return operand.name ?? placeText(operand.place, "");
  }
}

/** Whether no change of any cell could make this argument acceptable. */
export function isNeverRight(argument: ArgumentRecord, operand: Operand | undefined, reader: OperandReader): boolean {
  if (operand === undefined) return !argument.optional;
  if (argument.kind === "word") {
    if (operand.kind === "typed") return wordOf(argument, operand) === undefined;
    if (operand.kind === "omitted") return false;
    const { rows, columns } = reader.resultOf(operand);
    return rows * columns > 1;
  }
  return operand.kind === "typed" && !isZero(operand.value) && typeof operand.value !== "number";
}

/** The word that an operand stands for, when no cell can change it. */
export function wordOf(argument: WordArgument, operand: Operand): string | undefined {
  if (operand.kind === "omitted") return argument.defaultWord;
  if (operand.kind !== "typed") return undefined;
  if (isZero(operand.value)) return argument.defaultWord;
  if (typeof operand.value !== "string") return undefined;
  const spelled = operand.value.trim().toLowerCase();
  return Object.keys(argument.words).find((word) =>
    [word, ...Object.values(argument.words[word] ?? {})].includes(spelled),
  );
}

export function fitsShape({ rows, columns }: Shape, { shape }: NumberArgument): boolean {
  if (rows > 1 && (shape === "row" || shape === "single")) return false;
  return !(columns > 1 && (shape === "column" || shape === "single"));
}

/** A cell as the engine is handed one. */
export function engineCell(value: CellContent): unknown {
  return isErrorValue(value) ? { code: value.error } : value;
}
