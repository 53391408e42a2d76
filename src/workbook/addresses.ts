// SPDX-License-Identifier: EUPL-1.2
import type { Text } from "../functions/language";
import { columnLetters, titleText } from "./references";

/** Years are in the same columns on every sheet, from F on. */
export const FIRST_YEAR_COLUMN = 5;
export const LABEL_COLUMN = 1;
export const UNIT_COLUMN = 2;
export const TAG_COLUMN = 3;
export const SOURCE_COLUMN = 4;

/** Heads of the columns before the years, from the label on; in the row of the years. */
export const HEADS: readonly Text[] = [
  { nl: "Onderdeel", en: "Item" },
  { nl: "Eenheid", en: "Unit" },
  { nl: "Soort", en: "Tag" },
  { nl: "Bron", en: "Source" },
];

/** What the years next to these heads are called where they are spoken of by themselves. */
export const YEARS_TEXT: Text = { nl: "Jaren", en: "Years" };

/** The row with the years, under the title and the sentence, on every sheet that has years. */
export const YEAR_ROW = 3;

/** Where a labelled row (or the first of a group of rows) is; filled while the sheets are laid out. */
export interface RowPlace extends RowContent {
  readonly sheetTitle: string;
  readonly row: number;
  readonly rows: number;
}

/** What tells the rows of a key apart, and its columns, when the same rows are laid out for another model. */
export interface RowContent {
  /** Rows for the products, or for the lines of the register, in their order. */
  readonly items?: "products" | "lines";
  /** From the first year's column on, a column for each year. */
  readonly hasYears?: true;
}

export const PRODUCT_YEARS: RowContent = { items: "products", hasYears: true };

/**
 * Finds rows by key, so that a formula can refer to a row on any sheet without knowing where it is. Formulas are
 * written after all sheets are laid out; a key that no sheet has is a mistake in this program.
 */
export class AddressBook {
  private readonly places = new Map<string, RowPlace>();

  register(key: string, place: RowPlace): void {
    if (this.places.has(key)) throw new Error(`Row "${key}" is laid out twice.`);
    this.places.set(key, place);
  }

  place(key: string): RowPlace {
    const place = this.places.get(key);
    if (place === undefined) throw new Error(`No sheet has a row "${key}".`);
    return place;
  }

  get rows(): ReadonlyMap<string, RowPlace> {
    return this.places;
  }
}

/** Writes references as seen from one sheet: rows are fixed, columns move along when a formula is copied across. */
export class References {
  constructor(
    private readonly book: AddressBook,
    private readonly sheetTitle: string,
    private readonly column: number,
    private readonly years: number,
  ) {}

  /** The cell of this column; `item` picks a row from a group of rows. */
  here(key: string, item = 0): string {
    return this.cell(key, item, columnLetters(this.column));
  }

  /** The cell of the year before. */
  before(key: string, item = 0): string {
    return this.cell(key, item, columnLetters(this.column - 1));
  }

  /** The cell of a given column, for sheets that lay years out otherwise. */
  in(column: number, key: string, item = 0): string {
    return this.cell(key, item, `$${columnLetters(column)}`);
  }

  /** All rows of a group in a given column. */
  groupIn(column: number, key: string): string {
    const letters = `$${columnLetters(column)}`;
    return this.range(key, 0, this.book.place(key).rows - 1, letters, letters);
  }

  /** One row of a group over some of the columns. */
  columns(first: number, last: number, key: string, item = 0): string {
    return this.range(key, item, item, `$${columnLetters(first)}`, `$${columnLetters(last)}`);
  }

  /** Some rows of a group in this column. */
  part(key: string, first: number, last: number): string {
    return this.range(key, first, last, columnLetters(this.column), columnLetters(this.column));
  }

  /** A cell of the sheet itself. */
  own(column: number, row: number): string {
    return `${columnLetters(column)}${row + 1}`;
  }

  /** An area of the sheet itself. */
  area(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
    return `$${columnLetters(firstColumn)}$${firstRow + 1}:$${columnLetters(lastColumn)}$${lastRow + 1}`;
  }

  /** The cell to the left in a row of the same sheet. */
  left(row: number): string {
    return `${columnLetters(this.column - 1)}$${row + 1}`;
  }

  /** The cell in the first year's column, where values that hold for all years are. */
  first(key: string, item = 0): string {
    return this.cell(key, item, `$${columnLetters(FIRST_YEAR_COLUMN)}`);
  }

  /** All rows of a group in this column. */
  group(key: string): string {
    const { rows } = this.book.place(key);
    return this.range(key, 0, rows - 1, columnLetters(this.column), columnLetters(this.column));
  }

  /** All rows of a group in the first year's column. */
  firstGroup(key: string): string {
    const { rows } = this.book.place(key);
    const letters = `$${columnLetters(FIRST_YEAR_COLUMN)}`;
    return this.range(key, 0, rows - 1, letters, letters);
  }

  /** One row over all years. */
  across(key: string, item = 0): string {
    return this.range(key, item, item, ...this.yearColumns());
  }

  /** All rows of a group over all years. */
  block(key: string): string {
    return this.range(key, 0, this.book.place(key).rows - 1, ...this.yearColumns());
  }

  /** The label in column B of a row. */
  label(key: string, item = 0): string {
    return this.cell(key, item, "$B");
  }

  private yearColumns(): [string, string] {
    return [`$${columnLetters(FIRST_YEAR_COLUMN)}`, `$${columnLetters(FIRST_YEAR_COLUMN + this.years - 1)}`];
  }

  private cell(key: string, item: number, letters: string): string {
    const place = this.book.place(key);
    return `${this.prefix(place)}${letters}$${place.row + item + 1}`;
  }

  private range(key: string, from: number, to: number, left: string, right: string): string {
    const place = this.book.place(key);
    return `${this.prefix(place)}${left}$${place.row + from + 1}:${right}$${place.row + to + 1}`;
  }

  private prefix({ sheetTitle }: RowPlace): string {
    return sheetTitle === this.sheetTitle ? "" : `${titleText(sheetTitle)}!`;
  }
}
