// SPDX-License-Identifier: EUPL-1.2
/** What a choice of another workbook is given: whether a later choice has taken its place meanwhile. */
export type Choice<Result> = (isOvertaken: () => boolean) => Promise<Result>;

/**
 * The acts on the workbook as a whole: saving it, and putting another in its place. They wait for each other, so that
 * each finds the page as the one before left it. Of several choices made while an act runs, the last one counts.
 */
export class Acts {
  private last: Promise<unknown> = Promise.resolve();
  private choices = 0;

  /** An act that has to be done, whatever is asked after it. */
  do<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(act);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** An act that a later choice may overtake; undefined when that happened before its turn came. */
  choose<Result>(act: Choice<Result>): Promise<Result | undefined> {
    const choice = ++this.choices;
    const isOvertaken = () => choice !== this.choices;
    return this.do(() => (isOvertaken() ? Promise.resolve(undefined) : act(isOvertaken)));
  }
}
