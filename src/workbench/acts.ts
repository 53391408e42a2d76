// SPDX-License-Identifier: EUPL-1.2
/** What a choice of another workbook is given: aborted when a later choice takes its place, or when it is stopped. */
export type Choice<Result> = (overtaken: AbortSignal) => Promise<Result>;

/**
 * The acts on the workbook as a whole: saving it, and putting another in its place. They wait for each other, so that
 * each finds the page as the one before left it. Of several choices made while an act runs, the last one counts.
 */
export class Acts {
  private last: Promise<unknown> = Promise.resolve();
  private choice = new AbortController();

  /** An act that has to be done, whatever is asked after it. */
  do<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(act);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** An act that a later choice may overtake; undefined when that happened. */
  choose<Result>(act: Choice<Result>): Promise<Result | undefined> {
    this.stop();
    const { signal } = (this.choice = new AbortController());
    return this.do(async () => {
      if (signal.aborted) return undefined;
      try {
        return await act(signal);
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    });
  }

  /** Ends the choice that is under way or waiting, if there is one. */
  stop(): void {
    this.choice.abort();
  }
}
