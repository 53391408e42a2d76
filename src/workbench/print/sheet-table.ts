// SPDX-License-Identifier: EUPL-1.2
import type { PrintedCell, PrintedSheet } from "../../hosts/univer/print/printed-sheet";
import { cellKey } from "../../package/cells";
import type { SheetPage } from "../../workbook/paginate";
import type { Area } from "../../workbook/spec";
import type { Line } from "../../workbook/styles";
import { alignmentOf, applyText, lineCss, textThatFits } from "./cell-look";

/** The cells of a sheet as they go on paper, by their places. */
export class SheetTables {
  private readonly cells: ReadonlyMap<number, PrintedCell>;
  /** The merge that a cell is in. */
  private readonly merges = new Map<number, Area>();

  constructor(private readonly sheet: PrintedSheet) {
    this.cells = new Map(sheet.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
    for (const area of sheet.merges) {
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        for (let column = area.firstColumn; column <= area.lastColumn; column++)
          this.merges.set(cellKey(row, column), area);
      }
    }
  }

  /** Whether there is something to see among the rows and columns of a page. */
  hasSomething({ rows, columns }: SheetPage): boolean {
    return rows.some((row) => columns.some((column) => this.cells.has(cellKey(row, column))));
  }

  /** A table, so that a PDF has the cells in their order for whoever has it read aloud. */
  tableOf({ titleRows, rows, columns }: SheetPage): HTMLTableElement {
    const table = document.createElement("table");
    table.style.width = `${this.widthOf(columns)}px`;
    const widths = document.createElement("colgroup");
    for (const column of columns) {
      const each = document.createElement("col");
      each.style.width = `${this.columnWidth(column)}px`;
      widths.append(each);
    }
    const [head, body] = [document.createElement("thead"), document.createElement("tbody")];
    for (const [index, row] of titleRows.entries()) head.append(this.rowOf(row, titleRows, columns, index === 0));
    for (const [index, row] of rows.entries())
      body.append(this.rowOf(row, rows, columns, index === 0 && titleRows.length === 0));
    table.append(widths, ...(titleRows.length > 0 ? [head] : []), body);
    return table;
  }

  widthOf(columns: readonly number[]): number {
    return columns.reduce((sum, column) => sum + this.columnWidth(column), 0);
  }

  heightOf(rows: readonly number[]): number {
    return rows.reduce((sum, row) => sum + (this.sheet.sizes.rows[row] ?? 0), 0);
  }

  private columnWidth(column: number): number {
    return this.sheet.sizes.columns[column] ?? 0;
  }

  private rowOf(row: number, rows: readonly number[], columns: readonly number[], isTop: boolean): HTMLElement {
    const line = document.createElement("tr");
    line.style.height = `${this.sheet.sizes.rows[row] ?? 0}px`;
    for (const [index, column] of columns.entries()) {
      const merge = this.merges.get(cellKey(row, column));
      const [down, across] = merge
        ? [within(rows, merge.firstRow, merge.lastRow), within(columns, merge.firstColumn, merge.lastColumn)]
        : [[row], [column]];
      // A cell of a merge that began before, on this page.
      if (down[0] !== row || across[0] !== column) continue;
      const held = merge ? this.at(merge.firstRow, merge.firstColumn) : this.at(row, column);
      line.append(this.cellOf({ held, down, across, isTop, isFirst: index === 0, columns }));
    }
    return line;
  }

  private cellOf({ held, down, across, isTop, isFirst, columns }: CellOnPage): HTMLElement {
    const cell = document.createElement("td");
    if (down.length > 1) cell.rowSpan = down.length;
    if (across.length > 1) cell.colSpan = across.length;
    const [row, column, lastRow, lastColumn] = [down[0], across[0], down.at(-1), across.at(-1)] as [
      number,
      number,
      number,
      number,
    ];
    const corner = this.at(lastRow, lastColumn)?.style ?? held?.style;
    const lines: readonly (readonly [side: "Top" | "Left" | "Bottom" | "Right", line: Line | undefined])[] = [
      ["Top", isTop ? held?.style.topBorder : undefined],
      ["Left", isFirst ? held?.style.leftBorder : undefined],
      ["Bottom", corner?.bottomBorder ?? held?.style.bottomBorder ?? this.at(lastRow + 1, column)?.style.topBorder],
      ["Right", corner?.rightBorder ?? held?.style.rightBorder ?? this.at(row, lastColumn + 1)?.style.leftBorder],
    ];
    for (const [side, line] of lines) {
      if (line !== undefined) cell.style[`border${side}`] = lineCss(line);
      else if (this.sheet.page.hasGridLines) cell.style[`border${side}`] = "1px solid #bfbfbf";
    }
    if (held?.style.fill !== undefined) cell.style.background = held.style.fill;
    if (held !== undefined && held.text !== "") {
      const size = { height: this.heightOf(down), width: this.widthOf(across) };
      cell.append(this.textOf(held, size, across.length > 1 ? 0 : this.roomBeside(held, columns)));
    }
    return cell;
  }

  private textOf(held: PrintedCell, { width, height }: { width: number; height: number }, beside: number): HTMLElement {
    const box = document.createElement("div");
    const text = document.createElement("span");
    text.textContent = textThatFits(held, width);
    box.append(text);
    applyText(box, held.style, held.isNumber);
    box.style.height = `${height - 1}px`;
    box.style.width = `${width + beside}px`;
    if (alignmentOf(held.style, held.isNumber) === "right") box.style.marginLeft = `${-beside}px`;
    return box;
  }

  /** Words go on over the empty cells beside them, as on the screen; numbers do not. */
  private roomBeside({ row, column, isNumber, style }: PrintedCell, columns: readonly number[]): number {
    if (isNumber || style.wrap || style.align === "center") return 0;
    const at = columns.indexOf(column);
    const order = style.align === "right" ? columns.slice(0, at).reverse() : columns.slice(at + 1);
    let room = 0;
    for (const each of order) {
      const isTaken = this.merges.has(cellKey(row, each)) || (this.at(row, each)?.text ?? "") !== "";
      if (isTaken) break;
      room += this.columnWidth(each);
    }
    return room;
  }

  private at(row: number, column: number): PrintedCell | undefined {
    return this.cells.get(cellKey(row, column));
  }
}

interface CellOnPage {
  readonly held: PrintedCell | undefined;
  /** The rows and columns that it takes on this page. */
  readonly down: readonly number[];
  readonly across: readonly number[];
  readonly isTop: boolean;
  readonly isFirst: boolean;
  readonly columns: readonly number[];
}

function within(places: readonly number[], first: number, last: number): number[] {
  return places.filter((place) => place >= first && place <= last);
}
