// SPDX-License-Identifier: EUPL-1.2
import { findFunction } from "../../src/functions";
import { type CallResult, type CellError, callFunction } from "../../src/functions/edge";
import type { FunctionRecord } from "../../src/functions/record";

export function recordOf(name: string): FunctionRecord {
  const record = findFunction(name);
  if (record === undefined) throw new Error(`No function ${name}`);
  return record;
}

/** Calls a function as a host would, with cells; words in English. */
export function call(name: string, ...cells: unknown[]): CallResult {
  return callFunction(recordOf(name), cells, "en");
}

/** The numbers of an accepted call. */
export function numbers(name: string, ...cells: unknown[]): number[][] {
  const result = call(name, ...cells);
  if ("error" in result) throw new Error(`${name} gave ${result.error.code} ${result.error.message}`);
  return result.block.toRows();
}

/** The one number of an accepted call. */
export function number(name: string, ...cells: unknown[]): number {
  const rows = numbers(name, ...cells);
  if (rows.length !== 1 || rows[0]?.length !== 1) throw new Error(`${name} gave more than one number`);
  return rows[0][0] as number;
}

/** The error of a refused call. */
export function refusal(name: string, ...cells: unknown[]): CellError {
  const result = call(name, ...cells);
  if ("block" in result) throw new Error(`${name} gave ${JSON.stringify(result.block.toRows())}`);
  return result.error;
}

export const value = (message: unknown) => ({ code: "#VALUE!", message });
export const notAvailable = (message: unknown) => ({ code: "#N/A", message });
