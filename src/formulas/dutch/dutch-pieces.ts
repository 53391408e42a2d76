// SPDX-License-Identifier: EUPL-1.2
import { errorAtStart } from "./error-names";

/** A piece of a formula as it is typed in Dutch. Put together, the pieces are the text again. */
export interface DutchPiece {
  readonly kind:
    | "text"
    | "quoted-title"
    | "brackets"
    | "number"
    | "english-number"
    | "name"
    | "function"
    | "error"
    | "argument-mark"
    | "column-mark"
    | "row-mark"
    | "comma"
    | "other";
  readonly text: string;
}

const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED_TITLE = /'(?:[^']|'')*'?/y;
const DUTCH_NUMBER = /\d+(?:,\d+)?(?:E[+-]?\d+)?/iy;
const NUMBER_WITHOUT_WHOLE = /,\d+(?:E[+-]?\d+)?/iy;
const ENGLISH_NUMBER = /\d+(?:\.\d+)+(?:,\d+)?/y;
/** Names, cells and functions; a dollar sign keeps the digits of $A$1 out of the numbers. */
const NAME = /[\p{L}_$][\p{L}\p{N}_.$?]*/uy;

/** Takes a Dutch formula apart: `;` between arguments and rows, `\` between columns, `,` in numbers. */
export function dutchPieces(formula: string): DutchPiece[] {
  const pieces: DutchPiece[] = [];
  let isInArray = false;
  let at = 0;
  while (at < formula.length) {
    const isAfterValue = endsValue(pieces.findLast(({ text }) => text.trim() !== ""));
    const piece = pieceAt(formula, at, { isInArray, isAfterValue });
    if (piece.text === "{") isInArray = true;
    if (piece.text === "}") isInArray = false;
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

/** Whether a value ends here, so that a comma cannot begin a number. */
function endsValue(piece: DutchPiece | undefined): boolean {
  if (piece === undefined) return false;
  if (piece.kind === "other") return /[)}%#]$/.test(piece.text);
  return !["argument-mark", "column-mark", "row-mark", "comma"].includes(piece.kind);
}

interface Surroundings {
  readonly isInArray: boolean;
  readonly isAfterValue: boolean;
}

function pieceAt(formula: string, at: number, { isInArray, isAfterValue }: Surroundings): DutchPiece {
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  const char = formula[at] as string;
  switch (char) {
    case '"':
      return { kind: "text", text: match(TEXT) as string };
    case "'":
      return { kind: "quoted-title", text: match(QUOTED_TITLE) as string };
    case "[":
      return { kind: "brackets", text: bracketsAt(formula, at) };
    case ";":
      return { kind: isInArray ? "row-mark" : "argument-mark", text: char };
    case "#": {
      const error = errorAtStart(formula.slice(at, at + 16));
      return error === undefined
        ? { kind: "other", text: char }
        : { kind: "error", text: formula.slice(at, at + error.written.length) };
    }
  }
  if (isInArray && char === "\\") return { kind: "column-mark", text: char };
  const english = match(ENGLISH_NUMBER);
  if (english !== undefined) return { kind: "english-number", text: english };
  const number = match(DUTCH_NUMBER) ?? (isAfterValue ? undefined : match(NUMBER_WITHOUT_WHOLE));
  if (number !== undefined) return { kind: "number", text: number };
  if (char === ",") return { kind: "comma", text: char };
  const name = match(NAME);
  if (name === undefined) return { kind: "other", text: char };
  return { kind: /^\s*\(/.test(formula.slice(at + name.length)) ? "function" : "name", text: name };
}

/** A reference to a table or another workbook, up to the bracket that closes it. */
function bracketsAt(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    if (formula[end] === "'") end += 1;
    else if (formula[end] === "[") depth += 1;
    else if (formula[end] === "]") depth -= 1;
    if (depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}

/** The same formula with the marks that an English lexer knows, each in its place: names and texts stay as they are. */
export function withEnglishMarks(formula: string): string {
  return dutchPieces(formula)
    .map(({ kind, text }) => {
      if (kind === "number") return text.replace(",", ".");
      return kind === "argument-mark" || kind === "column-mark" ? "," : text;
    })
    .join("");
}
