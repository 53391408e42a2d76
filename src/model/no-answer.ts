// SPDX-License-Identifier: EUPL-1.2
/** Why a question with valid arguments has no answer. */
export type NoAnswerReason = "no-weights" | "no-demand" | "no-budget" | "no-capacity";

/** The arguments are right, yet the answer does not exist; `row` and `column` count from 0 and say where. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";

  constructor(
    readonly reason: NoAnswerReason,
    readonly row: number,
    readonly column: number,
  ) {
    super(reason);
  }
}
