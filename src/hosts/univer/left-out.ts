// SPDX-License-Identifier: EUPL-1.2
/**
 * In place of three packages that Univer's drawing brings along for documents: fonts that are read and shaped in the page,
 * the language of a text for its hyphens, and tables of all characters. They are a fifth of the grid's script, and cells
 * use of them only whether a text is Chinese, Japanese or Korean, which the browser knows by itself.
 */

const LETTERS =
  "(?=[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}])[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}\\p{Script=Hangul}\\p{Script=Bopomofo}]";
/** By the blocks of Unicode whose other characters are marks between such letters. */
const MARKS =
  "(?!" +
  LETTERS +
  ")[\\u2ff0-\\u303f\\u30a0-\\u30ff\\u3190-\\u319f\\u31c0-\\u31ef\\u3200-\\u33ff\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff00-\\uffef]";

const expression = (source: string) => ({ toRegExp: () => new RegExp(source, "u") });

/** In place of `cjk-regex`. */
export const letters = () => expression(LETTERS);
export const punctuations = () => expression(MARKS);
export const all = () => expression(`${LETTERS}|${MARKS}`);

/** In place of `franc-min`: a text of no known language is not hyphenated. */
export const franc = () => "und";

/** In place of `opentype.js`: reached only by who loads the fonts of the machine into the grid, which Kader does not. */
export function parse(): never {
  throw new Error("Fonts are not read in the page.");
}
