// SPDX-License-Identifier: EUPL-1.2
import { agree } from "../../model/scenario-checks";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type RowPlace } from "../addresses";
import type { LaidOutModel } from "../laid-out-model";
import {
  MOST_COLUMNS,
  MOST_ROWS,
  type SheetArea,
  cellArea,
  cellCount,
  forEachCell,
  hasSameSize,
  holdsCell,
} from "../references";
import type { Area, CellSpec, SheetSpec } from "../spec";

export interface CellAt {
  readonly sheetTitle: string;
  readonly row: number;
  readonly column: number;
}

/** A row with what it is about: the key, and which item of it. */
interface KnownRow {
  readonly key: string;
  readonly item: number;
  readonly place: RowPlace;
}

/** Larger areas are whole sheets, of which nothing can be said. */
const MOST_COMPARED = 20_000;

type Span = readonly [first: number, last: number];

/** The cells of a laid-out model by their places. */
export class ModelCellIndex {
  private readonly cells = new Map<string, CellSpec>();
  private readonly known = new Map<string, KnownRow>();

  constructor(readonly model: LaidOutModel) {
    for (const { title, cells } of model.workbook.sheets) {
      for (const cell of cells) this.cells.set(keyOf({ ...cell, sheetTitle: title }), cell);
    }
    for (const [key, place] of model.rows) {
      for (let item = 0; item < place.rows; item++) {
        const row = rowKey(place.sheetTitle, place.row + item);
        if (!this.known.has(row)) this.known.set(row, { key, item, place });
      }
    }
  }

  at(cell: CellAt): CellSpec | undefined {
    return this.cells.get(keyOf(cell));
  }

  row(sheetTitle: string, row: number): KnownRow | undefined {
    return this.known.get(rowKey(sheetTitle, row));
  }

  sheet(title: string): SheetSpec | undefined {
    return this.model.workbook.sheets.find((each) => each.title === title);
  }
}

/**
 * Where the cells of a model are once it has been laid out for other products, years or lines: by what a row is about,
 * and by the year of its column. What the other model does not have has no place in it.
 */
export class CellMap {
  constructor(
    private readonly before: ModelCellIndex,
    private readonly after: ModelCellIndex,
    /** Whether a cell must have the same answer in both: rows of two kinds of model may only be called the same. */
    private readonly keepsAnswers = false,
  ) {}

  cell(cell: CellAt): CellAt | undefined {
    const now = this.cellNow(cell);
    return now !== undefined && this.isAnswerKept(cell, now) ? now : undefined;
  }

  private cellNow(cell: CellAt): CellAt | undefined {
    const known = this.before.row(cell.sheetTitle, cell.row);
    const now = known && this.rowNow(known);
    const column = now && this.columnNow(cell.column, now.place);
    if (now !== undefined) {
      return column === undefined ? undefined : { sheetTitle: now.place.sheetTitle, row: now.row, column };
    }
    const isElsewhere = known !== undefined && this.after.model.rows.has(known.key);
    return isElsewhere ? undefined : (this.namedCell(cell) ?? this.sameCell(cell));
  }

  /** The same part of the model: all products and all years stay all of them. */
  area({ sheetTitle, area }: SheetArea): SheetArea | undefined {
    if (cellCount(area) === 1) {
      const cell = this.cell({ sheetTitle, row: area.firstRow, column: area.firstColumn });
      return cell && { sheetTitle: cell.sheetTitle, area: cellArea(cell.row, cell.column) };
    }
    if (this.after.sheet(sheetTitle) === undefined) return undefined;
    const isAllRows = area.firstRow === 0 && area.lastRow === MOST_ROWS - 1;
    const rows: Span | undefined = isAllRows ? [area.firstRow, area.lastRow] : this.rowSpan(sheetTitle, area);
    const columns = this.columnSpan(sheetTitle, area, isAllRows);
    if (rows === undefined || columns === undefined) return undefined;
    const [firstRow, lastRow] = rows;
    const [firstColumn, lastColumn] = columns;
    const now = { sheetTitle, area: { firstRow, lastRow, firstColumn, lastColumn } };
    return this.keepsAnswers && !this.hasSameAnswers(area, now) ? undefined : now;
  }

  private hasSameAnswers(area: Area, now: SheetArea): boolean {
    if (!hasSameSize(area, now.area) || cellCount(area) > MOST_COMPARED) return false;
    const { sheetTitle } = now;
    const [down, across] = [now.area.firstRow - area.firstRow, now.area.firstColumn - area.firstColumn];
    let isSame = true;
    forEachCell(area, (row, column) => {
      isSame &&= this.isAnswerKept(
        { sheetTitle, row, column },
        { sheetTitle, row: row + down, column: column + across },
      );
    });
    return isSame;
  }

  private isAnswerKept(before: CellAt, after: CellAt): boolean {
    if (!this.keepsAnswers) return true;
    const [one, other] = [this.before.at(before)?.value ?? null, this.after.at(after)?.value ?? null];
    return typeof one === "number" && typeof other === "number" ? agree(one, other) : one === other;
  }

  private rowNow({ key, item, place }: KnownRow): { readonly row: number; readonly place: RowPlace } | undefined {
    const now = this.after.model.rows.get(key);
    const index = now && this.itemNow(key, item, place, now);
    return now === undefined || index === undefined ? undefined : { row: now.row + index, place: now };
  }

