// SPDX-License-Identifier: EUPL-1.2
import type { Style, StyleName } from "./styles";

/**
 * A workbook as data: what is in which cell, how it looks, what is checked. Every host writes the same data; no
 * host adds anything of its own. Rows and columns count from 0.
 */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  /** Names of something else than cells: a number, a formula. */
  readonly formulaNames?: readonly FormulaNameSpec[];
  /** The title of the sheet that it opens on; the first one when it is not given. */
  readonly activeSheet?: string;
  /** Its file counts the days of dates from 1 January 1904, as Excel for the Mac once did. */
  readonly countsFrom1904?: true;
}

export type CellValue = number | string | boolean | null;

/** The cells of an area, rows of equal length. */
export type Cells = readonly (readonly CellValue[])[];

export interface CellSpec {
  readonly row: number;
  readonly column: number;
  /** A constant, or the value that the formula must give: calculated by the engine, not by a spreadsheet. */
  readonly value: CellValue;
  /** English names and commas, without the leading "="; KADER functions as KADER.NAME(...). */
  readonly formula?: string;
  /** On the cell that holds the formula of a spilled block: the block's size. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** The formula takes whole ranges one cell at a time; it must be stored as an array formula, or it takes one cell. */
  readonly isArray?: true;
  /** The cell is filled by the spill of another cell: hosts give it a format but write nothing into it. */
  readonly isSpilled?: true;
  /** A look of the model by name, or one that someone made in their own cells. */
  readonly style: StyleName | Style;
  /** Jumps to a sheet of this workbook when clicked; for cells that are made, in place of a link of the sheet. */
  readonly linkToSheet?: string;
}

export interface SheetSpec {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly CellSpec[];
  /** In characters of the standard font, per column from A. */
  readonly columnWidths: readonly number[];
  /** In points, for the rows whose text wraps. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly charts: readonly ChartSpec[];
  /** Columns from A that go on paper; the others are for the screen. All of them when left out. */
  readonly printedColumns?: number;
  /** Rows, columns and whole sheets that someone hid. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: true;
  /** The rows that it hides are among the hidden ones. */
  readonly filter?: FilterSpec;
  /** Notes of cells, in plain words. */
  readonly notes?: readonly NoteSpec[];
  /** Where cells lead when they are clicked, each cell once. */
  readonly links?: readonly LinkSpec[];
  /** How it goes on paper, as its file says; Kader's own way when left out. */
  readonly page?: PageSpec;
  /** Rows that go on paper, below the frozen ones; "none" for a sheet that is only there to calculate. */
  readonly printedRows?: "none" | { readonly first: number; readonly last: number };
  /** The model's own sheets are without; sheets that people bring may have them. */
  readonly hasGridLines?: true;
}

export interface NoteSpec {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface LinkSpec {
  readonly row: number;
  readonly column: number;
  /** An address as the file has it, or a place in the workbook behind a "#". */
  readonly target: string;
  /** What Excel shows when someone points at the cell. */
  readonly tip?: string;
}

/** First and last of rows or columns. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The page set-up of a sheet, in the terms of a file. */
export interface PageSpec {
  /** The number of a paper size: 9 is A4. */
  readonly paper: number;
  readonly isLandscape: boolean;
  /** In inches; those of header and footer from the edge of the paper. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** Per cent; 100 when it is left out and the sheet does not fit to pages. */
  readonly scale?: number;
  /** On how many pages the sheet must fit; 0 for as many as it takes. */
  readonly fit?: { readonly width: number; readonly height: number };
  /** What goes on paper, each area on pages of its own; everything when left out. */
  readonly areas?: readonly Area[];
  /** Repeated on every page. */
  readonly titleRows?: Span;
  readonly titleColumns?: Span;
  /** With the codes of a file: &P for the number of the page. */
  readonly header?: string;
  readonly footer?: string;
  /** Rows and columns before which a new page starts. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
  readonly isAcrossFirst?: true;
  readonly isCentredAcross?: true;
  readonly hasGridLines?: true;
}

/** Inclusive on all sides. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A table whose rows are shown by what their cells show; its first row has the headings and is always shown. */
export interface FilterSpec {
  readonly area: Area;
  /** The columns by which rows are hidden; in no column, all rows are shown. */
  readonly columns: readonly FilterColumnSpec[];
}

export interface FilterColumnSpec {
  readonly column: number;
  /** The texts that are shown, as the cells show them. */
  readonly texts: readonly string[];
  /** Rows with nothing in this column are shown too. */
  readonly hasBlanks: boolean;
}

export interface FormulaNameSpec {
  readonly name: string;
  /** Without "=". */
  readonly formula: string;
}

export interface NameSpec {
  readonly name: string;
  readonly sheetTitle: string;
  readonly area: Area;
}

export type ValidationSpec = {
  readonly area: Area;
  readonly message: string;
  /** A cell without anything in it is accepted too. */
  readonly mayBeBlank?: true;
  /** Which rule of the file it is, counted from 0; rules made on the screen have none. */
  readonly origin?: number;
} & (
  | { readonly kind: "checkbox" }
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** The texts of a column that has a defined name: they may be of any length, and change with their cells. */
  | { readonly kind: "named-list"; readonly name: string }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum?: number }
  | ({ readonly kind: "criterion" } & Criterion)
);

export type CriterionOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** A check on input in the terms of a file, for what has no kind of its own. */
export interface Criterion {
  readonly type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  /** Between when left out. */
  readonly operator?: CriterionOperator;
  /** English formulas without "=", for the top left cell of the area; a list of words in quotes. */
  readonly first: string;
  readonly second?: string;
  /** What is wrong is refused when left out. */
  readonly strictness?: "warning" | "information";
}

export interface ConditionalFormatSpec {
  readonly area: Area;
  /** English formula for the top left cell of the area, without "=". */
  readonly formula: string;
  readonly style: StyleName | Style;
  /** Which rule of the file it is, counted from 0; rules made on the screen have none. */
  readonly origin?: number;
}

/** A text in a chart: what it was made with, and where it follows a cell of the same sheet, that cell. */
export interface ChartText {
  readonly title: string;
  readonly titleCell?: { readonly row: number; readonly column: number };
}

export interface ChartSpec extends ChartText {
  readonly kind: "columns" | "lines" | "stacked-columns";
  /** Cells that hold the labels under the axis. */
  readonly categories: Area;
  readonly series: readonly (ChartText & { readonly values: Area })[];
  /** Where the chart is. */
  readonly place: Area;
  readonly valueFormat: string;
  /** What stands along the axes in a file; the screen has the unit in the title. */
  readonly axisTitles?: { readonly categories: string; readonly values: string };
}
