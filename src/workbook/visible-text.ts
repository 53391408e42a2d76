// SPDX-License-Identifier: EUPL-1.2
/** Controls, marks that turn the direction of the text around them, and characters without a width. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** Only what can be seen, so that a text is what it seems and commands no terminal. */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, "");
}

/** The same for a text of more lines, whose ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(UNSEEN, (character) => (character === "\n" || character === "\t" ? character : ""));
}

/** Text from a workbook, for within a line: an end of a line in it would begin a line that the text then forges. */
export function inOneLine(text: string): string {
  return visibleText(text.replace(/[\s\u2028\u2029]+/g, " "));
}

/** JSON loses nothing: what cannot be seen is written as its number. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(UNSEEN, (character) =>
    character === "\n" ? character : escaped(character),
  );
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
    .join("");
}
