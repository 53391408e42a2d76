// SPDX-License-Identifier: EUPL-1.2

/** What a person looks for, and where. */
export interface FindQuery {
  readonly text: string;
  /** Only cells that hold nothing else. */
  readonly isWholeCell: boolean;
  /** Capitals count. */
  readonly isCaseExact: boolean;
  /** In the formulas too, as they are typed, and not only in what they give. */
  readonly isInFormulas: boolean;
  /** On all sheets that are in view, and not only on the one that is open. */
  readonly isInWorkbook: boolean;
}

/** A text that is looked for in other texts. Every space is like any other: formats write some that nobody types. */
export class Needle {
  private readonly pattern: RegExp;

  constructor({ text, isWholeCell, isCaseExact }: Pick<FindQuery, "text" | "isWholeCell" | "isCaseExact">) {
    const literal = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s/g, "\\s");
    this.pattern = new RegExp(isWholeCell ? `^${literal}$` : literal, isCaseExact ? "gu" : "giu");
  }

  isIn(text: string): boolean {
    this.pattern.lastIndex = 0;
    return this.pattern.test(text);
  }

  /** The text with another in its place, everywhere. */
  replacedIn(text: string, by: string): string {
    return text.replace(this.pattern, () => by);
  }
}
