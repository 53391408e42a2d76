// SPDX-License-Identifier: EUPL-1.2
import type { CallResult } from "../../functions/edge";
import type { FunctionRecord } from "../../functions/record";
import type { Shape } from "../../model/block";
import type { CellContent } from "../../formulas/cell-content";
import type { Place } from "./operands";

/** A distinct call of a function: the same arguments are calculated and checked once, wherever they are. */
export interface PlannedCall {
  readonly record: FunctionRecord;
  readonly shape: Shape;
  /** What the engine says; undefined when an argument has no value that could be read. */
  readonly result: CallResult | undefined;
  /** Left out for a call that is an error whatever its cells hold. */
  readonly native?: {
    readonly check: Place;
    formula(target: string, row: number, column: number, self: (row: number, column: number) => string): string;
  };
  readonly usedIn: string[];
}

/** The formula of one cell of a call's result, or the error that the call always is. */
export function formulaOf(
  { native, result }: PlannedCall,
  target: string,
  row: number,
  column: number,
  self: (row: number, column: number) => string,
): string {
  if (native) return native.formula(target, row, column, self);
  return result && "error" in result ? result.error.code : "#VALUE!";
}

/** The engine's value of one cell of a call's result. */
export function valueOf({ result, shape }: PlannedCall, row: number, column: number): CellContent | undefined {
  if (result === undefined) return undefined;
  if ("error" in result) return { error: result.error.code };
  return row < shape.rows && column < shape.columns ? result.block.at(row, column) : { error: "#N/A" };
}
