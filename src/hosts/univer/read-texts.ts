// SPDX-License-Identifier: EUPL-1.2
import { readEntry } from "../../formulas/notation/read-entry";
import { aroundFunction, withNumbers } from "./around-function";
import { type TextRead, type Univer, readTextsWith } from "./library";
import type { GridNotation } from "./notation/entered-cell";

/** These read a text as JavaScript reads dates, whatever the engine is told. */
const PARTS_OF_DATES = ["DAY", "MONTH", "YEAR"];

/**
 * What a formula calculates with may be a text, such as ="1,5"*2 or a criterion ">1.000,5": it is read as the same text
 * would be in a cell. The engine reads English by itself.
 */
export function readTextsInLanguage(univer: Univer, notation: GridNotation): void {
  notation.follow((language) => readTextsWith(language === "nl" ? readDutchText : null));
  for (const name of PARTS_OF_DATES)
    aroundFunction(univer, name, (calculate) => (...given) => {
      return calculate(...(notation.language === "nl" ? given.map(withNumbers) : given));
    });
}

export function readDutchText(text: string): TextRead | null {
  // A cell keeps such a text for its zero; a sum takes the number.
  if (/^\s*0\d+\s*$/.test(text)) return { value: Number(text), isMoment: false };
  const entry = readEntry(text, { language: "nl", thisYear: new Date().getFullYear() });
  if (!("value" in entry) || typeof entry.value !== "number") return null;
  return { value: entry.value, isMoment: entry.kind === "date" || entry.kind === "time" };
}
