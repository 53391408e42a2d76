// SPDX-License-Identifier: EUPL-1.2
import type { CellAnswer } from "./cell-answer";
import type { Quirks } from "./store";

export interface BegunCall {
  readonly answer: Promise<CellAnswer>;
  /** Excel takes the call back: someone changed a cell that it reads. */
  readonly cancel: () => void;
}

export type BeginCall = (id: string, cells: readonly unknown[]) => BegunCall;

/** More characters at once are refused by Excel on the web: 5 MB. */
const MOST_CHARACTERS = 5_000_000;
const FAILING_CELL = { code: "#REF!", type: "CustomFunctionError" };

/** One formula as an Excel with these quirks calls it: the answer that its cell ends with. */
export async function callInTurn(
  { takesCallsBackLate, handsOverErrors }: Quirks,
  begin: BeginCall,
  id: string,
  cells: readonly unknown[],
): Promise<CellAnswer> {
  // First with an error in a cell that it reads, then, once that is mended, with what belongs there.
  const failing = handsOverErrors ? begin(id, [FAILING_CELL, ...cells.slice(1)]).answer : undefined;
  const stale = takesCallsBackLate ? begin(id, cells) : undefined;
  const { answer } = begin(id, cells);
  stale?.cancel();
  const failed = await failing;
  return failed === undefined || ("code" in failed && failed.code === FAILING_CELL.code) ? answer : failed;
}

/** Whether what the runtime hands over ever gets into its cells. */
export function isLost({ losesLargeResults }: Quirks, results: unknown): boolean {
  return losesLargeResults === true && JSON.stringify(results).length > MOST_CHARACTERS;
}
