// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "../../../functions/language";
import type { GridNotation } from "./entered-cell";

interface SpokenWith extends Pick<GridNotation, "countsFrom1904"> {
  readonly language: Language;
  /** One sentence for the person at the keyboard. */
  tell(sentence: string): void;
}

/** The language that a workbook on the page is read and written in: a person may choose another while it is open. */
export class ScreenNotation implements GridNotation {
  readonly countsFrom1904: boolean;
  readonly tell: (sentence: string) => void;
  private spoken: Language;
  private readonly followers: ((language: Language) => void)[] = [];

  constructor({ language, countsFrom1904, tell }: SpokenWith) {
    this.spoken = language;
    this.countsFrom1904 = countsFrom1904;
    this.tell = tell;
  }

  get language(): Language {
    return this.spoken;
  }

  thisYear(): number {
    return new Date().getFullYear();
  }

  follow(speak: (language: Language) => void): void {
    this.followers.push(speak);
    speak(this.spoken);
  }

  /** What was told to follow does so, in the order in which it was told. */
  change(language: Language): void {
    this.spoken = language;
    for (const speak of this.followers) speak(language);
  }
}
