// SPDX-License-Identifier: EUPL-1.2
import { type Token, tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellText, columnLetters, columnNumber, MOST_COLUMNS, MOST_ROWS } from "../workbook/references";

/** Writes a formula as it would stand in another cell. */
export type FormulaAt = (row: number, column: number) => string;

type Piece = string | FormulaAt;

/**
 * A formula of one cell, ready to be written out for any other. Its references are taken apart once: a long formula
 * that a group of cells shares would otherwise be read anew for every one of them.
 */
export function movedFormula(text: string, row: number, column: number): FormulaAt {
  const pieces: Piece[] = [];
  const tokens = tokenize(text, { withLocation: false });
  for (const [index, token] of tokens.entries()) {
    const piece = pieceOf(token, tokens[index - 1], row, column);
    if (piece === undefined) return movedByLibrary(text, row, column);
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return (atRow, atColumn) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece(atRow, atColumn))).join("");
}

/** Slower, and knows every way to write a reference. */
function movedByLibrary(text: string, row: number, column: number): FormulaAt {
  const relative = translateFormulaToR1C1(text, cellText(row, column));
  return (atRow, atColumn) => translateFormulaToA1(relative, cellText(atRow, atColumn));
}

const REFERENCE = /^(.*!)?(\$?[A-Z]{1,3})?(\$?\d{1,7})?(?::(\$?[A-Z]{1,3})?(\$?\d{1,7})?)?$/is;

/** What stands at a token; undefined for a reference that is not written as cells, columns or rows. */
function pieceOf({ type, value }: Token, before: Token | undefined, row: number, column: number): Piece | undefined {
  if (type !== "range" && type !== "range_beam" && type !== "range_ternary") return value;
  const match = REFERENCE.exec(value);
  if (match === null || type === "range_ternary" || before?.value === ":") return undefined;
  const [, prefix = "", left = "", top = "", right, bottom] = match;
  const [across, down] = [columnEnd(left, column), rowEnd(top, row)];
  if (right === undefined && bottom === undefined) return (r, c) => prefix + across(c).text + down(r).text;
  const [lastAcross, lastDown] = [columnEnd(right ?? "", column), rowEnd(bottom ?? "", row)];
  return (r, c) => {
    const [firstColumn, lastColumn] = inOrder(across(c), lastAcross(c));
    const [firstRow, lastRow] = inOrder(down(r), lastDown(r));
    return `${prefix}${firstColumn.text}${firstRow.text}:${lastColumn.text}${lastRow.text}`;
  };
}

/** A column or a row as it is written in some cell. */
interface Written {
  readonly index: number;
  readonly text: string;
}

function columnEnd(text: string, home: number): (column: number) => Written {
  return end(text, (letters) => columnNumber(letters), columnLetters, home, MOST_COLUMNS);
}

function rowEnd(text: string, home: number): (row: number) => Written {
  return end(
    text,
    (digits) => Number(digits) - 1,
    (index) => String(index + 1),
    home,
    MOST_ROWS,
  );
}

function end(
  text: string,
  read: (text: string) => number,
  write: (index: number) => string,
  home: number,
  most: number,
): (at: number) => Written {
  if (text === "") return () => ({ index: 0, text: "" });
  if (text.startsWith("$")) {
    const fixed = { index: read(text.slice(1)), text: text.toUpperCase() };
    return () => fixed;
  }
  const distance = read(text) - home;
  return (at) => {
    // Past the edge of the sheet a reference goes on at the other side, as in Excel.
    const index = (at + distance + most) % most;
    return { index, text: write(index) };
  };
}

/** One end that stays and one that moves can pass each other. */
function inOrder(one: Written, other: Written): readonly [Written, Written] {
  return one.index > other.index ? [other, one] : [one, other];
}
