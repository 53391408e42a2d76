// SPDX-License-Identifier: EUPL-1.2
/** What a number format leaves as it is: quoted text, an escaped or repeated character, a colour or condition. */
const LITERAL = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/y;

const LETTERS: Readonly<Record<string, string>> = { ".": ",", ",": ".", j: "y", J: "Y", u: "h", U: "H" };

/**
 * The number format that a Dutch Excel reads in a text: `#.##0,00`, `dd-mm-jjjj`, `uu:mm`, as the grid has it. In TEXT
 * the format is text like any other, so Excel keeps it as it was typed and reads it by the language of the machine.
 */
export function englishNumberFormat(dutch: string): string {
  if (/^standaard$/i.test(dutch.trim())) return "General";
  let english = "";
  for (let at = 0; at < dutch.length;) {
    LITERAL.lastIndex = at;
    const [literal] = LITERAL.exec(dutch) ?? [];
    const character = dutch[at] as string;
    english += literal === undefined ? (LETTERS[character] ?? character) : elapsedHours(literal);
    at += literal?.length ?? 1;
  }
  return english;
}

function elapsedHours(literal: string): string {
  return /^\[u+\]$/i.test(literal) ? literal.replace(/u/gi, "h") : literal;
}
