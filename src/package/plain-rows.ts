// SPDX-License-Identifier: EUPL-1.2
import { MOST_COLUMNS, MOST_ROWS, columnNumber } from "../workbook/references";
import type { CellFormula } from "./cells";

/**
 * Rows in the form in which nearly all programs write nearly all of them: attributes in the usual order, cells that hold
 * a number, a shared text, truth, an error or a formula, also one that a group of cells shares. Such a row is
 * well-formed by itself, whatever is around it, so the reader of XML can pass over it: it is read here ten times as fast.
 * What has any other form is left to that reader.
 */
export interface PlainRow {
  readonly index: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly cells: readonly PlainCell[];
}

export interface PlainCell {
  readonly column: number;
  readonly style: number;
  readonly type: string | undefined;
  readonly formula: CellFormula | undefined;
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** Characters that stand for themselves: no markup, no entity, nothing that XML or an encoding could mean otherwise. */
const PLAIN = "[ -%'-;=?-~]*";

const CELL = new RegExp(
  String.raw`<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,6})")?(?: t="(n|s|b|e|str)")?` +
    String.raw`(?:\/>|>(<f(?: t="shared"(?: ref="[A-Z\d:]+")? si="(\d{1,9})")?(?:\/>|>(${PLAIN})<\/f>))?` +
    String.raw`(?:<v>(${PLAIN})<\/v>)?<\/c>)`,
  "y",
);

/** In the order in which Excel writes them; the last only where its prefix is declared. */
const ROW =
  String.raw`[\t\n\r ]*<row r="(\d{1,7})"(?: spans="[\d: ]*")?(?: s="\d+")?(?: customFormat="\w+")?(?: ht="[\d.]+")?` +
  String.raw`(?: hidden="\w+")?(?: customHeight="\w+")?(?: outlineLevel="\d+")?(?: collapsed="\w+")?` +
  String.raw`(?: thickTop="\w+")?(?: thickBot="\w+")?`;
const DESCENT = String.raw`(?: x14ac:dyDescent="[\d.]+")?`;
const ROW_END = "</row>";

export class PlainRows {
  private readonly row: RegExp;

  constructor(
    private readonly text: string,
    isDescentDeclared: boolean,
  ) {
    this.row = new RegExp(String.raw`${ROW}${isDescentDeclared ? DESCENT : ""}(?:(\/?)>)`, "y");
  }

  /** The row at a place, which may not be above `nextRow`; undefined when it, or the order of its cells, is not plain. */
  at(place: number, nextRow: number): PlainRow | undefined {
    const { text, row } = this;
    row.lastIndex = place;
    const tag = row.exec(text);
    if (tag === null) return undefined;
    const index = Number(tag[1]) - 1;
    if (index < nextRow || index >= MOST_ROWS) return undefined;
    const start = text.indexOf("<", place);
    const contentStart = row.lastIndex;
    if (tag[2] === "/") {
      return { index, start, contentStart, contentEnd: contentStart, end: contentStart, cells: [] };
    }
    const cells = this.cells(contentStart, tag[1] as string);
    if (cells === undefined) return undefined;
    const contentEnd = cells.at(-1)?.end ?? contentStart;
    return { index, start, contentStart, contentEnd, end: contentEnd + ROW_END.length, cells };
  }

  private cells(start: number, rowText: string): PlainCell[] | undefined {
    const cells: PlainCell[] = [];
    let [place, nextColumn] = [start, 0];
    while (!this.text.startsWith(ROW_END, place)) {
      CELL.lastIndex = place;
      const found = CELL.exec(this.text);
      if (found === null) return undefined;
      const [, letters, numberText, style, type, formulaElement, sharedIndex, text = "", value] = found;
      const column = columnNumber(letters as string);
      if (column < nextColumn || column >= MOST_COLUMNS || numberText !== rowText) return undefined;
      const end = CELL.lastIndex;
      const formula =
        formulaElement === undefined ? undefined : { text, ...(sharedIndex !== undefined && { sharedIndex }) };
      cells.push({ column, style: style === undefined ? 0 : Number(style), type, formula, value, start: place, end });
      [place, nextColumn] = [end, column + 1];
    }
    return cells;
  }
}