  private itemNow(key: string, item: number, place: RowPlace, now: RowPlace): number | undefined {
    if (place.items !== now.items) return undefined;
    if (place.items === undefined) return item < now.rows && this.hasSameLabel(place, now, item) ? item : undefined;
    const { before, after } = { before: this.before.model[place.items], after: this.after.model[place.items] };
    const id = before[item];
    // Rows of the register without a line are in the same order, after those with one.
    const free = before.slice(0, item).filter((each) => each === undefined).length + Math.max(0, item - before.length);
    const index = id === undefined ? after.length + free : after.indexOf(id);
    return index >= 0 && index < now.rows ? index : undefined;
  }

  /** The rows of a list are told apart by their labels. */
  private hasSameLabel(place: RowPlace, now: RowPlace, item: number): boolean {
    if (place.rows === 1 && now.rows === 1) return true;
    const label = ({ sheetTitle, row }: RowPlace, index: ModelCellIndex) =>
      index.at({ sheetTitle, row: row + item, column: LABEL_COLUMN })?.value;
    return label(place, this.before) === label(now, this.after);
  }

  private columnNow(column: number, { hasYears }: RowPlace): number | undefined {
    if (hasYears !== true || column < FIRST_YEAR_COLUMN) return column;
    const [before, after] = [this.before.model.years, this.after.model.years];
    const year = before[column - FIRST_YEAR_COLUMN];
    if (year === undefined) return column + after.length - before.length;
    const t = after.indexOf(year);
    return t < 0 ? undefined : FIRST_YEAR_COLUMN + t;
  }

  /** A cell behind a name that is of the same size in both models, such as one check. */
  private namedCell({ sheetTitle, row, column }: CellAt): CellAt | undefined {
    const name = this.before.model.workbook.names.find(
      (each) => each.sheetTitle === sheetTitle && holdsCell(each.area, row, column),
    );
    const now = name && this.after.model.workbook.names.find((each) => each.name === name.name);
    if (name === undefined || now === undefined || !hasSameSize(name.area, now.area)) return undefined;
    const moved = {
      sheetTitle: now.sheetTitle,
      row: now.area.firstRow + row - name.area.firstRow,
      column: now.area.firstColumn + column - name.area.firstColumn,
    };
    return cellCount(name.area) === 1 || this.isSame({ sheetTitle, row, column }, moved) ? moved : undefined;
  }

  private sameCell(cell: CellAt): CellAt | undefined {
    return this.isSame(cell, cell) ? cell : undefined;
  }

  private isSame(before: CellAt, after: CellAt): boolean {
    const [one, other] = [this.before.at(before), this.after.at(after)];
    return one !== undefined && one.value === other?.value && one.formula === other.formula;
  }

  private rowSpan(sheetTitle: string, { firstRow, lastRow }: Area): Span | undefined {
    const known = this.knownRows(sheetTitle, firstRow, lastRow);
    const first = known[0];
    const last = known.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const images = known.flatMap((each) => this.rowNow(each)?.row ?? []);
    // From the first product to the last stays so, whichever they are.
    const from = first.item === 0 ? this.after.model.rows.get(first.key)?.row : undefined;
    const end = this.after.model.rows.get(last.key);
    const to = last.item === last.place.rows - 1 && end !== undefined ? end.row + end.rows - 1 : undefined;
    const isWhole = from !== undefined && to !== undefined;
    if (!isWhole && images.length === 0) return undefined;
    const span: Span = isWhole ? [from, to] : [Math.min(...images), Math.max(...images)];
    const isAlien = (row: number) => this.after.row(sheetTitle, row) !== undefined && !images.includes(row);
    const takesInOthers = Array.from({ length: span[1] - span[0] + 1 }, (_, index) => span[0] + index).some(isAlien);
    return !isWhole && takesInOthers ? undefined : span;
  }

  private columnSpan(sheetTitle: string, area: Area, isAllRows: boolean): Span | undefined {
    const { firstColumn, lastColumn } = area;
    if (firstColumn === 0 && lastColumn === MOST_COLUMNS - 1) return [firstColumn, lastColumn];
    const { lastRow: end } = isAllRows ? { lastRow: this.lastRowOf(sheetTitle) } : area;
    const rows = this.knownRows(sheetTitle, area.firstRow, end);
    const place = rows.find((each) => each.place.hasYears)?.place ?? rows[0]?.place;
    if (place?.hasYears !== true) return [firstColumn, lastColumn];
    const [before, after] = [this.before.model.years, this.after.model.years];
    const lastYearColumn = FIRST_YEAR_COLUMN + before.length - 1;
    const hasAllYears = firstColumn <= FIRST_YEAR_COLUMN && lastColumn >= lastYearColumn;
    if (hasAllYears) return [firstColumn, lastColumn + after.length - before.length];
    const images = Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) =>
      this.columnNow(firstColumn + index, place),
    ).filter((column) => column !== undefined);
    if (images.length === 0) return undefined;
    const span: Span = [Math.min(...images), Math.max(...images)];
    return span[1] - span[0] + 1 === images.length ? span : undefined;
  }

  private knownRows(sheetTitle: string, first: number, last: number): KnownRow[] {
    const end = Math.min(last, this.lastRowOf(sheetTitle));
    return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) =>
      this.before.row(sheetTitle, first + index),
    ).filter((row) => row !== undefined);
  }

  private lastRowOf(sheetTitle: string): number {
    return (this.before.sheet(sheetTitle)?.cells ?? []).reduce((last, { row }) => Math.max(last, row), 0);
  }
}

export function keyOf({ sheetTitle, row, column }: CellAt): string {
  return `${sheetTitle}!${row}/${column}`;
}

function rowKey(sheetTitle: string, row: number): string {
  return `${sheetTitle}!${row}`;
}
