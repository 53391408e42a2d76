// SPDX-License-Identifier: EUPL-1.2
/**
 * The line at the foot of the page: what was said last, after what went wrong. A failure stays in view, whatever is
 * said after it, until the person asks for something else.
 */
export class Messages {
  private failure = "";
  private sentence = "";

  constructor(private readonly show: (text: string) => void) {}

  say(sentence: string): void {
    this.sentence = sentence;
    this.refresh();
  }

  fail(sentence: string): void {
    this.failure = sentence;
    this.sentence = "";
    this.refresh();
  }

  /** The person asks for something: what went wrong before has been read. */
  asked(): void {
    this.failure = "";
    this.refresh();
  }

  private refresh(): void {
    this.show([this.failure, this.sentence].filter((text) => text !== "").join(" "));
  }
}
